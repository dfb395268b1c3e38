import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PlantChange } from '../../contract.ts';
import { Failure } from '../../plant/failure.ts';
import { lineDiff, withContext } from '../../plant/line-diff.ts';
import type { Connection, Plant } from '../../plant/plant.ts';
import { readPlantData } from '../../plant/plant-file.ts';
import { plantFileData, plantFileText } from '../../plant/plant-file-text.ts';
import { masked, withSecretsInFiles } from './draft.ts';

/** The plant file of a data folder, as the page writes it. */
export const plantFileIn = (folder: string): string => join(folder, 'plant.yaml');

/** Unchanged lines shown beside a change. */
const AROUND = 2;

/** A plant that was looked at and not yet saved. */
export interface PendingChange {
  readonly id: string;
  /** Undefined: a plant of one's own begins. */
  readonly before: Plant | undefined;
  readonly after: Plant;
  readonly view: PlantChange;
}

const shown = (plant: Plant) => plantFileText({ ...plant, connections: plant.connections.map(masked) });
const tagsOf = (plant: Plant | undefined) => plant?.assets.reduce((sum, asset) => sum + asset.tags.length, 0) ?? 0;

/** What a change would do. Throws `Failure` ('bad-input') with every error of the plant file that it would make. */
export function changeOf(id: string, before: Plant | undefined, after: Plant): PendingChange {
  const { plant, warnings } = readPlantData(plantFileData(after), 'plant.yaml');
  const lines = withContext(lineDiff(before ? shown(before) : '', shown(after)), AROUND);
  const view: PlantChange = {
    change: id,
    diff: lines.map((line) => ({ ...line })),
    assets: after.assets.length - (before?.assets.length ?? 0),
    tags: tagsOf(after) - tagsOf(before),
    warnings: [...warnings],
  };
  return { id, before, after: plant, view };
}

/** Writes the plant file of a folder, whole or not at all; the one before is kept under the time of the change. */
export function writePlantFile(change: PendingChange, folder: string): { plant: Plant; file: string; backup?: string } {
  const secrets = join(folder, 'connections', 'secrets');
  const connections = change.after.connections.map((one): Connection => {
    const old = change.before?.connections.find(({ id }) => id === one.id);
    // What was not entered here stays as the plant file has it.
    return JSON.stringify(old) === JSON.stringify(one) ? one : withSecretsInFiles(one, secrets);
  });
  const plant = { ...change.after, connections };
  const file = plantFileIn(folder);
  mkdirSync(folder, { recursive: true });
  const backup =
    change.before && join(folder, `plant-before-${new Date().toISOString().replaceAll(/[:.]/g, '-')}.yaml`);
  try {
    if (change.before && backup)
      writeFileSync(backup, plantFileText(change.before), { flag: 'wx', mode: 0o600, flush: true });
    writeFileSync(`${file}.new`, plantFileText(plant), { mode: 0o600, flush: true });
    renameSync(`${file}.new`, file);
  } catch (error) {
    throw new Failure('storage', `cannot write the plant file in ${folder}; nothing was changed`, error);
  }
  return { plant, file, ...(backup !== undefined && { backup }) };
}
