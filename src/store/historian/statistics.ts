import { type Columns, GOOD_NUMBER, isUsable } from './columns.ts';

/** What is known of some samples without looking at each. Extremes and sums are over good numbers. */
export interface Statistics {
  /** Samples of any quality. */
  readonly count: number;
  /** Good numbers among them. */
  readonly good: number;
  /** Good samples with a value of any kind. */
  readonly usable: number;
  readonly min: number;
  readonly max: number;
  readonly sum: number;
  /** Sum of squared distances from the mean. */
  readonly squares: number;
}

export const NO_STATISTICS: Statistics = {
  count: 0,
  good: 0,
  usable: 0,
  min: Number.POSITIVE_INFINITY,
  max: Number.NEGATIVE_INFINITY,
  sum: 0,
  squares: 0,
};

/** Over positions from ≤ i < to. */
export function statisticsOf({ flags, numbers }: Columns, from = 0, to = flags.length): Statistics {
  let good = 0;
  let usable = 0;
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  let sum = 0;
  for (let i = from; i < to; i++) {
    const flag = flags[i] ?? 0;
    if (flag !== GOOD_NUMBER) {
      if (isUsable(flag)) usable++;
      continue;
    }
    const value = numbers[i] ?? 0;
    good++;
    sum += value;
    if (value < min) min = value;
    if (value > max) max = value;
  }
  const mean = good ? sum / good : 0;
  let squares = 0;
  if (min < max) {
    for (let i = from; i < to; i++) if (flags[i] === GOOD_NUMBER) squares += ((numbers[i] ?? 0) - mean) ** 2;
  }
  return { count: Math.max(0, to - from), good, usable: usable + good, min, max, sum, squares };
}

/** Of both sets together (Chan's formula for the squares). */
export function combine(a: Statistics, b: Statistics): Statistics {
  if (a.count === 0) return b;
  if (b.count === 0) return a;
  const between =
    a.good && b.good ? (b.sum / b.good - a.sum / a.good) ** 2 * ((a.good * b.good) / (a.good + b.good)) : 0;
  return {
    count: a.count + b.count,
    good: a.good + b.good,
    usable: a.usable + b.usable,
    min: Math.min(a.min, b.min),
    max: Math.max(a.max, b.max),
    sum: a.sum + b.sum,
    squares: a.squares + b.squares + between,
  };
}
