/** "Was it ever above 10 today?", "is it below 2.5 bar?": a signal against a number that the question names. */
import type { Statement } from '../../contract.ts';
import type { Tag } from '../../plant/plant.ts';
import { comparable, convert, unitFromWords } from '../../plant/unit.ts';
import { durationParts, lengthText } from '../../plant/zone.ts';
import { link, type Part, say } from '../compose.ts';
import { quantityText } from '../figures.ts';
import { excessTold } from '../understand/degrees.ts';
import { askedRangeText, type FactContext, type Facts, iso, placeOf, tagLabel, whenText } from './context.ts';
import { rangeOf } from './range.ts';
import { readTag, timeNote } from './reading.ts';
import { spansWhere } from './spans.ts';

const BEYOND =
  /\b(above|over|exceed(?:s|ed|ing)?|higher than|hotter than|warmer than|more than|greater than|faster than|below|under|lower than|colder than|cooler than|less than|slower than)\s+(-?\d+(?:[.,]\d+)?)\s*([°\p{L}%][°\p{L}\d%/]*)?/iu;
const UPWARDS = /^(?:above|over|exceed|higher|hotter|warmer|more|greater|faster)/i;
const EVER = /\b(?:ever|at any time|at some point|once)\b/i;

export interface Threshold {
  readonly above: boolean;
  /** In the tag's unit. */
  readonly value: number;
  /** Which limit of the plant file it is, where the question names no number. */
  readonly limitKind?: Tag['limits'][number]['kind'] | undefined;
}

/** "How many degrees are left before it is at 85?": the way to a number. */
const AWAY =
  /^how (?:many|much|far)\b.*\b(?:left|missing|away|short|to go|before|until|till)\b.*\b(?:at|to|from|of|reach\w*|hits?)\s+(-?\d+(?:\.\d+)?)/i;

function awayFacts(context: FactContext): Facts | undefined {
  const { asked } = context;
  const [, figure] = AWAY.exec(asked.question) ?? [];
  const [only, ...others] = asked.tags;
  if (figure === undefined || !only || others.length || only.what.values) return undefined;
  const statement = atMoment(only.what, { above: true, value: Number(figure) }, context);
  return statement && { statements: [statement], refused: false };
}

/** Yes or no, with the value or with how long and how far it went; undefined for other questions. */
export function thresholdFacts(context: FactContext): Facts | undefined {
  const { asked } = context;
  if (asked.intent === 'act') return undefined;
  if (asked.form !== 'yes-no') return awayFacts(context);
  // "Was the air ever below its limit?" names no signal: those of the machine that have such a limit.
  const limited = LIMIT.test(asked.question)
    ? asked.assets.flatMap((asset) => asset.what.tags.map((what) => ({ what })))
    : [];
  const tags: readonly { readonly what: Tag }[] = asked.tags.length ? asked.tags : limited;
  const said = BEYOND.exec(asked.question)?.[3] ?? '';
  const unit = /^degrees?$/i.test(said) ? 'Cel' : unitFromWords(said);
  const fitting = tags.filter(({ what }) => unit === undefined || comparable(what.unit ?? '', unit));
  const statements = (fitting.length ? fitting : tags).slice(0, 4).flatMap(({ what }): Statement[] => {
    const past = asked.range !== undefined || EVER.test(asked.question);
    const own = past ? ownLimit(asked.question, what) : undefined;
    const threshold = what.values === undefined ? (thresholdIn(asked.question, what) ?? own) : undefined;
    if (!threshold) return [];
    const sentence = past ? overRange(what, threshold, context) : atMoment(what, threshold, context);
    return sentence ? [sentence] : [];
  });
  return statements.length ? { statements, refused: false } : undefined;
}

const LIMIT = /\b(exceed\w*|above|over|below|under|outside|beyond|violat\w*|out of)\b.*\blimits?\b/i;

/** "Did it exceed its limit?": the limit of the plant file on the side that the question means. */
export function ownLimit(question: string, { limits }: Tag): Threshold | undefined {
  const [, word = ''] = LIMIT.exec(question) ?? [];
  if (!word) return undefined;
  const of = (side: string) =>
    limits.find(({ kind }) => kind === side) ?? limits.find(({ kind }) => kind === `${side}-${side}`);
  const [high, low] = [of('high'), of('low')];
  const above = /^(?:below|under)/i.test(word) ? !low && !!high : !!high;
  const limit = above ? high : low;
  return limit && { above, value: limit.value, limitKind: limit.kind };
}

