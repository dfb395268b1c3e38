import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plant } from '../../src/plant/plant.ts';
import { parsePlantFile } from '../../src/plant/plant-file.ts';

export const KNOWLEDGE = fileURLToPath(new URL('../../knowledge', import.meta.url));

/** The demonstration's plant file. */
export function demoPlant(): Plant {
  return parsePlantFile(readFileSync(join(KNOWLEDGE, 'plant.yaml'), 'utf8'), 'plant.yaml').plant;
}
