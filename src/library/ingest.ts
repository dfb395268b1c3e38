import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { collectGarbage } from '../plant/collect-garbage.ts';
import { Failure, type FailureCode } from '../plant/failure.ts';
import { IngestThread, startReader } from './ingest-thread.ts';
import type { IngestProgress } from './library.ts';
import { filesOf } from './paths.ts';

/** A reader of a larger file takes as much memory as everything else together. */
const LARGE_BYTES = 10_000_000;

export interface IngestOptions {
  readonly signal?: AbortSignal | undefined;
  /** What else takes much memory: it is held while a large file is read, and while pictures are recognised. */
  readonly others?: { hold(): Promise<void>; goOn(): void } | undefined;
}

/**
 * Reads files and folders in a worker thread, one file at a time. A file that cannot be read is reported and the rest
 * goes on. Stopping by `signal` keeps what is stored; the same call later goes on from there.
 */
export async function* ingestPaths(
  folder: string,
  paths: readonly string[],
  options: IngestOptions = {},
): AsyncGenerator<IngestProgress> {
  const { signal } = options;
  const { files, refused, passedOver } = await filesOf(paths);
  yield { kind: 'started', files: files.length };
  for (const one of refused) yield { kind: 'failed', ...one };
  for (const one of passedOver) yield { kind: 'passed over', ...one };
  if (!files.length) return;
  const thread = new IngestThread(startReader(folder));
  const stop = () => thread.stop();
  signal?.addEventListener('abort', stop);
  try {
    for (const path of files) {
      if (signal?.aborted) {
        yield { kind: 'failed', file: basename(path), failure: new Failure('cancelled', `${basename(path)}: stopped`) };
        continue;
      }
      yield* readOne(thread, path, options);
    }
  } finally {
    signal?.removeEventListener('abort', stop);
    await thread.close();
  }
}

async function* readOne(thread: IngestThread, path: string, { others }: IngestOptions): AsyncGenerator<IngestProgress> {
  const file = basename(path);
  const started = Date.now();
  let first: { readonly at: number; readonly page: number; readonly pictures: boolean } | undefined;
  const size = (await stat(path).catch(() => undefined))?.size ?? 0;
  const large = size > LARGE_BYTES;
  if (large) await others?.hold();
  thread.read(path);
  for (;;) {
    const message = await thread.next();
    if (message.kind === 'recognising') {
      if (message.begins) {
        await others?.hold();
        collectGarbage(); // of this thread, which has loaded much and now waits
        thread.giveRoom();
      } else if (!large) others?.goOn();
      continue;
    }
    if (message.kind === 'page') {
      const { page, pages, pictures = false } = message;
      if (first?.pictures !== pictures) first = { at: Date.now(), page, pictures };
      const each = page > first.page ? (Date.now() - first.at) / 1000 / (page - first.page) : undefined;
      const left = each ? { secondsLeft: Math.ceil(each * (pages - page)), pagesPerSecond: 1 / each } : {};
      yield { kind: 'page', file, page, pages, pictures, ...left };
      continue;
    }
    if (large) {
      await thread.close(); // what it took is given back before others take theirs
      others?.goOn();
    }
    if (message.kind === 'failed') yield { kind: 'failed', file, failure: failureOf(file, message) };
    else if (message.outcome.kind === 'unchanged') yield { kind: 'unchanged', file };
    else yield { kind: 'ingested', file, passages: message.outcome.passages, seconds: (Date.now() - started) / 1000 };
    return;
  }
}

/** Every message of a refused file names it. */
const failureOf = (
  file: string,
  { code, message }: { readonly code: FailureCode; readonly message: string },
): Failure => new Failure(code, message.includes(file) ? message : `${file}: ${message}`);
