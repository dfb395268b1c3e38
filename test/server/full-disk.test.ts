/** A disk that is full: alarms are shown all the same, and stored when there is room again. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EventPublisher } from '@orpc/server';
import { afterAll, expect, it, vi } from 'vitest';
import type { Changes } from '../../src/core/handlers/parts.ts';
import { LivePlant } from '../../src/core/live.ts';
import { Failure } from '../../src/plant/failure.ts';
import { PlantIndex } from '../../src/plant/plant.ts';
import { parsePlantFile } from '../../src/plant/plant-file.ts';
import { openStore } from '../../src/store/open.ts';

const folder = mkdtempSync(join(tmpdir(), 'gemba-full-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('an alarm that cannot be stored is told, can be acknowledged, and is stored later in its newest form', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {});
  const recording = join(folder, 'hot.csv');
  writeFileSync(recording, 'tag,at,value\nA.t,2026-03-01T10:00:00Z,90\nA.t,2026-03-01T10:00:01Z,91\n');
  const { plant } = parsePlantFile(
    `version: 1
plant: { id: works, name: Works, timeZone: UTC }
connections: [ { id: line, kind: replay, file: "${recording}", speed: max } ]
assets:
  - id: A
    tags: [ { id: A.t, source: { connection: line }, limits: [ { kind: high, value: 80 } ] } ]
`,
    'plant.yaml',
  );
  const store = openStore(join(folder, 'data'));
  let full = false;
  const alarms = {
    ...store.alarms,
    put: (some: Parameters<typeof store.alarms.put>[0]) => {
      if (full) throw new Failure('storage', 'The disk is full.');
      store.alarms.put(some);
    },
  };
  const changes = new EventPublisher<Changes>({ maxBufferedEvents: 10 });
  let told = 0;
  changes.subscribe('alarms', () => {
    told += 1;
  });
  const live = new LivePlant({
    folder,
    store: { ...store, alarms },
    index: new PlantIndex(plant),
    changes,
    onStates: () => undefined,
  });
  await live.start();
  full = true;
  await vi.waitFor(() => expect(live.alarms()).toHaveLength(1), { timeout: 10_000 });
  await vi.waitFor(() => expect(told).toBeGreaterThan(0));
  expect(store.alarms.activeAt(Date.now())).toEqual([]);

  const [alarm] = live.alarms();
  expect(() => live.acknowledge(alarm?.id ?? '')).toThrow('The disk is full.');
  expect(live.alarms()).toMatchObject([{ state: 'acknowledged' }]);
  expect(() => live.catchUp()).toThrow('The disk is full.');

  full = false;
  live.catchUp();
  expect(store.alarms.list({ from: 0, to: 9e15 })).toMatchObject([{ id: alarm?.id, state: 'acknowledged' }]);
  await live.stop();
  store.close();
  log.mockRestore();
});
