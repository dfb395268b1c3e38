/** What a text is kept as, to be found by meaning. */
export interface Reading {
  /** `dimensions` floats, L2-normalised: for finding among thousands. */
  readonly vector: Float32Array;
  /**
   * Rows of `closeDimensions` numbers, for comparing a question with a passage word by word (`closeness`). Of a passage: unit
   * rows times 127, neighbouring words summed where there are many. Of a question: rows whose lengths are the words' weights
   * and add up to 1. Empty where the model has no such reading.
   */
  readonly close: Int8Array | Float32Array;
}

/** Words of a document that may answer a question, and the headings they stand under. */
export interface Piece {
  readonly head: string;
  readonly text: string;
  /** The question in the words of this piece, where it has others for them. */
  readonly asked?: string | undefined;
}

/** Turns texts into unit vectors for the retriever. */
export interface Embedder {
  /** Names model and revision: vectors of another id do not compare. */
  readonly id: string;
  readonly dimensions: number;
  /** One row a text, `dimensions` floats each, L2-normalised. */
  embed(texts: readonly string[], role: 'query' | 'passage'): Promise<Float32Array[]>;
  /** Numbers in a row of a close reading; missing: the model has none. */
  readonly closeDimensions?: number | undefined;
  /** As `embed`, with the close reading of each text. */
  read?(texts: readonly string[], role: 'query' | 'passage'): Promise<Reading[]>;
  /**
   * How surely each piece answers the question: logits of a reranker, which reads both together. Above 0 it rather does.
   * Missing or undefined: the model has none.
   */
  compare?(question: string, pieces: readonly Piece[]): Promise<number[] | undefined>;
  /** Gives back the memory it takes, unless it was loaded to stay or is at work; the next text loads it anew. */
  rest?(): Promise<void>;
  close(): Promise<void>;
}

/** Words of a question that are compared at a time. */
const LANES = 4;

/**
 * How closely passages say what a question asks, about 0 to 1: for each word of the question its best match, by weight.
 * Both are close readings of one model with `size` numbers a row.
 */
export function closeness(question: Float32Array, size: number): (passage: Int8Array) => number {
  // 64-bit copies, and each of a passage's numbers used for four words at once: four times as fast as plainly written
  const asked = interleaved(question, size);
  let rows = new Float64Array(4096);
  return (passage) => {
    const end = passage.length;
    if (rows.length < end) rows = new Float64Array(end);
    rows.set(passage);
    let sum = 0;
    for (let words = 0; words < asked.length; words += LANES * size) {
      let [bestA, bestB, bestC, bestD] = [0, 0, 0, 0];
      for (let row = 0; row < end; row += size) {
        let a = 0;
        let b = 0;
        let c = 0;
        let d = 0;
        for (let i = 0, at = words; i < size; i += 1, at += LANES) {
          const one = rows[row + i] as number;
          a += (asked[at] as number) * one;
          b += (asked[at + 1] as number) * one;
          c += (asked[at + 2] as number) * one;
          d += (asked[at + 3] as number) * one;
        }
        if (a > bestA) bestA = a;
        if (b > bestB) bestB = b;
        if (c > bestC) bestC = c;
        if (d > bestD) bestD = d;
      }
      sum += bestA + bestB + bestC + bestD;
    }
    return sum / 127;
  };
}

/** Rows by fours, number by number: the first of each, then the second of each; missing rows are zeros, which match nothing. */
function interleaved(rows: Float32Array, size: number): Float64Array {
  const count = rows.length / size;
  const mixed = new Float64Array(Math.ceil(count / LANES) * LANES * size);
  for (let row = 0; row < count; row += 1) {
    const start = Math.floor(row / LANES) * LANES * size + (row % LANES);
    for (let i = 0; i < size; i += 1) mixed[start + i * LANES] = rows[row * size + i] as number;
  }
  return mixed;
}
