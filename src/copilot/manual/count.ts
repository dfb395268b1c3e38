/** How many of something a piece says: a number without a unit, in digits or words, beside what is counted. Pure. */
import { type Quantity, quantitiesIn } from '../quantity.ts';
import type { Asked } from './asked.ts';
import { Bag } from './bag.ts';
import type { Candidate } from './candidate.ts';
import { termsOf, wordsOf } from './terms.ts';

export const NUMBER_WORDS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
/** "One" is told of anything. */
const IN_WORDS = [
  ...NUMBER_WORDS.slice(1),
  '(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundred|dozen|both|pair|no',
].join('|');
const SAYS_NUMBER = new RegExp(`\\b(?:${IN_WORDS})\\b`, 'i');
const IS_NUMBER = new RegExp(`^(?:\\d.*|${IN_WORDS})$`, 'i');

const RANGE = /^\s*(?:to|–|-|\.{2,3}|…|and|x|×|\/)\s*[+–-]?$/;

/** Those of the quantities of a text that have no unit, nor that of the next: of "1.2 – 4 m/min" none. */
export const bareNumbers = (quantities: readonly Quantity[], text: string): Quantity[] =>
  quantities.filter(({ unit, end }, i) => {
    const next = quantities[i + 1];
    return unit === undefined && !(next?.unit !== undefined && RANGE.test(text.slice(end, next.start)));
  });

/** A text without its figures that have a unit. */
export function withoutMeasures(text: string): string {
  const quantities = quantitiesIn(text);
  const bare = new Set(bareNumbers(quantities, text));
  return quantities
    .filter((one) => !bare.has(one))
    .reduceRight((rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`, text);
}

/** "8 per layer", "two people"; "four minutes" and "5 m³" count nothing. */
export const holdsCount = ({ text, numbers }: Candidate): boolean => numbers || SAYS_NUMBER.test(withoutMeasures(text));

const COUNTED =
  /\bhow many (?:(?:more|other|of (?:the|our|my)) )?((?:[\w-]+ ){0,3}?[\w-]+)(?= (?:do|does|is|are|can|may|must|should|shall|will|has|have|in|on|of|per|for|to|at|from|with|i|we|it|the|an?|fit)\b|\W*$)/i;
/** "Starts per hour: at most 6" */
const LABELLED = /^([^:]{2,60}):\s*(?:[a-z]+ ){0,2}\d/i;
const JOINS = /^(?:of|in|on|at|for|to|and|or|by|with|from|per|are|is)$/i;

/** "How many bottles?" is not answered by "bottle height to 27 cm": the number stands beside what is counted, if that is named. */
export function countsOther({ text }: Candidate, { whole, counts }: Asked): boolean {
  const counted = counts ? termsOf(COUNTED.exec(whole)?.[1] ?? '').at(-1) : undefined;
  if (counted === undefined) return false;
  const isCounted = (word = ''): boolean => new Bag(word).has(counted) >= 0.6;
  const [words, rest] = [wordsOf(text), withoutMeasures(text)];
  if (!words.some(isCounted) || wordsOf(LABELLED.exec(rest)?.[1] ?? '').some(isCounted)) return false;
  // what is counted may pass for a unit: "31 turns"
  if (words.some((word, i) => IS_NUMBER.test(word) && isCounted(words[i + 1]))) return false;
  const bare = wordsOf(rest);
  return !bare.some(
    (word, i) =>
      IS_NUMBER.test(word) &&
      (isCounted(bare[i - 1]) || isCounted(bare[i + 1]) || (isCounted(bare[i + 2]) && !JOINS.test(bare[i + 1] ?? ''))),
  );
}
