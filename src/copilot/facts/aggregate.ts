/** Figures over a range: least, most, mean, sum, median, deviation, count, time in a state, time beyond a value. */
import type { Statement } from '../../contract.ts';
import type { Tag } from '../../plant/plant.ts';
import { convert } from '../../plant/unit.ts';
import { startOfDay } from '../../plant/zone.ts';
import type { AggregateFunction } from '../../store/store.ts';
import { link, type Part, say } from '../compose.ts';
import { plainText, quantityText, valueText, wordOf } from '../figures.ts';
import type { AskedFunction } from '../stages.ts';
import { isCounter } from '../understand/counters.ts';
import { QUANTITY_UNITS } from '../understand/lexicon.ts';
import { measuredIn } from '../understand/tags.ts';
import { askedRangeText, type FactContext, type Facts, iso, placeOf, tagLabel, whenText } from './context.ts';
import { asksForGain, gainOf } from './counter.ts';
import { FIGURE_NAMES, figureOver } from './measure.ts';
import { bookNone, nothing } from './no-values.ts';
import { rangeOf } from './range.ts';
import { staleAfterMs } from './reading.ts';
import { timeFacts } from './time-in.ts';
import { cannotBeIn, valueFacts } from './value.ts';
import { conditionOf, figureWhile } from './while.ts';

const MOST_TAGS = 12;
const HOUR = 3_600_000;

/** Answers with the figures asked for; refused when the range holds no value. */
export function aggregateFacts(context: FactContext): Facts {
  const { asked } = context;
  const tags = asked.tags.map(({ what }) => what).slice(0, MOST_TAGS);
  const count = asked.form === 'how-many' || asked.form === 'how-often';
  if (count && asked.range === undefined && tags.length && tags.every(isCounter)) return valueFacts(context);
  if (tags.length && !asked.functions?.length && tags.every((tag) => countsToday(tag, context)))
    return valueFacts({ ...context, asked: { ...asked, range: undefined } });
  // "The flow right before the trip" is the value of a moment.
  if (asked.anchor && asked.moment !== undefined && !asked.functions?.length) return valueFacts(context);
  if (asked.range && asked.range.from > asked.at) return ahead(tags, context);
  // Kilograms of a pressure: its value, and that it cannot be given so.
  if (tags.length && tags.every((tag) => cannotBeIn(tag, asked.unit))) return valueFacts(context);
  const asks = asked.functions?.length
    ? asked.functions
    : (edgeOf(context) ?? amountOf(tags, context) ?? (['min', 'max', 'mean'] as const));
  const timed = asks.filter((name) => name.startsWith('time-'));
  if (timed.length || asked.form === 'how-long' || asked.form === 'how-often') return timeFacts(tags, timed, context);
  if (asks.includes('sum') && tags.length && tags.every(makesNoTotal)) return noTotal(tags, context);
  const functions = plain(asks);
  const results = tags.map((tag) => figuresOf(tag, functions, context));
  return {
    statements: results.map(({ statement }) => statement),
    refused: !results.some(({ found }) => found),
  };
}

/** "Bottles today" asked of today: the counter itself knows it, though its values are stored from later on. */
function countsToday(tag: Tag, { asked, sources, zone }: FactContext): boolean {
  const day = startOfDay(asked.at, zone);
  const stored = sources.historian.span(tag.id)?.first ?? asked.at;
  const today = asked.range?.from === day && asked.range.to >= asked.at;
  return today && stored > day + HOUR && isCounter(tag) && /\btoday\b/i.test(tag.name);
}

/** Quantities of which a later value replaces the one before: temperatures of different times are not added. */
const STANDING = [
  'temperature',
  'pressure',
  'voltage',
  'frequency',
  'vibration',
  'speed',
  'torque',
  'power',
  'current',
];
const makesNoTotal = (tag: Tag): boolean =>
  !isCounter(tag) &&
  STANDING.some((quantity) => (QUANTITY_UNITS[quantity] ?? []).some((unit) => measuredIn(tag, unit)));

