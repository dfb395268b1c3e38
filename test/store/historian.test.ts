import { describe, expect, it } from 'vitest';
import type { Sample, SampleValue } from '../../src/plant/sample.ts';
import type { AggregateFunction } from '../../src/store/store.ts';
import { randomOf } from '../random.ts';
import { everything, freshStore, sample, start } from './fresh-store.ts';
import { HistorianModel } from './historian-model.ts';

const HOUR = 3_600_000;
const FUNCTIONS: AggregateFunction[] = ['min', 'max', 'mean', 'sum', 'count', 'first', 'last', 'stddev', 'median'];

const own = freshStore();
const reopen = () => own.reopen();

/** Each test runs on samples still in the log, on sealed ones, and after opening again. */
const states: [string, () => void][] = [
  ['in the log', () => {}],
  ['in the log, opened again', reopen],
  ['sealed', () => own.store.historian.seal()],
  [
    'sealed, opened again',
    () => {
      own.store.historian.seal();
      reopen();
    },
  ],
];

describe.each(states)('samples %s', (_name, settle) => {
  it('come back as they went in, whatever they are', () => {
    const samples = [
      sample('a', 0, 71.4),
      sample('a', 1000, -0.1 + 0.3),
      sample('a', 2000, null, 'bad'),
      sample('a', 3000, 1e300, 'uncertain'),
      sample('b', 0, true),
      sample('b', 1, false, 'bad'),
      sample('b', 2, 'läuft'),
      sample('b', 3, ''),
      sample('b', 4, 7),
      sample('b', 5, 'läuft', 'uncertain'),
      sample('c', -start, 3),
      sample('c', 1e12, Number.MAX_SAFE_INTEGER),
    ];
    own.store.historian.append(samples);
    settle();
    for (const tag of ['a', 'b', 'c']) {
      expect(own.store.historian.range(tag, { from: -1, to: 9e15 })).toEqual(samples.filter((one) => one.tag === tag));
    }
    expect(own.store.historian.range('a', { from: start + 1000, to: start + 3000 })).toHaveLength(2);
    expect(own.store.historian.range('a', everything, 1)).toHaveLength(1);
    expect(own.store.historian.range('unknown', everything)).toEqual([]);
  });

  it('that are no finite number become "no value", bad; times become whole milliseconds', () => {
    own.store.historian.append([sample('a', 0.4, Number.NaN), sample('a', 5, Number.POSITIVE_INFINITY, 'uncertain')]);
    settle();
    expect(own.store.historian.range('a', everything)).toEqual([
      sample('a', 0, null, 'bad'),
      sample('a', 5, null, 'bad'),
    ]);
  });

  it('are found as latest, last good and next good', () => {
    own.store.historian.append([
      sample('a', 0, 1),
      sample('a', 10, 2),
      sample('a', 20, null),
      sample('a', 30, 3, 'bad'),
      sample('a', 40, 'on'),
    ]);
    own.store.historian.append([sample('b', 5, null)]);
    settle();
    const { historian } = own.store;
    expect(historian.latest(['a', 'b', 'x'])).toEqual(
      new Map([
        ['a', sample('a', 40, 'on')],
        ['b', sample('b', 5, null)],
      ]),
    );
    expect(historian.latest(['a', 'b'], start + 3)).toEqual(new Map([['a', sample('a', 0, 1)]]));
    expect(historian.latest(['a'], start + 30).get('a')).toEqual(sample('a', 30, 3, 'bad'));
    expect(historian.lastGood('a', start + 35)).toEqual(sample('a', 10, 2));
    expect(historian.lastGood('a', start + 40)).toEqual(sample('a', 40, 'on'));
    expect(historian.lastGood('a', start - 1)).toBeUndefined();
    expect(historian.lastGood('b', start + 99)).toBeUndefined();
    expect(historian.nextGood('a', start + 11)).toEqual(sample('a', 40, 'on'));
    expect(historian.nextGood('a', start - 5)).toEqual(sample('a', 0, 1));
    expect(historian.nextGood('a', start + 41)).toBeUndefined();
    expect(historian.span('a')).toEqual({ first: start, last: start + 40, count: 5 });
    expect(historian.span('x')).toBeUndefined();
  });

  it('that come late, out of order or twice take their place, the newer winning', () => {
    own.store.historian.append([sample('a', 20, 2), sample('a', 10, 1), sample('a', 20, 2.5)]);
    settle();
    own.store.historian.append([sample('a', 15, 1.5), sample('a', 10, 9), sample('a', 30, 3)]);
    settle();
    own.store.historian.append([sample('a', 5, 0)]);
    const values = () => own.store.historian.range('a', everything).map(({ at, value }) => [at - start, value]);
    const expected = [
      [5, 0],
      [10, 9],
      [15, 1.5],
      [20, 2.5],
      [30, 3],
    ];
    expect(values()).toEqual(expected);
    settle();
    expect(values()).toEqual(expected);
    expect(own.store.historian.span('a')).toEqual({ first: start + 5, last: start + 30, count: 5 });
    expect(own.store.historian.latest(['a']).get('a')?.value).toBe(3);
  });

  it('have a usual interval', () => {
    own.store.historian.append([sample('a', 0, 1), sample('a', 1000, 1)]);
    settle();
    expect(own.store.historian.usualInterval('a')).toBeUndefined();
    own.store.historian.append([2000, 3000, 4000, 60_000, 61_000].map((at) => sample('a', at, 1)));
    settle();
    expect(own.store.historian.usualInterval('a')).toBe(1000);
    expect(own.store.historian.usualInterval('x')).toBeUndefined();
  });

  it('are reduced to trends that keep every extreme', () => {
    const samples = Array.from({ length: 20_000 }, (_, i) => sample('a', i * 7000, i === 12_345 ? 900 : (i % 50) / 10));
    for (let i = 0; i < samples.length; i += 2777) own.store.historian.append(samples.slice(i, i + 2777));
    settle();
    const range = { from: start + 500, to: start + 39 * HOUR + 1 };
    for (const points of [7, 100, 1000]) {
      const trend = own.store.historian.trend('a', range, points);
      expect(trend.length).toBeLessThanOrEqual(points);
      expect(trend.length).toBeGreaterThan(points / 3);
      expect(trend.reduce((sum, { count }) => sum + count, 0)).toBe(19_999);
      expect(Math.max(...trend.map(({ max }) => max))).toBe(900);
      expect(trend.every((point, i) => point.at > (trend[i - 1]?.at ?? 0))).toBe(true);
      for (const [i, point] of trend.entries()) {
        const next = trend[i + 1]?.at ?? range.to;
        const values = samples.filter(({ at }) => at >= Math.max(point.at, range.from) && at < next);
        expect(Math.abs(values.length - point.count)).toBeLessThanOrEqual(1);
      }
    }
    expect(own.store.historian.trend('x', range, 10)).toEqual([]);
    expect(own.store.historian.trend('a', { from: 0, to: 9e15 }, 10).reduce((sum, { count }) => sum + count, 0)).toBe(
      20_000,
    );
  });
});

