/**
 * What shows that a piece's figures are not those asked for, however likely it seems: none in the unit asked for, another
 * one of things that bear numbers ("axis 5" of axes 1 and 2), the same under another condition ("at 7 m" where 1 m is asked).
 */
import { quantitiesIn } from '../quantity.ts';
import { unitAt } from '../units-in-text.ts';
import type { Asked } from './asked.ts';
import type { Candidate } from './candidate.ts';
import { termsOf } from './terms.ts';

/** True where the piece is no answer to the question by its figures. */
export const ofAnotherFigure = (candidate: Candidate, asked: Asked): boolean =>
  lacksUnit(candidate, asked) || numberedOtherwise(candidate, asked) || underAnotherCondition(candidate, asked);

/** The dimensions in which a figure in a unit of this one may be told. */
export const toldIn = (dimension: string): readonly string[] => [dimension, ...(ALSO[dimension] ?? [])];

/** In which other dimensions a figure may be told: litres as a flow or a mass, degrees as a temperature. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  volume: ['flow', 'mass'],
  mass: ['force', 'flow', 'volume', 'concentration'],
  force: ['mass'],
  angle: ['temperature'],
  power: ['apparent power', 'energy'],
  'apparent power': ['power'],
  length: ['speed'],
  time: ['frequency'],
  ratio: ['concentration'],
};
/** Times that are told without a figure, and figures of a ratio without a unit ("1:80", "half"). */
const TOLD: Readonly<Record<string, RegExp>> = {
  time: /\b(?:(?:19|20)\d\d|seconds?|minutes?|hours?|days?|weeks?|months?|years?|daily|hourly|weekly|monthly|quarterly|yearly|annual\w*|overnight|fortnight|shifts?)\b/i,
  ratio: /\d ?: ?\d|\b(?:half|third|quarter|fully?)\b/i,
  angle: /\bturns?\b/i,
};

/** The words of a time, a ratio or an angle, or a unit of one of the dimensions, stand in the piece or over its columns. */
export function namesUnit({ text, passage }: Candidate, dimensions: readonly string[]): boolean {
  if (dimensions.some((one) => TOLD[one]?.test(text))) return true;
  const all = [text, ...(passage.columns ?? [])].join(' ');
  return [...all.matchAll(/(?<![A-Za-z])(?!in\b)[^\s\d]/g)].some(({ index }) =>
    dimensions.includes(unitAt(all, index)?.dimension ?? ''),
  );
}

/** "How many litres", "…, in minutes": neither a figure in such a unit nor the unit itself stands here. */
function lacksUnit(candidate: Candidate, { measuredIn }: Asked): boolean {
  if (measuredIn === undefined) return false;
  const fit = toldIn(measuredIn);
  return !fit.some((one) => candidate.dimensions.has(one)) && !namesUnit(candidate, fit);
}

const FIGURES = String.raw`\d{1,3}(?:\s?(?:,|and|or|&|/|to|–|-)\s?\d{1,3})*(?![\d.,:]*\d)`;
/** "axis 5", "tanks 3 and 4": a thing and the numbers that tell it from its like. */
const NUMBERED = new RegExp(String.raw`\b([a-z]{3,}) (?:no\.? |number )?(${FIGURES})`, 'gi');

function numbersIn(text: string): Map<string, Set<number>> {
  const found = new Map<string, Set<number>>();
  for (const { index, 0: whole, 1: noun = '', 2: figures = '' } of text.matchAll(NUMBERED)) {
    const [term] = termsOf(noun);
    const [first] = quantitiesIn(text.slice(index + whole.length - figures.length));
    if (term?.weight !== 1 || first?.unit !== undefined) continue;
    const numbers = found.get(term.stem) ?? new Set();
    found.set(term.stem, numbers);
    for (const [, from, to] of figures.matchAll(/(\d+)(?:\s?(?:to|–|-)\s?(\d+))?/g))
      for (let i = Number(from); i <= Number(to ?? from); i++) numbers.add(i);
  }
  return found;
}

/** The piece tells of things of this name by their numbers, and of none of those asked for. */
function numberedOtherwise({ text, passage }: Candidate, { question }: Asked): boolean {
  const asked = numbersIn(inFigures(question));
  if (asked.size === 0) return false;
  const here = numbersIn([passage.section, ...(passage.columns ?? []), text].join('\n'));
  return [...asked].some(([noun, numbers]) => {
    const others = here.get(noun);
    return others !== undefined && ![...numbers].some((one) => others.has(one));
  });
}

const WORDS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
/** "Tank three" as "tank 3"; a word of number before a noun counts things and names none. */
const inFigures = (text: string): string =>
  text.replace(
    new RegExp(String.raw`(?<=[a-z]{3} )(?:${WORDS.join('|')})(?=\s*(?:[?.,;]|$|and\b|or\b))`, 'gi'),
    (word) => String(WORDS.indexOf(word.toLowerCase()) + 1),
  );

/** "0.45 bar at 52 m³/h" is not what it is at 40 m³/h; a bound ("up to 40 %") holds for others too. */
function underAnotherCondition({ text }: Candidate, { whole, kind, dimensions }: Asked): boolean {
  if (kind !== 'quantity') return false;
  const wanted = quantitiesIn(whole).filter(
    ({ unit, dimension }) => unit !== undefined && !dimensions.includes(dimension ?? ''),
  );
  if (wanted.length === 0) return false;
  const here = quantitiesIn(text);
  return wanted.some(({ unit, value }) => {
    const same = here.filter((one) => one.unit === unit);
    return (
      !same.some((one) => one.value === value) &&
      same.some(({ start }) => /\b(?:at|for|with)\s*(?:about |approx\.? |~ ?)?$/i.test(text.slice(0, start)))
    );
  });
}
