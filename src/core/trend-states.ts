/** How long a signal of words, or of on and off, had each of its values: what it has in the place of a trend. */
import type { TrendView } from '../contract.ts';
import type { Tag } from '../plant/plant.ts';
import type { SampleValue } from '../plant/sample.ts';
import type { Historian, TimeRange } from '../store/store.ts';
import { iso } from './views.ts';

type States = NonNullable<TrendView['states']>;

/** More changes than these are no band any more; the newest are kept. */
const MOST = 400;

interface Held {
  readonly value: SampleValue;
  readonly from: number;
  readonly to: number;
}

/**
 * The values in order, each until the next; the last for as long as the signal may be silent. Times in ISO 8601; empty where
 * nothing is known of the range.
 */
export function statesOf(tag: Tag, range: TimeRange, historian: Historian): States {
  const earlier = historian.lastGood(tag.id, range.from);
  const stretches = historian.stretches(tag.id, range);
  const known = [
    ...(earlier ? [{ at: range.from, last: earlier.at, value: earlier.value, quality: earlier.quality }] : []),
    ...stretches,
  ];
  const silent = tag.staleAfter === undefined ? Number.POSITIVE_INFINITY : tag.staleAfter * 1000;
  const held: Held[] = [];
  for (const [i, { at, last, value, quality }] of known.entries()) {
    const to = Math.min(known[i + 1]?.at ?? range.to, last + silent, range.to);
    if (quality === 'bad' || value === null || typeof value === 'number' || to <= at) continue;
    const before = held.at(-1);
    if (before?.value === value && before.to >= at) held.splice(-1, 1, { ...before, to });
    else held.push({ value, from: at, to });
  }
  return held
    .slice(-MOST)
    .map(({ value, from, to }) => ({ value, word: tag.values?.[String(value)], from: iso(from), to: iso(to) }));
}
