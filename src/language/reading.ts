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
      sums[at] = (sums[at] as number) + (rows[(word + 1) * size + i] as number);
    }
  }
  const unit = new Int8Array(sums.length);
  for (let at = 0; at < sums.length; at += size) {
    let squares = 0;
    for (let i = at; i < at + size; i += 1) squares += (sums[i] as number) ** 2;
    const length = Math.sqrt(squares) || 1;
    for (let i = at; i < at + size; i += 1) unit[i] = Math.round(((sums[i] as number) / length) * 127);
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
