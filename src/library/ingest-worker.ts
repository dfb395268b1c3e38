import { parentPort, workerData } from 'node:worker_threads';
import { Failure } from '../plant/failure.ts';
import { openStore } from '../store/open.ts';
import { ingestFile } from './ingest-file.ts';
import type { WorkerJob, WorkerMessage } from './ingest-thread.ts';
import { openOcr } from './ocr.ts';
import { unpackAtOnce } from './readers/unpack-at-once.ts';

/** Reads files one after another in its own thread, with its own connection to the store. */
const { folder } = workerData as { readonly folder: string };
const port = parentPort;
/** It writes and hardly reads: a large cache would only be kept full. */
const CACHE_MB = 8;
const store = openStore(folder, CACHE_MB);
unpackAtOnce();
let room: (() => void) | undefined;
const ocr = openOcr({
  beforeStart: () =>
    new Promise((resolve) => {
      room = resolve;
      say({ kind: 'recognising', begins: true });
    }),
  onClosed: () => say({ kind: 'recognising', begins: false }),
});
const say = (message: WorkerMessage) => port?.postMessage(message);
let current: AbortController | undefined;
let queue: Promise<void> = Promise.resolve();

port?.on('message', (job: WorkerJob) => {
  if (job.kind === 'stop') current?.abort();
  else if (job.kind === 'room') room?.();
  else if (job.kind === 'close')
    queue = queue.then(async () => {
      await ocr.close();
      store.close();
      port.close();
    });
  else queue = queue.then(() => read(job.path));
});

async function read(path: string): Promise<void> {
  current = new AbortController();
  let last = 0;
  try {
    const outcome = await ingestFile(store, path, {
      signal: current.signal,
      recognise: ocr.recognise,
      doneRecognising: ocr.close,
      onProgress: (progress) => {
        if (Date.now() - last < 100 && progress.page !== progress.pages) return;
        last = Date.now();
        say({ kind: 'page', ...progress });
      },
    });
    say({ kind: 'done', outcome, peakBytes: process.memoryUsage.rss() });
  } catch (error) {
    const { code, message } = Failure.from(error);
    say({ kind: 'failed', code, message });
  }
}
