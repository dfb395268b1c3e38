import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { ingestFile } from '../../src/library/ingest-file.ts';
import { openLibrary } from '../../src/library/open.ts';
import { openDatabase } from '../../src/store/database.ts';
import { openStore } from '../../src/store/open.ts';
import { readingKey } from '../../src/store/passage-id.ts';
import { scannedPage } from '../scanned-page.ts';
import { all, folder, libraryOf, lines, pdf } from './helpers.ts';

const manual = (pages: number, word = 'valve') =>
  pdf(
    Array.from({ length: pages }, (_, n) => (document: PDFKit.PDFDocument) => {
      document.font('Helvetica-Bold').fontSize(14);
      if (n % 3 === 0) lines(document, 40, 60, [`Chapter ${n / 3 + 1} about ${word}s`]);
      document.font('Helvetica').fontSize(10);
      lines(document, 40, 120, [`The ${word} number ${n} is opened by a quarter turn.`, 'Close it again afterwards.']);
    }),
  );

/** Keys of what is kept of documents that are being read. */
function keptWhileReading(data: string): string[] {
  const db = openDatabase(data);
  const keys = db.prepare<[], string>("SELECT key FROM settings WHERE key GLOB 'library.reading.*' ORDER BY key");
  const kept = keys.pluck().all();
  db.close();
  return kept;
}

