import { beforeEach, describe, expect, it } from 'vitest';
import type { Sample } from '../../src/plant/sample.ts';
import { openStore } from '../../src/store/open.ts';
import type { Rollup } from '../../src/store/store.ts';
import { everything, freshStore, sample, start } from './fresh-store.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const now = start + 30 * DAY;

const own = freshStore();
/** Four hours once a second with noise, and a bad sample every 50 s. */
const seconds = Array.from({ length: 4 * 3600 }, (_, i) => {
  const noise = ((i * 7919) % 1009) / 100;
  const value = Math.round(4000 * Math.sin(i / 300) + 100 * noise) / 100;
  return i % 50 === 7 ? sample('a', i * 1000, null, 'bad') : sample('a', i * 1000, value);
});
const wholeDay = { from: start, to: start + 4 * HOUR };
/** What a rollup is, in its plainest form. */
function plainRollups(samples: readonly Sample[], step: number): Rollup[] {
  return [...Map.groupBy(samples, ({ at }) => Math.floor(at / step) * step)].map(([at, all]) => {
    const good = all.filter(({ quality, value }) => quality === 'good' && value !== null);
    const values = good.flatMap(({ value }) => (typeof value === 'number' ? [value] : []));
    const rollup = { at, count: all.length, goodShare: good.length / all.length };
    if (values.length === 0) return rollup;
    const mean = values.reduce((a, b) => a + b, 0) / values.length;
    return { ...rollup, min: Math.min(...values), max: Math.max(...values), mean, last: values.at(-1) };
  });
}
function expectSame(found: readonly Rollup[], expected: readonly Rollup[]): void {
  const bare = (all: readonly Rollup[]) => all.map(({ mean, ...rest }) => rest);
  expect(bare(found)).toEqual(bare(expected));
  found.forEach(({ mean }, i) => {
    expect(mean ?? 0).toBeCloseTo(expected[i]?.mean ?? 0, 6);
  });
}
/** As often as there is something to do; as the running program does it. */
function retain(samples: number, minutes: number): number {
  let thinned = 0;
  for (let more = 1; more > 0; ) {
    more = own.store.historian.retain({ samples, minutes }, now, 1000);
    thinned += more;
  }
  return thinned;
}

describe('rollups of a second, a minute, an hour', () => {
  it.each(['in the log', 'sealed', 'of minutes only'])(
    '%s are minimum, maximum, mean, last, count, good share',
    (state) => {
      const doubled = seconds.flatMap((one) => [one, { ...one, at: one.at + 400 }]);
      own.store.historian.append(doubled);
      if (state !== 'in the log') own.store.historian.seal();
      if (state === 'of minutes only') expect(retain(DAY, 90 * DAY)).toBe(4);
      const shortest = state === 'of minutes only' ? MINUTE : 1000;
      expectSame(own.store.historian.rollups('a', wholeDay, shortest), plainRollups(doubled, shortest));
      expectSame(own.store.historian.rollups('a', wholeDay, MINUTE), plainRollups(doubled, MINUTE));
      expectSame(own.store.historian.rollups('a', wholeDay, HOUR), plainRollups(doubled, HOUR));
    },
  );
  it('of an hour alone keep all of it, the last value too', () => {
    own.store.historian.append(seconds);
    own.store.historian.seal();
    retain(0, 0);
    expectSame(own.store.historian.rollups('a', wholeDay, HOUR), plainRollups(seconds, HOUR));
    expect(own.store.historian.range('a', everything)).toEqual([]);
  });
  it('of texts and of nothing but bad samples have no figures', () => {
    own.store.historian.append([sample('s', 0, 'run'), sample('s', 1000, 'stop'), sample('s', 2000, null, 'bad')]);
    expect(own.store.historian.rollups('s', everything, MINUTE)).toEqual([{ at: start, count: 3, goodShare: 2 / 3 }]);
    expect(own.store.historian.rollups('none', everything, MINUTE)).toEqual([]);
  });
});

