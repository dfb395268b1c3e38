/**
 * A passage's id is its document's id × 2^20 plus its ordinal: the document of a match, and the passages beside one, are
 * known without looking anything up.
 */
export const PER_DOCUMENT = 2 ** 20;

/** The setting under which is kept what a reader of the document must know to go on; it goes with the document. */
export const readingKey = (document: number): string => `library.reading.${document}`;

/** Ids of a document's passages: from ≤ id < to. */
export const idsOf = (document: number): readonly [from: number, to: number] => [
  document * PER_DOCUMENT,
  (document + 1) * PER_DOCUMENT,
];
