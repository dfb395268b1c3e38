import { closeness, type Embedder, type Reading } from '../language/embedder.ts';
import { Failure } from '../plant/failure.ts';
import type { PassageShelf } from '../store/passage-shelf.ts';
import type { PassageReader } from './passage-words.ts';
import type { Candidate } from './rank.ts';

/** What is known of a candidate's meaning before it was looked at. */
export const UNKNOWN = { meaning: 0, closeness: 0 } as const;
/** How many passages are looked at that words need not have found: of all documents, and of those that the question names best. */
const NEAREST = 40;
const NEAREST_NAMED = 40;
/** The most promising are compared word by word (20 µs each); the others count as the least close of these. */
const COMPARED = 96;

/** Where to look: only in `documents` (empty: in all), and `named`: documents that the question seems to name. */
export interface Where {
  readonly documents: readonly string[];
  readonly named: readonly string[];
}

/** Candidates by meaning: the nearest passages join those found by words, and all are compared with the question. */
export class MeaningSearch {
  private readonly shelf: PassageShelf;
  private readonly reader: PassageReader;
  private embedder: Embedder | undefined;

  constructor(shelf: PassageShelf, reader: PassageReader, embedder: Embedder | undefined) {
    this.shelf = shelf;
    this.reader = reader;
    this.embedder = embedder;
  }

  /** Reads a question in the encoder's own thread; undefined where there is no embedder, or no vector of it. */
  async read(question: string): Promise<Reading | undefined> {
    const { embedder } = this;
    if (!embedder || this.shelf.vectors.model()?.id !== embedder.id) return undefined;
    try {
      if (embedder.read) return (await embedder.read([question], 'query'))[0];
      const [vector] = await embedder.embed([question], 'query');
      return vector && { vector, close: new Float32Array() };
    } catch (error) {
      const { code, message } = Failure.from(error);
      if (code !== 'cancelled') console.error(`embedding: ${message}; passages are found by words`);
      this.embedder = undefined;
      return undefined;
    }
  }

  /** The candidates with those that are near the question, all compared with it. */
  of(asked: Reading, where: Where, found: readonly Candidate[]): Candidate[] {
    const known = new Set(found.map(({ passage }) => passage.id));
    const more = this.nearest(asked.vector, where).filter((id) => !known.has(id));
    const added = this.reader.read(more).map((one) => ({ ...one, words: 0, ...UNKNOWN }));
    return this.compared(asked, [...found, ...added]);
  }

  private nearest(vector: Float32Array, { documents, named }: Where): number[] {
    const { vectors } = this.shelf;
    const found = vectors.nearest(vector, { k: NEAREST, documents });
    if (named.length && !documents.length)
      found.push(...vectors.nearest(vector, { k: NEAREST_NAMED, documents: named }));
    return [...new Set(found.map(({ id }) => id))];
  }

  private compared({ vector, close }: Reading, candidates: readonly Candidate[]): Candidate[] {
    const size = this.embedder?.closeDimensions ?? 0;
    const ids = candidates.map(({ passage }) => passage.id);
    const words = new Map(candidates.map((one) => [one.passage.id, one.words]));
    const most = Math.max(1e-9, ...words.values());
    const promise = ({ id, score }: { readonly id: number; readonly score: number }) =>
      score + (words.get(id) ?? 0) / most;
    const near = this.shelf.vectors.near(vector, ids).sort((a, b) => promise(b) - promise(a));
    const promising = near.slice(0, COMPARED).map(({ id }) => id);
    const toQuestion = close instanceof Float32Array && size ? closeness(close, size) : undefined;
    const kept = toQuestion ? this.shelf.vectors.close(promising) : new Map<number, Int8Array>();
    const closely = promising.map((id) => {
      const rows = kept.get(id);
      return (rows && toQuestion?.(rows)) ?? 0;
    });
    const least = closely.reduce((low, one) => Math.min(low, one), 1);
    const known = new Map(near.map((one, i) => [one.id, { meaning: one.score, closeness: closely[i] ?? least }]));
    // passages still without a vector count as average ones: they are neither here nor there
    const mean = (pick: (one: typeof UNKNOWN | { meaning: number; closeness: number }) => number) =>
      [...known.values()].reduce((sum, one) => sum + pick(one), 0) / Math.max(1, known.size);
    const average = { meaning: mean((one) => one.meaning), closeness: mean((one) => one.closeness) };
    return candidates.map((one) => ({ ...one, ...(known.get(one.passage.id) ?? average) }));
  }
}
