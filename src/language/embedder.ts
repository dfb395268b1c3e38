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
  close(): Promise<void>;
}

/**
 * How closely a passage says what a question asks, about 0 to 1: for each word of the question its best match, by weight.
 * Both are close readings of one model with `size` numbers a row.
 */
export function closeness(question: Float32Array, passage: Int8Array, size: number): number {
  // once, since mixed number types double the time of the loop
  const rows = Float32Array.from(passage);
  const end = rows.length;
  let sum = 0;
  for (let q = 0; q < question.length; q += size) {
    let best = 0;
    for (let p = 0; p < end; p += size) {
      let even = 0;
      let odd = 0;
      // two sums at a time do not wait for each other
      for (let i = 0; i < size; i += 2) {
        even += (question[q + i] as number) * (rows[p + i] as number);
        odd += (question[q + i + 1] as number) * (rows[p + i + 1] as number);
      }
      best = Math.max(best, even + odd);
    }
    sum += best;
  }
  return sum / 127;
}
