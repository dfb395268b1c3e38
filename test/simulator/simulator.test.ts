import { describe, expect, it } from 'vitest';
import type { Sample } from '../../src/plant/sample.ts';
import { readScenario } from '../../src/telemetry/simulator/demo.ts';
import { LIVE_STEP, Simulator } from '../../src/telemetry/simulator/simulator.ts';
import { demoPlant } from './demo-plant.ts';

const plant = demoPlant();
const scenario = readScenario();
const startAt = Date.parse('2026-03-12T10:00:00+01:00');
const simulator = (seed = 7) => new Simulator({ plant, scenario, seed, startAt });

/** The first hour of live steps, by tag. */
function firstHour(): Map<string, Sample[]> {
  const one = simulator();
  const byTag = new Map<string, Sample[]>();
  for (let step = 0; step <= 3600 / LIVE_STEP; step++) {
    for (const sample of one.samplesAt(step)) byTag.set(sample.tag, [...(byTag.get(sample.tag) ?? []), sample]);
  }
  return byTag;
}
const hour = firstHour();
const at = (tag: string, minute: number) => hour.get(tag)?.findLast((sample) => sample.at <= startAt + minute * 60_000);
const number = (tag: string, minute: number) => Number(at(tag, minute)?.value);

describe('the simulator', () => {
  it('gives the same samples for the same seed, in whatever portions they are asked', () => {
    const [a, b] = [simulator(), simulator()];
    const past = [...a.history({ hours: 1 })];
    expect([...b.history()].slice(-past.length)).toEqual(past);
    expect(a.samplesAt(150)).toEqual(b.samplesAt(150));
    b.samplesAt(400);
    expect(b.samplesAt(150)).toEqual(a.samplesAt(150));
  });
  it('gives others for another seed', () => {
    expect(simulator(8).samplesAt(5)).not.toEqual(simulator(7).samplesAt(5));
  });
  it('feeds every tag, with codes that the plant file knows', () => {
    const past = [...simulator().history()].flat();
    const seen = new Set(past.map(({ tag }) => tag));
    for (const tag of plant.assets.flatMap(({ tags }) => tags)) {
      expect(seen.has(tag.id), tag.id).toBe(true);
      expect(hour.has(tag.id), tag.id).toBe(true);
    }
    const words = new Map(plant.assets.flatMap(({ tags }) => tags).map((tag) => [tag.id, tag.values]));
    for (const { tag, value } of [...past, ...[...hour.values()].flat()]) {
      const values = words.get(tag);
      if (values !== undefined && !(String(value) in values)) expect.fail(`${tag} is ${value}`);
      if (typeof value === 'number' && !Number.isFinite(value)) expect.fail(`${tag} is ${value}`);
    }
  });
  it('sends its history oldest first, ten seconds apart, and ends before the start', () => {
    const past = [...simulator().history()];
    const times = past.map(([first]) => first?.at ?? 0);
    expect(times[0]).toBe(startAt - 8 * 3_600_000);
    expect(times.at(-1)).toBe(startAt - 10_000);
    expect(times.every((time, i) => i === 0 || time === (times[i - 1] ?? 0) + 10_000)).toBe(true);
  });
});

describe('the scenario', () => {
  it('runs a bearing hot', () => {
    expect(number('P-101.bearing_temp', 0)).toBeGreaterThan(70);
    expect(number('P-101.bearing_temp', 10)).toBeGreaterThan(75);
    expect(number('P-102.bearing_temp', 0)).toBeLessThan(55);
  });
  it('clogs the filter', () => {
    expect(number('F-201.dp', 40)).toBeGreaterThan(number('F-201.dp', 0));
    expect(number('F-201.dp', 59)).toBeGreaterThan(0.9);
  });
  it('trips the drive with a fault code, and the rest follows', () => {
    expect(at('VFD-102.fault_code', 3.9)?.value).toBe('none');
    expect(number('VFD-102.heatsink_temp', 3.9)).toBeGreaterThan(90);
    expect(at('VFD-102.fault_code', 4.1)?.value).toBe('F07');
    expect(at('P-102.state', 5)?.value).toBe(0);
    expect(number('CW.header_pressure', 6)).toBeLessThan(2.5);
    expect(number('CH-1.condensing_pressure', 7)).toBeGreaterThan(15.5);
    expect(at('CH-1.fault_code', 8)?.value).toBe('E12');
    expect(number('K-301.discharge_temp', 12)).toBeGreaterThan(95);
    expect(number('CH-1.chw_supply_temp', 15)).toBeGreaterThan(9);
    expect(at('FL-2.state', 20)?.value).toBe(3);
    expect(at('FL-2.state', 40)?.value).toBe(2);
    expect(at('P-102.state', 52)?.value).toBe(1);
  });
  it('freezes a sensor and breaks another', () => {
    const frozen = hour.get('CT-1.basin_temp') ?? [];
    expect(new Set(frozen.map(({ value }) => value)).size).toBe(1);
    expect(frozen.every(({ quality }) => quality === 'good')).toBe(true);
    expect(hour.get('CT-1.vibration')?.every(({ value, quality }) => value === null && quality === 'bad')).toBe(true);
  });
  it('takes a node off the network', () => {
    const minutes = (hour.get('D-301.dew_point') ?? []).map((sample) => (sample.at - startAt) / 60_000);
    expect(Math.max(...minutes)).toBeLessThan(3);
  });
  it.each(['2026-07-01T03:00:00+02:00', '2026-11-22T15:00:00+01:00'])('happens at any hour: %s', (start) => {
    const one = new Simulator({ plant, scenario, seed: 3, startAt: Date.parse(start) });
    const highest = (tag: string, minute: number): number => {
      const steps = Array.from({ length: 30 }, (_, i) => Math.max(0, minute * 30 - 30 + i));
      const values = steps.flatMap((step) => one.samplesAt(step)).filter((sample) => sample.tag === tag);
      return Math.max(...values.map(({ value }) => Number(value)));
    };
    expect(highest('VFD-102.heatsink_temp', 4)).toBeGreaterThan(91.5);
    expect(highest('CH-1.condensing_pressure', 7)).toBeGreaterThan(15.5);
    expect(highest('P-101.bearing_temp', 10)).toBeGreaterThan(75);
    expect(highest('FL-2.product_temp', 16)).toBeGreaterThan(10.5);
    expect(highest('F-201.dp', 30)).toBeGreaterThan(0.6);
    expect(highest('P-101.bearing_temp', 60)).toBeLessThan(90);
  });
});
