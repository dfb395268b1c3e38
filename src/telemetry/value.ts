import type { Tag } from '../plant/plant.ts';
import type { SampleValue, SourceQuality } from '../plant/sample.ts';

/** Longer texts are no signal. */
const LONGEST_TEXT = 4000;
const NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;

export type Converted =
  | { readonly kind: 'value'; readonly value: SampleValue }
  | { readonly kind: 'garbage'; readonly reason: string };

const garbage = (reason: string): Converted => ({ kind: 'garbage', reason });

/** A value as a sentence may hold it: without the digits that a float of four bytes has beyond what was measured. */
export const shortValue = (value: SampleValue): string =>
  String(typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(7)) : value);

/** Whether the tag is a quantity, so that a text in its place is an error. */
export function isNumeric(tag: Pick<Tag, 'unit' | 'limits' | 'values'>): boolean {
  return tag.values === undefined && (tag.unit !== undefined || tag.limits.length > 0);
}

/**
 * Anything that came over a wire as the value of a tag: finite numbers, booleans, texts and null pass; numbers in text become
 * numbers unless the tag's codes are texts. What does not fit the tag is garbage, with the reason.
 */
export function toValue(raw: unknown, tag: Pick<Tag, 'unit' | 'limits' | 'values'>): Converted {
  if (raw === null || raw === undefined) return { kind: 'value', value: null };
  if (typeof raw === 'bigint') return toValue(Number(raw), tag);
  if (typeof raw === 'number') {
    return Number.isFinite(raw)
      ? { kind: 'value', value: raw }
      : garbage(`${raw} is not a number that can be measured`);
  }
  if (typeof raw === 'boolean') return { kind: 'value', value: raw };
  if (typeof raw !== 'string') return garbage('a structure where one value was expected');
  if (raw.length > LONGEST_TEXT) return garbage(`a text of ${raw.length} characters`);
  const text = raw.trim();
  // A code such as "007" is a text, though it looks like a number.
  const isCode = tag.values !== undefined && Object.hasOwn(tag.values, text);
  if (isCode && String(Number(text)) !== text) return { kind: 'value', value: text };
  if (NUMBER.test(text)) return toValue(Number(text), tag);
  if (isNumeric(tag)) return garbage(`the text "${text.slice(0, 40)}" where a number was expected`);
  if (text === 'true' || text === 'false') return { kind: 'value', value: text === 'true' };
  return { kind: 'value', value: text };
}

/** Earlier than this is not a time of this product's samples but a counter or a clock that was never set: 2000-01-01. */
const EARLIEST = 946_684_800_000;
const LATEST = 4_102_444_800_000;

/** A time as sources write it (ISO 8601, or a count of s, ms, µs or ns since 1970) in ms, UTC; undefined if it is none. */
export function toTime(raw: unknown): number | undefined {
  if (typeof raw === 'string' && !NUMBER.test(raw.trim())) {
    const text = raw.trim();
    const zoned = /(z|[+-]\d\d:?\d\d)$/i.test(text) || !/\d:\d\d/.test(text) ? text : `${text.replace(' ', 'T')}Z`;
    const at = Date.parse(zoned);
    return at >= EARLIEST && at < LATEST ? at : undefined;
  }
  if (typeof raw !== 'number' && typeof raw !== 'string' && typeof raw !== 'bigint') return undefined;
  const count = Number(raw);
  for (const perMs of [0.001, 1, 1000, 1_000_000]) {
    const at = Math.round(count / perMs);
    if (at >= EARLIEST && at < LATEST) return at;
  }
  return undefined;
}

/**
 * Quality as sources write it: words, true/false, OPC DA codes (192 good, 64 uncertain, 0 bad) or OPC UA status codes (by
 * their top two bits). `statusCode`: 0 means good, as in OPC UA. What cannot be read is uncertain.
 */
export function toQuality(raw: unknown, statusCode = false): SourceQuality {
  if (raw === undefined || raw === null || raw === true) return 'good';
  if (raw === false) return 'bad';
  if (typeof raw === 'string' && !NUMBER.test(raw.trim())) {
    const word = raw.trim().toLowerCase();
    if (/^(good|ok|valid)/.test(word)) return 'good';
    return /^(bad|invalid|error|fail)/.test(word) ? 'bad' : 'uncertain';
  }
  const code = typeof raw === 'number' || typeof raw === 'string' || typeof raw === 'bigint' ? Number(raw) : Number.NaN;
  if (!Number.isFinite(code)) return 'uncertain';
  if (code >= 0x40000000 || statusCode) {
    const severity = Math.floor(code / 0x40000000);
    return severity === 0 ? 'good' : severity === 1 ? 'uncertain' : 'bad';
  }
  return code >= 192 ? 'good' : code >= 64 ? 'uncertain' : 'bad';
}
