import { describe, expect, it } from 'vitest';
import type { Sample, SampleValue, SourceQuality } from '../../src/plant/sample.ts';
import { Deadband } from '../../src/telemetry/deadband.ts';
import { tag } from './plant.ts';

const sample = (second: number, value: SampleValue, quality: SourceQuality = 'good'): Sample => ({
  tag: 'X.a',
  at: second * 1000,
  value,
  quality,
});
const thin = (samples: readonly Sample[], deadband = 1) => {
  const band = new Deadband([tag({ id: 'X.a', ...(deadband ? { deadband } : {}) })]);
  return [...samples.flatMap((one) => band.take([one])), ...band.rest()];
};
const brief = (samples: readonly Sample[]) => samples.map(({ at, value }) => [at / 1000, value]);

describe('a deadband', () => {
  it('is off by default: every sample is stored', () => {
    const samples = [sample(0, 1), sample(1, 1), sample(2, 1.001)];
    expect(thin(samples, 0)).toEqual(samples);
  });
  it('stores a step with both of its edges', () => {
    expect(brief(thin([5, 5.1, 5.2, 5.1, 9, 9.1, 9].map((value, i) => sample(i, value))))).toEqual([
      [0, 5],
      [2, 5.2],
      [3, 5.1],
      [4, 9],
      [5, 9.1],
      [6, 9],
    ]);
  });
  it('keeps every extreme, and stores something every 30 s', () => {
    const noise = Array.from({ length: 3600 }, (_, i) => sample(i, 50 + ((i * 7919) % 101) / 100));
    const kept = thin(noise, 5);
    expect(kept.length).toBeLessThan(noise.length / 9);
    const extreme = (samples: readonly Sample[], of: (...values: number[]) => number) =>
      of(...samples.map(({ value }) => Number(value)));
    for (let from = 0; from < 3600; from += 300) {
      const within = (all: readonly Sample[]) => all.filter(({ at }) => at >= from * 1000 && at < (from + 300) * 1000);
      expect(extreme(within(kept), Math.min)).toBeLessThanOrEqual(extreme(within(noise), Math.min) + 0.05);
    }
    expect(extreme(kept, Math.max)).toBe(extreme(noise, Math.max));
    expect(extreme(kept, Math.min)).toBe(extreme(noise, Math.min));
    const gaps = kept.slice(1).map(({ at }, i) => at - (kept[i]?.at ?? 0));
    expect(Math.max(...gaps)).toBeLessThanOrEqual(30_000);
    expect(kept.every((one) => noise.includes(one))).toBe(true);
  });
  it('stores twice in the time after which a signal counts as stale', () => {
    const band = new Deadband([tag({ id: 'X.a', deadband: 1, staleAfter: 10 })]);
    const kept = Array.from({ length: 60 }, (_, i) => band.take([sample(i, 5)])).flat();
    expect(kept.map(({ at }) => at / 1000)).toEqual([0, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55]);
  });
  it('is never further from what was than itself', () => {
    let value = 0;
    const walk = Array.from({ length: 2000 }, (_, i) => {
      value += (((i * 104_729) % 201) - 100) / 100;
      return sample(i, value);
    });
    const kept = thin(walk, 2);
    for (const one of walk) {
      const before = kept.findLast(({ at }) => at <= one.at);
      const after = kept.find(({ at }) => at >= one.at);
      const low = Math.min(Number(before?.value), Number(after?.value)) - 4;
      const high = Math.max(Number(before?.value), Number(after?.value)) + 4;
      expect(Number(one.value)).toBeGreaterThanOrEqual(low);
      expect(Number(one.value)).toBeLessThanOrEqual(high);
    }
  });
  it('lets bad samples, texts and late samples pass', () => {
    const samples = [sample(5, 1), sample(6, 1.1), sample(7, null, 'bad'), sample(8, 'on'), sample(9, 1), sample(2, 1)];
    expect(brief(thin(samples))).toEqual(brief(samples));
  });
});
