import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { NameEar } from '../../src/language/voice/name-ear.ts';
import { phoneDistance } from '../../src/language/voice/phones.ts';
import { NO_VOCABULARY } from '../../src/language/voice/vocabulary.ts';

const letterSounds = readFileSync(join(import.meta.dirname, '../../models/voice/letter-sounds.txt'), 'utf8');
const vocabulary = {
  names: [
    { slot: 'asset', written: 'P-101', forms: ['P-101', 'pump 101'] },
    { slot: 'asset', written: 'C-301', forms: ['C-301'] },
    { slot: 'asset', forms: ['Cooling water pump 1'] },
    ...['bearing temperature', 'discharge pressure', 'flow'].map((name) => ({ slot: 'tag', forms: [name] })),
    { slot: 'state', forms: ['loaded', 'tripped'] },
  ],
  templates: ['what is the {tag} of {asset}'],
};
const ear = new NameEar({ vocabulary, letterSounds });

describe('names in the text of another engine', () => {
  it.each([
    ['What is the flow of pee one oh one?', 'what is the flow of P-101'],
    ['What is the flow of P101?', 'what is the flow of P-101'],
    ['the bearing temperature of P-101 at 14:30.', 'the bearing temperature of P-101 at 14:30'],
    ['Is the alarm on sea 301 active', 'is the alarm on C-301 active'],
    ['is the cooling waiter pump one running', 'is the Cooling water pump 1 running'],
    ['show the discharged pressure of pump 101 since 6 a.m.', 'show the discharge pressure of P-101 since 6 a.m'],
  ])('%s', (text, written) => {
    expect(ear.written(text)).toBe(written);
  });

  it('never turns a tag into another one, and names those that are alike', () => {
    expect(ear.hear('why did P 901 trip')).toMatchObject({
      written: 'why did P-901 trip',
      alternatives: ['why did P-101 trip'],
    });
    expect(ear.written('cooling water pump two')).toBe('cooling water pump two');
  });

  it('leaves words that are no names, and everything where there is no plant', () => {
    expect(ear.written('why did it trip when it was blown')).toBe('why did it trip when it was blown');
    expect(new NameEar({ vocabulary: NO_VOCABULARY, letterSounds }).written('Pee one oh one.')).toBe('Pee one oh one.');
  });
});

describe('phones', () => {
  it('are nearer to those that are made alike', () => {
    const far = (a: string, b: string) => phoneDistance(a.split(' '), b.split(' '));
    expect(far('P AH M P', 'P AH M P')).toBe(0);
    expect(far('B AH M P', 'D AH M P')).toBeLessThan(far('B AH M P', 'S AH M P'));
    expect(far('P AH M P', 'P AH M')).toBe(1);
    expect(phoneDistance('A B C D'.split(' '), ['A'], 2)).toBe(Number.POSITIVE_INFINITY);
  });
});
