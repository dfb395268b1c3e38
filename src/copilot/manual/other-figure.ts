/**
 * What shows that a piece's figures are not those asked for, however likely it seems: none in the unit asked for, another
 * one of things that bear numbers ("axis 5" of axes 1 and 2), the same under another condition ("at 7 m" where 1 m is asked),
 * those that the question itself tells, a number of something else than what is counted.
 */
import { type Quantity, quantitiesIn } from '../quantity.ts';
import { unitAt } from '../units-in-text.ts';
import type { Asked } from './asked.ts';
import type { Candidate } from './candidate.ts';
import { countsOther, NUMBER_WORDS as WORDS } from './count.ts';
import { termsOf } from './terms.ts';

/** True where the piece is no answer to the question by its figures. */
export const ofAnotherFigure = (candidate: Candidate, asked: Asked): boolean =>
  lacksUnit(candidate, asked) ||
  numberedOtherwise(candidate, asked) ||
  underAnotherCondition(candidate, asked) ||
  onlyGiven(candidate, asked) ||
  onOtherSide(candidate, asked) ||
  countsOther(candidate, asked) ||
  isNothing(candidate, asked);

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

/** "Tank three" as "tank 3"; a word of number before a noun counts things and names none. */
const inFigures = (text: string): string =>
  text.replace(
    new RegExp(String.raw`(?<=[a-z]{3} )(?:${WORDS.join('|')})(?=\s*(?:[?.,;]|$|and\b|or\b))`, 'gi'),
    (word) => String(WORDS.indexOf(word.toLowerCase()) + 1),
  );

/** "0.45 bar at 52 m³/h" is not what it is at 40 m³/h; a bound ("up to 40 %") holds for others too. */
function underAnotherCondition({ text }: Candidate, { whole, kind, dimensions, measuredIn }: Asked): boolean {
  if (kind !== 'quantity') return false;
  const wanted = quantitiesIn(whole).filter(
    ({ unit, dimension, start }) =>
      unit !== undefined &&
      (!dimensions.includes(dimension ?? '') ||
        (measuredIn === undefined && /\b(?:at|with)\s*$/i.test(whole.slice(0, start)))),
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

/**
 * Its figures are those that the question itself tells, or of that sort: "every 8 years" for how many minutes it holds when it is
 * eight years old, "2 to 12 kHz" for how far the load must drop at 12 kHz.
 */
function onlyGiven({ text, numbers }: Candidate, { whole, kind, dimensions, counts, measuredIn }: Asked): boolean {
  if (kind !== 'quantity' || counts || (numbers && measuredIn === undefined) || !ASKS.test(whole)) return false;
  const given = quantitiesIn(whole).filter(({ unit, start }) => unit !== undefined || /\d/.test(whole[start] ?? ''));
  const fits = ({ dimension = '' }: Quantity): boolean => dimensions.length === 0 || dimensions.includes(dimension);
  const sorts = new Set(given.filter((one) => !dimensions.includes(one.dimension ?? '')).map((one) => one.dimension));
  const here = quantitiesIn(text).filter(({ unit }) => unit !== undefined);
  const told = here.filter(fits);
  const repeats = ({ value, unit }: Quantity): boolean =>
    given.some((one) => one.value === value && (one.unit ?? unit) === unit);
  return (
    (told.length > 0 && told.every(repeats)) ||
    (here.length > 0 && here.every(({ dimension }) => dimension !== undefined && sorts.has(dimension)))
  );
}
const ASKS = /\b(?:how|what|which)\b/i;

const BELOW = /\b(?:below|under|up to|at most|(?:less|lower|no more|not more) than|max\.?)\s*$/i;
const ABOVE = /\b(?:above|over|at least|(?:more|higher|no less|not less) than|exceed\w*|min\.?)\s*$/i;
/** On which side of a figure a text speaks: "below 30 %". */
const sideOf = (text: string, { start }: Quantity): 'below' | 'above' | undefined =>
  BELOW.test(text.slice(0, start)) ? 'below' : ABOVE.test(text.slice(0, start)) ? 'above' : undefined;

/** "At least 30 %" is not what holds below 30 %. */
function onOtherSide({ text }: Candidate, { whole, kind }: Asked): boolean {
  if (kind !== 'quantity') return false;
  const here = quantitiesIn(text);
  return quantitiesIn(whole).some((wanted) => {
    const side = sideOf(whole, wanted);
    const same = here.filter(({ unit, value }) => unit === wanted.unit && value === wanted.value);
    const sides = same.map((one) => sideOf(text, one));
    return side !== undefined && same.length > 0 && sides.every((one) => one !== undefined && one !== side);
  });
}

const POINT = /^(?:at|above|below|from|beyond|under|over) (?:what|which|how)\b/i;
/** "0 bar" is what is left of a pressure let off: nothing opens or trips at it. */
function isNothing({ text }: Candidate, { question, dimensions }: Asked): boolean {
  if (!POINT.test(question) || dimensions.length === 0 || dimensions.includes('temperature')) return false;
  const here = quantitiesIn(text).filter(({ dimension = '' }) => dimensions.includes(dimension));
  return here.length > 0 && here.every(({ value }) => value === 0);
}
