import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { IngestThread } from '../../src/library/ingest-thread.ts';
import { openLibrary } from '../../src/library/open.ts';
import { openStore } from '../../src/store/open.ts';
import { all, docx, folder, libraryOf, wordParagraph } from './helpers.ts';

/** A reader that never returns from one file, dies of another, and reads the rest. */
const stubborn = () =>
  new Worker(
    `const { parentPort } = require('node:worker_threads');
     parentPort.on('message', (job) => {
       if (job.kind === 'close') return parentPort.close();
       if (job.kind === 'stop') return;
       if (job.path === 'endless') for (;;);
       if (job.path === 'deadly') throw new Error('boom');
       parentPort.postMessage({ kind: 'done', outcome: { kind: 'unchanged' }, peakBytes: 0 });
     });`,
    { eval: true },
  );

describe('a reader', () => {
  it('that never returns is ended, and the next file is read', async () => {
    const thread = new IngestThread(stubborn, { reading: 2000, stopping: 2000 });
    thread.read('endless');
    expect(await thread.next()).toMatchObject({
      kind: 'failed',
      code: 'bad-input',
      message: expect.stringContaining('kept the reader busy'),
    });
    thread.read('fine');
    expect(await thread.next()).toMatchObject({ kind: 'done' });
    thread.read('deadly');
    expect(await thread.next()).toMatchObject({
      kind: 'failed',
      message: expect.stringContaining('made the reader stop (boom)'),
    });
    thread.read('fine');
    expect(await thread.next()).toMatchObject({ kind: 'done' });
    await thread.close();
  });

  it('that hears no "stop" is ended too, and so is one that is closed while it is caught', async () => {
    const thread = new IngestThread(stubborn, { reading: 600_000, stopping: 300 });
    thread.read('endless');
    const waiting = thread.next();
    thread.stop();
    expect(await waiting).toMatchObject({ kind: 'failed', code: 'cancelled' });
    const other = new IngestThread(stubborn, { reading: 600_000, stopping: 300 });
    other.read('endless');
    await other.close();
  });
});

describe('a file that needs more memory than files do', () => {
  it('is read again by a reader that has plenty, and refused if that is too little as well', async () => {
    const hungry = (roomy: boolean) =>
      new Worker(
        `const { parentPort } = require('node:worker_threads');
         parentPort.on('message', (job) => {
           if (job.kind === 'close') return parentPort.close();
           const kept = [];
           for (let i = 0; i < Number(job.path); i += 1) kept.push(Array(131072).fill(i));
           parentPort.postMessage({ kind: 'done', outcome: { kind: 'unchanged' }, peakBytes: kept.length });
         });`,
        { eval: true, resourceLimits: { maxOldGenerationSizeMb: roomy ? 120 : 24, maxYoungGenerationSizeMb: 4 } },
      );
    const thread = new IngestThread(hungry);
    thread.read('50');
    expect(await thread.next()).toMatchObject({ kind: 'done', peakBytes: 50 });
    thread.read('1000');
    expect(await thread.next()).toMatchObject({ kind: 'failed', message: expect.stringContaining('more memory than') });
    await thread.close();
  });
});

describe('what is read of a folder', () => {
  it('follows links, reports documents of other kinds, and takes no two files for one', async () => {
    const path = folder();
    for (const name of ['a', 'b', 'c']) mkdirSync(join(path, name));
    writeFileSync(join(path, 'a', 'manual.md'), 'The pump is red.');
    writeFileSync(join(path, 'b', 'manual.md'), 'The drive is green.');
    writeFileSync(join(path, 'c', 'manual.md'), 'The pump is red.');
    writeFileSync(join(path, 'a', 'old.doc'), 'x');
    writeFileSync(join(path, 'a', 'program.exe'), 'x');
    symlinkSync(join(path, 'a', 'manual.md'), join(path, 'c', 'linked.md'));
    const store = openStore(join(path, 'data'));
    const library = openLibrary({ store });
    const steps = await all(library.ingest([join(path, 'a'), join(path, 'b'), join(path, 'c')]));
    const failed = steps.flatMap((step) => (step.kind === 'failed' ? [step.failure.message] : []));
    expect(failed.toSorted()).toEqual([
      expect.stringMatching(/b.manual\.md: there is another manual\.md beside it/),
      expect.stringMatching(/^old\.doc: this kind of document is not read; save it as PDF/),
    ]);
    expect(library.documents().map(({ name }) => name)).toEqual(['linked.md', 'manual.md']);
    expect(library.refused().find(({ file }) => file === 'a')?.reason).toBe(
      '1 file is no document and was passed over: program.exe',
    );
    store.close();
  });

  it('is no pipe, and no Office file with a password', async () => {
    const path = folder();
    const store = openStore(join(path, 'data'));
    const library = openLibrary({ store });
    const names = ['secret.docx'];
    writeFileSync(join(path, 'secret.docx'), Buffer.from('d0cf11e0a1b11ae1'.padEnd(4096, '0'), 'hex'));
    if (process.platform !== 'win32') {
      execFileSync('mkfifo', [join(path, 'pipe.pdf')]);
      names.push('pipe.pdf');
    }
    const steps = await all(library.ingest(names.map((name) => join(path, name))));
    const failed = steps.flatMap((step) => (step.kind === 'failed' ? [step.failure.message] : []));
    expect(failed).toEqual(
      [/^secret\.docx: an encrypted Office file/, /^pipe\.pdf: not a file/]
        .slice(0, names.length)
        .map((message) => expect.stringMatching(message)),
    );
    store.close();
  });
});

describe('a new revision that cannot be read', () => {
  it('leaves the one before it, and nothing of itself', async () => {
    const good = docx(wordParagraph('The limit is 5 bar.'));
    const { library, store, folder: path } = await libraryOf({ 'a.docx': good });
    const broken = new Uint8Array(good);
    broken.fill(0, 60, good.length - 300);
    writeFileSync(join(path, 'a.docx'), broken);
    expect((await all(library.ingest([join(path, 'a.docx')]))).at(-1)).toMatchObject({ kind: 'failed' });
    expect(store.passages.documents({ all: true })).toHaveLength(1);
    expect((await library.search('limit'))[0]?.passage.text).toBe('The limit is 5 bar.');
    store.close();
  });
});
