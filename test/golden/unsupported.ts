import type { Answer } from '../../src/contract.ts';
import { inFigures } from '../../src/copilot/understand/figures-said.ts';
import { digitsOf, numberEnd } from '../../src/language/number-words.ts';

/** Numbers as written, without citation marks and the numbers of list items. */
function numbersIn(text: string): { readonly text: string; readonly value: number; readonly decimals: number }[] {
  const plain = text
    .replace(/\[\d+\]/g, ' ')
    .replace(/^\s*\d{1,2}[.)]\s/gm, '')
    .replace(/(?<=\d),(?=\d{3}\b)/g, '');
  return [...plain.matchAll(/\d+(?:\.\d+)?/g)].map(([found]) => ({
    text: found,
    value: Number(found),
    decimals: found.split('.')[1]?.length ?? 0,
  }));
}

/** All numbers and texts inside an item, with the parts of its times in the plant's zone and in UTC. */
function supplyOf(value: unknown, zone: string, into: { numbers: number[]; texts: Set<string> }): void {
  if (typeof value === 'number') into.numbers.push(Math.abs(value));
  else if (typeof value === 'string') {
    for (const one of numbersIn(value)) into.texts.add(one.text);
    if (/^\d{4}-\d\d-\d\dT/.test(value)) for (const part of partsOf(Date.parse(value), zone)) into.numbers.push(part);
  } else if (value && typeof value === 'object') for (const inner of Object.values(value)) supplyOf(inner, zone, into);
}
const partsOf = (at: number, zone: string): number[] =>
  ['UTC', zone].flatMap((timeZone) =>
    new Intl.DateTimeFormat('en', { timeZone, dateStyle: 'short', timeStyle: 'medium', hourCycle: 'h23' })
      .formatToParts(at)
      .map(({ value }) => Number(value))
      .filter(Number.isFinite),
  );
/** A duration as people say it: whole or rounded, in any unit, or its remainder ("1 h 5 min"). */
const spans = (seconds: number): number[] =>
  [1, 60, 3600, 86_400].flatMap((unit) => [
    seconds / unit,
    Math.floor(seconds / unit),
    Math.floor(seconds / unit) % 60,
    Math.floor(seconds / unit) % 24,
  ]);

/** The figures of numbers that the question spells: "p nine oh nine" has 909. */
function digitByDigit(question: string): string {
  const words = question.toLowerCase().match(/[a-z]+/g) ?? [];
  return words.map((_, i) => digitsOf(words.slice(i, numberEnd(words, i)))).join(' ');
}

/** The numbers of an answer's text that nothing supports: no evidence it lists, no time or age of it, not the question, not a name. */
export function unsupportedNumbers(
  answer: Pick<Answer, 'text' | 'evidence' | 'question' | 'at'>,
  plant: { readonly names: string; readonly zone: string },
): string[] {
  const supply = { numbers: [] as number[], texts: new Set<string>() };
  for (const { id: _id, ...item } of answer.evidence) {
    if ('region' in item) supplyOf({ ...item, region: undefined }, plant.zone, supply);
    else supplyOf(item, plant.zone, supply);
    if ('ageSeconds' in item && item.ageSeconds !== undefined) supply.numbers.push(...spans(item.ageSeconds));
    for (const time of ['at', 'raisedAt', 'clearedAt', 'from', 'to']) {
      const text = (item as Record<string, unknown>)[time];
      if (typeof text === 'string')
        supply.numbers.push(...spans(Math.abs(Date.parse(answer.at) - Date.parse(text)) / 1000));
    }
  }
  supply.numbers.push(answer.evidence.length, ...partsOf(Date.parse(answer.at), plant.zone));
  for (const one of [
    ...numbersIn(answer.question),
    ...numbersIn(inFigures(answer.question)),
    ...numbersIn(digitByDigit(answer.question)),
    ...numbersIn(plant.names),
  ])
    supply.texts.add(one.text);
  return numbersIn(answer.text)
    .filter(
      ({ text, value, decimals }) =>
        !supply.texts.has(text) &&
        !supply.numbers.some((known) => Math.abs(known - value) <= 0.5 * 10 ** -decimals + 1e-9),
    )
    .map(({ text }) => text);
}
