import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Bag } from '../../src/copilot/manual/bag.ts';
import { ItsWords } from '../../src/copilot/manual/in-its-words.ts';
import { asSaid, termsOf, wordsOf } from '../../src/copilot/manual/terms.ts';
import type { Library } from '../../src/library/library.ts';
import { stem } from '../../src/library/stem.ts';
import { lines, othersOf, phrasesIn } from '../../src/library/thesaurus.ts';
import type { Store } from '../../src/store/open.ts';
import { libraryOf } from './helpers.ts';

const stemsOf = (text: string) => wordsOf(text.replaceAll('-', ' ')).map(stem);
/** What must never stand for each other: whoever asks for one of them is harmed by the other. */
const APART =
  `open close, start stop, high low, inlet outlet, suction discharge, minimum maximum, raise lower, input output, left right, tighten loosen, fill drain, fill empty,
  charge discharge, install remove, full empty, local remote, manual automatic, upper lower, increase decrease, hot cold, wet dry, clean dirty, positive negative, lock unlock,
  enable disable, connect disconnect, allowed forbidden, overload underload, early late, evaporator condenser, diesel petrol, acid lye, voltage current, pressure temperature,
  red green, upload download, daily weekly, weekly monthly`.split(/,\s+/);

describe('the thesaurus', () => {
  it('has two words and more on each line, each once', () => {
    for (const { same, near } of lines()) {
      const line = same.join(', ');
      expect(same.length + near.length, line).toBeGreaterThan(1);
      expect(same.length, line).toBeGreaterThan(0);
      expect(new Set([...same, ...near]).size, line).toBe(same.length + near.length);
    }
  });
  it('keeps apart what must not be taken for each other', () => {
    const together = lines().flatMap(({ same }) => {
      const stems = new Set(same.map((member) => stemsOf(member).join(' ')));
      return APART.filter((pair) => stemsOf(pair).every((one) => stems.has(one)));
    });
    expect(together).toEqual([]);
  });
  it('tells other words as they are written, those that mean it before those that point to it', () => {
    const others = othersOf(stem('warranty'));
    expect(others.map(({ text }) => text)).toContain('guarantee');
    const near = others.map((other) => other.near);
    expect(near).toEqual([...near].sort());
  });
  it('finds phrases in a row of words', () => {
    const found = phrasesIn(stemsOf('the residual current device has gone'));
    expect(found.map(({ stems }) => stems.join(' '))).toContain(stemsOf('residual current device').join(' '));
  });
});

describe('a question in other words than the document', () => {
  const terms = (question: string, said: string) => {
    const document = new Set(stemsOf(said));
    return asSaid(termsOf(question), (term) => document.has(term.stem));
  };
  it('finds a word that the document never uses by what it means', () => {
    const [guarantee] = terms('guarantee', 'warranty');
    expect(guarantee && new Bag('Warranty').has(guarantee)).toBe(0.8);
    const [klaxon] = terms('klaxon', 'The horn sounds');
    expect(klaxon && new Bag('The horn sounds').has(klaxon)).toBe(0.5);
  });
  it('takes a word that the document uses for what the document calls so', () => {
    const [klaxon] = terms('klaxon', 'The horn sounds at the gate, the klaxon at the press');
    expect(klaxon && new Bag('The horn sounds').has(klaxon)).toBe(0);
  });
  it('is put in the words of the piece for the reranker, and otherwise left', () => {
    const text = 'The horn sounds for three seconds before the start.';
    const reword = (question: string) => new ItsWords(text).reword(question, terms(question, text));
    expect(reword('How long does the klaxon go off?')).toMatch(/^How long does the horn /);
    expect(reword('How long does the horn sound?')).toBe('How long does the horn sound?');
    expect(reword('What does the pump weigh?')).toBe('What does the pump weigh?');
  });
});

describe('a search in other words', () => {
  let library: Library;
  let store: Store;
  beforeAll(async () => {
    ({ library, store } = await libraryOf({
      'press.md':
        '# Veld press\n\n## Signals\nThe horn sounds for three seconds before the ram moves.\n\n## Oil\nThe oil is changed yearly.\n',
    }));
  });
  afterAll(async () => {
    await library.close();
    store.close();
  });
  it('finds the passage without a word in common', async () => {
    expect(store.passages.count()).toBeGreaterThan(1);
    const [first] = await library.search('when does the klaxon go');
    expect(first?.passage.text).toContain('horn');
  });
});
