/** Figures and codes that are spoken: written as the documents have them, and left alone where they are plain words. */
import { describe, expect, it } from 'vitest';
import { asDocumented } from '../../../src/copilot/manual/spoken-figures.ts';

const CODES = new Set(['P02', 'C4', '101', '21', '65535', '24', '120', '2']);
const lexicon = { passagesWith: (code: string) => (CODES.has(code) ? [1] : []) };

describe('asDocumented', () => {
  it.each([
    ['pee zero two', 'P02'],
    ['c four each time I switch on', 'C4 each time I switch on'],
    ['one oh one', '101'],
    ['it shows sixty-five thousand five hundred thirty five', 'it shows 65535'],
    ['after showering alarm twenty one', 'after showering alarm 21'],
    ['what does error code five mean', 'what does error code 5 mean'],
    ['fault eff seven', 'fault F7'],
    ['alarm oh seven on it', 'alarm 07 on it'],
    ['is a hundred and twenty too much', 'is a hundred and twenty too much'],
    ['is one hundred and twenty too much', 'is 120 too much'],
    ['does it run on twenty-four volts', 'does it run on 24 volts'],
    ['wait two minutes', 'wait 2 minutes'],
  ])('%s → %s', (spoken, written) => expect(asDocumented(spoken, lexicon)).toBe(written));

  it.each([
    'which of the two pumps',
    'the other one',
    'put two in the cabinet',
    'is it a two stage pump',
    'thirty three ways to do it',
    'may one open it',
    'the three-phase motor',
    'one second thought',
    'is nine bar enough',
    'the temperature of p one oh one',
    "what's one second",
  ])('%s stays', (text) => expect(asDocumented(text, lexicon)).toBe(text));
});
