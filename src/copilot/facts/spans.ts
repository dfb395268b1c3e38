/** How long a signal held a state or stood beyond a value: durations out of samples. */
import type { Tag } from '../../plant/plant.ts';
import type { Sample } from '../../plant/sample.ts';
import type { Historian, TimeRange } from '../../store/store.ts';
import { staleAfterMs } from './reading.ts';

export interface Spans {
  /** Time for which it held, ms. */
  readonly held: number;
  /** Time for which anything was known, ms. */
  readonly covered: number;
  readonly samples: number;
  /** How many times it began to hold within the range. */
  readonly times: number;
  readonly longest: number;
}

/** Adds up for how long `test` held. A sample stands until the next one, but not longer than its tag may be silent. */
export function spansWhere(
  tag: Tag,
  range: TimeRange,
  options: { readonly historian: Historian; readonly test: (sample: Sample) => boolean },
): Spans {
  const { historian, test } = options;
  const before = historian.latest([tag.id], range.from).get(tag.id);
  const inside = historian.range(tag.id, range);
  const samples = before && before.at < range.from ? [{ ...before, at: before.at }, ...inside] : inside;
  const most = holdsUntilChanged(samples)
    ? Number.POSITIVE_INFINITY
    : Math.max(staleAfterMs(tag, historian), historian.usualInterval(tag.id) ?? 0);
  let [held, covered, times, run, longest] = [0, 0, 0, 0, 0];
  let was = false;
  samples.forEach((sample, i) => {
    const until = Math.min(samples[i + 1]?.at ?? range.to, sample.at + most, range.to);
    const length = Math.max(0, until - Math.max(sample.at, range.from));
    const good = sample.quality !== 'bad' && sample.value !== null;
    const is = good && test(sample);
    if (good) covered += length;
    if (is) {
      held += length;
      run = was ? run + length : length;
      longest = Math.max(longest, run);
      if (!was && sample.at >= range.from) times++;
    }
    was = is;
  });
  return { held, covered, samples: inside.length, times, longest };
}

/** Text and on/off signals report changes; numbers report at intervals. */
const holdsUntilChanged = (samples: readonly Sample[]): boolean =>
  samples.some(({ value }) => typeof value === 'string' || typeof value === 'boolean');
