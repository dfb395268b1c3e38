import { readdir, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Failure, type FailureCode } from '../plant/failure.ts';
import { workerUrl } from '../plant/worker-url.ts';
import { EXTENSIONS } from './formats.ts';
import type { FileOutcome } from './ingest-file.ts';
import type { IngestProgress } from './library.ts';

export type WorkerJob =
  | { readonly kind: 'read'; readonly path: string }
  | { readonly kind: 'stop' }
  | { readonly kind: 'close' };
export type WorkerMessage =
  | { readonly kind: 'page'; readonly page: number; readonly pages: number }
  | { readonly kind: 'done'; readonly outcome: FileOutcome; readonly peakBytes: number }
  | { readonly kind: 'failed'; readonly code: FailureCode; readonly message: string };

/**
 * Reads files and folders in a worker thread, one file at a time. A file that cannot be read is reported and the rest
 * goes on. Stopping by `signal` keeps what is stored; the same call later goes on from there.
 */
export async function* ingestPaths(
  folder: string,
  paths: readonly string[],
  signal?: AbortSignal,
): AsyncGenerator<IngestProgress> {
  const { files, failures } = await filesOf(paths);
  yield { kind: 'started', files: files.length };
  yield* failures;
  if (!files.length) return;
  const thread = new IngestThread(folder);
  const stop = () => thread.post({ kind: 'stop' });
  signal?.addEventListener('abort', stop);
  try {
    for (const path of files) {
      if (signal?.aborted) {
        yield { kind: 'failed', file: basename(path), failure: new Failure('cancelled', `${basename(path)}: stopped`) };
        continue;
      }
      yield* readOne(thread, path);
    }
  } finally {
    signal?.removeEventListener('abort', stop);
    await thread.close();
  }
}

async function* readOne(thread: IngestThread, path: string): AsyncGenerator<IngestProgress> {
  const file = basename(path);
  const started = Date.now();
  let first: { readonly at: number; readonly page: number } | undefined;
  thread.post({ kind: 'read', path });
  for (;;) {
    const message = await thread.next();
    if (message.kind === 'page') {
      const { page, pages } = message;
      first ??= { at: Date.now(), page };
      const each = page > first.page ? (Date.now() - first.at) / 1000 / (page - first.page) : undefined;
      const left = each === undefined ? {} : { secondsLeft: Math.ceil(each * (pages - page)) };
      yield { kind: 'page', file, page, pages, ...left };
      continue;
    }
    if (message.kind === 'failed') yield { kind: 'failed', file, failure: new Failure(message.code, message.message) };
    else if (message.outcome.kind === 'unchanged') yield { kind: 'unchanged', file };
    else yield { kind: 'ingested', file, passages: message.outcome.passages, seconds: (Date.now() - started) / 1000 };
    return;
  }
}

/** The worker as something that can be waited for. A thread that dies fails the file it was at; the next gets a new one. */
class IngestThread {
  private readonly folder: string;
  private worker: Worker | undefined;
  private readonly arrived: WorkerMessage[] = [];
  private waiting: ((message: WorkerMessage) => void) | undefined;

  constructor(folder: string) {
    this.folder = folder;
  }

  post(job: WorkerJob): void {
    this.worker ??= this.start();
    this.worker.postMessage(job);
  }

  next(): Promise<WorkerMessage> {
    const message = this.arrived.shift();
    if (message) return Promise.resolve(message);
    return new Promise((resolve) => {
      this.waiting = resolve;
    });
  }

  async close(): Promise<void> {
    const { worker } = this;
    this.worker = undefined;
    if (!worker) return;
    const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
    worker.postMessage({ kind: 'close' });
    await ended;
  }

  private start(): Worker {
    const worker = new Worker(workerUrl(import.meta.url, './ingest-worker'), {
      workerData: { folder: this.folder },
      resourceLimits: { maxOldGenerationSizeMb: 1500, maxYoungGenerationSizeMb: 16 },
    });
    const died = (error?: Error) => {
      if (this.worker !== worker) return;
      this.worker = undefined;
      const heap = error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      const why = heap ? 'needs more memory than a document may take' : 'made the reader stop';
      this.take({
        kind: 'failed',
        code: 'bad-input',
        message: `the file ${why}${error && !heap ? ` (${error.message})` : ''}`,
      });
    };
    worker.on('message', (message: WorkerMessage) => this.take(message));
    worker.on('error', died);
    worker.on('exit', () => died());
    return worker;
  }

  private take(message: WorkerMessage): void {
    const { waiting } = this;
    this.waiting = undefined;
    if (waiting) waiting(message);
    else this.arrived.push(message);
  }
}

async function filesOf(
  paths: readonly string[],
): Promise<{ readonly files: string[]; readonly failures: IngestProgress[] }> {
  const files: string[] = [];
  const failures: IngestProgress[] = [];
  for (const path of paths) {
    try {
      if ((await stat(path)).isDirectory()) files.push(...(await documentsIn(path)));
      else files.push(path);
    } catch (error) {
      failures.push({
        kind: 'failed',
        file: basename(path),
        failure: new Failure('not-found', `${path}: there is no such file or folder`, error),
      });
    }
  }
  return { files, failures };
}

/** Documents of a folder and those below it, by path; hidden ones are left out. */
async function documentsIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter(
      (entry) => entry.isFile() && EXTENSIONS.has(extname(entry.name).toLowerCase()) && !entry.name.startsWith('.'),
    )
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
