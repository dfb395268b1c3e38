import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Library } from '../library/library.ts';
import { Failure } from '../plant/failure.ts';
import type { DocumentInfo } from '../store/store.ts';

/** Takes a document given by the page into the library under its own name. Throws the reader's `Failure` where it cannot. */
export async function addUpload(
  file: File,
  { library, folder }: { readonly library: Library; readonly folder: string },
): Promise<DocumentInfo> {
  const name = basename(file.name.replaceAll('\\', '/'));
  if (!name || name.startsWith('.')) throw new Failure('bad-input', `"${file.name}" is no file name for a document`);
  const uploads = join(folder, 'uploads');
  await mkdir(uploads, { recursive: true });
  const place = await mkdtemp(join(uploads, 'one-'));
  try {
    await writeFile(join(place, name), new Uint8Array(await file.arrayBuffer()));
    for await (const step of library.ingest([join(place, name)])) if (step.kind === 'failed') throw step.failure;
  } finally {
    await rm(place, { recursive: true, force: true });
  }
  const document = library.documents().find((one) => one.name === name);
  if (!document) throw new Failure('internal', `${name} was read but is not in the library`);
  return document;
}
