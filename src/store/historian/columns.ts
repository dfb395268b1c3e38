import type { Sample, SampleValue, SourceQuality } from '../../plant/sample.ts';

/**
 * Samples of one tag in columns, by rising time. `at`: ms since the epoch. `flags`: bits 0–1 quality, bits 2–3 kind of
 * value; 0 is therefore "good number". `numbers`: numbers as they are, booleans as 0 and 1, NaN for text and null.
 */
export interface Columns {
  readonly at: Float64Array;
  readonly flags: Uint8Array;
  readonly numbers: Float64Array;
  /** By position; only where there is text at all. */
  readonly texts?: ReadonlyMap<number, string> | undefined;
}

const QUALITIES: readonly SourceQuality[] = ['good', 'uncertain', 'bad'];
export const KIND = { number: 0, boolean: 4, text: 8, nothing: 12 } as const;
export const GOOD_NUMBER = 0;

/** Good and with a value. */
export const isUsable = (flags: number): boolean => (flags & 3) === 0 && flags !== KIND.nothing;

/** Flags of a sample. What is no finite number is kept as "no value". */
export function flagsOf(value: SampleValue, quality: SourceQuality): number {
  const code = quality === 'good' ? 0 : quality === 'uncertain' ? 1 : 2;
  if (typeof value === 'number') return code | (Number.isFinite(value) ? KIND.number : KIND.nothing);
  if (typeof value === 'boolean') return code | KIND.boolean;
  return code | (value === null ? KIND.nothing : KIND.text);
}

export function valueAt(columns: Columns, i: number): SampleValue {
  const number = columns.numbers[i] ?? 0;
  switch ((columns.flags[i] ?? 0) & 12) {
    case KIND.number:
      return number;
    case KIND.boolean:
      return number === 1;
    case KIND.text:
      return columns.texts?.get(i) ?? '';
    default:
      return null;
  }
}

export function sampleAt(tag: string, columns: Columns, i: number): Sample {
  const quality = QUALITIES[(columns.flags[i] ?? 0) & 3] ?? 'bad';
  return { tag, at: columns.at[i] ?? 0, value: valueAt(columns, i), quality };
}

/** First position whose time is ≥ t; the length if there is none. */
export function lowerBound(at: Float64Array, t: number): number {
  let low = 0;
  let high = at.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((at[middle] ?? 0) < t) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Positions from ≤ i < to, sharing memory with the original. */
export function slice(columns: Columns, from: number, to: number): Columns {
  if (from === 0 && to === columns.at.length) return columns;
  let texts: Map<number, string> | undefined;
  if (columns.texts) {
    texts = new Map();
    for (let i = from; i < to; i++) {
      const text = columns.texts.get(i);
      if (text !== undefined) texts.set(i - from, text);
    }
  }
  return {
    at: columns.at.subarray(from, to),
    flags: columns.flags.subarray(from, to),
    numbers: columns.numbers.subarray(from, to),
    texts,
  };
}

/** Both together by time; of the same time, `newer` wins. */
export function merge(older: Columns, newer: Columns): Columns {
  const growing = new GrowingColumns(older.at.length + newer.at.length);
  let i = 0;
  let j = 0;
  while (i < older.at.length || j < newer.at.length) {
    const a = older.at[i] ?? Number.POSITIVE_INFINITY;
    const b = newer.at[j] ?? Number.POSITIVE_INFINITY;
    if (a < b) growing.copy(older, i++);
    else {
      growing.copy(newer, j++);
      if (a === b) i++;
    }
  }
  return growing.columns();
}

/** One after the other; each must begin after the one before it ends. */
export function concat(parts: readonly Columns[]): Columns {
  const [only] = parts;
  if (parts.length === 1 && only) return only;
  const growing = new GrowingColumns(parts.reduce((sum, part) => sum + part.at.length, 0));
  for (const part of parts) for (let i = 0; i < part.at.length; i++) growing.copy(part, i);
  return growing.columns();
}

/** Columns to which samples are added in any order; `columns()` brings them in order, the last of equal times winning. */
export class GrowingColumns {
  length = 0;
  /** How many were added since the last `clear`, those that replaced others included. */
  added = 0;
  private ordered = true;
  private at: Float64Array;
  private flags: Uint8Array;
  private numbers: Float64Array;
  private texts: Map<number, string> | undefined;

  constructor(capacity = 16) {
    this.at = new Float64Array(capacity);
    this.flags = new Uint8Array(capacity);
    this.numbers = new Float64Array(capacity);
  }

  push(at: number, flags: number, value: SampleValue): void {
    const i = this.grow(at);
    this.flags[i] = flags;
    const kind = flags & 12;
    this.numbers[i] = kind === KIND.number || kind === KIND.boolean ? Number(value) : Number.NaN;
    if (kind === KIND.text) {
      this.texts ??= new Map();
      this.texts.set(i, String(value));
    }
  }

  copy(from: Columns, position: number): void {
    const i = this.grow(from.at[position] ?? 0);
    this.flags[i] = from.flags[position] ?? 0;
    this.numbers[i] = from.numbers[position] ?? 0;
    const text = from.texts?.get(position);
    if (text !== undefined) {
      this.texts ??= new Map();
      this.texts.set(i, text);
    }
  }

  /** A view that holds until the next `push` or `copy`. */
  columns(): Columns {
    if (!this.ordered) this.order();
    return {
      at: this.at.subarray(0, this.length),
      flags: this.flags.subarray(0, this.length),
      numbers: this.numbers.subarray(0, this.length),
      texts: this.texts,
    };
  }

  /** Empty again, keeping its memory where that is small. */
  clear(): void {
    this.length = 0;
    this.added = 0;
    this.ordered = true;
    this.texts = undefined;
    if (this.at.length <= 8192) return;
    this.at = new Float64Array(16);
    this.flags = new Uint8Array(16);
    this.numbers = new Float64Array(16);
  }

  private grow(at: number): number {
    const i = this.length++;
    this.added++;
    if (i === this.at.length) {
      const capacity = Math.max(16, i * 2);
      this.at = enlarged(this.at, new Float64Array(capacity));
      this.flags = enlarged(this.flags, new Uint8Array(capacity));
      this.numbers = enlarged(this.numbers, new Float64Array(capacity));
    }
    if (i > 0 && at <= (this.at[i - 1] ?? 0)) this.ordered = false;
    this.at[i] = at;
    return i;
  }

  private order(): void {
    const { at, flags, numbers, texts, length } = this;
    const positions = Array.from({ length }, (_, i) => i);
    positions.sort((a, b) => (at[a] ?? 0) - (at[b] ?? 0) || a - b);
    const kept = positions.filter((position, i) => at[position] !== at[positions[i + 1] ?? -1]);
    const sorted = new GrowingColumns(kept.length);
    const unsorted = { at, flags, numbers, texts };
    for (const position of kept) sorted.copy(unsorted, position);
    this.at = sorted.at;
    this.flags = sorted.flags;
    this.numbers = sorted.numbers;
    this.texts = sorted.texts;
    this.length = sorted.length;
    this.ordered = true;
  }
}

function enlarged<T extends Float64Array | Uint8Array>(small: T, large: T): T {
  large.set(small);
  return large;
}
