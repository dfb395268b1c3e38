/** A straight line through the samples of a signal, how sure it is, and when it would meet a limit. Pure. */
import type { Limit, Tag } from '../../plant/plant.ts';
import type { Sample } from '../../plant/sample.ts';

const HOUR = 3_600_000;

export interface Slope {
  /** Per hour, in the tag's unit: least squares through the samples. */
  readonly perHour: number;
  /** Half the width of the interval that holds the true rate in 95 of 100 cases, per hour. */
  readonly error: number;
  readonly first: Sample & { value: number };
  readonly last: Sample & { value: number };
  readonly direction: 'rising' | 'falling' | 'steady';
}

/** A straight line through the good numeric samples of a range; undefined with fewer than three. */
export function slopeOf(samples: readonly Sample[]): Slope | undefined {
  const points = samples.filter(
    (one): one is Sample & { value: number } => typeof one.value === 'number' && one.quality !== 'bad',
  );
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || points.length < 3) return undefined;
  const n = points.length;
  const hours = points.map(({ at }) => (at - first.at) / HOUR);
  const meanX = hours.reduce((sum, x) => sum + x, 0) / n;
  const meanY = points.reduce((sum, { value }) => sum + value, 0) / n;
  let [xy, xx] = [0, 0];
  points.forEach(({ value }, i) => {
    const dx = (hours[i] ?? 0) - meanX;
    xy += dx * (value - meanY);
    xx += dx * dx;
  });
  const perHour = xx > 0 ? xy / xx : 0;
  const rests = points.map(({ value }, i) => value - meanY - perHour * ((hours[i] ?? 0) - meanX));
  const scatter = Math.sqrt(rests.reduce((sum, rest) => sum + rest ** 2, 0) / n);
  const drift = perHour * (hours.at(-1) ?? 0);
  const scale = Math.max(Math.abs(meanY), 1e-9);
  const error = errorOf(rests, xx);
  // A line that may as well be level, against which the ends have moved, shows no direction.
  const unsure = Math.abs(perHour) <= error && Math.sign(last.value - first.value) !== Math.sign(perHour);
  const steady = unsure || Math.abs(drift) < Math.max(2 * scatter * Math.sqrt(12 / n), 0.005 * scale);
  return {
    perHour,
    error,
    first,
    last,
    direction: steady ? 'steady' : perHour > 0 ? 'rising' : 'falling',
  };
}

/** Shares of the whole span that a signal must have moved on either side of a turn. */
const LEG = 0.35;
/** A turn must stand out of the scatter between neighbours so many times. */
const STANDS_OUT = 8;

/** The samples since the signal last turned: what came before a dip or a peak says nothing of where it is heading. */
export function sinceTurn(samples: readonly Sample[]): readonly Sample[] {
  const values = samples.flatMap(({ value }) => (typeof value === 'number' ? [value] : []));
  const [first, last] = [values[0], values.at(-1)];
  if (first === undefined || last === undefined || values.length < samples.length || values.length < 20) return samples;
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const span = high - low;
  const steps = values.slice(1).map((value, i) => Math.abs(value - (values[i] ?? value)));
  const noise = steps.reduce((sum, step) => sum + step, 0) / steps.length;
  if (span < STANDS_OUT * noise) return samples;
  const turns = [values.lastIndexOf(low), values.lastIndexOf(high)].filter((at) => {
    const value = values[at] ?? first;
    return Math.min(Math.abs(value - first), Math.abs(last - value)) >= LEG * span && values.length - at >= 10;
  });
  return samples.slice(Math.max(0, ...turns));
}

/**
 * Half the 95 % interval of the rate. Neighbouring samples of a process say nearly the same, so they count as fewer
 * independent ones: n (1 − r) / (1 + r), with r the correlation of each rest with the next.
 */
function errorOf(rests: readonly number[], xx: number): number {
  const n = rests.length;
  const power = rests.reduce((sum, rest) => sum + rest ** 2, 0);
  if (power === 0 || xx === 0) return 0;
  const next = rests.slice(1).reduce((sum, rest, i) => sum + rest * (rests[i] ?? 0), 0);
  const r = Math.min(0.98, Math.max(0, next / power));
  const independent = Math.max(4, (n * (1 - r)) / (1 + r));
  const variance = power / n / (xx / n) / (independent - 2);
  // Student's t for few degrees of freedom, near 2 for many.
  const t = 1.96 + 2.4 / (independent - 2) + 4.5 / (independent - 2) ** 2;
  return t * Math.sqrt(variance);
}

export interface Reach {
  readonly limit: number;
  readonly kind: Limit['kind'];
  /** At the rate of the line. */
  readonly hours: number;
  readonly soonest: number;
  /** Undefined: by what the samples tell it may never get there. */
  readonly latest?: number | undefined;
}

const MONTH = 24 * 30;

/** The next limit in the direction of travel (or the next of the kind asked for), and the hours to it. */
export function limitAhead(tag: Tag, slope: Slope, kind?: string): Reach | undefined {
  if (slope.direction === 'steady') return undefined;
  const rising = slope.direction === 'rising';
  const ahead = tag.limits
    .filter((one) => kind === undefined || one.kind === kind)
    .filter((one) =>
      rising
        ? /high/.test(one.kind) && one.value > slope.last.value
        : /low/.test(one.kind) && one.value < slope.last.value,
    )
    .sort((a, b) => (rising ? a.value - b.value : b.value - a.value));
  const [next] = ahead;
  if (!next) return undefined;
  const way = Math.abs(next.value - slope.last.value);
  const rate = Math.abs(slope.perHour);
  const hours = way / rate;
  if (!(hours > 0 && hours < MONTH)) return undefined;
  const slowest = rate - slope.error;
  const latest = slowest > 0 && way / slowest < 6 * hours ? way / slowest : undefined;
  return { limit: next.value, kind: next.kind, hours, soonest: way / (rate + slope.error), latest };
}
