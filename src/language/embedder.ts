/** Turns texts into unit vectors for the retriever. */
export interface Embedder {
  readonly id: string;
  readonly dimensions: number;
  /** One row a text, `dimensions` floats each, L2-normalised. */
  embed(texts: readonly string[], role: 'query' | 'passage'): Promise<Float32Array[]>;
  close(): Promise<void>;
}
