/** How common each word is in the documents asked: rare words tell where the answer is. Kept per document revision. */
import type { Library } from '../../library/library.ts';
import { stem } from '../../library/stem.ts';
import type { Passage } from '../../store/store.ts';
import { type Term, wordsOf } from './terms.ts';

interface Counts {
  readonly passages: number;
  readonly stems: ReadonlyMap<string, number>;
  /** Words of six letters and more, lower case. */
  readonly words: ReadonlySet<string>;
  /** Ids of the passages in which a word with a digit stands, by `codeKey`. */
  readonly codes: ReadonlyMap<string, readonly number[]>;
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
  /** Ids of the passages in which the code stands: a search may miss one short token, this does not. */
  passagesWith(code: string): readonly number[] {
    const key = codeKey(code);
    return this.counts.flatMap(({ codes }) => codes.get(key) ?? []);
  }
  /** The longer words of the documents, lower case. */
  *words(): IterableIterator<string> {
    for (const { words } of this.counts) yield* words;
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

const CODES = /0x[0-9a-f]+|[$-]?[A-Za-z]{0,8}[-_. ]?\d+(?:[.-]\d+)*[A-Za-z]?/gi;

/** One spelling for a code: "F-07", "F 07" and "f07" are "f7"; a minus before a number stays. */
export function codeKey(code: string): string {
  const bare = code.toLowerCase().replace(/\s/g, '');
  if (/^0x/.test(bare)) return `0x${bare.slice(2).replace(/^0+(?=.)/, '')}`;
  return bare.replace(/^([a-z$]+)[-_.]?0*(?=\d)/, (_, letters: string) => letters).replace(/^\$/, '');
}

/** A token counts with the letters before it and without: "error 9" and "Error9" hold 9. */
function keysOf(text: string): Set<string> {
  const keys = new Set<string>();
  if (!/\d/.test(text)) return keys;
  for (const [token] of text.matchAll(CODES)) {
    keys.add(codeKey(token));
    const tail = /-?\d.*$/.exec(token)?.[0];
    if (tail && / /.test(token)) keys.add(codeKey(tail));
    if (tail && tail !== token && !/^0x/i.test(token) && /^[a-z]*[-_. ]\d/i.test(token)) keys.add(codeKey(tail));
  }
  return keys;
}

function count(passages: readonly Passage[]): Counts {
  const stems = new Map<string, number>();
  const codes = new Map<string, number[]>();
  const words = new Set<string>();
  const stemmed = new Map<string, string>();
  for (const { id, text, section } of passages) {
    const here = new Set<string>();
    for (const word of wordsOf(`${section} ${text}`)) {
      let key = stemmed.get(word);
      if (key === undefined) {
        if (word.length >= 6 && /^[a-z]+$/i.test(word)) words.add(word.toLowerCase());
        key = stem(word);
        stemmed.set(word, key);
      }
      here.add(key);
    }
    for (const key of keysOf(`${section}\n${text}`)) {
      const ids = codes.get(key);
      if (ids) ids.push(id);
      else codes.set(key, [id]);
    }
    for (const key of here) stems.set(key, (stems.get(key) ?? 0) + 1);
  }
  return { passages: passages.length, stems, codes, words };
}
