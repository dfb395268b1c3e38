import { describe, expect, it } from 'vitest';
import type { Hit, Library } from '../../src/library/library.ts';
import { searchClosely } from '../../src/library/search-closely.ts';

const hit = (rank: number): Hit => ({
  rank,
  score: 10 - rank / 10,
  passage: {
    id: rank,
    document: 'pump.md',
    revision: '1',
    page: undefined,
    section: `Manual > Care > Part\n${rank}`,
    kind: 'prose',
    text: `Passage\n${rank}.`,
    region: [],
    columns: undefined,
    cells: undefined,
    warnings: [],
    ordinal: rank,
  },
});

/** A library that finds 30 passages; the reranker prefers those of these ranks. */
const libraryThat = (
  prefers: readonly number[] | undefined,
): Pick<Library, 'search' | 'compare'> & { read: string[] } => {
  const read: string[] = [];
  return {
    read,
    search: async (_, { k = 10 } = {}) => Array.from({ length: Math.min(k, 30) }, (_, i) => hit(i + 1)),
    compare: async (_, pieces) => {
      read.push(...pieces.map(({ head, text }) => `${head}: ${text}`));
      return prefers && pieces.map((_, i) => (prefers.includes(i + 1) ? 5 : -3));
    },
  };
};

const found = async (library: Pick<Library, 'search' | 'compare'>, k: number): Promise<(readonly [number, number])[]> =>
  (await searchClosely(library, 'how much grease', { k })).map(({ rank, passage }) => [rank, passage.id] as const);

describe('a search that looks closely', () => {
  it('puts first what the reranker prefers among the best, under its two innermost headings', async () => {
    const library = libraryThat([12, 4]);
    expect(await found(library, 3)).toEqual([
      [1, 4],
      [2, 12],
      [3, 1],
    ]);
    expect(library.read).toHaveLength(20);
    expect(library.read[11]).toBe('Care > Part 12: Passage 12.');
  });

  it('leaves what it did not read again behind, and everything as it is without a reranker', async () => {
    const all = await found(libraryThat([20]), 25);
    expect(all.map(([, id]) => id)).toEqual([20, ...Array.from({ length: 19 }, (_, i) => i + 1), 21, 22, 23, 24, 25]);
    expect(await found(libraryThat(undefined), 2)).toEqual([
      [1, 1],
      [2, 2],
    ]);
  });
});
