import { describe, expect, it } from 'vitest';
import { Fsg, type Part } from '../../src/language/voice/fsg.ts';
import { generalGrammar, shortGrammar } from '../../src/language/voice/general.ts';
import { anyDigits, anyLetters, anyNumber, anyTime } from '../../src/language/voice/numbers.ts';
import { heardBy } from './accept.ts';

const hears = (write: (fsg: Fsg, part: Part) => void) => {
  const fsg = new Fsg();
  write(fsg, { from: fsg.start, to: fsg.final, share: 1 });
  return (text: string) => heardBy(fsg, text);
};

describe('what numbers are heard as', () => {
  it.each([
    'seven',
    'forty two',
    'one hundred and one',
    'nine hundred ninety nine',
    'two forty',
    'four point five',
    'two thousand fifty',
  ])('a number: %s', (text) => expect(hears(anyNumber)(text)).toBe(true));

  it.each(['hundred', 'point five', 'forty hundred and'])('no number: %s', (text) =>
    expect(hears(anyNumber)(text)).toBe(false),
  );

  it.each([
    'six',
    "six o'clock",
    'fourteen hundred',
    'ten fifteen',
    'ten oh five',
    'ten oh seven',
    'two p_ m_',
    'midnight',
  ])('a time of day: %s', (text) => expect(hears(anyTime)(text)).toBe(true));

  it('digits and letters in any number, but one at least', () => {
    expect(hears(anyDigits)('nine oh nine')).toBe(true);
    expect(hears(anyLetters)('v_ f_ d_')).toBe(true);
    expect(hears(anyDigits)('')).toBe(false);
  });
});

describe('without a plant', () => {
  const written = (write: (fsg: Fsg) => void) => {
    const fsg = new Fsg();
    write(fsg);
    return (text: string) => heardBy(fsg, text);
  };
  const [short, any] = [written(shortGrammar), written(generalGrammar)];

  it.each(['seven', 'forty two', 'stop', 'three oh one'])('a word by itself, long or short: %s', (text) => {
    expect(short(text)).toBe(true);
    expect(any(text)).toBe(true);
  });

  it('a short sentence needs more than half a second', () => {
    expect(any('look at that')).toBe(true);
    expect(short('look at that')).toBe(false);
    expect(short('stop right')).toBe(false);
  });
});
