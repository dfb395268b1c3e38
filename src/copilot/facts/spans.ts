/** How long a signal held a state or stood beyond a value, and since when it stands: durations out of samples. */
import type { Tag } from '../../plant/plant.ts';
import type { Sample, SampleValue } from '../../plant/sample.ts';
import type { Historian, Stretch, TimeRange } from '../../store/store.ts';
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
  options: { readonly historian: Historian; readonly test: (known: Pick<Sample, 'value'>) => boolean },
): Spans {
  const { historian, test } = options;
  const before = historian.latest([tag.id], range.from).get(tag.id);
  const apart = Math.max(staleAfterMs(tag, historian), historian.usualInterval(tag.id) ?? 0);
  const alike = (value: SampleValue) => value !== null && test({ value });
  const inside = historian.stretches(tag.id, range, { alike, apart });
  const stretches = before && before.at < range.from ? [{ ...before, last: before.at, count: 0 }, ...inside] : inside;
  const most = holdsUntilChanged(stretches) ? Number.POSITIVE_INFINITY : apart;
  let [held, covered, times] = [0, 0, 0];
  const runs: { from: number; to: number; began: boolean; held: number }[] = [];
  let was = false;
  stretches.forEach(({ at, last, value, quality }, i) => {
    const from = Math.max(at, range.from);
    const to = Math.max(from, Math.min(stretches[i + 1]?.at ?? range.to, last + most, range.to));
    const good = quality !== 'bad' && value !== null;
    const is = good && test({ value });
    if (good) covered += to - from;
    if (is) {
      held += to - from;
      const began = !was && at >= range.from;
      if (began) times++;
      const run = was ? runs.at(-1) : undefined;
      if (!run) runs.push({ from, to, began: began && i > 0, held: to - from });
      else Object.assign(run, { to, held: run.held + to - from });
    }
    was = is;
  });
  const longest = Math.max(0, ...runs.map((run) => run.held));
  return { held, covered, samples: inside.reduce((sum, { count }) => sum + count, 0), times, longest, runs };
}

/** How often it began: what held when the records begin did not begin with them. */
export const beganIn = ({ runs }: Spans): number => runs.filter(({ began }) => began).length;

/** Text and on/off signals report changes; numbers report at intervals. */
const holdsUntilChanged = (stretches: readonly Pick<Stretch, 'value'>[]): boolean =>
  stretches.some(({ value }) => typeof value === 'string' || typeof value === 'boolean');

const DAY = 86_400_000;

/** When the value of a sample began to stand, not looked for before `from`; `changed`: another value was before it. Bad samples do not count. */
export function beginOf(
  { tag, at: last, value }: Sample,
  from: number,
  historian: Historian,
): { readonly at: number; readonly changed: boolean } {
  let at = last;
  // Day by day from its end: what changed an hour ago needs no month.
  for (let to = last + 1; to > from; to -= DAY) {
    const known = historian
      .stretches(tag, { from: Math.max(from, to - DAY), to })
      .filter((one) => one.value !== null && one.quality !== 'bad');
    const other = known.findLastIndex((one) => one.value !== value);
    at = known[other + 1]?.at ?? at;
    if (other >= 0) return { at, changed: true };
  }
  return { at, changed: false };
}
