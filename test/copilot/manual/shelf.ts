/** A library of passages written in the test itself, found by shared words: for tests of what is done with passages found. */

import { wordsOf } from '../../../src/copilot/manual/terms.ts';
import type { Sources, Understanding } from '../../../src/copilot/stages.ts';
import type { Hit, Library } from '../../../src/library/library.ts';
import { stem } from '../../../src/library/stem.ts';
import { type Asset, PlantIndex } from '../../../src/plant/plant.ts';
import type { Passage } from '../../../src/store/store.ts';

export type Written = Partial<Passage> & { readonly text: string };

/** Passages get document, section and order where the test gives none. */
export function shelf(written: readonly Written[]): Library {
  const passages: Passage[] = written.map((one, i) => ({
    id: i + 1,
    document: 'manual.pdf',
    revision: 'r1',
    page: i + 1,
    section: '',
    kind: 'prose',
    region: [],
    warnings: [],
    ordinal: i,
    ...one,
  }));
  const names = [...new Set(passages.map(({ document }) => document))];
  const stems = (text: string) => new Set(wordsOf(text).map(stem));
  const never = () => {
    throw new Error('not in this test');
  };
  return {
    ingest: never,
    documents: () =>
      names.map((name) => ({
        name,
        revision: 'r1',
        sha256: name,
        mediaType: 'text/plain',
        bytes: 1,
        ocrShare: 0,
        ingestedAt: 0,
        problems: [],
        passages: passages.filter(({ document }) => document === name).length,
      })),
    revisions: () => [],
    asOf: never,
    refused: () => [],
    dismiss: never,
    remove: never,
    compare: async () => undefined,
    search: async (query, options = {}) => {
      const wanted = stems(query);
      const scored = passages
        .filter(({ document }) => !options.documents?.length || options.documents.includes(document))
        .map((passage) => ({
          passage,
          score: [...stems(`${passage.section} ${passage.text}`)].filter((word) => wanted.has(word)).length,
        }))
        .filter(({ score }) => score > 0)
        .sort((a, b) => b.score - a.score);
      return scored.slice(0, options.k ?? 10).map((one, i): Hit => ({ ...one, rank: i + 1 }));
    },
    passage: (id) => passages.find((one) => one.id === id),
    neighbours: (passage, before, after) =>
      passages.filter(
        (one) =>
          one.document === passage.document &&
          one.ordinal >= passage.ordinal - before &&
          one.ordinal <= passage.ordinal + after,
      ),
    passagesOf: (document, page) =>
      passages.filter((one) => one.document === document && (page === undefined || one.page === page)),
    bytes: never,
    close: async () => {},
  };
}

/** A reranker that finds some words likeliest, whatever is asked. */
export const reranked = (library: Library, likely: Readonly<Record<string, number>>): Library => ({
  ...library,
  compare: async (_question, pieces) =>
    pieces.map(({ text }) => Object.entries(likely).find(([words]) => text.includes(words))?.[1] ?? -12),
});

const never = (): never => {
  throw new Error('not in this test');
};

/** Sources of one asset "Pump 1" (P-101) whose documents are all those of the shelf. */
export function sourcesOf(library: Library, more: Partial<Asset> = {}): Sources {
  const asset: Asset = {
    id: 'P-101',
    name: 'Pump 1',
    aliases: [],
    documents: library.documents().map(({ name }) => name),
    tags: [],
    ...more,
  };
  const plant = { id: 'p', name: 'p', timeZone: 'UTC', shifts: [], connections: [], assets: [asset] };
  const unused = new Proxy({}, { get: never });
  return { index: new PlantIndex(plant), historian: unused, alarms: unused, events: unused, library } as Sources;
}

/** A question on the shelf's asset, as the understanding hands it on. */
export function asks(question: string, sources: Sources): Understanding {
  const asset = sources.index.asset('P-101');
  return {
    question,
    at: 0,
    intent: 'specification',
    tags: [],
    unknown: [],
    topic: question,
    assets: asset ? [{ what: asset, text: 'Pump 1', start: 0, end: 0, how: 'exact', confidence: 1 }] : [],
  };
}
