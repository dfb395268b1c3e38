/**
 * Reads quantities out of text: numbers with their units, ranges, tolerances and the same thing in other units
 * ("60 °C (140 °F)"). Pure; nothing is converted here.
 */
import { type UnitWord, unitAt } from './units-in-text.ts';

/** One number as written. `unit` is a UCUM code; undefined where no known unit follows. Characters start ≤ i < end. */
export interface Quantity {
  readonly value: number;
  readonly unit?: string | undefined;
  readonly dimension?: string | undefined;
  readonly start: number;
  readonly end: number;
}

/** A single value (lower = upper), a range or a value with tolerance, in one unit. */
export interface Measure {
  readonly lower: number;
  readonly upper: number;
  /** The value that a tolerance is around. */
  readonly nominal?: number | undefined;
  readonly form: 'value' | 'range' | 'tolerance';
  readonly unit?: string | undefined;
  readonly dimension?: string | undefined;
  readonly start: number;
  readonly end: number;
  /** The same in other units, as the text gives it in brackets or after a slash. */
  readonly equivalents: readonly Measure[];
}

const GLYPHS: Readonly<Record<string, number>> = {
  '½': 1 / 2,
  '¼': 1 / 4,
  '¾': 3 / 4,
  '⅓': 1 / 3,
  '⅔': 2 / 3,
  '⅛': 1 / 8,
  '⅜': 3 / 8,
  '⅝': 5 / 8,
  '⅞': 7 / 8,
};
const WORDS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  ninety: 90,
};
const NUMBER = new RegExp(
  [
    String.raw`(\d+)[ -](\d+)[/⁄](2|3|4|8|16|32|64)(?![\d/])`, // 1 1/2
    String.raw`(\d+)[/⁄](2|3|4|8|16|32|64)(?![\d/])`, // 7/16, but not 115/200
    '(\\d*)\\s?([½¼¾⅓⅔⅛⅜⅝⅞])',
    String.raw`(\d{1,3}(?:(?:[,'’\u00a0\u2009\u202f]\d{3})+| 000)(?!\d)(?:\.\d+)?)`, // 1,335 and 20 000
    String.raw`(\d+(?:[.,]\d+)?|(?<!\.)\.\d+)`,
    `\\b(${Object.keys(WORDS).join('|')})\\b`,
  ].join('|'),
  'gi',
);

/** Every number in the text in order, with its unit where one follows; numbers inside codes ("F07", "E-4304") are left out. */
export function quantitiesIn(text: string): Quantity[] {
  const found: Quantity[] = [];
  for (const match of text.matchAll(NUMBER)) {
    const sign = signBefore(text, match.index);
    if (sign === undefined) continue;
    const end = match.index + match[0].length;
    const unit = unitAfter(text, end);
    if (match[10] !== undefined && unit === undefined) continue; // "one of them" is no quantity
    if (
      unit === undefined &&
      /^[A-Za-z_]/.test(text.slice(end, end + 1)) &&
      !/^(?:x|st|nd|rd|th)\b/.test(text.slice(end))
    )
      continue;
    const value = sign.factor * numberOf(match);
    if (!Number.isFinite(value)) continue;
    found.push({
      value,
      unit: unit?.unit,
      dimension: unit?.dimension,
      start: match.index - sign.length,
      end: unit?.end ?? end,
    });
  }
  return found;
}

