/** Word vectors as the encoder gives them (row 0: the role's mark; a row's length: its weight) → close readings. */

/** Rows that a passage keeps. */
const MOST_ROWS = 32;

/** The question's words: rows whose lengths add up to 1. */
export function ofQuestion(rows: Float32Array, size: number): Float32Array {
  const words = rows.slice(size);
  let sum = 1e-6;
  for (let at = 0; at < words.length; at += size) sum += Math.hypot(...words.subarray(at, at + size));
  return words.map((value) => value / sum);
}

/** A passage's words as unit rows times 127; beyond `MOST_ROWS` neighbours are summed, the heavier word prevailing. */
export function ofPassage(rows: Float32Array, size: number): Int8Array {
  const words = rows.length / size - 1;
  const kept = Math.min(words, MOST_ROWS);
  const sums = new Float32Array(kept * size);
  for (let word = 0; word < words; word += 1) {
    const slot = words > MOST_ROWS ? Math.floor((word * MOST_ROWS) / words) : word;
    for (let i = 0; i < size; i += 1) {
      const at = slot * size + i;
      sums[at] = (sums[at] ?? 0) + (rows[(word + 1) * size + i] ?? 0);
    }
  }
  const unit = new Int8Array(sums.length);
  for (let at = 0; at < sums.length; at += size) {
    const row = sums.subarray(at, at + size);
    const length = Math.hypot(...row) || 1;
    for (let i = 0; i < size; i += 1) unit[at + i] = Math.round(((row[i] ?? 0) / length) * 127);
  }
  return unit;
}

/** Token ids → pieces of at most `most`, alike in length, each beginning with the first id (the role's mark). */
export function windowsOf(ids: BigInt64Array, most: number): BigInt64Array[] {
  const words = ids.length - 1;
  const count = Math.max(1, Math.ceil(words / (most - 1)));
  const length = Math.ceil(words / count);
  return Array.from({ length: count }, (_, i) =>
    BigInt64Array.from([...ids.subarray(0, 1), ...ids.subarray(1 + i * length, 1 + (i + 1) * length)]),
  );
}

/** The direction of the sum of unit vectors, as a unit vector. */
export function meanDirection(vectors: readonly Float32Array[]): Float32Array {
  const [first = new Float32Array(), ...others] = vectors;
  if (!others.length) return first;
  const sum = first.map((value, i) => others.reduce((all, other) => all + (other[i] ?? 0), value));
  const length = Math.hypot(...sum) || 1;
  return sum.map((value) => value / length);
}

/** Close readings one after another. */
export function joined(parts: readonly (Int8Array | Float32Array)[]): Int8Array | Float32Array {
  const [first = new Int8Array(), ...others] = parts;
  return others.length ? Int8Array.from(parts.flatMap((part) => [...part])) : first;
}
