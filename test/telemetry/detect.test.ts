import { describe, expect, it } from 'vitest';
import { detectSeries, readSeries, type Series } from '../../src/telemetry/detect.ts';
import { randomOf } from '../random.ts';

const T = Date.parse('2026-03-01T00:00:00Z');
/** Noise with a seed, about normal, deviation 1. */
function noise(seed: number): () => number {
  const uniform = randomOf(seed);
  return () => uniform() + uniform() + uniform() + uniform() + uniform() + uniform() - 3;
}
function series(count: number, row: (i: number) => readonly number[], step = 1000): Series {
  const rows = Array.from({ length: count }, (_, i) => row(i));
  return { names: (rows[0] ?? []).map((_, k) => `s${k}`), times: rows.map((_, i) => T + i * step), rows };
}
const share = (alarms: readonly number[], from: number, to: number) =>
  alarms.slice(from, to).reduce((sum, alarm) => sum + alarm, 0) / (to - from);

describe('several signals', () => {
  const process = (fault: (i: number) => number) => {
    const random = noise(1);
    return series(1000, (i) => {
      const load = Math.sin(i / 30);
      return [load + 0.1 * random(), 2 * load + 0.1 * random() + fault(i), 5 + 0.1 * random(), 7];
    });
  };
  it('are quiet while the process is normal', () => {
    const { alarms } = detectSeries(
      process(() => 0),
      400,
    );
    expect(share(alarms, 400, 1000)).toBeLessThan(0.02);
  });
  it('alarm when two no longer go together, though each alone is within its range', () => {
    const { alarms, scores, threshold } = detectSeries(
      process((i) => (i >= 700 && i < 900 ? 0.8 : 0)),
      400,
    );
    expect(share(alarms, 400, 700)).toBeLessThan(0.02);
    expect(share(alarms, 730, 900)).toBeGreaterThan(0.95);
    expect(share(alarms, 960, 1000)).toBeLessThan(0.1);
    expect(alarms).toEqual(scores.map((score) => (score > threshold ? 1 : 0)));
  });
  it('forgive a signal that drifts after it drifted in training', () => {
    const random = noise(2);
    const drifting = series(1000, (i) => [20 + 0.01 * i + 0.1 * random(), 5 + 0.1 * random(), 3 + 0.1 * random()]);
    expect(share(detectSeries(drifting, 400).alarms, 400, 600)).toBeLessThan(0.3);
  });
});

describe('one signal', () => {
  const daily = (fault: (i: number) => number | undefined) => {
    const random = noise(3);
    return series(4000, (i) => [fault(i) ?? 50 + 20 * Math.sin((2 * Math.PI * i) / 288) + random()], 300_000);
  };
  it('is quiet while every day is like the others', () => {
    const { alarms } = detectSeries(
      daily(() => undefined),
      600,
    );
    expect(share(alarms, 600, 4000)).toBeLessThan(0.002);
  });
  it.each([
    ['a day that stays flat', (i: number) => (i > 2880 && i < 3100 ? 50 : undefined)],
    ['a spike', (i: number) => (i === 2900 ? 140 : undefined)],
    ['another level', (i: number) => (i > 2900 ? 130 : undefined)],
  ])('alarms at %s', (_, fault) => {
    const { alarms } = detectSeries(daily(fault), 600);
    expect(alarms.slice(2880, 3110)).toContain(1);
    expect(share(alarms, 600, 2880)).toBeLessThan(0.002);
  });
  it('that never moves is quiet, and alarms when it does', () => {
    const flat = series(1000, (i) => [i < 800 ? 5 : 6]);
    const { alarms } = detectSeries(flat, 200);
    expect(alarms.indexOf(1)).toBe(800);
  });
});

describe('online', () => {
  it.each([
    ['several signals', 3],
    ['one signal', 1],
  ])('%s: a row is judged by itself and those before', (_, width) => {
    const random = noise(4);
    const whole = series(
      900,
      (i) => Array.from({ length: width }, (_, k) => Math.sin(i / (20 + k)) + 0.2 * random()),
      600_000,
    );
    const cut = { ...whole, times: whole.times.slice(0, 700), rows: whole.rows.slice(0, 700) };
    const [a, b] = [detectSeries(whole, 300), detectSeries(cut, 300)];
    expect(a.scores.slice(0, 700)).toEqual(b.scores);
    expect(a.threshold).toBe(b.threshold);
  });
});

describe('reading', () => {
  it('takes any separator, and gaps', () => {
    const read = readSeries(
      '\uFEFFat;a;b\n2026-03-01T00:00:00Z;1;\n2026-03-01 00:00:01;;x\n\n2026-03-01T00:00:02Z;3;4\n',
      'x.csv',
    );
    expect(read.names).toEqual(['a', 'b']);
    expect(read.times).toEqual([T, T + 1000, T + 2000]);
    expect(read.rows).toEqual([
      [1, Number.NaN],
      [Number.NaN, Number.NaN],
      [3, 4],
    ]);
    expect(detectSeries(read, 2).scores.every(Number.isFinite)).toBe(true);
  });
  it.each([
    ['', 'x.csv: no rows'],
    ['at\n2026-03-01\n', 'x.csv:1: a time and at least one signal are needed'],
    ['at,a\nsoon,1\n', 'x.csv:2: "soon" is not a time'],
  ])('refuses %j', (text, message) => expect(() => readSeries(text, 'x.csv')).toThrow(message));
  it('copes with a handful of rows', () => {
    for (const rows of [1, 2, 3, 10]) {
      for (const width of [1, 2]) {
        const short = series(rows, () => Array.from({ length: width }, () => 1));
        expect(detectSeries(short).scores).toHaveLength(rows);
        expect(detectSeries(short, 5000).scores.every(Number.isFinite)).toBe(true);
      }
    }
  });
});
