/** The course of a signal over any length of time. */
import type { Sample } from '../../plant/sample.ts';
import type { Historian, TimeRange } from '../../store/store.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** Samples that are looked at one by one; a month of one a second would take seconds, and hundreds of megabytes. */
const MOST_SAMPLES = 50_000;
/** From this length on, hours tell the course as well as minutes, and are kept ready. */
const LONG = 7 * 24 * HOUR;

/** The samples of a range; where there are a great many, the first, the last, and the mean of each minute or hour between. */
export function courseOf(tag: string, range: TimeRange, historian: Historian): readonly Sample[] {
  const interval = historian.usualInterval(tag);
  const length = range.to - range.from;
  if (interval === undefined || length / interval <= MOST_SAMPLES) return historian.range(tag, range);
  const step = length > LONG ? HOUR : MINUTE;
  const first = historian.nextGood(tag, range.from);
  const last = historian.lastGood(tag, range.to - 1);
  const means = historian
    .rollups(tag, range, step)
    .flatMap(({ at, mean }): Sample[] =>
      mean === undefined ? [] : [{ tag, at: at + step / 2, value: mean, quality: 'good' }],
    );
  if (!first || !last || first.at >= last.at) return means;
  return [first, ...means.filter(({ at }) => at > first.at && at < last.at), last];
}
