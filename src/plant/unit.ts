/**
 * Units of measure: UCUM codes inside, what people read and say outside. Anything that is no UCUM code (VAR, currencies,
 * counts of things) is kept as text, shown as it is and never converted.
 */
import { ucum } from '@atomic-ehr/ucum';
import { oneLine } from './plain-text.ts';
import { SPOKEN_UNITS, UNIT_LABELS } from './unit-words.ts';

export type Conversion =
  | { readonly kind: 'converted'; readonly value: number }
  /** Both are known and measure different things. */
  | { readonly kind: 'incompatible' }
  /** `unit` is no UCUM code. */
  | { readonly kind: 'unknown-unit'; readonly unit: string };

/** UCUM's code where the code is one that plants write otherwise ("{rpm}", "rpm" → "/min"); else the code itself. */
const canonical = (code: string): string => {
  const bare = code.replace(/\{[^}]*\}/g, '');
  if (/^\{?(rpm|r\/min|rev\/min)\}?$/i.test(code)) return '/min';
  return bare === '' ? code : bare;
};

/** So many results are kept: a plant has a few dozen units, but words of manuals are tried too. */
const MOST_KEPT = 5_000;

/** A pure question about a text, whose answers are kept. */
function kept(ask: (text: string) => boolean): (text: string) => boolean {
  const answers = new Map<string, boolean>();
  return (text) => {
    const known = answers.get(text);
    if (known !== undefined) return known;
    if (answers.size >= MOST_KEPT) answers.clear();
    const answer = ask(text);
    answers.set(text, answer);
    return answer;
  };
}

const isValid = kept((code) => {
  try {
    return ucum.validate(canonical(code)).valid;
  } catch {
    return false; // the library throws at some texts that are no code
  }
});

/** True for a UCUM code whose dimension is known. */
export function isUcum(code: string | undefined): code is string {
  return code !== undefined && code !== '' && isValid(code);
}

/** What an operator reads: "°C" for "Cel", "psi" for "[psi]"; text that is no UCUM code comes back as it is. */
export function unitLabel(code: string | undefined): string {
  if (!code || code === '1') return '';
  const known = UNIT_LABELS[code];
  if (known !== undefined) return known;
  if (/^\{[^}]+\}$/.test(code)) return oneLine(code.slice(1, -1));
  if (!isUcum(code)) return oneLine(code);
  return code
    .replace(/\{[^}]*\}/g, '')
    .split('/')
    .map((part) =>
      part
        .split('.')
        .map((one) => labelOfFactor(one))
        .join('·'),
    )
    .join('/');
}

function labelOfFactor(factor: string): string {
  const known = UNIT_LABELS[factor];
  if (known !== undefined) return known;
  const [, base = factor, power = ''] = factor.match(/^(.*?[^\d-])(-?\d)?$/) ?? [];
  const raised = power.replace(/[-\d]/g, (c) => ({ '-': '⁻', 1: '¹', 2: '²', 3: '³', 4: '⁴' })[c] ?? c);
  return (UNIT_LABELS[base] ?? base.replace(/^\[|_?[a-z]*\]$/g, '').replace(/^u(?=[A-Za-z])/, 'µ')) + raised;
}

/** A value in another unit. Never guesses: different dimensions and unknown units are told apart, not converted. */
export function convert(value: number, from: string, to: string): Conversion {
  if (from === to) return { kind: 'converted', value };
  for (const unit of [from, to]) if (!isUcum(unit)) return { kind: 'unknown-unit', unit };
  const [a, b] = [canonical(from), canonical(to)];
  if (isHertz(a) !== isHertz(b) || isShareOfCount(a, b) || isShareOfCount(b, a)) return { kind: 'incompatible' };
  try {
    if (!ucum.isConvertible(a, b)) return { kind: 'incompatible' };
    return { kind: 'converted', value: tidy(ucum.convert(value, a, b)) };
  } catch {
    return { kind: 'incompatible' };
  }
}

/** Cycles of a supply are no revolutions of a shaft, though UCUM reads both as one through a time. */
const isHertz = (code: string): boolean => /^[kMG]?Hz$/.test(code);

/** Bottles are no percentage and no parts per billion, though UCUM reads all of them as plain numbers. */
const isShareOfCount = (count: string, share: string): boolean => count.startsWith('{') && /^(?:%|\[pp)/.test(share);

/** A difference in another unit: 10 K apart are 10 °C or 18 °F apart. */
export function convertDifference(value: number, from: string, to: string): Conversion {
  const [one, zero] = [convert(value, from, to), convert(0, from, to)];
  return one.kind === 'converted' && zero.kind === 'converted'
    ? { kind: 'converted', value: tidy(one.value - zero.value) }
    : one;
}

const isPair = kept((pair) => {
  const [a = '', b = ''] = pair.split('\n');
  return convert(1, a, b).kind === 'converted';
});

/** True when values of both units can be compared. Kept: each question compares the units of many signals. */
export const comparable = (a: string, b: string): boolean => isPair(`${a}\n${b}`);

/** Floating-point dust off: 211.99999999999994 → 212. */
const tidy = (value: number): number => Number(value.toPrecision(12));

/** Words people say or manuals print ("degrees Fahrenheit", "°F", "psi", "m³/h", "l/min") → UCUM code; undefined: none. */
export function unitFromWords(text: string): string | undefined {
  const words = text
    .trim()
    .replace(/[º˚]/g, '°')
    .replace(/℃/g, '°C')
    .replace(/℉/g, '°F')
    .replace(/³/g, '3')
    .replace(/²/g, '2')
    .replace(/[μµ]/g, 'u')
    .replace(/Ω/g, 'Ohm')
    .replace(/\.$/, '');
  const spoken = SPOKEN_UNITS.get(words.toLowerCase().replace(/\s+/g, ' '));
  if (spoken) return spoken;
  const parts = words.split(/\s*\/\s*|\s+per\s+/);
  if (parts.length === 2) {
    const [above, below] = parts.map((part) => unitFromWords(part));
    if (above && below) return `${above}/${below}`;
  }
  return isUcum(words) ? words : undefined;
}
