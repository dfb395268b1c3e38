import { basename } from 'node:path';
import { Failure, type FailureCode } from '../plant/failure.ts';
import { IngestThread, startReader } from './ingest-thread.ts';
import type { IngestProgress } from './library.ts';
import { filesOf } from './paths.ts';

export interface IngestOptions {
  readonly signal?: AbortSignal | undefined;
  /** Awaited before the recogniser of pictures takes its memory. */
  readonly onRecognising?: (() => Promise<void>) | undefined;
  /** The recogniser gave its memory back. */
  readonly onRecognised?: (() => void) | undefined;
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

async function* readOne(
  thread: IngestThread,
  path: string,
  { onRecognising, onRecognised }: IngestOptions,
): AsyncGenerator<IngestProgress> {
  const file = basename(path);
  const started = Date.now();
  let first: { readonly at: number; readonly page: number; readonly pictures: boolean } | undefined;
  thread.read(path);
  for (;;) {
    const message = await thread.next();
    if (message.kind === 'recognising') {
      if (!message.begins) onRecognised?.();
      else {
        await onRecognising?.();
        thread.giveRoom();
      }
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
