/** Books for how long a signal held a state or stood beyond a value, and how often that began. */
import type { Tag } from '../../plant/plant.ts';
import { durationParts } from '../../plant/zone.ts';
import type { TimeRange } from '../../store/store.ts';
import { type FactContext, iso, placeOf } from './context.ts';

export interface HeldTime {
  readonly range: TimeRange;
  /** The state, or the side of a value: "running", "above 75 °C". */
  readonly of: string;
  readonly samples?: number | undefined;
  /** 'time in state' where left out. */
  readonly name?: 'time above' | 'time below' | undefined;
  /** How often it began, where that is told too. */
  readonly times?: number | undefined;
}

/** Books a length of time, in seconds; the evidence's id. */
export function bookHeld(tag: Tag, seconds: number, held: HeldTime & { readonly context: FactContext }): string {
  const { range, of, samples, name, times, context } = held;
  return context.book.add({
    kind: 'aggregate',
    ...placeOf(tag, context),
    unit: 's',
    function: name ?? 'time in state',
    derived: [...durationParts(seconds), ...(times === undefined ? [] : [{ value: times, unit: '1' }])],
    from: iso(range.from),
    to: iso(range.to),
    value: seconds,
    ...(samples !== undefined && { samples }),
    of,
  });
}

/** Books how often a state began within a range; the evidence's id. */
export function bookTimes(tag: Tag, times: number, held: HeldTime & { readonly context: FactContext }): string {
  const { range, of, samples, context } = held;
  return context.book.add({
    kind: 'aggregate',
    ...placeOf(tag, context),
    unit: undefined,
    function: 'count',
    from: iso(range.from),
    to: iso(range.to),
    value: times,
    ...(samples !== undefined && { samples }),
    of,
  });
}
