import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { IngestBoard } from '../../src/core/ingest-board.ts';
import { addUpload, resumeUploads } from '../../src/core/upload.ts';
import { openLibrary } from '../../src/library/open.ts';
import { openStore } from '../../src/store/open.ts';
import { folder, lines, pdf } from './helpers.ts';

function room() {
  const path = folder();
  const store = openStore(join(path, 'data'));
  const library = openLibrary({ store });
  const seen: string[] = [];
  const board: IngestBoard = new IngestBoard(library, () => {
    const now = board.progress();
    if (now) seen.push(`${now.file} ${now.page}/${now.pages}`);
  });
  return { path, store, library, board, seen };
}

describe('documents given by the page', () => {
  it('tell their pages while they are read, and leave no file behind', async () => {
    const { path, store, library, board, seen } = room();
    const bytes = await pdf([1, 2, 3].map((n) => (page) => lines(page, 40, 200, [`Valve ${n} is red.`])));
    const file = new File([new Uint8Array(bytes)], 'valves.pdf');
    expect(await addUpload(file, { board, library, folder: path })).toMatchObject({ name: 'valves.pdf', pages: 3 });
    expect(seen.at(-1)).toBe('valves.pdf 3/3');
    expect(readdirSync(join(path, 'uploads'))).toEqual([]);
    store.close();
  });

  it('tell that pictures are read first: pages are counted again afterwards', async () => {
    const { path, store } = room();
    const states: unknown[] = [];
    const steps = [true, false].map(
      (pictures) => ({ kind: 'page', file: 'scan.pdf', page: 1, pages: 2, pictures }) as const,
    );
    const library = {
      ingest: async function* () {
        yield* steps;
      },
    };
    const board: IngestBoard = new IngestBoard({ ...openLibrary({ store }), ...library }, () =>
      states.push(board.progress()),
    );
    await board.read([join(path, 'scan.pdf')]);
    expect(states.slice(0, 2)).toMatchObject([
      { page: 1, pictures: true },
      { page: 1, pictures: false },
    ]);
    store.close();
  });

  it('that cannot be kept are refused in words, and half a one is not read at the next start', async () => {
    const { path, store, library, board } = room();
    const file = new File(['Valve 1 is red.'], `${'v'.repeat(300)}.txt`);
    await expect(addUpload(file, { board, library, folder: path })).rejects.toMatchObject({ code: 'storage' });
    expect(readdirSync(join(path, 'uploads'))).toEqual([]);
    const begun = join(path, 'uploads', 'begun-abc');
    mkdirSync(begun);
    writeFileSync(join(begun, 'valves.txt'), 'Valve 1 is');
    await resumeUploads(path, board);
    expect([library.documents(), existsSync(begun)]).toEqual([[], false]);
    store.close();
  });

  it('that cannot be read are refused with the reason, which is kept', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    const { path, store, library, board } = room();
    const file = new File(['no pdf'], 'valves.pdf');
    await expect(addUpload(file, { board, library, folder: path })).rejects.toThrow(/valves\.pdf: the content is not/);
    expect(library.refused()).toMatchObject([{ file: 'valves.pdf' }]);
    expect(readdirSync(join(path, 'uploads'))).toEqual([]);
    log.mockRestore();
    store.close();
  });

  it('that were given before a kill are read at the next start', async () => {
    const { path, store, library, board } = room();
    mkdirSync(join(path, 'uploads', 'one-abc'), { recursive: true });
    writeFileSync(join(path, 'uploads', 'one-abc', 'left.md'), '# Left\n\nThe pump is green.');
    await resumeUploads(path, board);
    expect(library.documents().map(({ name }) => name)).toEqual(['left.md']);
    expect(existsSync(join(path, 'uploads', 'one-abc'))).toBe(false);
    store.close();
  });
});
