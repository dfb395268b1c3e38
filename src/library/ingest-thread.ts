import { Worker } from 'node:worker_threads';
import type { FailureCode } from '../plant/failure.ts';
import { workerUrl } from '../plant/worker-url.ts';
import type { FileOutcome, FileProgress } from './ingest-file.ts';

export type WorkerJob =
  | { readonly kind: 'read'; readonly path: string }
  | { readonly kind: 'stop' }
  | { readonly kind: 'close' }
  /** Room was made for the recogniser. */
  | { readonly kind: 'room' };
export type WorkerMessage =
  | ({ readonly kind: 'page' } & FileProgress)
  /** The recogniser is about to take its memory, and waits for `room`; or gave it back. */
  | { readonly kind: 'recognising'; readonly begins: boolean }
  | { readonly kind: 'done'; readonly outcome: FileOutcome; readonly peakBytes: number }
  | { readonly kind: 'failed'; readonly code: FailureCode; readonly message: string };

/** How long a reader may be silent, ms. */
export interface Patience {
  /** With one page or one whole file without pages. Recognising a crowded page on a slow machine takes a minute. */
  readonly reading: number;
  /** After it was asked to stop. */
  readonly stopping: number;
}
const PATIENCE: Patience = { reading: 300_000, stopping: 15_000 };

/**
 * The worker as something that can be waited for. One that dies, or is silent for too long, fails the file it was at; the
 * next file gets a new one.
 */
export class IngestThread {
  private readonly start: (roomy: boolean) => Worker;
  private readonly patience: Patience;
  private path = '';
  /** A file needed more memory than files do: the reader that reads it has plenty. */
  private roomy = false;
  private worker: Worker | undefined;
  private stopping = false;
  private readonly arrived: WorkerMessage[] = [];
  private waiting: ((message: WorkerMessage) => void) | undefined;
  private timer: NodeJS.Timeout | undefined;

  constructor(start: (roomy: boolean) => Worker, patience = PATIENCE) {
    this.start = start;
    this.patience = patience;
  }

  read(path: string): void {
    this.path = path;
    this.worker ??= this.begin();
    this.worker.postMessage({ kind: 'read', path } satisfies WorkerJob);
  }

  /** Asks the reader to end the file it is at; what is stored of it stays. */
  stop(): void {
    this.stopping = true;
    this.worker?.postMessage({ kind: 'stop' } satisfies WorkerJob);
    if (this.waiting) this.watch();
  }

  /** The recogniser may take its memory. */
  giveRoom(): void {
    this.worker?.postMessage({ kind: 'room' } satisfies WorkerJob);
  }

  next(): Promise<WorkerMessage> {
    const message = this.arrived.shift();
    if (message) return Promise.resolve(message);
    this.watch();
    return new Promise((resolve) => {
      this.waiting = resolve;
    });
  }

  async close(): Promise<void> {
    const { worker } = this;
    this.worker = undefined;
    if (!worker) return;
    const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
    worker.postMessage({ kind: 'close' } satisfies WorkerJob);
    const late = setTimeout(() => void worker.terminate(), this.patience.stopping);
    await ended;
    clearTimeout(late);
  }

  private begin(): Worker {
    const worker = this.start(this.roomy);
    const died = (error?: Error) => {
      if (this.worker !== worker) return;
      this.worker = undefined;
      const heap = error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      if (heap && !this.roomy) {
        this.roomy = true;
        this.read(this.path);
        return;
      }
      const why = heap ? 'needs more memory than a document may take' : 'made the reader stop';
      this.fail(`the file ${why}${error && !heap ? ` (${error.message})` : ''}`);
    };
    worker.on('message', (message: WorkerMessage) => this.worker === worker && this.take(message));
    worker.on('error', died);
    worker.on('exit', () => died());
    return worker;
  }

  /** A reader that is caught in a file hears nothing: it is ended from outside. */
  private watch(): void {
    clearTimeout(this.timer);
    const time = this.stopping ? this.patience.stopping : this.patience.reading;
    this.timer = setTimeout(() => {
      const { worker } = this;
      this.worker = undefined;
      void worker?.terminate();
      const seconds = Math.round(time / 1000);
      if (this.stopping) this.take({ kind: 'failed', code: 'cancelled', message: 'reading was stopped' });
      else this.fail(`the file kept the reader busy for ${seconds} s without a page being read, and was given up`);
    }, time);
  }

  private fail(message: string): void {
    this.take({ kind: 'failed', code: 'bad-input', message });
  }

  private take(message: WorkerMessage): void {
    clearTimeout(this.timer);
    const { waiting } = this;
    this.waiting = undefined;
    if (waiting) waiting(message);
    else this.arrived.push(message);
  }
}

/** Megabytes of heap: a reader with little collects its garbage sooner, and few files need more. */
const HEAP = { little: 160, plenty: 1500 };

/** The reader of a data folder, with a bound to its memory. */
export const startReader =
  (folder: string) =>
  (roomy: boolean): Worker =>
    new Worker(workerUrl(import.meta.url, './ingest-worker'), {
      workerData: { folder },
      resourceLimits: { maxOldGenerationSizeMb: roomy ? HEAP.plenty : HEAP.little, maxYoungGenerationSizeMb: 8 },
    });