describe('ingest', () => {
  it('reads folders, reports what cannot be read, and goes on', async () => {
    const path = folder();
    mkdirSync(join(path, 'sub'));
    writeFileSync(join(path, 'a.md'), '# A\n\nGood.');
    writeFileSync(join(path, 'sub', 'b.txt'), 'Also good.');
    writeFileSync(join(path, 'empty.pdf'), '');
    writeFileSync(join(path, 'notes.json'), '{}');
    const store = openStore(join(path, 'data'));
    const library = openLibrary({ store });
    const progress = await all(library.ingest([path, join(path, 'missing.pdf'), join(path, 'notes.json')]));
    const kinds = progress.map((one) => [one.kind, 'file' in one ? one.file : '']);
    expect(kinds).toEqual(
      expect.arrayContaining([
        ['ingested', 'a.md'],
        ['ingested', 'b.txt'],
        ['failed', 'empty.pdf'],
        ['failed', 'missing.pdf'],
        ['failed', 'notes.json'],
      ]),
    );
    expect(library.documents().map(({ name }) => name)).toEqual(['a.md', 'b.txt']);
    store.close();
  });

  it('does no work for an unchanged file, and keeps the old revision of a changed one', async () => {
    const { library, store, folder: path } = await libraryOf({ 'a.md': '# A\n\nThe limit is 5 bar.' });
    expect((await all(library.ingest([join(path, 'a.md')]))).map(({ kind }) => kind)).toEqual(['started', 'unchanged']);
    const before = Date.now();
    await new Promise((resolve) => setTimeout(resolve, 5));
    writeFileSync(join(path, 'a.md'), '# A\n\nThe limit is 6 bar.');
    await all(library.ingest([join(path, 'a.md')]));
    expect((await library.search('limit'))[0]?.passage).toMatchObject({ text: 'The limit is 6 bar.', revision: '2' });
    const old = store.passages.words('"limit"', { k: 1, at: before });
    expect(old[0] && library.passage(old[0].id)?.text).toBe('The limit is 5 bar.');
    store.close();
  });

  it('reads what is packed, as far as it goes where the packing is damaged', async () => {
    const page = (document: PDFKit.PDFDocument) => lines(document, 40, 60, ['Torque of the gland bolts: 25 Nm']);
    const packed = await pdf([page], { compress: true });
    const damaged = Buffer.from(packed);
    for (let end = damaged.indexOf('\nendstream'); end >= 0; end = damaged.indexOf('\nendstream', end + 1))
      damaged.fill(0, end - 4, end); // the sum over what was packed
    const { library, store } = await libraryOf({ 'packed.pdf': packed, 'damaged.pdf': damaged });
    for (const document of ['packed.pdf', 'damaged.pdf'])
      expect(library.passagesOf(document).map(({ text }) => text)).toEqual(['Torque of the gland bolts: 25 Nm']);
    store.close();
  });

  it('tells pages while it reads', async () => {
    const path = folder();
    writeFileSync(join(path, 'm.pdf'), await manual(12));
    const store = openStore(join(path, 'data'));
    const pages: number[] = [];
    for await (const one of openLibrary({ store }).ingest([join(path, 'm.pdf')]))
      if (one.kind === 'page') pages.push(one.page);
    expect(pages.at(-1)).toBe(12);
    expect(store.passages.document('m.pdf')).toMatchObject({ pages: 12, mediaType: 'application/pdf', ocrShare: 0 });
    store.close();
  });

  it('goes on where it was stopped, and ends with the same passages', async () => {
    const path = folder();
    const file = join(path, 'm.pdf');
    writeFileSync(file, await manual(60));
    const whole = openStore(join(path, 'whole'));
    await ingestFile(whole, file);
    const store = openStore(join(path, 'data'));
    const stop = new AbortController();
    const stopped = ingestFile(store, file, {
      signal: stop.signal,
      onProgress: ({ page }) => page >= 40 && stop.abort(),
    });
    await expect(stopped).rejects.toMatchObject({ code: 'cancelled' });
    expect(store.passages.document('m.pdf')).toBeUndefined();
    const seen: number[] = [];
    await ingestFile(store, file, { onProgress: ({ page }) => seen.push(page) });
    expect(seen[0]).toBeGreaterThan(16);
    const plain = (data: typeof store) =>
      data.passages.passagesOf('m.pdf').map(({ text, section, page, ordinal }) => ({ text, section, page, ordinal }));
    expect(plain(store)).toEqual(plain(whole));
    store.close();
    whole.close();
  });

  it('keeps a page read from its picture at once: reading it again would take seconds', async () => {
    const path = folder();
    const file = join(path, 'scan.pdf');
    const scan = scannedPage({ width: 600, height: 800, font: '20px sans-serif' }, (page) =>
      page.fillText('Grease the bearing of the pump every month', 50, 50),
    );
    const size = { width: 595, height: 842 };
    writeFileSync(file, await pdf([1, 2].map(() => (page) => page.image(scan, 0, 0, size))));
    const store = openStore(join(path, 'data'));
    const words = 'Grease the bearing of the pump every month with care'.split(' ');
    const stop = new AbortController();
    let read = 0;
    const recognise = async () => {
      read += 1;
      stop.abort();
      return [
        {
          text: words.join(' '),
          confidence: 1,
          box: [50, 50, 550, 70] as const,
          baseline: 68,
          words: words.map((text, i) => ({ text, x0: 50 + 50 * i, x1: 90 + 50 * i })),
        },
      ];
    };
    await expect(ingestFile(store, file, { recognise, signal: stop.signal })).rejects.toThrow('stopped');
    expect(read).toBe(1);
    const kept = () => keptWhileReading(join(path, 'data'));
    expect(kept()).toContainEqual(expect.stringMatching(/\.scan\.1$/));
    expect(await ingestFile(store, file, { recognise })).toMatchObject({ kind: 'ingested' });
    expect(read).toBe(2);
    expect(store.passages.document('scan.pdf')).toMatchObject({ pages: 2, ocrShare: 1 });
    expect(kept()).toEqual([]);
    store.close();
  });

  it('leaves nothing of a file that is given up, whoever gives it up', () => {
    const path = folder();
    const store = openStore(path);
    const input = { name: 'a.pdf', mediaType: 'application/pdf', data: new TextEncoder().encode('a'), at: 1 };
    const { document } = store.passages.beginDocument(input);
    store.settings.put(readingKey(document.id), { page: 1 });
    store.settings.put(`${readingKey(document.id)}.scan.7`, { runs: [] });
    store.settings.put(`${readingKey(document.id)}1`, 'of another document');
    store.passages.discardUnfinished('a.pdf'); // as the library does where the reader died
    expect(keptWhileReading(path)).toEqual([`${readingKey(document.id)}1`]);
    store.close();
  });

  it('survives kill -9', async () => {
    const path = folder();
    const file = join(path, 'm.pdf');
    writeFileSync(file, await manual(400));
    const script = join(path, 'run.ts');
    const source = (name: string) => JSON.stringify(fileURLToPath(new URL(`../../src/${name}`, import.meta.url)));
    writeFileSync(
      script,
      `import { openStore } from ${source('store/open.ts')};
       import { ingestFile } from ${source('library/ingest-file.ts')};
       await ingestFile(openStore(${JSON.stringify(join(path, 'data'))}), ${JSON.stringify(file)}, { onProgress: ({ page }) => console.log(page) });`,
    );
    const child = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'inherit'] });
    await new Promise<void>((resolve) => {
      child.stdout.on('data', (text: Buffer) => {
        if (Number(text.toString().trim().split('\n').at(-1)) >= 100) child.kill('SIGKILL');
      });
      child.on('exit', () => resolve());
    });
    const store = openStore(join(path, 'data'));
    expect(store.passages.document('m.pdf')).toBeUndefined();
    const seen: number[] = [];
    await ingestFile(store, file, { onProgress: ({ page }) => seen.push(page) });
    expect(seen[0]).toBeGreaterThan(50);
    const passages = store.passages.passagesOf('m.pdf');
    expect(passages.filter(({ text }) => text.includes('quarter turn'))).toHaveLength(400);
    store.close();
  }, 60_000);
});