function numberOf(match: RegExpMatchArray): number {
  const [, whole, top, bottom, numerator, denominator, before, glyph, grouped, plain, word] = match;
  if (whole !== undefined) return Number(whole) + Number(top) / Number(bottom);
  if (numerator !== undefined) return Number(numerator) / Number(denominator);
  if (glyph !== undefined) return Number(before || 0) + (GLYPHS[glyph] ?? Number.NaN);
  if (grouped !== undefined) return Number(grouped.replace(/[,'’\u00a0\u2009\u202f ]/g, ''));
  if (word !== undefined) return WORDS[word.toLowerCase()] ?? Number.NaN;
  return Number((plain ?? '').replace(',', '.'));
}

/** The sign that belongs to a number; undefined where the number is part of a code, a version or a longer number. */
function signBefore(text: string, index: number): { factor: 1 | -1; length: number } | undefined {
  const before = text.slice(Math.max(0, index - 8), index);
  if (/[A-Za-z_#$]$/.test(before) && !/(?:\bminus|x|×)\s*$/i.test(before)) return undefined;
  if (/\d[.,:]$/.test(before) || /[A-Za-z][-–]$/.test(before)) return undefined;
  const minus = /(?:^|[\s([|:=<>≤≥≈/~±])([-−–])\s?$/.exec(before);
  if (minus && !/[\s]$/.test(before) && !/\d\s?$/.test(before.slice(0, minus.index))) return { factor: -1, length: 1 };
  const word = /\bminus\s+$/i.exec(before);
  return word ? { factor: -1, length: word[0].length } : { factor: 1, length: 0 };
}

function unitAfter(text: string, end: number): (UnitWord & { readonly end: number }) | undefined {
  const gap =
    /^(?:\s*\|\s*|\s*\((?:min|max)\.?\)\s*|[\s\u00a0\u2009\u202f]*-?)/i.exec(text.slice(end, end + 10))?.[0].length ??
    0;
  const unit = unitAt(text, end + gap) ?? unitAt(text, end);
  // "12 in the cabinet" and "3 A" of a list: a one- or two-letter word that goes on as a sentence is no unit
  if (unit && /^in\s+(?:the|a|an|this|each|order|case|any|all|and)\b/.test(text.slice(unit.end - 2))) return undefined;
  return unit;
}

const RANGE = /^\s*(?:\(min\.?\)\s*)?(?:\|\s*)?(?:to|through|thru|up to|bis|\.{2,3}|…|[-–—−~÷])\s*(?:\+)?$/i;
const TOLERANCE = /^\s*(?:,\s*)?(?:±|\+\s?\/\s?[-−–]|\+-|plus or minus)\s*$/i;
const SAME_IN = /^\s*(?:[([]\s*(?:or |i\.e\. |approx\.? |about |approximately |≈ ?|= ?|~ ?)?|\s\/\s|\/|,? or )$/i;

/** The measures of a text in order: ranges and tolerances put together, bracketed equivalents attached. */
export function measuresIn(text: string): Measure[] {
  const quantities = quantitiesIn(text);
  const joined: Measure[] = [];
  for (let i = 0; i < quantities.length; i++) {
    const first = quantities[i];
    const second = quantities[i + 1];
    if (!first) continue;
    const pair = second && join(text, first, second);
    if (pair) i++;
    joined.push(pair ?? { lower: first.value, upper: first.value, form: 'value', ...rest(first), equivalents: [] });
  }
  return attachEquivalents(text, joined);
}

const rest = ({ unit, dimension, start, end }: Quantity) => ({ unit, dimension, start, end });

function join(text: string, first: Quantity, second: Quantity): Measure | undefined {
  const gap = text.slice(first.end, second.start);
  const place = { start: first.start, end: second.end, equivalents: [] };
  if (TOLERANCE.test(gap)) {
    const percent = second.unit === '%' && first.unit !== '%';
    const width = percent ? (Math.abs(first.value) * second.value) / 100 : second.value;
    const unit = percent || second.unit === undefined ? first : second;
    return {
      lower: first.value - width,
      upper: first.value + width,
      nominal: first.value,
      form: 'tolerance',
      unit: unit.unit,
      dimension: unit.dimension,
      ...place,
    };
  }
  const between =
    /^\s*(?:and|&)(?: (?:below|under|up to|at most))?\s*$/i.test(gap) &&
    /\bbetween\s*$/i.test(text.slice(0, first.start));
  if (!between && !RANGE.test(gap)) return undefined;
  const unit = sharedUnit(first, second);
  if (!unit) return undefined;
  // "4-2" or "3-5" without a unit is a section or a list of items more often than a range
  if (unit.unit === undefined && !between && !/to|through|thru/i.test(gap)) return undefined;
  if (second.value < first.value && /^\s*[-–—−]\s*$/.test(gap) && unit.unit === undefined) return undefined;
  return {
    lower: Math.min(first.value, second.value),
    upper: Math.max(first.value, second.value),
    form: 'range',
    ...unit,
    ...place,
  };
}

/** The unit two ends of a range share; "-20° to 40 °C" is a temperature on both. */
function sharedUnit(
  first: Quantity,
  second: Quantity,
): { unit: string | undefined; dimension: string | undefined } | undefined {
  if (first.unit === undefined || first.unit === second.unit) return { unit: second.unit, dimension: second.dimension };
  if (first.unit === 'deg' && second.dimension === 'temperature')
    return { unit: second.unit, dimension: 'temperature' };
  if (second.unit === undefined) return { unit: first.unit, dimension: first.dimension };
  return undefined;
}

function attachEquivalents(text: string, measures: readonly Measure[]): Measure[] {
  const out: Measure[] = [];
  for (const measure of measures) {
    const before = out.at(-1);
    const or = before && /^,? or $/.test(text.slice(before.end, measure.start)) && before.dimension === 'time';
    const other =
      before &&
      !or &&
      before.dimension !== undefined &&
      before.dimension === measure.dimension &&
      before.unit !== measure.unit;
    if (other && SAME_IN.test(text.slice(before.end, measure.start))) {
      out[out.length - 1] = { ...before, equivalents: [...before.equivalents, measure], end: measure.end };
    } else out.push(measure);
  }
  return out;
}

/** The unit that a label carries: "Pressure (bar)", "Speed [rpm]", "Length in mm". */
export function unitOfLabel(label: string): UnitWord | undefined {
  for (const match of label.matchAll(/[([]\s*(?:in\s+)?([^)\]]{1,14})[)\]]|,\s*([^,]{1,8})$|\bin\s+(\S{1,8})\s*$/g)) {
    const written = (match[1] ?? match[2] ?? match[3] ?? '').trim();
    const unit = unitAt(written, 0);
    if (unit && unit.end === written.length) return { unit: unit.unit, dimension: unit.dimension };
  }
  const whole = label.trim();
  const unit = unitAt(whole, 0);
  return unit && unit.end === whole.length ? { unit: unit.unit, dimension: unit.dimension } : undefined;
}