/** That there is no total, with the averages that there are. */
const noTotal = (tags: readonly Tag[], context: FactContext): Facts => ({
  statements: [
    say('Such values of different times make no total.'),
    ...tags.slice(0, 3).map((tag) => figuresOf(tag, ['mean'], context).statement),
  ],
  refused: true,
});

/** "What will it be tomorrow?": nothing has been measured yet. */
function ahead(tags: readonly Tag[], context: FactContext): Facts {
  const { range } = context.asked;
  const when = range ? askedRangeText(range, context) : '';
  const statements = tags
    .slice(0, 3)
    .map((tag) =>
      say(
        link(
          `nothing is known of ${tagLabel(tag, context)} ${when}`,
          bookNone(tag, range ?? rangeOf(context), context),
        ),
        ': that is yet to come.',
      ),
    );
  return { statements, refused: true };
}

/** "The last return temperature on 19 June": the value at an end of the range. */
function edgeOf({ asked }: FactContext): ['first' | 'last'] | undefined {
  const text = asked.question.replace(asked.range?.label ?? '', ' ');
  const [, said] = /\b(last|latest|final|first)\b/i.exec(text) ?? [];
  return said ? [/first/i.test(said) ? 'first' : 'last'] : undefined;
}

/** "How much rain fell?": each value is the amount of one interval. */
const amountOf = (tags: readonly Tag[], { asked }: FactContext): ['sum'] | undefined =>
  /\bhow much\b/i.test(asked.question) && tags.every(({ name }) => /\brain(?:fall)?\b|\bprecipitation\b/i.test(name))
    ? ['sum']
    : undefined;

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
  const apart = context.asked.functions?.includes('range') ? spread(tag, context) : [];
  return {
    statement: say(`${askedRangeText(range, context)}, ${tagLabel(tag, context)} had `, ...parts, ...apart, '.'),
    found: true,
  };
}

/** ": 0.99 bar apart", behind the least and the most. */
function spread(tag: Tag, context: FactContext): Part[] {
  const range = rangeOf(context);
  const [least, most] = (['min', 'max'] as const).map((name) => figureOver(tag, name, { range, context }));
  if (!least || !most || conditionOf(tag, context)) return [];
  const value = most.value - least.value;
  const id = context.book.add({
    kind: 'aggregate',
    ...placeOf(tag, context),
    function: 'difference',
    from: iso(range.from),
    to: iso(range.to),
    value,
    of: 'highest and lowest value',
  });
  return [': ', link(`${quantityText(value, tag.unit)} apart`, id)];
}

/** "its highest value, 83 °C (on 2026-03-01 at 14:20)". */
function figure(tag: Tag, name: AggregateFunction, context: FactContext): Part[][] {
  const { asked, zone } = context;
  const condition = conditionOf(tag, context);
  const found = condition
    ? figureWhile(tag, name, { condition, context })
    : figureOver(tag, name, { range: rangeOf(context), context });
  if (!found) return [];
  const when = found.at === undefined ? '' : ` (${whenText(found.at, asked.at, zone)})`;
  const article =
    name === 'count' || name === 'sum' || name === 'stddev' || name === 'median' ? 'a' : name === 'mean' ? 'an' : 'its';
  const noun = name === 'min' || name === 'max' ? `${FIGURE_NAMES[name]} value,` : `${FIGURE_NAMES[name]} of`;
  const words = condition ? ` ${condition.words}` : '';
  return [[`${article} ${noun} `, link(found.text, found.evidence), ...inUnit(found.value, tag, context), words, when]];
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
  // A measured signal that was silent for long did not stand still: nothing is known of it.
  const measured = typeof sample.value === 'number' && tag.values === undefined;
  if (measured && range.to - sample.at > staleAfterMs(tag, sources.historian)) return undefined;
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
