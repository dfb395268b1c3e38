/** A course over weeks is told without looking at each sample. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { courseOf } from '../../src/copilot/facts/long-range.ts';
import { slopeOf } from '../../src/copilot/facts/slope.ts';
import { openStore, type Store } from '../../src/store/open.ts';

const START = Date.parse('2026-03-01T00:00:00Z');
const HOUR = 3_600_000;
const folder = mkdtempSync(join(tmpdir(), 'gemba-long-'));
let store: Store;
/** Fifteen days, a sample every ten seconds; rising by 0.01 an hour, with a swing each day. */
const value = (i: number) => 50 + i / 36_000 + Math.sin(i / 1375) + ((i * 7919) % 13) / 100;
const COUNT = 15 * 24 * 360;
beforeAll(() => {
  store = openStore(folder);
  store.historian.append(
    Array.from({ length: COUNT }, (_, i) => ({
      tag: 'a',
      at: START + i * 10_000,
      value: value(i),
      quality: 'good' as const,
    })),
  );
});
afterAll(() => {
  store.close();
  rmSync(folder, { recursive: true, force: true });
});
const over = (days: number) => ({ from: START, to: START + days * 24 * HOUR });

describe('the course of a signal', () => {
  it('is its samples where there are few', () => {
    expect(courseOf('a', over(1), store.historian)).toEqual(store.historian.range('a', over(1)));
    expect(courseOf('none', over(1), store.historian)).toEqual([]);
  });
  it('is the first, the last and the means between where there are many; the slope is the same', () => {
    for (const [days, step] of [
      [6.5, 60_000],
      [15, HOUR],
    ] as const) {
      const course = courseOf('a', over(days), store.historian);
      const all = store.historian.range('a', over(days));
      expect(course.length).toBeLessThanOrEqual((days * 24 * HOUR) / step + 2);
      expect([course[0], course.at(-1)]).toEqual([all[0], all.at(-1)]);
      const [exact, told] = [slopeOf(all), slopeOf(course)];
      expect(told?.direction).toBe(exact?.direction);
      expect(told?.perHour).toBeCloseTo(exact?.perHour ?? Number.NaN, 4);
    }
  });
});
