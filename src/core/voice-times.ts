/** Times as they are spoken, derived from the wordings that the copilot reads. */

import { TIME_WORDINGS } from '../copilot/understand/time.ts';
import { POINT_WORDINGS } from '../copilot/understand/time-spans.ts';
import { isNumber } from '../language/number-words.ts';
import { SPOKEN_DAYS } from '../language/voice/ordinals.ts';
import type { VoiceName } from '../language/voice/vocabulary.ts';
import { type PartNames, withoutAbbreviations, wordingsOf } from './speakable-pattern.ts';

const { year, ...words } = { ...TIME_WORDINGS.parts, ...POINT_WORDINGS.parts };
const YEAR = 'year';
const PARTS: PartNames = [[year, YEAR], ...Object.entries(words).map(([slot, source]) => [source, slot] as const)];
/** Years that a plant's records may reach back to, and the next. */
const YEARS = [...Array(12).keys()].map((i) => String(new Date().getFullYear() + 1 - i));
/**
 * Nobody says "st" behind a figure as a word of its own: days are ordinals. Of years few wordings are said, and those stand below.
 * Small numbers are written in figures like all.
 */
const sayable = (wording: string): boolean =>
  !/\}[a-z]|\bthe (?:i|we|this)\b/.test(wording) && !wording.includes(`{${YEAR}}`) && !isNumber(wording);
const wordings = (pattern: RegExp): string[] => wordingsOf(pattern, PARTS).filter(sayable);

/** Names for the slot {range} of questions, and for the slots that it holds. One for each pattern: its wordings share a weight. */
export function timeNames(): VoiceName[] {
  const named = (slot: string) => (pattern: RegExp) => ({ slot, forms: wordings(pattern) });
  return [
    ...Object.entries(words).map(([slot, source]) => ({
      slot,
      forms: withoutAbbreviations(wordingsOf(source)).filter(sayable),
    })),
    ...TIME_WORDINGS.whole.map(named('range')),
    ...POINT_WORDINGS.whole.map(named('point')),
    { slot: 'ordinal', forms: SPOKEN_DAYS },
    { slot: YEAR, forms: YEARS },
    {
      slot: 'point',
      forms: ['{time}', 'the {ordinal} of {month}', '{month} {ordinal}', '{month} the {ordinal}', '{month} {year}'],
    },
    named('opening')(TIME_WORDINGS.opening),
    {
      slot: 'range',
      forms: ['{opening} {point}', '{point}', 'on {point}', 'in {point}', 'in {year}', 'from {point} to {point}'],
    },
  ].filter(({ forms }) => forms.length > 0);
}
