import { join } from 'node:path';
import type { Core } from '../../src/core.ts';
import { PlantIndex } from '../../src/plant/plant.ts';
import { type GoldenWorld, KNOWLEDGE } from './world.ts';

/** Puts the golden world and the manuals into a core's data folder. Ingesting again costs nothing. */
export async function fillCore(core: Core, world: GoldenWorld, log: (line: string) => void): Promise<void> {
  core.setPlant(new PlantIndex(world.plant));
  for (const series of world.samples.values()) core.store.historian.append(series);
  core.store.alarms.put(world.alarms);
  core.store.events.put(world.events);
  log(`${[...world.samples.values()].reduce((sum, one) => sum + one.length, 0)} samples stored`);
  for await (const progress of core.library.ingest([join(KNOWLEDGE, 'manuals')])) {
    if (progress.kind === 'ingested') log(`${progress.file}: ${progress.passages} passages`);
    if (progress.kind === 'failed' && !progress.file.endsWith('.ts'))
      log(`${progress.file}: ${progress.failure.message}`);
  }
}