describe('retention', () => {
  beforeEach(() => {
    own.store.historian.append(seconds);
    own.store.historian.append(Array.from({ length: 5 }, (_, i) => sample('slow', i * HOUR, i)));
    own.store.historian.append(
      Array.from({ length: 720 }, (_, i) => sample('text', i * 5000, i % 90 ? 'run' : 'stop')),
    );
    own.store.historian.seal();
  });

  it('takes each tier when its time has come, and no sooner', () => {
    expect(retain(31 * DAY, 90 * DAY)).toBe(0);
    const age = now - start - 2 * HOUR;
    expect(retain(age, 90 * DAY)).toBe(3);
    expect(own.store.historian.range('a', { from: start, to: start + 2 * HOUR })).toHaveLength(120);
    expect(own.store.historian.range('a', { from: start + 2 * HOUR, to: start + 4 * HOUR })).toHaveLength(2 * 3600);
    expect(retain(age, now - start - HOUR)).toBe(2);
    expect(own.store.historian.range('a', { from: start, to: start + HOUR })).toEqual([]);
    expect(own.store.historian.range('slow', everything)).toHaveLength(5);
    expect(retain(age, now - start - HOUR)).toBe(0);
  });

  it('keeps figures and trends as they were, and of each minute the last good sample', () => {
    const { historian } = own.store;
    const functions = ['min', 'max', 'mean', 'count', 'last', 'stddev'] as const;
    const before = functions.map((fn) => historian.aggregate('a', fn, wholeDay)?.value ?? 0);
    const part = { from: start + 30 * MINUTE, to: start + 95 * MINUTE };
    const ofPart = functions.map((fn) => historian.aggregate('a', fn, part)?.value ?? 0);
    const trend = historian.trend('a', part, 65);
    retain(DAY, 90 * DAY);
    functions.forEach((fn, i) => {
      expect(historian.aggregate('a', fn, wholeDay)?.value).toBeCloseTo(before[i] ?? 0, 4);
      expect(historian.aggregate('a', fn, part)?.value).toBeCloseTo(ofPart[i] ?? 0, 4);
    });
    expect(historian.trend('a', part, 65).map(({ min, max, count }) => [min, max, count])).toEqual(
      trend.map(({ min, max, count }) => [min, max, count]),
    );
    const asked = start + 42 * MINUTE + 30_000;
    const kept = seconds[42 * 60 - 1];
    expect(historian.lastGood('a', asked)).toEqual(kept);
    expect(historian.aggregate('a', 'max', part)?.at).toBeGreaterThanOrEqual(part.from);
    expect(historian.lastGood('text', asked)).toMatchObject({ tag: 'text', quality: 'good', value: 'run' });
    expect(historian.span('a')).toMatchObject({ count: seconds.length });
  });

  it('outlives a restart and a second program on the same folder', () => {
    const other = openStore(own.folder);
    other.historian.latest(['a']);
    retain(DAY, 90 * DAY);
    const rollups = own.store.historian.rollups('a', wholeDay, MINUTE);
    expect(other.historian.rollups('a', wholeDay, MINUTE)).toEqual(rollups);
    other.close();
    own.reopen();
    expect(own.store.historian.rollups('a', wholeDay, MINUTE)).toEqual(rollups);
  });

  it('takes little by little what is much', () => {
    expect(own.store.historian.retain({ samples: DAY, minutes: 90 * DAY }, now, 0)).toBe(0);
    expect(retain(DAY, 90 * DAY)).toBe(5);
  });

  it('keeps the samples where rollups would be larger', () => {
    own.store.historian.append(Array.from({ length: 60 }, (_, i) => sample('minutely', i * MINUTE, i / 10)));
    own.store.historian.seal();
    retain(DAY, 90 * DAY);
    expect(own.store.historian.range('minutely', everything)).toHaveLength(60);
    const edges = { from: start + 5 * MINUTE, to: start + 20 * MINUTE };
    expect(own.store.historian.aggregate('minutely', 'max', edges)).toMatchObject({ value: 1.9, count: 15 });
  });

  it('lets no late sample into an hour whose samples are gone, and every other one', () => {
    retain(now - start - 2 * HOUR, 90 * DAY);
    own.store.historian.append([sample('a', 500, 1e6), sample('a', 3 * HOUR + 500, 7)]);
    expect(own.store.historian.span('a')).toMatchObject({ count: seconds.length + 1 });
    expect(own.store.historian.aggregate('a', 'max', wholeDay)?.value).toBeLessThan(60);
  });
});
