import { describe, expect, it } from 'vitest';
import type { Alarm } from '../../src/plant/alarm.ts';
import { alarmFigures, floodsIn } from '../../src/telemetry/alarm-figures.ts';

const T = Date.parse('2026-03-01T00:00:00Z');
const HOUR = 3_600_000;
let number = 0;
const alarm = (minutes: number, more: Partial<Alarm> = {}): Alarm => {
  number += 1;
  return {
    id: `a${number}`,
    asset: 'P-1',
    name: 'High',
    priority: 3,
    state: 'normal',
    raisedAt: T + minutes * 60_000,
    clearedAt: T + minutes * 60_000 + 30_000,
    ...more,
  };
};
const day = { from: T, to: T + 24 * HOUR };

describe('figures', () => {
  it('of nothing are zero', () => {
    expect(alarmFigures([], day)).toMatchObject({
      count: 0,
      ratePer10Minutes: 0,
      peak: undefined,
      floods: [],
      topTen: [],
    });
  });
  it('count what was raised in the range, per ten minutes and operator', () => {
    const alarms = [alarm(-1), ...Array.from({ length: 144 }, (_, i) => alarm(i * 10)), alarm(1440)];
    expect(alarmFigures(alarms, day)).toMatchObject({ count: 144, ratePer10Minutes: 1, floods: [] });
    expect(alarmFigures(alarms, { ...day, operators: 2 }).ratePer10Minutes).toBe(0.5);
    expect(alarmFigures(alarms, day).peak).toEqual({ count: 1, from: T });
  });
  it('name the ten most frequent with their shares', () => {
    const alarms = Array.from({ length: 12 }, (_, k) =>
      Array.from({ length: k + 1 }, (_, i) => alarm(k * 100 + i * 5, { name: `N${k}`, tag: `T${k}` })),
    ).flat();
    const { topTen } = alarmFigures(alarms, day);
    expect(topTen).toHaveLength(10);
    expect(topTen[0]).toEqual({ asset: 'P-1', tag: 'T11', name: 'N11', count: 12, share: 12 / 78 });
  });
  it('count priorities', () => {
    const { byPriority } = alarmFigures(
      [alarm(1, { priority: 1 }), alarm(2, { priority: 4 }), alarm(3, { priority: 4 })],
      day,
    );
    expect(byPriority).toEqual({ 1: 1, 2: 0, 3: 0, 4: 2 });
  });
  it('find chattering: three times within a minute', () => {
    const slow = [0, 1, 2, 3].map((minutes) => alarm(minutes, { name: 'Slow' }));
    const fast = [0, 0.4, 0.9].map((minutes) => alarm(minutes, { name: 'Fast' }));
    expect(alarmFigures([...slow, ...fast], day).chattering.map(({ name }) => name)).toEqual(['Fast']);
  });
  it('find stale, standing and set-aside alarms', () => {
    const old = alarm(-60 * 20, { clearedAt: undefined, state: 'acknowledged' });
    const shelved = alarm(60, { clearedAt: undefined, state: 'shelved' });
    const over = alarm(0, { clearedAt: T + 25 * HOUR });
    const figures = alarmFigures([over, shelved, old, alarm(5)], day);
    expect(figures.stale.map(({ id }) => id)).toEqual([old.id]);
    expect(figures.standing.map(({ id }) => id)).toEqual([old.id, over.id, shelved.id]);
    expect(figures.setAside.map(({ id }) => id)).toEqual([shelved.id]);
  });
});

describe('floods', () => {
  it('begin with more than ten in ten minutes, first-out first, grouped by asset', () => {
    const root = alarm(100, { asset: 'VFD-1', name: 'Trip', priority: 1 });
    const burst = Array.from({ length: 14 }, (_, i) =>
      alarm(100.2 + i * 0.3, { asset: i % 2 ? 'P-1' : 'P-2', name: `N${i}` }),
    );
    const later = [alarm(300), alarm(301)];
    const alarms = [...later, ...burst.toReversed(), root, alarm(1)];
    const { floods, floodShare, peak } = alarmFigures(alarms, day);
    expect(floods).toHaveLength(1);
    expect(floods[0]?.alarms[0]).toBe(root);
    expect(floods[0]?.alarms).toHaveLength(15);
    expect(floods[0]?.groups.map(({ asset, alarms }) => [asset, alarms.length])).toEqual([
      ['VFD-1', 1],
      ['P-2', 7],
      ['P-1', 7],
    ]);
    expect(peak).toEqual({ count: 15, from: root.raisedAt });
    expect(floodShare).toBeCloseTo((0.2 + 13 * 0.3) / 1440, 6);
  });
  it('are none at ten', () => expect(floodsIn(Array.from({ length: 10 }, (_, i) => alarm(i * 0.5)))).toEqual([]));
  it('end when fewer than five come in ten minutes, and may come again', () => {
    const burst = (at: number) => Array.from({ length: 12 }, (_, i) => alarm(at + i * 0.5));
    const alarms = [...burst(0), alarm(30), ...burst(60)];
    expect(floodsIn(alarms).map(({ from, alarms: own }) => [(from - T) / 60_000, own.length])).toEqual([
      [0, 12],
      [60, 12],
    ]);
  });
});
