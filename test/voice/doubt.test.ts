import { describe, expect, it } from 'vitest';
import { NgramCounts } from '../../src/language/voice/ngram.ts';
import { otherName } from '../../src/language/voice/sound-alike.ts';
import { NOTHING, WordLattice } from '../../src/language/voice/word-lattice.ts';
import { discord, GAP } from '../../src/language/voice/word-pairs.ts';
import { Writer } from '../../src/language/voice/written.ts';

describe('the words that paths leave behind', () => {
  const lattice = new WordLattice(4);
  const [first, second] = [lattice.junction(), lattice.junction()];
  lattice.add(first, { score: -1, word: 1, before: NOTHING });
  lattice.add(first, { score: -2, word: 2, before: NOTHING });
  lattice.add(second, { score: -3.5, word: 3, before: NOTHING });
  lattice.add(second, { score: -3, word: 4, before: first });
  const rows = (most: number, key = (words: readonly number[]) => words.join(' ')) => lattice.rowsTo(second, most, key);

  it('are told in order, each row with what it is behind the best', () => {
    expect(lattice.wordsTo(second)).toEqual([1, 4]);
    expect(rows(9)).toEqual([
      { words: [1, 4], behind: 0 },
      { words: [3], behind: 0.5 },
      { words: [2, 4], behind: 1 },
    ]);
    expect(rows(2)).toHaveLength(2);
  });

  it('are one where they say the same', () => {
    expect(rows(9, (words) => String(words.at(-1))).map(({ words }) => words)).toEqual([[1, 4], [3]]);
  });

  it('are forgotten where they are too far behind', () => {
    expect(lattice.wants(second, -6.9)).toBe(true);
    expect(lattice.wants(second, -7.1)).toBe(false);
  });
});

describe('discord', () => {
  const counts = new NgramCounts();
  for (let i = 0; i < 20; i++)
    for (const sentence of ['is the pump on', 'are the fans on', 'the arm is up']) counts.add(sentence.split(' '));
  const of = (words: string) => discord(words.split(' '), counts.pairs());

  it('is between frequent words that are never neighbours, not between rare ones', () => {
    expect(of('the arm is')).toBe(0);
    expect(of('the are is')).toBeGreaterThan(2);
    expect(of('the sieve of')).toBe(0);
    expect(of('pump fans')).toBeGreaterThan(of('sieve fans'));
  });

  it('is not asked of names and figures', () => {
    expect(of(`the ${GAP} is`)).toBe(0);
  });
});

describe('names that sound alike', () => {
  const names = [
    { slot: 'asset', forms: ['tower'] },
    { slot: 'asset', forms: ['power'] },
    { slot: 'asset', written: 'P-101', forms: ['P-101'] },
    { slot: 'asset', written: 'P-110', forms: ['P-110'] },
  ];
  const writer = new Writer(names, () => true);
  const other = (one: string, two: string) => otherName(writer.pieces(one.split(' ')), writer.pieces(two.split(' ')));

  it('are told apart from other words', () => {
    expect(other('is the tower on', 'is the power on')).toBe(true);
    expect(other('flow of p_ one oh one', 'flow of p_ one ten')).toBe(true);
    expect(other('is the tower on', 'was the tower on')).toBe(false);
    expect(other('is the tower on', 'was the power on')).toBe(false);
    expect(other('is the tower on', 'is the tower on')).toBe(false);
  });

  it('lead to names that there are alone', () => {
    expect(other('flow of p_ nine nine nine', 'flow of p_ one ten')).toBe(true);
    expect(other('flow of p_ one ten', 'flow of p_ nine nine nine')).toBe(false);
  });
});
