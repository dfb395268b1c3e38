/** Figures over a range: least, most, mean, sum, median, deviation, count, time in a state, time beyond a value. */
import type { Statement } from '../../contract.ts';
import type { Tag } from '../../plant/plant.ts';
import { convert } from '../../plant/unit.ts';
import type { AggregateFunction } from '../../store/store.ts';
import { link, type Part, say } from '../compose.ts';
import { plainText, quantityText, valueText, wordOf } from '../figures.ts';
import type { AskedFunction } from '../stages.ts';
import { isCounter } from '../understand/counters.ts';
import { askedRangeText, type FactContext, type Facts, iso, placeOf, tagLabel, whenText } from './context.ts';
import { asksForGain, gainOf } from './counter.ts';
import { nothing } from './no-values.ts';
import { rangeOf } from './range.ts';
import { timeFacts } from './time-in.ts';
import { valueFacts } from './value.ts';

const NAMES: Readonly<Record<AggregateFunction, string>> = {
  min: 'lowest',
  max: 'highest',
  mean: 'average',
  sum: 'sum',
  count: 'number of values',
  first: 'first value',
  last: 'last value',
  stddev: 'standard deviation',
  median: 'median',
};
const MOST_TAGS = 12;

/** Answers with the figures asked for; refused when the range holds no value. */
export function aggregateFacts(context: FactContext): Facts {
  const { asked } = context;
  const tags = asked.tags.map(({ what }) => what).slice(0, MOST_TAGS);
  const count = asked.form === 'how-many' || asked.form === 'how-often';
  if (count && asked.range === undefined && tags.length && tags.every(isCounter)) return valueFacts(context);
  const asks = asked.functions?.length ? asked.functions : ['min' as const, 'max' as const, 'mean' as const];
  const timed = asks.filter((name) => name.startsWith('time-'));
  if (timed.length || asked.form === 'how-long' || asked.form === 'how-often') return timeFacts(tags, timed, context);
  const functions = plain(asks);
  const results = tags.map((tag) => figuresOf(tag, functions, context));
  const best = comparison(tags, functions, context);
  return {
    statements: [...(best ? [best] : []), ...results.map(({ statement }) => statement)],
    refused: !results.some(({ found }) => found),
  };
}

function plain(asked: readonly AskedFunction[]): AggregateFunction[] {
  return [
    ...new Set(
      asked.flatMap((name): AggregateFunction[] =>
        name === 'range' ? ['min', 'max'] : name.startsWith('time-') ? [] : [name as AggregateFunction],
      ),
    ),
  ];
}

function figuresOf(
  tag: Tag,
  functions: readonly AggregateFunction[],
  context: FactContext,
): { statement: Statement; found: boolean } {
  const range = rangeOf(context);
  const gained = asksForGain(tag, context) ? gainOf(tag, context) : undefined;
  if (gained) return { statement: gained, found: true };
  const figures = functions.flatMap((name): Part[][] => figure(tag, name, context));
  if (!figures.length) {
    const stood = unchanged(tag, context);
    return stood ? { statement: stood, found: true } : { statement: nothing(tag, context), found: false };
  }
  const parts = figures.flatMap((one, i) => (i === 0 ? one : [i === figures.length - 1 ? ' and ' : ', ', ...one]));
  return {
    statement: say(`${askedRangeText(range, context)}, ${tagLabel(tag, context)} had `, ...parts, '.'),
    found: true,
  };
}

/** "its highest value, 83 °C (on 2026-03-01 at 14:20)". */
function figure(tag: Tag, name: AggregateFunction, context: FactContext): Part[][] {
  const { asked, sources, book, zone } = context;
  const range = rangeOf(context);
  const result = sources.historian.aggregate(tag.id, name, range);
  if (!result || (result.count === 0 && name !== 'count')) return [];
  const evidence = book.add({
    kind: 'aggregate',
    ...placeOf(tag, context),
    ...(name === 'count' && { unit: undefined }),
    function: name,
    from: iso(range.from),
    to: iso(range.to),
    value: result.value,
    samples: result.count,
    ...(result.at !== undefined && { at: iso(result.at) }),
  });
  const unit = name === 'count' ? undefined : tag.unit;
  const when =
    result.at !== undefined && (name === 'min' || name === 'max' || name === 'first' || name === 'last')
      ? ` (${whenText(result.at, asked.at, zone)})`
      : '';
  const article =
    name === 'count' || name === 'sum' || name === 'stddev' || name === 'median' ? 'a' : name === 'mean' ? 'an' : 'its';
  const noun = name === 'min' || name === 'max' ? `${NAMES[name]} value,` : `${NAMES[name]} of`;
  return [
    [
      `${article} ${noun} `,
      link(quantityText(result.value, unit), evidence),
      ...inUnit(result.value, tag, context),
      when,
    ],
  ];
}

function inUnit(value: number, tag: Tag, context: FactContext): Part[] {
  const { unit } = context.asked;
  if (!unit || !tag.unit || unit === tag.unit) return [];
  const result = convert(value, tag.unit, unit);
  if (result.kind !== 'converted') return [];
  const evidence = context.book.add({
    kind: 'comparison',
    ...placeOf(tag, context),
    value,
    limit: null,
    verdict: 'unknown',
    derived: [{ value: result.value, unit }],
  });
  return [', which is ', link(quantityText(result.value, unit), evidence)];
}

/** No value in the range, but one before it: a signal that reports seldom, or only changes, stood at that. */
function unchanged(tag: Tag, context: FactContext): Statement | undefined {
  const { asked, sources, book, zone } = context;
  const range = rangeOf(context);
  const sample = sources.historian.lastGood(tag.id, range.from);
  if (!sample || sample.value === null) return undefined;
  const word = wordOf(sample.value, tag.values);
  const evidence = book.add({
    kind: 'reading',
    ...placeOf(tag, context),
    value: typeof sample.value === 'string' ? plainText(sample.value) : sample.value,
    ...(word !== undefined && { word }),
    at: iso(sample.at),
    ageSeconds: Math.round((asked.at - sample.at) / 1000),
    quality: 'good',
  });
  return say(
    `${tagLabel(tag, context)} had no new value in that time; it was `,
    link(valueText(sample.value, tag), evidence),
    ' ',
    link(whenText(sample.at, asked.at, zone), evidence),
    '.',
  );
}

/** "Chiller 2 had the highest: 83 °C." over several tags of one unit. */
function comparison(
  tags: readonly Tag[],
  functions: readonly AggregateFunction[],
  context: FactContext,
): Statement | undefined {
  const [name] = functions;
  if (tags.length < 2 || functions.length !== 1 || !name || new Set(tags.map(({ unit }) => unit)).size > 1)
    return undefined;
  const range = rangeOf(context);
  const results = tags.flatMap((tag) => {
    const result = context.sources.historian.aggregate(tag.id, name, range);
    return result && result.count > 0 ? [{ tag, result }] : [];
  });
  const low = name === 'min';
  const [first] = results.sort((a, b) => (b.result.value - a.result.value) * (low ? -1 : 1));
  if (!first || results.length < 2) return undefined;
  const [parts = []] = figure(first.tag, name, context);
  return say(`${tagLabel(first.tag, context)} was ${low ? 'lowest' : 'highest'}, with `, ...parts, '.');
}
