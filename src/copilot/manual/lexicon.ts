/** How common each word is in the documents asked: rare words tell where the answer is. Kept per document revision. */
import type { Library } from '../../library/library.ts';
import type { Passage } from '../../store/store.ts';
import { stem, type Term, wordsOf } from './terms.ts';

interface Counts {
  readonly passages: number;
  readonly stems: ReadonlyMap<string, number>;
}
const KEPT = new WeakMap<Library, Map<string, Counts>>();

/** Document frequencies over some documents. */
export class Lexicon {
  private readonly counts: readonly Counts[];
  private readonly total: number;
  constructor(counts: readonly Counts[]) {
    this.counts = counts;
    this.total = counts.reduce((sum, { passages }) => sum + passages, 0);
  }
  /** In how many passages the term's own stem stands. */
  frequency(term: Term): number {
    return this.counts.reduce((sum, { stems }) => sum + (stems.get(term.stem) ?? 0), 0);
  }
  /** 0.25 (everywhere) to 1 (nowhere or once). */
  rarity(term: Term): number {
    if (this.total === 0) return 1;
    const idf = Math.log((this.total + 1) / (this.frequency(term) + 0.5)) / Math.log(this.total + 2);
    return Math.min(1, Math.max(0.25, idf));
  }
}

/** The lexicon of the named documents; each document is counted once for each of its revisions. */
export function lexiconOf(library: Library, documents: readonly string[]): Lexicon {
  const kept = KEPT.get(library) ?? new Map<string, Counts>();
  KEPT.set(library, kept);
  const wanted = new Set(documents);
  const counts = library
    .documents()
    .filter(({ name }) => wanted.size === 0 || wanted.has(name))
    .map(({ name, revision }) => {
      const key = `${name}\n${revision}`;
      const known = kept.get(key) ?? count(library.passagesOf(name));
      kept.set(key, known);
      return known;
    });
  return new Lexicon(counts);
}

function count(passages: readonly Passage[]): Counts {
  const stems = new Map<string, number>();
  const stemmed = new Map<string, string>();
  for (const { text, section } of passages) {
    const here = new Set<string>();
    for (const word of wordsOf(`${section} ${text}`)) {
      let key = stemmed.get(word);
      key ??= stem(word);
      stemmed.set(word, key);
      here.add(key);
    }
    for (const key of here) stems.set(key, (stems.get(key) ?? 0) + 1);
  }
  return { passages: passages.length, stems };
}