/** "How long has it been hot?": the limit of the plant file beyond which it counts as that. */
export function excessLimit(question: string, { limits, values }: Tag): Threshold | undefined {
  const told = values === undefined ? excessTold(question) : undefined;
  if (!told) return undefined;
  const side = told === 'more' ? 'high' : 'low';
  const limit = limits.find(({ kind }) => kind === side) ?? limits.find(({ kind }) => kind === `${side}-${side}`);
  return limit && { above: told === 'more', value: limit.value, limitKind: limit.kind };
}

/** "Above 75 °C" in the unit of the signal; undefined where the question names no such number. */
export function thresholdIn(question: string, tag: Tag): Threshold | undefined {
  const [, word = '', figure = '', after = ''] = BEYOND.exec(question) ?? [];
  if (!figure) return undefined;
  const value = Number(figure.replace(',', '.'));
  const unit = unitFromWords(after);
  const own = unit && tag.unit ? convert(value, unit, tag.unit) : undefined;
  return { above: UPWARDS.test(word), value: own?.kind === 'converted' ? own.value : value };
}

const side = ({ above }: Threshold): string => (above ? 'above' : 'below');
/** The value lies on that side of it. */
export const isBeyond = (value: number, { above, value: limit }: Threshold): boolean =>
  above ? value > limit : value < limit;

/** "Yes: today, the product temperature was above 10 °C for 17 min 20 s; its highest value was 14.6 °C at 10:24." */
function overRange(tag: Tag, threshold: Threshold, context: FactContext): Statement | undefined {
  const { asked, sources, book, zone } = context;
  const range = rangeOf(context);
  const extreme = sources.historian.aggregate(tag.id, threshold.above ? 'max' : 'min', range);
  if (!extreme?.count) return undefined;
  const held = spansWhere(tag, range, {
    historian: sources.historian,
    test: ({ value }) => typeof value === 'number' && isBeyond(value, threshold),
  }).held;
  const span = { from: iso(range.from), to: iso(range.to), samples: extreme.count };
  const best = book.add({
    kind: 'aggregate',
    ...placeOf(tag, context),
    function: threshold.above ? 'max' : 'min',
    ...span,
    value: extreme.value,
    ...(extreme.at !== undefined && { at: iso(extreme.at) }),
  });
  const time = book.add({
    kind: 'aggregate',
    ...placeOf(tag, context),
    unit: 's',
    function: `time ${side(threshold)}`,
    ...span,
    value: held / 1000,
    derived: durationParts(held / 1000),
    of: `${side(threshold)} ${quantityText(threshold.value, tag.unit)}`,
  });
  const when = extreme.at === undefined ? '' : ` ${whenText(extreme.at, asked.at, zone)}`;
  const was = isBeyond(extreme.value, threshold);
  return say(
    was ? 'Yes: ' : 'No: ',
    `${askedRangeText(range, context)}, ${tagLabel(tag, context)} was ${was ? '' : 'never '}${side(threshold)} `,
    ...sideValue(threshold, tag, context),
    ...(was ? [' for ', link(lengthText(held / 1000), time)] : []),
    `; its ${threshold.above ? 'highest' : 'lowest'} value was `,
    link(quantityText(extreme.value, tag.unit), best),
    `${when}.`,
  );
}

/** The number of the question, or the limit of the plant file with its proof. */
function sideValue({ value, limitKind }: Threshold, tag: Tag, context: FactContext): Part[] {
  const text = quantityText(value, tag.unit);
  if (limitKind === undefined) return [text];
  return [
    `its ${limitKind} limit of `,
    link(text, context.book.add({ kind: 'limit', ...placeOf(tag, context), limitKind, value })),
  ];
}

function atMoment(tag: Tag, threshold: Threshold, context: FactContext): Statement | undefined {
  const reading = readTag(tag, context);
  if (!reading.usable || reading.number === undefined) return undefined;
  const difference = Math.abs(reading.number - threshold.value);
  const evidence = context.book.add({
    kind: 'comparison',
    ...placeOf(tag, context),
    value: reading.number,
    limit: null,
    verdict: 'unknown',
    derived: [threshold.value, difference].map((value) => ({ value, unit: tag.unit ?? '1' })),
  });
  const where = reading.number > threshold.value ? 'above' : 'below';
  const past = context.asked.moment === undefined ? 'is' : 'was';
  const answer = isBeyond(reading.number, threshold) ? 'Yes: ' : 'No: ';
  return say(
    context.asked.form === 'yes-no' ? answer : '',
    `${tagLabel(tag, context)} ${past} `,
    reading.value,
    timeNote(reading, context),
    ...(difference ? [', ', link(quantityText(difference, tag.unit), evidence), ` ${where} `] : [', exactly at ']),
    link(quantityText(threshold.value, tag.unit), evidence),
    '.',
  );
}
