import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { type Core, type CoreOptions, openCore } from '../core.ts';
import { Failure } from '../plant/failure.ts';
import { type Plant, PlantIndex } from '../plant/plant.ts';
import { parsePlantFile } from '../plant/plant-file.ts';
import { defaultDataFolder } from '../resources.ts';
import { DATABASE_FILE } from '../store/database.ts';
import { openStore, type Store } from '../store/open.ts';
import type { DeskOptions } from './connect/desk.ts';
import { plantFileIn } from './connect/plant-change.ts';
import { isDemonstration } from './demo.ts';

/**
 * Opens a folder; where a plant of one's own was saved beside the demonstration, it is taken over now, and the demonstration's
 * data are set aside, so that no invented reading or manual meets it.
 */
export async function openWithOwnPlant(options: CoreOptions): Promise<Core> {
  const core = await openCore(options);
  if (core.index() && !isDemonstration(core)) return core;
  const plant = savedPlant(core.folder);
  if (!plant) return core;
  const own = isDemonstration(core) ? await withoutDemonstration(core, options) : core;
  own.setPlant(new PlantIndex(plant));
  return own;
}

/** The plant of one's own in a folder that this core does not hold: of its database, else of the plant file saved there. */
function ownPlantIn(folder: string): Plant | undefined {
  return inStore(folder, (store) => store.plant.get()) ?? savedPlant(folder);
}
/** Takes a saved plant over in a folder that this core does not hold; without a database there, its next start does. */
function putOwnPlant(folder: string, plant: Plant): void {
  inStore(folder, (store) => store.plant.put(plant));
}

function inStore<T>(folder: string, work: (store: Store) => T): T | undefined {
  if (!existsSync(join(folder, DATABASE_FILE))) return undefined;
  const store = openStore(folder);
  try {
    return work(store);
  } finally {
    store.close();
  }
}

/** The plant file that was saved in a folder; undefined where there is none that can be used. */
function savedPlant(folder: string): Plant | undefined {
  const file = plantFileIn(folder);
  if (!existsSync(file)) return undefined;
  try {
    return parsePlantFile(readFileSync(file, 'utf8'), file).plant;
  } catch (error) {
    console.error(`the plant file cannot be used:\n${Failure.from(error).message}`);
    return undefined;
  }
}

async function withoutDemonstration(core: Core, options: CoreOptions): Promise<Core> {
  const { folder } = core;
  await core.close();
  const aside = join(folder, `demonstration-until-${new Date().toISOString().replaceAll(/[:.]/g, '-')}`);
  mkdirSync(aside);
  for (const end of ['', '-wal', '-shm']) {
    const name = `${DATABASE_FILE}${end}`;
    if (existsSync(join(folder, name))) renameSync(join(folder, name), join(aside, name));
  }
  return openCore(options);
}

/** Where the operator's own plant is, and how it is taken over. */
export type OwnPlant = Pick<DeskOptions, 'folder' | 'plant' | 'take'>;

/** While the demonstration is shown, a plant of one's own is saved where the next start finds it, and is not mixed with it. */
export function besideDemonstration(core: Core, options: CoreOptions): OwnPlant {
  const folder = options.data ?? defaultDataFolder();
  const shared = folder === core.folder;
  return {
    folder,
    plant: () => (shared ? savedPlant(folder) : ownPlantIn(folder)),
    take: async (plant) => {
      if (!shared) putOwnPlant(folder, plant);
      return 'next start';
    },
  };
}
