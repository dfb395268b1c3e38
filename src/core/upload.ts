import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Library } from '../library/library.ts';
import { Failure } from '../plant/failure.ts';
import { storageFailure } from '../store/database.ts';
import type { DocumentInfo } from '../store/store.ts';
import type { IngestBoard } from './ingest-board.ts';

interface UploadParts {
  readonly board: IngestBoard;
  readonly library: Library;
  readonly folder: string;
}

/** How the folder of a document is called that is not whole yet. */
const BEGUN = 'begun-';
const uploadsOf = (folder: string): string => join(folder, 'uploads');

/** Takes a document given by the page into the library under its own name. Throws the reader's `Failure` where it cannot. */
export async function addUpload(file: File, { board, library, folder }: UploadParts): Promise<DocumentInfo> {
  const name = basename(file.name.replaceAll('\\', '/'));
  if (!name || name.startsWith('.') || name.includes('\0'))
    throw new Failure('bad-input', `"${file.name}" is no file name for a document`);
  const place = await put(file, name, folder);
  const failure = (await board.read([join(place, name)])).get(name);
  // what was stopped goes on at the next start
  if (failure?.code !== 'cancelled') await rm(place, { recursive: true, force: true });
  if (failure) throw failure;
  const document = library.documents().find((one) => one.name === name);
  if (!document) throw new Failure('internal', `${name} was read but is not in the library`);
  return document;
}

/**
 * Writes what was given into a folder of its own. It gets the name under which it is read only when it is whole, so that a start after a
 * power cut does not take half a document in. Throws `Failure` ('storage').
 */
async function put(file: File, name: string, folder: string): Promise<string> {
  const made: string[] = [];
  try {
    await mkdir(uploadsOf(folder), { recursive: true });
    const begun = await mkdtemp(join(uploadsOf(folder), BEGUN));
    made.push(begun);
    await writeFile(join(begun, name), new Uint8Array(await file.arrayBuffer()));
    const whole = join(uploadsOf(folder), `one-${basename(begun).slice(BEGUN.length)}`);
    await rename(begun, whole);
    return whole;
  } catch (error) {
    for (const one of made) await rm(one, { recursive: true, force: true });
    const failure = storageFailure(error, join(uploadsOf(folder), name));
    if (failure.code !== 'internal') throw failure;
    throw new Failure('storage', `${name} cannot be kept in ${uploadsOf(folder)}: ${failure.message}`, error);
  }
}

/** Reads what an earlier run was given and did not finish, because it was stopped or killed. */
export async function resumeUploads(folder: string, board: IngestBoard): Promise<void> {
  const places = await readdir(uploadsOf(folder)).catch(() => []);
  for (const name of places) {
    const place = join(uploadsOf(folder), name);
    if (name.startsWith(BEGUN)) {
      await rm(place, { recursive: true, force: true });
      continue;
    }
    const failures = await board.read([place]).catch(() => undefined);
    const stopped = !failures || [...failures.values()].some(({ code }) => code === 'cancelled');
    if (!stopped) await rm(place, { recursive: true, force: true });
  }
}
