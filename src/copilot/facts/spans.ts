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
  /** Each stretch for which it held, in order. `began`: within the range, after a time for which it did not. */
  readonly runs: readonly Run[];
}

export interface Run extends TimeRange {
  readonly began: boolean;
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
  let [held, covered, times] = [0, 0, 0];
  const runs: { from: number; to: number; began: boolean; held: number }[] = [];
  let was = false;
  samples.forEach((sample, i) => {
    const until = Math.min(samples[i + 1]?.at ?? range.to, sample.at + most, range.to);
    const length = Math.max(0, until - Math.max(sample.at, range.from));
    const good = sample.quality !== 'bad' && sample.value !== null;
    const is = good && test(sample);
    if (good) covered += length;
    if (is) {
      held += length;
      const from = Math.max(sample.at, range.from);
      if (!was && sample.at >= range.from) times++;
      const run = was ? runs.at(-1) : undefined;
      if (!run) runs.push({ from, to: from + length, began: i > 0 && sample.at >= range.from, held: length });
      else Object.assign(run, { to: from + length, held: run.held + length });
    }
    was = is;
  });
  const longest = Math.max(0, ...runs.map((run) => run.held));
  return { held, covered, samples: inside.length, times, longest, runs };
}

/** Text and on/off signals report changes; numbers report at intervals. */
const holdsUntilChanged = (samples: readonly Sample[]): boolean =>
  samples.some(({ value }) => typeof value === 'string' || typeof value === 'boolean');
