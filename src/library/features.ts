/** What is measured of a candidate; each between 0 and about 1. */
export interface Features {
  readonly bm25: number;
  /** Cosine of embeddings. */
  readonly meaning: number;
  /** By the embedding model's close reading. */
  readonly closeness: number;
  /** The closeness as a share of the best, as far as no passage says the question in its own words. */
  readonly otherWords: number;
  readonly coverage: number;
  readonly textCoverage: number;
  readonly leafCoverage: number;
  readonly nearness: number;
  readonly pairs: number;
  readonly key: number;
  readonly quantity: number;
  /** A value of the kind asked for stands near the words that match. */
  readonly unit: number;
  readonly procedure: number;
  readonly row: number;
  readonly page: number;
  readonly pageWords: number;
  readonly leafPrecision: number;
  readonly labelPrecision: number;
  readonly local: number;
  readonly document: number;
  readonly slight: number;
}

/**
 * Fitted (listwise softmax) on development questions of several kinds: over the demonstration manuals, code references,
 * question-and-answer collections, tables, and sentences with words left out or exchanged.
 */
export const BY_WORDS: Features = {
  bm25: 2.2,
  meaning: 0,
  closeness: 0,
  otherWords: 0,
  coverage: 2.4,
  textCoverage: -0.8,
  leafCoverage: 2.7,
  nearness: 2.5,
  pairs: 2.2,
  key: 4,
  quantity: 0.8,
  unit: 1.7,
  procedure: 2.6,
  row: 1.7,
  page: 2,
  pageWords: -0.7,
  local: 1.3,
  leafPrecision: 0,
  labelPrecision: 2.5,
  document: 4.6,
  slight: -1.4,
};

/**
 * The same where the embedder knows the passages: only what it brings was fitted anew
 * (`models/training/retrieval/fit-ranker.ts`), since the other weights come from more kinds of documents.
 */
export const BY_MEANING: Features = { ...BY_WORDS, meaning: 2, closeness: 4.2, otherWords: 1.6 };

/** The weighted sum. */
export function weigh(features: Features, weights: Features): number {
  let sum = 0;
  for (const key of Object.keys(weights) as (keyof Features)[]) sum += features[key] * weights[key];
  return sum;
}
