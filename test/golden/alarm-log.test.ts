import { describe, expect, it } from 'vitest';
import { PlantIndex } from '../../src/plant/plant.ts';
import { AlarmEngine } from '../../src/telemetry/alarm-engine.ts';
import { goldenWorld } from './world.ts';

describe('the golden alarm log', () => {
  it('is what the alarm engine makes of the same samples', () => {
    const world = goldenWorld();
    const engine = new AlarmEngine(new PlantIndex(world.plant));
    const samples = [...world.samples.values()].flat().sort((a, b) => a.at - b.at);
    const made = new Map(engine.samples(samples).map((alarm) => [alarm.id, alarm]));
    for (const alarm of engine.current()) made.set(alarm.id, alarm);
    const lines = (
      alarms: readonly { asset: string; name: string; raisedAt: number; clearedAt?: number | undefined }[],
    ) =>
      alarms
        .map(({ asset, name, raisedAt, clearedAt }) => `${raisedAt} ${asset} ${name} ${clearedAt ?? 'active'}`)
        .sort();
    expect(lines([...made.values()])).toEqual(lines(world.alarms));
  });
});
