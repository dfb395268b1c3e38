/** Decimals by size, so that a value keeps its width while it changes: 1,234 · 214.0 · 71.4 · 4.12 · 0.920 · 0. */
function decimals(value: number): number {
  const size = Math.abs(value);
  if (size < 0.0005) return 0;
  if (size >= 1000) return 0;
  if (size >= 10) return 1;
  if (size >= 1) return 2;
  return 3;
}

const formats = new Map<string, Intl.NumberFormat>();
function format(locale: string, least: number, most: number): Intl.NumberFormat {
  const key = `${locale} ${least} ${most}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(locale, { minimumFractionDigits: least, maximumFractionDigits: most });
  formats.set(key, made);
  return made;
}

/** A live value, with as many decimals as its size asks for. */
export function liveNumber(value: number, locale: string): string {
  const places = decimals(value);
  return format(locale, places, places).format(value);
}

/** A cited value, with no more decimals than it has. */
export function citedNumber(value: number, locale: string): string {
  return format(locale, 0, Math.max(2, decimals(value))).format(value);
}

/** A cited value that always tells its direction: +1.2, −0.4. */
export function signedNumber(value: number, locale: string): string {
  return `${value > 0 ? '+' : value < 0 ? '\u2212' : ''}${citedNumber(Math.abs(value), locale)}`;
}

/** The decimal point of English text as the locale writes it: "20.38 °C per hour" → "20,38 °C per hour". */
export function localDecimals(text: string, locale: string): string {
  const mark =
    format(locale, 1, 1)
      .formatToParts(0.5)
      .find(({ type }) => type === 'decimal')?.value ?? '.';
  return mark === '.' ? text : text.replace(/(?<![\d.])(\d+)\.(\d+)(?![\d.])/g, `$1${mark}$2`);
}

export function percent(share: number, locale: string): string {
  return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(share);
}

export function fileSize(bytes: number, locale: string): string {
  const units = ['kilobyte', 'megabyte', 'gigabyte'] as const;
  const step = bytes >= 1e9 ? 2 : bytes >= 1e6 ? 1 : 0;
  const unit = units[step] ?? 'kilobyte';
  return new Intl.NumberFormat(locale, { style: 'unit', unit, maximumFractionDigits: 1 }).format(
    bytes / 1000 ** (step + 1),
  );
}
