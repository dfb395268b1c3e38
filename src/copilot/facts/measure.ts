/** One figure over a stretch of time, of whatever kind a question compares: a gain, a mean, an extreme, a time in a state. */
import type { Tag } from '../../plant/plant.ts';
import { durationText, lengthText } from '../../plant/zone.ts';
import type { AggregateFunction, TimeRange } from '../../store/store.ts';
import { numberText, quantityText } from '../figures.ts';
import { answersState } from '../understand/state-of.ts';
import { amountOver, bookAmount, TOLD_GAP } from './amount.ts';
import type { StateSignal } from './asked-state.ts';
import { type FactContext, iso, lowerFirst, placeOf } from './context.ts';
import { bookGain, countsUp, gainOver } from './counter.ts';
import { bookHeld, bookTimes } from './held.ts';
import type { Period } from './periods.ts';
import { beganIn, spansWhere } from './spans.ts';

export type Measure =
  | { readonly kind: 'gain' }
  /** A power added up, in kWh. */
  | { readonly kind: 'energy' }
  | { readonly kind: 'figure'; readonly name: AggregateFunction }
  | { readonly kind: 'held' | 'times'; readonly state: string };

const ENERGY_UNIT = 'kW.h';

/** The unit that differences of a measure are told in; undefined for plain counts. */
export function unitOf(measure: Measure, tag: Tag): string | undefined {
  if (measure.kind === 'energy') return ENERGY_UNIT;
  return measure.kind === 'held' ? 's' : measure.kind === 'times' ? undefined : tag.unit;
}

/** A figure with its words and its proof. `at`: when an extreme was. */
export interface Measured {
  readonly value: number;
  readonly text: string;
  readonly evidence: string;
  readonly at?: number | undefined;
  /** Nothing is known of a part of the time, so that it is held against nothing. */
  readonly partial?: boolean | undefined;
}

export const FIGURE_NAMES: Readonly<Record<AggregateFunction, string>> = {
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

/** What is compared of a measured signal: what a counter gained, the figure asked for, or else the average. */
export function measureOf(tag: Tag, context: FactContext): Measure {
  const functions = (context.asked.functions ?? []).filter(
    (name): name is AggregateFunction => name !== 'range' && !name.startsWith('time-'),
  );
  const inner = functions.find((name) => name !== 'max' && name !== 'min');
  if ((inner === undefined || inner === 'sum') && countsUp(tag, context)) return { kind: 'gain' };
  return { kind: 'figure', name: inner ?? functions[0] ?? 'mean' };
}

/** Books the figure of a signal over a range; undefined where nothing is known of that range. */
export function measured(
  { asset, tag }: StateSignal,
  measure: Measure,
  { range, context }: { readonly range: TimeRange; readonly context: FactContext },
): Measured | undefined {
  if (measure.kind === 'gain') {
    const gain = gainOver(tag, range, context);
    if (!gain) return undefined;
    return {
      value: gain.value,
      text: quantityText(gain.value, tag.unit),
      evidence: bookGain(tag, gain, { range, context }),
    };
  }
  if (measure.kind === 'energy') {
    const sum = amountOver(tag, range, { rate: 'kW', historian: context.sources.historian });
    if (!sum) return undefined;
    const evidence = bookAmount(tag, { ...sum, unit: ENERGY_UNIT }, { range, context });
    const partial = sum.unknown > TOLD_GAP * (range.to - range.from);
    const gap = partial ? ` (no power is known for ${durationText(sum.unknown / 1000)} of that time)` : '';
    return { value: sum.value, text: `${quantityText(sum.value, ENERGY_UNIT)}${gap}`, evidence, partial };
  }
  if (measure.kind === 'figure') return figureOver(tag, measure.name, { range, context });
  const spans = spansWhere(tag, range, {
    historian: context.sources.historian,
    test: ({ value }) => answersState(measure.state, tag, asset, value)?.is === true,
  });
  if (!spans.covered) return undefined;
  const often = measure.kind === 'times';
  const value = often ? beganIn(spans) : spans.held / 1000;
  const booked = { range, of: measure.state, samples: spans.samples, context };
  const evidence = often ? bookTimes(tag, value, booked) : bookHeld(tag, value, booked);
  const text = often ? `${numberText(value)} ${value === 1 ? 'time' : 'times'}` : lengthText(value);
  return { value, text, evidence };
}

/** Where nothing is stored of the begin of a period, that is said, and sums of it are held against nothing. */
export function coverOf(
  { where, from, to }: Period,
  { tag, measure, context }: { readonly tag: Tag; readonly measure: Measure; readonly context: FactContext },
): Pick<Period, 'where'> & Pick<Measured, 'partial'> {
  const begin = context.sources.historian.span(tag.id)?.first ?? from;
  if (begin - from <= (to - from) / 20 || measure.kind === 'energy') return { where };
  return { where: `${where} (of which only a part is stored)`, partial: measure.kind !== 'figure' };
}

/** Books a minimum, mean … of the good samples of a range. */
export function figureOver(
  tag: Tag,
  name: AggregateFunction,
  { range, context }: { readonly range: TimeRange; readonly context: FactContext },
): Measured | undefined {
  const result = context.sources.historian.aggregate(tag.id, name, range);
  if (!result || (result.count === 0 && name !== 'count')) return undefined;
  const unit = name === 'count' ? undefined : tag.unit;
  const evidence = context.book.add({
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
  const extreme = name === 'min' || name === 'max' || name === 'first' || name === 'last';
  return { value: result.value, text: quantityText(result.value, unit), evidence, at: extreme ? result.at : undefined };
}

/** How a figure is spoken of: what stands before the number, and what it is to be the most of all. */
export interface Wording {
  /** "the energy of Air compressor went up by". */
  readonly lead: string;
  /** "the energy of Air compressor went up most"; a place and a colon follow. */
  readonly most: string;
  /** "by " before each further number. */
  readonly by: string;
  /** "more" or "higher". */
  readonly beyond: readonly [more: string, less: string];
}

/** The words for a measure of `what` ("energy of Air compressor", or an asset for its state). */
export function wordingOf(measure: Measure, what: string, low: boolean): Wording {
  if (measure.kind === 'energy')
    return {
      lead: `the ${what} added up`,
      most: `the ${what} added up to ${low ? 'least' : 'most'}`,
      by: 'to ',
      beyond: ['more', 'less'],
    };
  if (measure.kind === 'gain')
    return {
      lead: `the ${what} went up`,
      most: `the ${what} went up ${low ? 'least' : 'most'}`,
      by: 'by ',
      beyond: ['more', 'less'],
    };
  if (measure.kind === 'figure') {
    const name = FIGURE_NAMES[measure.name];
    const rank = low ? 'lowest' : 'highest';
    const extreme = measure.name === 'min' || measure.name === 'max';
    return {
      lead: `the ${name} ${what} was`,
      most: extreme && name === rank ? `the ${name} ${what} was` : `the ${name} ${what} was ${rank}`,
      by: '',
      beyond: ['higher', 'lower'],
    };
  }
  return measure.kind === 'held'
    ? {
        lead: `${what} was ${measure.state}`,
        most: `${what} was ${measure.state} ${low ? 'least' : 'longest'}`,
        by: 'for ',
        beyond: ['more', 'less'],
      }
    : {
        lead: `${what} changed to ${measure.state}`,
        most: `${what} changed to ${measure.state} ${low ? 'least often' : 'most often'}`,
        by: '',
        beyond: ['more', 'less'],
      };
}

/** "Bearing temperature" as it stands within a sentence. */
export const nameOfSignal = (tag: Tag): string => lowerFirst(tag.name);
