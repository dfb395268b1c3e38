import type { Tag } from './plant.ts';
import type { Reading, Sample } from './sample.ts';

/** The shortest time after which a signal without a `staleAfter` of its own may be called stale, ms. */
const SHORTEST_DEFAULT = 60_000;
/** Without a `staleAfter`, a signal is stale after this many of its usual intervals. */
const USUAL_INTERVALS = 10;

/** How old a value of the tag may be before it is stale, ms: its `staleAfter`, else ten usual intervals, at least 60 s. */
export function staleAfterMs(tag: Pick<Tag, 'staleAfter'>, usualIntervalMs?: number): number {
  if (tag.staleAfter !== undefined) return tag.staleAfter * 1000;
  return Math.max(SHORTEST_DEFAULT, USUAL_INTERVALS * (usualIntervalMs ?? 0));
}

/**
 * A sample as seen at `now` (ms, UTC): with its age then, and `stale` if it was too old. A bad sample stays bad however
 * old, so that nobody reads it as a last known value; a sample from a clock ahead of ours has the age 0.
 */
export function readingAt(
  sample: Sample,
  tag: Pick<Tag, 'staleAfter'>,
  now: number,
  usualIntervalMs?: number,
): Reading {
  const age = Math.max(0, now - sample.at);
  const stale = sample.quality !== 'bad' && age > staleAfterMs(tag, usualIntervalMs);
  return { ...sample, quality: stale ? 'stale' : sample.quality, ageSeconds: age / 1000 };
}
