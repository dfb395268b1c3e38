import type { SignalSource } from '../state/source.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How much time the trend shows; `cited`: around what an answer cites. */
export type Span = 'hour' | 'shift' | 'day' | 'week' | 'month' | 'year' | 'cited';

const LENGTHS: readonly (readonly [span: Span, ms: number])[] = [
  ['hour', HOUR],
  ['shift', 8 * HOUR],
  ['day', DAY],
  ['week', 7 * DAY],
  ['month', 30 * DAY],
  ['year', 365 * DAY],
];
const LENGTH = new Map(LENGTHS);

/** The spans that end now, from the shortest. */
export const SPANS: readonly Span[] = [...LENGTH.keys()];

/** A shift younger than this shows too little to begin with, ms. */
const ENOUGH = 2 * HOUR;

/** What the windows are measured from, ms since the epoch; without shifts, eight hours stand for one. */
interface Clock {
  readonly now: number;
  readonly shiftSince: number | undefined;
}

/** What to show first: the shift, else a day, where either holds what was cited; else that alone. */
export function firstSpan(source: SignalSource, { now, shiftSince = now - 8 * HOUR }: Clock): Span {
  const begin = Date.parse(source.range?.from ?? source.moment ?? '');
  if (begin < now - DAY) return 'cited';
  return begin < shiftSince || now - shiftSince < ENOUGH ? 'day' : 'shift';
}

/**
 * The window to show, ms: up to now, or an hour around what was cited. It moves on in steps that are small beside its length,
 * so that it is not read anew every second.
 */
export function windowOf(
  span: Span,
  source: SignalSource,
  { now, shiftSince }: Clock,
): readonly [from: number, to: number] {
  const length = LENGTH.get(span);
  if (length === undefined) {
    const from = Date.parse(source.range?.from ?? source.moment ?? '') - HOUR;
    const to = Date.parse(source.range?.to ?? source.moment ?? '') + HOUR;
    return [from, Math.min(to, Math.ceil(now / MINUTE) * MINUTE)];
  }
  const step = length <= HOUR ? MINUTE / 6 : length <= DAY ? MINUTE : HOUR;
  const to = Math.floor(now / step) * step + step;
  return [span === 'shift' && shiftSince !== undefined ? shiftSince : to - length, to];
}
