import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parsePlantFile } from '../../src/plant/plant-file.ts';
import { isUcum } from '../../src/plant/unit.ts';
import { demoEvents } from '../../src/telemetry/simulator/demo-events.ts';
import { demoPlant, KNOWLEDGE } from './demo-plant.ts';

const plant = demoPlant();
const tags = plant.assets.flatMap((asset) => asset.tags);

describe('the demonstration plant file', () => {
  it('is read without a warning', () => {
    expect(parsePlantFile(readFileSync(join(KNOWLEDGE, 'plant.yaml'), 'utf8'), 'plant.yaml').warnings).toEqual([]);
  });
  it('is of the size that was asked for', () => {
    const machines = plant.assets.filter(({ documents }) => documents.length > 0);
    expect(machines.length).toBeGreaterThanOrEqual(10);
    expect(tags.length).toBeGreaterThanOrEqual(100);
    expect(tags.length).toBeLessThanOrEqual(200);
  });
  it('has UCUM units and one topic a tag', () => {
    for (const tag of tags) if (tag.unit !== undefined) expect(isUcum(tag.unit), `${tag.id}: ${tag.unit}`).toBe(true);
    expect(new Set(tags.map(({ source }) => source?.topic)).size).toBe(tags.length);
  });
  it('names manuals that are there', () => {
    for (const document of plant.assets.flatMap(({ documents }) => documents)) {
      expect(existsSync(join(KNOWLEDGE, 'manuals', document)), document).toBe(true);
    }
  });
});

describe('the demonstration events', () => {
  const startAt = Date.parse('2026-03-12T10:00:00+01:00');
  const events = demoEvents({ startAt, timeZone: plant.timeZone });
  it('lie in the weeks before the start, in order, at known assets', () => {
    expect(events.length).toBeGreaterThan(30);
    const known = new Set(plant.assets.map(({ id }) => id));
    for (const event of events) {
      expect(event.at, event.id).toBeLessThan(startAt);
      expect(known.has(event.asset), event.id).toBe(true);
    }
    expect(events.map(({ at }) => at)).toEqual(events.map(({ at }) => at).sort((a, b) => a - b));
  });
  it('stand at their local time of day', () => {
    const order = events.find(({ id }) => id === 'WO-4490');
    expect(new Date(order?.at ?? 0).toISOString()).toBe('2026-03-10T03:50:00.000Z');
    expect(order?.more).toMatchObject({ by: 'J. Nowak', status: 'open' });
    expect(new Date(events.find(({ id }) => id === 'N-895')?.at ?? 0).toISOString()).toBe('2026-03-12T06:02:00.000Z');
  });
});
