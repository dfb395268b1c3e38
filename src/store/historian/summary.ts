import type { Rollup } from '../store.ts';
import { type Columns, GOOD_NUMBER, lowerBound } from './columns.ts';
import type { Piece } from './pieces.ts';
import { combine, type Statistics, statisticsOf } from './statistics.ts';

/** What is known of one bucket of time: `at` is its beginning, `final` the last good number in it. */
export interface Summary {
  readonly at: number;
  readonly statistics: Statistics;
  readonly final: number | undefined;
}

/** The last good number among positions from ≤ i < to. */
export function finalOf({ flags, numbers }: Columns, from = 0, to = flags.length): number | undefined {
  const i = flags.subarray(from, to).lastIndexOf(GOOD_NUMBER);
  return i < 0 ? undefined : numbers[from + i];
}

/** Pieces in buckets of `step` ms, counted from 1970; empty buckets are left out. A piece without samples lies in the bucket of its beginning. */
export function summariesOf(pieces: readonly Piece[], step: number): Summary[] {
  const found: Summary[] = [];
  const beginOf = (t: number): number => Math.floor(t / step) * step;
  const add = (at: number, statistics: Statistics, final: number | undefined) => {
    const before = found.at(-1);
    if (before?.at !== at) found.push({ at, statistics, final });
    else {
      const both = combine(before.statistics, statistics);
      found[found.length - 1] = { at, statistics: both, final: final ?? before.final };
    }
  };
  for (const piece of pieces) {
    const begin = beginOf(piece.first);
    const columns = begin === beginOf(piece.last) ? undefined : piece.columns();
    if (!columns) {
      add(begin, piece.statistics(), piece.final());
      continue;
    }
    const { at } = columns;
    for (let i = 0; i < at.length; ) {
      const bucket = beginOf(at[i] ?? 0);
      const end = lowerBound(at, bucket + step);
      add(bucket, statisticsOf(columns, i, end), finalOf(columns, i, end));
      i = end;
    }
  }
  return found;
}

export function rollupOf({ at, statistics, final }: Summary): Rollup {
  const { count, good, usable, min, max, sum } = statistics;
  const goodShare = count ? usable / count : 0;
  if (good === 0) return { at, count, goodShare };
  return { at, count, goodShare, min, max, mean: sum / good, last: final };
}
