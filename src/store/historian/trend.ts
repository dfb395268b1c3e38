import type { TimeRange, TrendPoint } from '../store.ts';
import { HOUR } from './chunk-table.ts';
import { GOOD_NUMBER } from './columns.ts';
import type { Piece } from './pieces.ts';

/** From this width on, buckets are whole hours, whose statistics are known without looking at samples. */
const COARSE = 25 * 60_000;

/** Buckets of a trend: `count` of them from `origin` on. */
export interface Buckets {
  readonly origin: number;
  readonly width: number;
  readonly count: number;
  /** Origin and width are whole hours. */
  readonly coarse: boolean;
}

export function bucketsOf({ from, to }: TimeRange, points: number): Buckets {
  const width = (to - from) / points;
  if (width < COARSE) return { origin: from, width: Math.max(width, 1e-9), count: points, coarse: false };
  const origin = Math.floor(from / HOUR) * HOUR;
  const hours = Math.ceil((to - origin) / points / HOUR) * HOUR;
  return { origin, width: hours, count: Math.ceil((to - origin) / hours), coarse: true };
}

/** Minimum, maximum and mean of the good numbers in each bucket; empty ones are left out. */
export function trendOf(pieces: readonly Piece[], buckets: Buckets, from: number): TrendPoint[] {
  const { origin, width, count } = buckets;
  const points: TrendPoint[] = [];
  const bucketOf = (t: number): number => Math.min(count - 1, Math.floor((t - origin) / width));
  let bucket = -1;
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  let sum = 0;
  let good = 0;
  const finish = () => {
    if (good > 0) {
      const at = Math.max(Math.round(origin + bucket * width), from);
      points.push({ at, min, max, mean: sum / good, count: good });
    }
    min = Number.POSITIVE_INFINITY;
    max = Number.NEGATIVE_INFINITY;
    sum = 0;
    good = 0;
  };
  for (const piece of pieces) {
    const own = bucketOf(piece.first);
    const columns = own === bucketOf(piece.last) ? undefined : piece.columns();
    if (!columns) {
      if (own !== bucket) finish();
      bucket = own;
      const whole = piece.statistics();
      if (whole.good === 0) continue;
      min = Math.min(min, whole.min);
      max = Math.max(max, whole.max);
      sum += whole.sum;
      good += whole.good;
      continue;
    }
    const { at, flags, numbers } = columns;
    let end = Number.NEGATIVE_INFINITY;
    for (let i = 0; i < at.length; i++) {
      const t = at[i] ?? 0;
      if (t >= end) {
        const next = bucketOf(t);
        if (next !== bucket) finish();
        bucket = next;
        end = next === count - 1 ? Number.POSITIVE_INFINITY : origin + (next + 1) * width;
      }
      if (flags[i] !== GOOD_NUMBER) continue;
      const value = numbers[i] ?? 0;
      if (value < min) min = value;
      if (value > max) max = value;
      sum += value;
      good++;
    }
  }
  finish();
  return points;
}
