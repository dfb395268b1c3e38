import { stem } from '../../library/stem.ts';
import { phrasesIn, type Sense, sensesOf } from '../../library/thesaurus.ts';
import { type Term, wordsOf } from './terms.ts';

/** A text's words, ready to be asked for terms. */
export class Bag {
  private readonly stems = new Map<string, number[]>();
  /** Of each meaning where it stands. */
  private readonly meant = new Map<number, number[]>();
  private readonly all: string[] = [];
  private readonly capitals = new Set<string>();
  /** One term is asked for by several of a piece's features. */
  private readonly known = new WeakMap<Term, number>();

  constructor(text: string) {
    let position = 0;
    let previous = '';
    for (const word of wordsOf(text)) {
      const root = stem(word);
      this.add(root, position);
      this.all.push(root);
      if (/^[A-Z][A-Z0-9_]{2,}$/.test(word)) this.capitals.add(word);
      // "over voltage" is found as "overvoltage" too
      if (previous !== '' && previous.length + word.length < 24) this.add(previous + root, position);
      previous = root;
      position++;
    }
    this.size = position;
    for (const { at, senses } of phrasesIn(this.all)) this.mean(senses, at);
  }
  private add(stem: string, position: number): void {
    push(this.stems, stem, position);
    this.mean(sensesOf(stem), position);
  }
  private mean(senses: readonly Sense[], position: number): void {
    for (const { meaning, near } of senses) if (!near) push(this.meant, meaning, position);
  }
  /** Words in it. */
  readonly size: number;
  /** How surely the term stands here: 1 the word itself, 0.8 another for it, 0.6 part of a compound, 0.5 one that is another for it in many trades, 0 not at all. */
  has(term: Term): number {
    const known = this.known.get(term);
    if (known !== undefined) return known;
    const found = this.look(term);
    this.known.set(term, found);
    return found;
  }
  private look(term: Term): number {
    if (term.name !== undefined) {
      if (this.capitals.has(term.name)) return 1;
      return this.spells(term.name.toLowerCase()) ? 0.9 : 0.4 * Number(this.stems.has(term.stem));
    }
    if (this.stems.has(term.stem)) return 1;
    if (this.meansSame(term, true)) return 0.8;
    if (this.stems.has(`re${term.stem}`)) return 0.8; // "regrease" for "grease"
    if (
      term.stem.length >= 5 &&
      this.all.some(
        (stem) =>
          stem.length >= 5 &&
          (stem.endsWith(term.stem) ||
            stem.startsWith(term.stem) ||
            term.stem.endsWith(stem) ||
            commonStart(stem, term.stem)),
      )
    )
      return 0.6;
    if (this.meansSame(term, false)) return 0.5;
    return 0;
  }
  private meansSame({ senses = [] }: Term, surely: boolean): boolean {
    return senses.some(({ meaning, near, sure }) => !near && sure === surely && this.meant.has(meaning));
  }
  /** Whether words in a row begin with these letters: "cleaning in place" for CIP. */
  private spells(letters: string): boolean {
    if (letters.length < 3 || letters.length > 5) return false;
    return this.all.some(
      (_, i) =>
        i + letters.length <= this.all.length && [...letters].every((letter, j) => this.all[i + j]?.[0] === letter),
    );
  }
  /** Where the term stands, in words from the start. */
  positions(term: Term): readonly number[] {
    const direct = this.stems.get(term.stem);
    if (direct) return direct;
    return (term.senses ?? []).flatMap(({ meaning }) => this.meant.get(meaning) ?? []);
  }
}

function push<K>(map: Map<K, number[]>, key: K, value: number): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** "lubricant" and "lubrication": all but the endings. */
function commonStart(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  if (shorter < 6) return false;
  let same = 0;
  while (same < shorter && a[same] === b[same]) same++;
  return same >= 6 && same >= Math.max(a.length, b.length) - 4;
}
