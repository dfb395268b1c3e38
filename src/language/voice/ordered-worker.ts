/** A worker thread that answers requests in order; it is started by the first one and keeps no program alive while it waits. */
import { setTimeout } from 'node:timers/promises';
import type { Worker } from 'node:worker_threads';
import { Failure, type FailureCode } from '../../plant/failure.ts';
import { startModelThread } from '../model-thread.ts';

/** What a worker answers where it could not do what was asked. */
export interface FailureReply {
  readonly kind: 'failure';
  readonly code: FailureCode;
  readonly message: string;
}

interface Waiting<Reply> {
  readonly resolve: (reply: Reply) => void;
  readonly reject: (failure: Failure) => void;
}

/** A worker that does not come to rest within this time is ended all the same. */
const LONGEST_END_MS = 10_000;

export class OrderedWorker<Request, Reply extends { readonly kind: string }> {
  private readonly file: URL;
  private readonly data: object;
  private worker: Worker | undefined;
  private waiting: Waiting<Reply>[] = [];

  /** @param data handed to the worker as `workerData` */
  constructor(file: URL, data: object) {
    this.file = file;
    this.data = data;
  }

  /** Throws the `Failure` that the worker answered, or 'unavailable' when it stopped. */
  request(request: Request): Promise<Reply> {
    const worker = this.started();
    return new Promise((resolve, reject) => {
      this.waiting.push({ resolve, reject });
      worker.ref();
      worker.postMessage(request);
    });
  }

  /** Ends the worker after the last request, `last`, was answered: one that is ended while native code runs takes the program along. */
  async close(last: Request): Promise<void> {
    const worker = this.worker;
    if (!worker) return;
    const idle = this.request(last).catch(() => undefined);
    await Promise.race([idle, setTimeout(LONGEST_END_MS, undefined, { ref: false })]);
    this.worker = undefined;
    this.failAll(new Failure('cancelled', 'the speech engine was closed'));
    worker.ref(); // the program waits for its end, though nothing else may keep it alive
    await worker.terminate();
  }

  private started(): Worker {
    if (this.worker) return this.worker;
    const worker = startModelThread(this.file, this.data);
    worker.unref();
    worker.on('message', (reply: Reply | FailureReply) => {
      const waiting = this.waiting.shift();
      if (isFailure(reply)) waiting?.reject(new Failure(reply.code, reply.message));
      else waiting?.resolve(reply);
      if (this.waiting.length === 0) worker.unref();
    });
    worker.on('error', (error) => this.lost(worker, error));
    worker.on('exit', () => this.lost(worker));
    this.worker = worker;
    return worker;
  }

  private lost(worker: Worker, cause?: unknown): void {
    if (this.worker !== worker) return;
    this.worker = undefined;
    this.failAll(new Failure('unavailable', 'the speech engine stopped; press again to restart it', cause));
  }

  private failAll(failure: Failure): void {
    const waiting = this.waiting;
    this.waiting = [];
    for (const { reject } of waiting) reject(failure);
  }
}

const isFailure = (reply: { readonly kind: string }): reply is FailureReply => reply.kind === 'failure';
