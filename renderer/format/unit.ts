/** How a UCUM code is written for people; text that is no code is shown as it is. */
const NAMES: Readonly<Record<string, string>> = {
  Cel: '°C',
  '[degF]': '°F',
  K: 'K',
  Ohm: 'Ω',
  '1': '',
  '{rpm}': 'rpm',
  '/min': '1/min',
  '[psi]': 'psi',
  "[in_i'H2O]": 'inH₂O',
  'm[H2O]': 'mH₂O',
  '10*3/uL': '10³/µL',
  deg: '°',
  "'": '′',
  mo: 'months',
  a: 'years',
};
const RAISED: Readonly<Record<string, string>> = { '2': '²', '3': '³', '-1': '⁻¹', '-2': '⁻²', '-3': '⁻³' };

/** The label of a UCUM code: "m3/h" → "m³/h", "Cel" → "°C", "{bottles}/h" → "bottles/h". */
export function unitLabel(code: string | undefined): string {
  if (code === undefined) return '';
  const name = NAMES[code];
  if (name !== undefined) return name;
  return code
    .replace(/\{([^}]*)\}/g, '$1')
    .replace(/([a-zA-Z])(-?[123])(?=$|[./])/g, (whole: string, letters: string, power: string) =>
      power in RAISED ? letters + RAISED[power] : whole,
    )
    .replaceAll('[', '')
    .replaceAll(']', '')
    .replaceAll('.', '·')
    .replace(/\bCel\b/g, '°C')
    .replace(/\bu(?=[A-Z])/g, 'µ');
}
