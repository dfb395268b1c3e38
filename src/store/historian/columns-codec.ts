import type { ByteReader, ByteWriter } from './bytes.ts';
import { type Columns, KIND } from './columns.ts';

/**
 * One tag's samples as bytes: the times (deltas of deltas), the flags (runs), the numbers in the form that loses nothing and
 * is smallest, and the texts (a dictionary).
 */
export function writeColumns(writer: ByteWriter, columns: Columns): void {
  writeTimes(writer, columns.at);
  writeFlags(writer, columns.flags);
  writeNumbers(writer, columns);
  writeTexts(writer, columns);
}

/** The `count` samples that `writeColumns` wrote. */
export function readColumns(reader: ByteReader, count: number): Columns {
  const at = readTimes(reader, count);
  const flags = readFlags(reader, count);
  const numbers = readNumbers(reader, flags);
  const texts = readTexts(reader, flags);
  return { at, flags, numbers, texts };
}

// ------------------------------------------------------------------------------------------------------- times

function writeTimes(writer: ByteWriter, at: Float64Array): void {
  let before = 0;
  let step = 0;
  for (let i = 0; i < at.length; i++) {
    const time = at[i] ?? 0;
    const next = time - before;
    writer.signed(next - step);
    // The first delta is the time itself; it says nothing about the interval.
    step = i === 0 ? 0 : next;
    before = time;
  }
}

function readTimes(reader: ByteReader, count: number): Float64Array {
  const at = new Float64Array(count);
  reader.signeds(at);
  let before = 0;
  let step = 0;
  for (let i = 0; i < count; i++) {
    const next = (at[i] ?? 0) + step;
    before += next;
    step = i === 0 ? 0 : next;
    at[i] = before;
  }
  return at;
}

// ------------------------------------------------------------------------------------------------------- flags

function writeFlags(writer: ByteWriter, flags: Uint8Array): void {
  for (let i = 0; i < flags.length; ) {
    const flag = flags[i] ?? 0;
    let end = i + 1;
    while (end < flags.length && flags[end] === flag) end++;
    writer.byte(flag);
    writer.unsigned(end - i);
    i = end;
  }
}

function readFlags(reader: ByteReader, count: number): Uint8Array {
  const flags = new Uint8Array(count);
  for (let i = 0; i < count; ) {
    const flag = reader.byte();
    const end = i + reader.unsigned();
    flags.fill(flag, i, end);
    i = Math.max(end, i + 1);
  }
  return flags;
}

// ----------------------------------------------------------------------------------------------------- numbers

const NUMBERS = { decimal: 0, single: 16, double: 17 } as const;
const POWERS = [1, 10, 100, 1000, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9] as const;
/** Above this, an integer and its difference to the next are no longer exact. */
const LARGEST = 2 ** 51;

const hasNumber = (flag: number): boolean => (flag & 8) === 0;

function writeNumbers(writer: ByteWriter, { numbers, flags }: Columns): void {
  writeSeries(writer, flags.every(hasNumber) ? numbers : numbers.filter((_, i) => hasNumber(flags[i] ?? 0)));
}

/** Numbers in the form that loses nothing and is smallest. */
export function writeSeries(writer: ByteWriter, values: Float64Array): void {
  const decimals = decimalsOf(values);
  if (decimals !== undefined) {
    writer.byte(NUMBERS.decimal + decimals);
    const power = POWERS[decimals] ?? 1;
    let before = 0;
    for (const value of values) {
      const scaled = Math.round(value * power);
      writer.signed(scaled - before);
      before = scaled;
    }
    return;
  }
  const single = values.every((value) => Math.fround(value) === value);
  writer.byte(single ? NUMBERS.single : NUMBERS.double);
  writer.bytes(planes(single ? Float32Array.from(values) : values));
}

/** With how few decimals all values can be written without loss; undefined if with none up to nine. */
function decimalsOf(values: Float64Array): number | undefined {
  let decimals = 0;
  for (const value of values) {
    for (;;) {
      const power = POWERS[decimals];
      if (power === undefined) return undefined;
      const scaled = Math.round(value * power);
      if (Math.abs(scaled) > LARGEST) return undefined;
      if (scaled / power === value) break;
      decimals++;
    }
  }
  return decimals;
}

/**
 * Each value XORed with the one before, then byte 0 of all, byte 1 of all, …: the bytes of sign, exponent and high digits,
 * which hardly change, stand together and deflate to nearly nothing.
 */
function planes(values: Float32Array | Float64Array): Uint8Array {
  const width = values.BYTES_PER_ELEMENT;
  const bytes = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
  const out = new Uint8Array(bytes.length);
  const count = values.length;
  for (let plane = 0; plane < width; plane++) {
    let before = 0;
    for (let i = 0; i < count; i++) {
      const byte = bytes[i * width + plane] ?? 0;
      out[plane * count + i] = byte ^ before;
      before = byte;
    }
  }
  return out;
}

function fromPlanes(planed: Uint8Array, values: Float32Array | Float64Array): void {
  const width = values.BYTES_PER_ELEMENT;
  const bytes = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
  const count = values.length;
  for (let plane = 0; plane < width; plane++) {
    let before = 0;
    for (let i = 0; i < count; i++) {
      before ^= planed[plane * count + i] ?? 0;
      bytes[i * width + plane] = before;
    }
  }
}

function readNumbers(reader: ByteReader, flags: Uint8Array): Float64Array {
  let count = 0;
  for (const flag of flags) if (hasNumber(flag)) count++;
  const values = readSeries(reader, count);
  if (count === flags.length) return values;
  let next = 0;
  return Float64Array.from(flags, (flag) => (hasNumber(flag) ? (values[next++] ?? 0) : Number.NaN));
}

/** What `writeSeries` wrote. */
export function readSeries(reader: ByteReader, count: number): Float64Array {
  const form = reader.byte();
  const values = new Float64Array(count);
  const power = POWERS[form];
  if (power !== undefined) {
    let scaled = 0;
    reader.signeds(values);
    for (let i = 0; i < count; i++) {
      scaled += values[i] ?? 0;
      values[i] = scaled / power;
    }
  } else if (form === NUMBERS.single) {
    const singles = new Float32Array(count);
    fromPlanes(reader.bytes(count * 4), singles);
    values.set(singles);
  } else fromPlanes(reader.bytes(count * 8), values);
  return values;
}

// ------------------------------------------------------------------------------------------------------- texts

const hasTexts = (flags: Uint8Array): boolean => flags.some((flag) => (flag & 12) === KIND.text);

function writeTexts(writer: ByteWriter, { texts, flags }: Columns): void {
  if (!texts || !hasTexts(flags)) return;
  const words = new Map<string, number>();
  for (const text of texts.values()) if (!words.has(text)) words.set(text, words.size);
  writer.unsigned(words.size);
  for (const word of words.keys()) writer.text(word);
  flags.forEach((flag, i) => {
    if ((flag & 12) === KIND.text) writer.unsigned(words.get(texts.get(i) ?? '') ?? 0);
  });
}

function readTexts(reader: ByteReader, flags: Uint8Array): Map<number, string> | undefined {
  if (!hasTexts(flags)) return undefined;
  const different = reader.unsigned();
  if (different > flags.length) throw new Error('sample chunk with more texts than samples');
  const words = Array.from({ length: different }, () => reader.text());
  const texts = new Map<number, string>();
  flags.forEach((flag, i) => {
    if ((flag & 12) === KIND.text) texts.set(i, words[reader.unsigned()] ?? '');
  });
  return texts;
}
