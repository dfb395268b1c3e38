/** Histories of arrivals, plausible and not: when a source's clock is said to be wrong, and how far. */
import { describe, expect, it } from 'vitest';
import { ClockSkew, skewInWords } from '../../src/telemetry/clock-skew.ts';

const T = Date.parse('2026-03-01T10:00:00Z');
/** A sample each second, `lateness(i)` ms after its own time. Returns what was said after each. */
function told(count: number, lateness: (i: number) => number): number[] {
  const clock = new ClockSkew();
  return Array.from({ length: count }, (_, i) => {
    const received = T + i * 1000;
    clock.observe(received - lateness(i), received);
    return clock.skew;
  });
}
/** Repeatable, from 0 to 1. */
const noise = (i: number) => ((i * 7919) % 997) / 997;

describe('a clock that is right', () => {
  it.each([
    ['a quick network', () => 20],
    ['a network that takes up to a minute now and then', (i: number) => 50 + (i % 7 === 0 ? 60_000 * noise(i) : 0)],
    ['a clock three seconds off', () => -3000],
    ['a backlog of half a minute that is worked off', (i: number) => (i > 100 && i < 130 ? (130 - i) * 1000 : 10)],
    ['back-fill of yesterday beside what is live', (i: number) => (i % 2 ? 86_400_000 : 15)],
  ])('is not blamed: %s', (_, lateness) => {
    expect(new Set(told(600, lateness))).toEqual(new Set([0]));
  });
  it('is not blamed for what waited at the broker while the program started', () => {
    const clock = new ClockSkew();
    for (let i = 0; i < 50; i += 1) clock.observe(T - 9000, T);
    expect(clock.skew).toBe(0);
    for (let i = 1; i < 60; i += 1) {
      clock.observe(T + i * 1000 - 15, T + i * 1000);
      expect(clock.skew).toBe(0);
    }
  });
  it('is not judged by a handful of samples', () => {
    expect(told(7, () => 3_600_000)).toEqual([0, 0, 0, 0, 0, 0, 0]);
  });
  it('whose samples all come late by a flickering network is not told and taken back again and again', () => {
    const changes = told(600, (i) => 4000 + 2000 * noise(i)).filter(
      (skew, i, all) => (skew === 0) !== (all[i - 1] === 0),
    );
    expect(changes.length).toBeLessThanOrEqual(2);
  });
});

describe('a clock that is wrong', () => {
  it.each([
    ['an hour ahead', -3_600_000, 3_600_000],
    ['a minute behind', 60_000, -60_000],
    ['a day behind', 86_400_000, -86_400_000],
  ])('is told, despite the way: %s', (_, off, skew) => {
    const last = told(120, (i) => off + 30 + 9000 * noise(i)).at(-1) ?? 0;
    expect(Math.abs(last - skew)).toBeLessThan(600);
  });
  it('that is put right is told so within two minutes of the source speaking', () => {
    for (const off of [-7_200_000, 7_200_000]) {
      const all = told(400, (i) => (i < 200 ? off : 10));
      expect(all[199]).toBe(-off);
      expect(all.at(-1)).toBe(0);
      expect(all.slice(320).every((skew) => skew === 0)).toBe(true);
    }
  });
  it('of a source that speaks once a minute is told too', () => {
    const clock = new ClockSkew();
    for (let i = 0; i < 10; i += 1) clock.observe(T + i * 60_000 - 30_000, T + i * 60_000);
    expect(clock.skew).toBe(-30_000);
  });
  it('drifts into sight', () => {
    const all = told(2000, (i) => i * 5);
    expect(all[500]).toBe(0);
    expect(all[1999]).toBeLessThan(-9000);
  });
});

describe('in words', () => {
  it.each([
    [0, ''],
    [6000, "; its clock is 6 s ahead of this computer's"],
    [-600_000, "; its clock is 10 min behind this computer's"],
    [7_200_000, "; its clock is 2 h ahead of this computer's"],
  ])('%i', (skew, words) => expect(skewInWords(skew)).toBe(words));
});
