import { describe, expect, it } from 'vitest';
import { findTime, TIME_WORDINGS } from '../../src/copilot/understand/time.ts';
import { POINT_WORDINGS } from '../../src/copilot/understand/time-spans.ts';
import { withoutAbbreviations, wordingsOf } from '../../src/core/speakable-pattern.ts';
import { PHRASES } from '../../src/core/voice-phrases.ts';
import { timeNames } from '../../src/core/voice-times.ts';
import { openDictionary } from '../../src/language/voice/dictionary.ts';
import { Fsg } from '../../src/language/voice/fsg.ts';
import { plantGrammar } from '../../src/language/voice/plant-grammar.ts';
import { Writer } from '../../src/language/voice/written.ts';
import { heardBy } from './accept.ts';

const names = timeNames();
/** What stands for a slot when a wording is read. */
const FILLING: Readonly<Record<string, string>> = { number: '3', time: '14:00', shift: 'night' };
const formsOf = (slot: string): readonly string[] =>
  names.filter((one) => one.slot === slot).flatMap(({ forms }) => forms);
const filled = (wording: string): string =>
  wording.replace(/\{(\w+)\}/g, (_, slot: string) => FILLING[slot] ?? filled(formsOf(slot)[0] ?? `no ${slot}`));
const context = {
  at: Date.parse('2026-03-02T10:00:00Z'),
  zone: 'Europe/Berlin',
  shifts: [
    { name: 'early', start: '06:00' },
    { name: 'night', start: '22:00' },
  ],
};
const understood = (wording: string): boolean => findTime(`what happened ${filled(wording)}`, context).spans.length > 0;

describe('the wordings of a pattern', () => {
  it('are its alternatives and optional words in every combination', () => {
    expect(wordingsOf(/\b(?:in\s+)?the (last|past) (\d+) days?\b(?! ago)/i)).toEqual([
      'in the last {number} days',
      'in the last {number} day',
      'in the past {number} days',
      'in the past {number} day',
      'the last {number} days',
      'the last {number} day',
      'the past {number} days',
      'the past {number} day',
    ]);
    expect(wordingsOf(/(?:first|2nd) week of MONTH/, [['MONTH', 'month']])).toEqual(['first week of {month}']);
    expect(wordingsOf(/before (?:the|[\w-]+) trip/)).toEqual(['before the trip']);
  });

  it('hold no abbreviations', () => {
    expect(withoutAbbreviations(['hours', 'hour', 'hrs', 'h', 'mins', 'minutes'])).toEqual([
      'hours',
      'hour',
      'minutes',
    ]);
  });
});

describe('times', () => {
  const patterns = [...TIME_WORDINGS.whole, TIME_WORDINGS.opening, ...POINT_WORDINGS.whole];
  it.each(patterns.map((pattern) => [String(pattern).slice(0, 80), pattern] as const))(
    'can be spoken: %s',
    (_, pattern) => {
      expect(
        names.some(
          ({ forms }) =>
            forms.length > 0 && forms.every((form) => new RegExp(pattern.source, 'i').test(` ${filled(form)} `)),
        ),
      ).toBe(true);
    },
  );

  // "Twenty four" is written in figures.
  it('are understood as they are spoken', () => {
    const wordings = [...formsOf('range'), ...formsOf('point'), ...(PHRASES.range ?? [])];
    expect(wordings.length).toBeGreaterThan(300);
    expect(wordings.filter((wording) => !understood(wording))).toEqual(['in the last twenty four hours']);
  });

  const dictionary = openDictionary(() => []);
  const shifts = context.shifts.map(({ name }) => ({ slot: 'shift', forms: [name] }));
  const said = Object.entries(PHRASES).flatMap(([slot, forms]) => forms.map((form) => ({ slot, forms: [form] })));
  const vocabulary = { names: [...names, ...shifts, ...said], templates: ['what happened {range}'] };
  const writer = new Writer(vocabulary.names, dictionary.has);
  const fsg = new Fsg();
  plantGrammar(fsg, vocabulary, dictionary);

  it.each([
    ['during the night shift', 'during the night shift'],
    ['before the trip', 'before the trip'],
    ['on the third of february', 'on the 3rd of february'],
    ['on february twenty first', 'on february 21st'],
    ['in the first week of january', 'in the first week of january'],
    ['in twenty twenty five', 'in 2025'],
    ['in february two thousand twenty five', 'in february 2025'],
  ])('%s is heard, written and understood as one time', (spoken, written) => {
    expect(heardBy(fsg, `what happened ${spoken}`)).toBe(true);
    expect(writer.text(spoken.split(' '))).toBe(written);
    expect(findTime(`what happened ${written}`, context).spans).toEqual([{ start: 14, end: 14 + written.length }]);
  });
});
