import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Core } from '../core.ts';
import { type Plant, PlantIndex } from '../plant/plant.ts';
import { parsePlantFile } from '../plant/plant-file.ts';
import { defaultDataFolder, resource } from '../resources.ts';
import { AlarmEngine } from '../telemetry/alarm-engine.ts';
import { DEMO_SEED, demoSimulator, startDemo } from '../telemetry/simulator/demo.ts';
import { demoEvents } from '../telemetry/simulator/demo-events.ts';
import type { IngestBoard } from './ingest-board.ts';

/** A folder of its own beside the operator's data, so that a plant of one's own never meets the demonstration. */
export const demoFolder = (): string => `${defaultDataFolder()}-demo`;

/** Says in a data folder's settings that its plant is the demonstration's, whose broker must run beside it. */
const DEMONSTRATION = 'demonstration';
export const isDemonstration = (core: Core): boolean => core.store.settings.get(DEMONSTRATION) === true;

/** Samples a transaction while the past is written. */
const BATCH = 5_000;

/** The demonstration's plant file with the broker's address put in. */
function withBroker(plant: Plant, url: string): Plant {
  return {
    ...plant,
    connections: plant.connections.map((connection) =>
      connection.kind === 'mqtt' ? { ...connection, url } : connection,
    ),
  };
}

/**
 * Brings the demonstration plant up behind a core: its past since the last run (at most eight hours) into the historian,
 * its alarms and events, its broker, its manuals. Returns what stops it.
 */
export async function bringUpDemo(core: Core, ingest: IngestBoard): Promise<() => Promise<void>> {
  const knowledge = resource('knowledge');
  const file = join(knowledge, 'plant.yaml');
  const { plant } = parsePlantFile(readFileSync(file, 'utf8'), file);
  const startAt = Date.now();
  const options = { plant, seed: DEMO_SEED, startAt };
  const broker = await startDemo(options);
  core.setPlant(new PlantIndex(withBroker(plant, broker.url)));
  core.store.settings.put(DEMONSTRATION, true);
  writePast(core, options);
  core.store.events.put(demoEvents({ startAt, timeZone: plant.timeZone, folder: knowledge }));
  const manuals = join(knowledge, 'manuals');
  if (existsSync(manuals)) void ingest.read([manuals]);
  return () => broker.stop();
}

/** What happened between the last stored sample and now, with the alarms that it raised. */
function writePast(core: Core, options: Parameters<typeof demoSimulator>[0]): void {
  const { historian, alarms } = core.store;
  const engine = new AlarmEngine(new PlantIndex(options.plant));
  const tags = options.plant.assets.flatMap((asset) => asset.tags.map(({ id }) => id));
  const stored = Math.max(0, ...[...historian.latest(tags).values()].map(({ at }) => at));
  engine.restore(alarms.activeAt(options.startAt), options.startAt);
  let waiting = [];
  for (const step of demoSimulator(options).history()) {
    const fresh = step.filter(({ at }) => at > stored);
    waiting.push(...fresh);
    const changed = engine.samples(fresh);
    if (changed.length) alarms.put(changed);
    if (waiting.length >= BATCH) {
      historian.append(waiting);
      waiting = [];
    }
  }
  historian.append(waiting);
}
