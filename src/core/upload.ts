import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Library } from '../library/library.ts';
import { Failure } from '../plant/failure.ts';
import type { DocumentInfo } from '../store/store.ts';
import type { IngestBoard } from './ingest-board.ts';

interface UploadParts {
  readonly board: IngestBoard;
  readonly library: Library;
  readonly folder: string;
}

const uploadsOf = (folder: string): string => join(folder, 'uploads');

/** Takes a document given by the page into the library under its own name. Throws the reader's `Failure` where it cannot. */
export async function addUpload(file: File, { board, library, folder }: UploadParts): Promise<DocumentInfo> {
  const name = basename(file.name.replaceAll('\\', '/'));
  if (!name || name.startsWith('.')) throw new Failure('bad-input', `"${file.name}" is no file name for a document`);
  await mkdir(uploadsOf(folder), { recursive: true });
  const place = await mkdtemp(join(uploadsOf(folder), 'one-'));
  await writeFile(join(place, name), new Uint8Array(await file.arrayBuffer()));
  const failure = (await board.read([join(place, name)])).get(name);
  // what was stopped goes on at the next start
  if (failure?.code !== 'cancelled') await rm(place, { recursive: true, force: true });
  if (failure) throw failure;
  const document = library.documents().find((one) => one.name === name);
  if (!document) throw new Failure('internal', `${name} was read but is not in the library`);
  return document;
}

/** Reads what an earlier run was given and did not finish, because it was stopped or killed. */
export async function resumeUploads(folder: string, board: IngestBoard): Promise<void> {
  const places = await readdir(uploadsOf(folder)).catch(() => []);
  for (const place of places.map((name) => join(uploadsOf(folder), name))) {
    const failures = await board.read([place]).catch(() => undefined);
    const stopped = !failures || [...failures.values()].some(({ code }) => code === 'cancelled');
    if (!stopped) await rm(place, { recursive: true, force: true });
  }
}
