import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { Failure } from '../plant/failure.ts';

/**
 * Makes a data folder with the folders above it, where they are missing. Not by `mkdirSync`'s own `recursive`, which never returns
 * where the system refuses a folder below one that is there (a drive that went away). Throws what the system says.
 */
export function makeFolder(path: string): void {
  if (path === '') throw new Failure('bad-input', 'the data folder has no name: --data DIR');
  if (existsSync(path)) return;
  if (dirname(path) !== path) makeFolder(dirname(path));
  try {
    mkdirSync(path);
  } catch (error) {
    // Another program may have made it meanwhile.
    if (!existsSync(path)) throw error;
  }
}
