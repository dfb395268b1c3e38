import { describe, expect, it } from 'vitest';
import type { Sample, SampleValue } from '../../src/plant/sample.ts';
import { FrozenWatch } from '../../src/telemetry/frozen.ts';

const T = Date.parse('2026-03-01T10:00:00Z');
const samples = (values: readonly SampleValue[]): Sample[] =>
  values.map((value, i) => ({ tag: 'X.a', at: T + 1000 * i, value, quality: 'good' }));
/** A sensor with noise in its last digit. */
const noisy = (count: number) => Array.from({ length: count }, (_, i) => 20 + ((i * 7919) % 13) / 10);
const still = (count: number, value: SampleValue = 21.7) => Array.from({ length: count }, () => value);
/** How a signal stands at the end of these samples. */
function stillnessOf(samples: readonly Sample[]) {
  const watch = new FrozenWatch();
  for (const sample of samples) watch.observe(sample);
  return watch.stillness;
}
const kind = (values: readonly SampleValue[]) => stillnessOf(samples(values)).kind;

describe('a signal', () => {
  it('that always moved and stands still is frozen, since its value first came', () => {
    const values = [...noisy(300), ...still(60)];
    expect(stillnessOf(samples(values))).toEqual({ kind: 'frozen', since: T + 300_000, samples: 60, usualRun: 1 });
  });
  it('that stands still for a moment is not', () => expect(kind([...noisy(300), ...still(20)])).not.toBe('frozen'));
  it('that moves again is changing', () => expect(kind([...noisy(300), ...still(60), 5])).toBe('changing'));
  it('that has often stood still as long is steady', () => {
    const setpoint = Array.from({ length: 600 }, (_, i) => Math.floor(i / 100));
    expect(kind([...setpoint, ...still(90)])).toBe('steady');
  });
  it('that has stood still half as long is not frozen either', () => {
    const values = [...noisy(200), ...still(40), ...noisy(200), ...still(90)];
    expect(kind(values)).not.toBe('frozen');
  });
  it('that reads nothing while the machine stands is not frozen', () => {
    expect(kind([...noisy(300), ...still(500, 0)])).not.toBe('frozen');
  });
  it('that is full may stay full', () => {
    const watch = new FrozenWatch([0, 100]);
    for (const sample of samples([...noisy(300), ...still(500, 100)])) watch.observe(sample);
    expect(watch.stillness.kind).not.toBe('frozen');
  });
  it('of coarse steps, unchanged in nine samples of ten, needs a longer run', () => {
    const coarse = Array.from({ length: 1000 }, (_, i) => Math.floor(i / 10) % 7);
    expect(kind([...coarse, ...still(60)])).not.toBe('frozen');
    expect(kind([...coarse, ...still(200)])).toBe('frozen');
  });
  it('with little history is unknown', () => expect(kind(still(500))).toBe('unknown'));
  it('of texts, booleans or bad samples is never judged', () => {
    expect(kind([...noisy(300), ...still(100, 'on')])).not.toBe('frozen');
    const bad = samples([...noisy(300), ...still(100)]).map((sample, i) =>
      i < 300 ? sample : { ...sample, quality: 'bad' as const },
    );
    expect(stillnessOf(bad).kind).not.toBe('frozen');
  });
});

/** Hours of a signal once a minute, as plants have them. */
const minutes = (count: number, value: (minute: number) => number) => Array.from({ length: count }, (_, i) => value(i));
const noise = (i: number) => ((i * 7919) % 101) / 100;

describe('histories that are plausible', () => {
  it.each([
    ['a set point changed once in four hours', minutes(2880, (i) => 60 + (Math.floor(i / 240) % 3))],
    [
      'a tank filled each morning, still each night',
      minutes(4320, (i) => (i % 1440 < 600 ? (i % 1440) / 6 + noise(i) : 50)),
    ],
    ['a level in steps of one percent', minutes(2000, (i) => Math.round(50 + 20 * Math.sin(i / 200)))],
    ['a machine that stands on Sundays', [...minutes(3000, (i) => 5 + noise(i)), ...minutes(1440, () => 0)]],
    ['a controlled temperature whose last digit seldom moves', minutes(3000, (i) => 80 + (i % 37 === 0 ? 0.1 : 0))],
  ])('%s', (_, values) => {
    const watch = new FrozenWatch();
    // A first stretch may be news; what comes in the second half must not be.
    samples(values).forEach((one, i) => {
      watch.observe(one);
      if (i > values.length / 2) expect(watch.stillness.kind).not.toBe('frozen');
    });
  });
});

describe('histories that are not', () => {
  it.each([
    [
      'a noisy flow that stands still for an hour',
      [...minutes(1440, (i) => 12 + noise(i)), ...minutes(60, () => 12.4)],
    ],
    ['a level that always drifts', [...minutes(600, (i) => 40 + i / 50), ...minutes(40, () => 52)]],
    [
      'a coarse pressure that moves every few minutes',
      [...minutes(2000, (i) => 6 + (Math.floor(i / 4) % 5) / 10), ...minutes(120, () => 6.2)],
    ],
    ['a signal frozen at its highest value', [...minutes(1440, (i) => 12 + noise(i)), ...minutes(60, () => 13)]],
  ])('%s', (_, values) => expect(kind(values)).toBe('frozen'));
  it('a night is told once; the next is known', () => {
    const day = minutes(840, (i) => 30 + noise(i));
    const night = minutes(600, () => 30.5);
    expect(kind([...day, ...night])).toBe('frozen');
    expect(kind([...day, ...night, ...day, ...night])).toBe('steady');
  });
});
