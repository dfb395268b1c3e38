/** Time in a state, read in stretches, is the same as reading every sample. */
import { expect, it } from 'vitest';
import { beginOf, type Spans, spansWhere } from '../../src/copilot/facts/spans.ts';
import type { Tag } from '../../src/plant/plant.ts';
import type { Sample, SampleValue } from '../../src/plant/sample.ts';
import type { Historian, TimeRange } from '../../src/store/store.ts';
import { randomOf } from '../random.ts';
import { freshStore } from '../store/fresh-store.ts';

const HOUR = 3_600_000;
const STALE = 45_000;
/** The day of 25 hours in Berlin, 2026: 25 October, and the day of 23: 29 March. */
const DAYS = [
  { from: Date.parse('2026-10-25T00:00:00+02:00'), to: Date.parse('2026-10-26T00:00:00+01:00') },
  { from: Date.parse('2026-03-29T00:00:00+01:00'), to: Date.parse('2026-03-30T00:00:00+02:00') },
];
const KINDS: Record<string, (random: () => number) => SampleValue> = {
  code: (random) => Math.floor(random() * 4),
  flag: (random) => random() < 0.5,
  text: (random) => ['RUN', 'STOP', ''][Math.floor(random() * 3)] ?? '',
  level: (random) => Math.round(random() * 1000) / 10,
  mixed: (random) => [1, '1', true, 0, null][Math.floor(random() * 5)] ?? null,
};
const TESTS: ((known: { readonly value: SampleValue }) => boolean)[] = [
  ({ value }) => value === 1 || value === true || value === 'RUN',
  ({ value }) => typeof value === 'number' && value > 60,
  ({ value }) => value !== 2,
];
const own = freshStore();

/** A day of samples: values that stay, gaps, bad quality and no value, changes on the hour. */
function seriesOf(kind: string, day: TimeRange, random: () => number): Sample[] {
  const draw = KINDS[kind] ?? (() => null);
  const samples: Sample[] = [];
  let value = draw(random);
  for (let at = day.from - HOUR; at < day.to + HOUR; ) {
    const onTheHour = at % HOUR === 0;
    if (onTheHour ? random() < 0.7 : random() < (kind === 'level' ? 1 : 0.01)) value = draw(random);
    const odd = random();
    const quality = odd < 0.01 ? 'bad' : odd < 0.02 ? 'uncertain' : 'good';
    samples.push({ tag: kind, at, value: odd > 0.995 ? null : value, quality });
    const gap = random();
    at += gap < 0.005 ? Math.floor(gap * 1e9) : gap < 0.02 ? STALE + Math.floor(random() * 3) - 1 : 10_000;
    if (samples.length % 50 === 0) at = Math.ceil(at / HOUR) * HOUR;
  }
  return samples;
}

/** The meaning, sample by sample. */
function everySample(series: readonly Sample[], range: TimeRange, test: (typeof TESTS)[number]): Spans {
  const before = series.findLast(({ at }) => at < range.from);
  const inside = series.filter(({ at }) => at >= range.from && at < range.to);
  const samples = before && inside[0]?.at !== range.from ? [before, ...inside] : inside;
  const most = samples.some(({ value }) => typeof value === 'string' || typeof value === 'boolean') ? 9e15 : STALE;
  let [held, covered, times, was] = [0, 0, 0, false];
  const runs: { from: number; to: number; began: boolean; held: number }[] = [];
  samples.forEach((sample, i) => {
    const from = Math.max(sample.at, range.from);
    const to = Math.max(from, Math.min(samples[i + 1]?.at ?? range.to, sample.at + most, range.to));
    const known = sample.quality !== 'bad' && sample.value !== null;
    const is = known && test(sample);
    if (known) covered += to - from;
    const run = runs.at(-1);
    if (is) held += to - from;
    if (is && !was && sample.at >= range.from) times++;
    if (is && was && run) Object.assign(run, { to, held: run.held + to - from });
    else if (is) runs.push({ from, to, began: i > 0 && sample.at >= range.from, held: to - from });
    was = is;
  });
  return { held, covered, times, samples: inside.length, longest: Math.max(0, ...runs.map((one) => one.held)), runs };
}

/** The same for since when the value of a sample stands. */
function everySampleBefore(series: readonly Sample[], { at, value }: Sample, from: number): ReturnType<typeof beginOf> {
  const known = series.filter((one) => one.at >= from && one.at <= at && one.value !== null && one.quality !== 'bad');
  const other = known.findLastIndex((one) => one.value !== value);
  return { at: known[other + 1]?.at ?? at, changed: other >= 0 };
}

const tagOf = (id: string): Tag => ({ id, name: id, asset: 'P', aliases: [], limits: [], staleAfter: STALE / 1000 });

function compare(historian: Historian, series: readonly Sample[], ranges: readonly TimeRange[]): void {
  const tag = tagOf(series[0]?.tag ?? '');
  for (const range of ranges)
    for (const test of TESTS)
      expect(spansWhere(tag, range, { historian, test })).toEqual(everySample(series, range, test));
  for (const last of series.filter((_, i) => i % 97 === 0))
    for (const from of [series[0]?.at ?? 0, last.at - HOUR])
      expect(beginOf(last, from, historian)).toEqual(everySampleBefore(series, last, from));
}

it.each(Object.keys(KINDS))(
  'of %s, with gaps, bad quality and changes on the hour, on days when the clock changes',
  (kind) => {
    const random = randomOf(kind.length * 7 + 1);
    for (const day of DAYS) {
      const series = seriesOf(kind, day, random);
      const from = day.from + Math.floor(random() * 20 * HOUR);
      const ranges = [
        day,
        { from, to: from + 8 * HOUR },
        { from, to: from + 1 },
        { from: from - (from % HOUR), to: day.to },
      ];
      own.store.historian.append(series.filter((_, i) => i % 2 === 0));
      own.store.historian.append(series.filter((_, i) => i % 2 === 1));
      compare(own.store.historian, series, ranges);
      own.store.historian.seal();
      own.reopen();
      compare(own.store.historian, series, ranges);
      own.reopen();
      compare(own.store.historian, series, ranges.slice(1));
    }
  },
);

it('has hours of one number in one stretch with what is before and after them, and parts it at gaps', () => {
  const { historian } = own.store;
  const series = Array.from({ length: 6 * 360 }, (_, i): Sample => {
    const at = DAYS[0] ? DAYS[0].from + i * 10_000 : 0;
    return { tag: 'code', at, value: i < 5 * 360 ? 3 : 1, quality: 'good' };
  });
  historian.append(series);
  historian.seal();
  const standing: Sample = { tag: 'code', at: (series.at(-1)?.at ?? 0) + 1, value: 1, quality: 'good' };
  historian.append([standing]);
  expect(beginOf({ ...standing, at: standing.at + 20 * 24 * HOUR }, 0, historian)).toEqual({
    at: series[5 * 360]?.at,
    changed: true,
  });
  const range = { from: 0, to: standing.at };
  const [first, second] = [series[0], series[5 * 360]];
  const parts = historian.stretches('code', range);
  expect(parts.map(({ at, count, value }) => [at, count, value])).toEqual([
    [first?.at, 5 * 360, 3],
    [second?.at, 360, 1],
  ]);
  expect(historian.stretches('code', range, { apart: 9_999 })).toHaveLength(series.length);
});