describe('a long random life', () => {
  it.each([1, 2, 3])('means the same as the plain model (seed %i)', (seed) => {
    const random = randomOf(seed);
    const model = new HistorianModel();
    const tags = ['dense', 'sparse', 'mixed'];
    const now = { dense: 0, sparse: 0, mixed: 0 } as Record<string, number>;
    const anyValue = (tag: string): SampleValue => {
      if (tag === 'mixed') return [true, false, 'on', 'off', null, 5, 0.25][Math.floor(random() * 7)] ?? null;
      return tag === 'dense' ? Math.round(random() * 1000) / 10 : random() * 1e6;
    };
    const oneSample = (): Sample => {
      const tag = tags[Math.floor(random() * 3)] ?? 'dense';
      const step = tag === 'dense' ? 1000 : tag === 'sparse' ? 900_000 : 60_000;
      const late = random() < 0.01;
      const next = (now[tag] ?? 0) + step * (random() < 0.02 ? 500 : 1);
      if (!late) now[tag] = next;
      const at = late ? Math.floor((next * random()) / 1000) * 1000 : next;
      return sample(tag, at, anyValue(tag), random() < 0.05 ? 'bad' : 'good');
    };
    for (let batch = 0; batch < 40; batch++) {
      const samples = Array.from({ length: Math.floor(random() * 400) }, oneSample);
      own.store.historian.append(samples);
      model.append(samples);
      if (random() < 0.3) own.store.historian.seal();
      if (random() < 0.1) reopen();
    }
    for (const tag of tags) {
      const end = now[tag] ?? 0;
      expect(own.store.historian.range(tag, everything)).toEqual(model.range(tag, everything));
      for (let i = 0; i < 25; i++) {
        const [x, y] = [start + Math.floor(random() * end), start + Math.floor(random() * end * 1.1)];
        const range = { from: Math.min(x, y), to: Math.max(x, y) };
        expect(own.store.historian.range(tag, range)).toEqual(model.range(tag, range));
        expect(own.store.historian.latest([tag], x).get(tag)).toEqual(model.latest(tag, x));
        expect(own.store.historian.lastGood(tag, x)).toEqual(model.lastGood(tag, x));
        expect(own.store.historian.nextGood(tag, x)).toEqual(model.nextGood(tag, x));
        for (const fn of FUNCTIONS) {
          const [mine, theirs] = [own.store.historian.aggregate(tag, fn, range), model.aggregate(tag, fn, range)];
          expect(mine?.count).toBe(theirs?.count);
          if (fn !== 'sum' && fn !== 'mean' && fn !== 'stddev') expect(mine?.value).toBe(theirs?.value);
          else if (theirs) expect(mine?.value).toBeCloseTo(theirs.value, 3);
          if (fn === 'first' || fn === 'last' || fn === 'min' || fn === 'max') expect(mine?.at).toBe(theirs?.at);
        }
        const trend = own.store.historian.trend(tag, range, 50);
        const numbers = model.numbers(tag, range);
        expect(trend.reduce((sum, { count }) => sum + count, 0)).toBe(numbers.length);
        if (numbers.length) {
          expect(Math.min(...trend.map(({ min }) => min))).toBe(Math.min(...numbers.map(({ value }) => value)));
        }
      }
    }
  });
});
