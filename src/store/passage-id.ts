/**
 * A passage's id is its document's id × 2^20 plus its ordinal: the document of a match, and the passages beside one, are
 * known without looking anything up.
 */
export const PER_DOCUMENT = 2 ** 20;

/** Ids of a document's passages: from ≤ id < to. */
export const idsOf = (document: number): readonly [from: number, to: number] => [
  document * PER_DOCUMENT,
  (document + 1) * PER_DOCUMENT,
];
