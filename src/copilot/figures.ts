/** Values as an operator reads them. */
import { oneLine } from '../plant/plain-text.ts';
import { wordOfCode } from '../plant/plant.ts';
import type { SampleValue } from '../plant/sample.ts';
import { unitLabel } from '../plant/unit.ts';

/** A number short enough to read and exact enough to act on: at most two decimals, three figures below one. */
export function numberText(value: number): string {
  if (Number.isInteger(value)) return String(value);
  const size = Math.abs(value);
  const text =
    size >= 100
      ? value.toFixed(1)
      : size >= 1
        ? value.toFixed(2)
        : value.toFixed(Math.min(8, 2 - Math.floor(Math.log10(size))));
  const short = text.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '');
  return short === '-0' ? '0' : short;
}

/** A number with its unit: "71.4 °C", "35 %", "90°". */
export function quantityText(value: number, unit?: string): string {
  const label = unitLabel(unit);
  return label ? `${numberText(value)}${label === '°' ? '' : ' '}${label}` : numberText(value);
}

/** A value that stands on a display beside its meaning, such as F07, E-217 or 240. */
const isCode = (value: SampleValue): boolean =>
  (typeof value === 'string' && /^[A-Z]{1,4}-?\d{1,5}$|^\d{3,5}$/.test(value)) ||
  (typeof value === 'number' && Number.isInteger(value) && value >= 100);
const NO_FAULT = /^(?:no|none|ok|healthy|normal)\b/i;

/** Any value of a tag: its code's word, a quantity, on/off, or the text itself. */
export function valueText(
  value: SampleValue,
  tag: { readonly unit?: string | undefined; readonly values?: Readonly<Record<string, string>> | undefined },
): string {
  const word = wordOf(value, tag.values);
  if (word !== undefined)
    return isCode(value) && !NO_FAULT.test(word) && !word.includes(String(value)) ? `${word} (${value})` : word;
  if (typeof value === 'number') return quantityText(value, tag.unit);
  if (typeof value === 'boolean') return value ? 'on' : 'off';
  return value === null ? 'no value' : plainText(value);
}

/** The word the plant file gives a code, if it does. */
export function wordOf(value: SampleValue, values: Readonly<Record<string, string>> | undefined): string | undefined {
  const word = wordOfCode({ values }, value);
  return word === undefined ? undefined : plainText(word);
}

/** Text from outside (names, alarm texts) as an answer may hold it: one line, bounded, nothing that looks like a citation. */
export function plainText(text: string, most = 300): string {
  const line = oneLine(text).replace(/\[(\d+)\]/g, '($1)');
  return line.length > most ? `${line.slice(0, most - 1)}…` : line;
}
