/** "How many bottles since shift start?": what a counter gained over a range. */
import type { Statement } from '../../contract.ts';
import type { Tag } from '../../plant/plant.ts';
import type { Historian, TimeRange } from '../../store/store.ts';
import { link, say } from '../compose.ts';
import { quantityText } from '../figures.ts';
import { isCounter } from '../understand/counters.ts';
import { askedRangeText, type FactContext, iso, placeOf, tagLabel } from './context.ts';
import { rangeOf } from './range.ts';
import { staleAfterMs } from './reading.ts';

/** So many samples, or those of so long a time, show whether a signal counts; fewer than the least show nothing. */
const LOOKED_AT = 5000;
const LOOK_BACK = 3 * 86_400_000;
const LEAST = 10;
/** The share of steps that go up: machines stand for much of a day. */
const LEAST_RISES = 0.02;
/** A counter falls to next to nothing when it is reset; a lesser fall is seen only where values in between are missing. */
const RESET_SHARE = 0.1;
const MOST_RESETS = 0.05;
const MOST_LESSER = 0.002;
/** Levels, temperatures and rates may rise for hours without counting anything. */
const NO_COUNT = /^(?:%|Cel|K|\[degF\]|bar|mbar|k?Pa|m?V|m?A|Hz|k?W|mm|cm|um|pH|\[pH\])$|\//;

/** True for a signal whose name says that it counts, or that only ever goes up but for resets. */
export function countsUp(tag: Tag, { sources, asked }: Pick<FactContext, 'sources' | 'asked'>): boolean {
  if (isCounter(tag)) return true;
  if (tag.values || NO_COUNT.test(tag.unit ?? '') || tag.limits.length) return false;
  const { historian } = sources;
  const to = Math.min(asked.range?.to ?? asked.at, asked.at) + 1;
  const from = to - Math.min(LOOK_BACK, LOOKED_AT * (historian.usualInterval(tag.id) ?? LOOK_BACK));
  const values = numbersOf(historian, tag, { from, to }, LOOKED_AT);
  const steps = values.slice(1).map((value, i) => ({ value, was: values[i] ?? value }));
  const falls = steps.filter(({ value, was }) => value < was);
  const rises = steps.filter(({ value, was }) => value > was);
  return (
    values.length >= LEAST &&
    values.every((value) => value >= 0) &&
    rises.length > steps.length * LEAST_RISES &&
    falls.length <= steps.length * MOST_RESETS &&
    falls.filter(({ value, was }) => value > was * RESET_SHARE).length <= steps.length * MOST_LESSER
  );
}

const numbersOf = (historian: Historian, tag: Tag, range: TimeRange, limit?: number): number[] =>
  historian
    .range(tag.id, range, limit)
    .flatMap(({ value, quality }) => (typeof value === 'number' && quality !== 'bad' ? [value] : []));

/** True where the question asks what a counter gained, not what its values were. */
export function asksForGain(tag: Tag, context: FactContext): boolean {
  const { asked } = context;
  const functions = asked.functions ?? [];
  if (asked.range === undefined || functions.some((name) => name !== 'sum')) return false;
  // "The last count on Friday" is a value, "the production of the last shift" is none.
  const asks = asked.question.replace(asked.range.label, ' ');
  const atEnd = asked.form !== 'how-many' && /\b(?:first|last|latest|final)\b/i.test(asks);
  return !(functions.length === 0 && atEnd) && countsUp(tag, context);
}

/** What a counter gained. `first` and `last`: what it showed at the ends. */
export interface Gain {
  readonly value: number;
  readonly first: number;
  readonly last: number;
  readonly samples: number;
  /** It went back to nothing in between. */
  readonly reset: boolean;
}

/**
 * The sum of a counter's increments (a step down is a reset, not a loss), from the value that stood at the range's start.
 * Undefined where nothing is known of the range: no value in it, and the one before it too old to stand for it.
 */
export function gainOver(tag: Tag, range: TimeRange, { sources }: Pick<FactContext, 'sources'>): Gain | undefined {
  const { historian } = sources;
  const before = historian.lastGood(tag.id, range.from);
  const after = historian.lastGood(tag.id, range.to);
  const inside = numbersOf(historian, tag, range);
  if (!inside.length && before && range.to - before.at > staleAfterMs(tag, historian)) return undefined;
  const ends = [before, after].map((sample) => (typeof sample?.value === 'number' ? [sample.value] : []));
  const [start = [], end = []] = ends;
  // A reset at the very end begins the next stretch.
  const over = end.filter((value) => value >= (inside.at(-1) ?? start.at(-1) ?? 0));
  const values = [...start, ...inside, ...over];
  const [first] = values;
  const last = values.at(-1);
  if (first === undefined || last === undefined || values.length < 2) return undefined;
  let [value, reset] = [0, false];
  values.slice(1).forEach((one, i) => {
    const step = one - (values[i] ?? one);
    value += step >= 0 ? step : one;
    reset ||= step < 0;
  });
  return { value, first, last, samples: values.length, reset };
}

/** Books a gain. */
export function bookGain(tag: Tag, gain: Gain, { range, context }: { range: TimeRange; context: FactContext }): string {
  return context.book.add({
    kind: 'aggregate',
    ...placeOf(tag, context),
    function: 'change',
    from: iso(range.from),
    to: iso(range.to),
    value: gain.value,
    samples: gain.samples,
    derived: [gain.first, gain.last].map((value) => ({ value, unit: tag.unit ?? '1' })),
  });
}

/** "Today, the packs of Filler 1 went up by 812 packs, from 40 to 852." */
export function gainOf(tag: Tag, context: FactContext): Statement | undefined {
  const range = rangeOf(context);
  const gain = gainOver(tag, range, context);
  if (!gain) return undefined;
  const evidence = bookGain(tag, gain, { range, context });
  const shown = (value: number) => link(quantityText(value, tag.unit), evidence);
  return say(
    `${askedRangeText(range, context)}, ${tagLabel(tag, context)} went up by `,
    shown(gain.value),
    ...(gain.reset
      ? [', being reset in between, and stood at ', shown(gain.last), ' at the end']
      : [', from ', shown(gain.first), ' to ', shown(gain.last)]),
    '.',
  );
}
