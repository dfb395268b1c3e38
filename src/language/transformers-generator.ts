/** A generator over any causal language model in Hugging Face layout, running in a worker thread of its own. */
import { join } from 'node:path';
import type { Worker } from 'node:worker_threads';
import { assertNever, Failure } from '../plant/failure.ts';
import { workerUrl } from '../plant/worker-url.ts';
import type { GenerateRequest, Generator, ModelInfo } from './generator.ts';
import type { GenerationFigures, WorkerReply, WorkerRequest } from './generator-protocol.ts';
import type { ModelFolder } from './model-folder.ts';
import { startModelThread } from './model-thread.ts';

/** A generator that also tells how fast it is. */
export interface MeasuredGenerator extends Generator {
  /** Milliseconds from start to ready, once loaded. */
  readonly loadMs: number | undefined;
  /** Figures of the latest finished generation. */
  readonly last: GenerationFigures | undefined;
  /** Loads the model now rather than at the first request. Fails with 'unavailable' naming the file. */
  load(): Promise<void>;
}

/** Opens a model folder. The model is loaded at the first request (or `load`); `close` ends the worker and frees its memory. */
export function openGenerator(folder: ModelFolder, options: { readonly threads?: number } = {}): MeasuredGenerator {
  return new TransformersGenerator(folder, options.threads ?? 1);
}

class TransformersGenerator implements MeasuredGenerator {
  readonly info: ModelInfo;
  loadMs: number | undefined;
  last: GenerationFigures | undefined;
  private readonly folder: ModelFolder;
  private readonly threads: number;
  private readonly stop = new SharedArrayBuffer(4);
  private readonly listeners = new Map<number, (reply: WorkerReply | Failure) => void>();
  private worker: Promise<Worker> | undefined;
  private requests = 0;
  private busy = Promise.resolve();

  constructor(folder: ModelFolder, threads: number) {
    this.folder = folder;
    this.threads = threads;
    this.info = folder.info;
  }

  async load(): Promise<void> {
    await this.started();
  }

  async *generate(request: GenerateRequest): AsyncIterable<string> {
    const turn = this.busy;
    let release = () => {};
    this.busy = new Promise((done) => {
      release = done;
    });
    try {
      await turn;
      yield* this.write(request);
    } finally {
      release();
    }
  }

  async close(): Promise<void> {
    const worker = await this.worker?.catch(() => undefined);
    this.worker = undefined;
    this.fail(new Failure('unavailable', `${this.info.id} was unloaded.`));
    worker?.ref(); // the program waits for its end, though nothing else may keep it alive
    await worker?.terminate();
  }

  private async *write(request: GenerateRequest): AsyncIterable<string> {
    const { signal } = request;
    if (signal?.aborted) throw cancelled();
    const worker = await this.started();
    const id = ++this.requests;
    const replies = new Replies();
    this.listeners.set(id, replies.add);
    const abort = () => {
      Atomics.store(new Int32Array(this.stop), 0, id);
      replies.add(cancelled());
    };
    signal?.addEventListener('abort', abort, { once: true });
    let finished = false;
    worker.ref();
    try {
      const { messages, maxNewTokens, allowedSlots } = request;
      worker.postMessage({ id, messages, maxNewTokens, allowedSlots } satisfies WorkerRequest);
      for await (const reply of replies) {
        if (reply.kind === 'text') yield reply.text;
        else if (reply.kind === 'done') {
          finished = true;
          this.last = reply.figures;
          return;
        } else if (reply.kind === 'failed') {
          finished = true;
          throw new Failure('unavailable', `${this.info.id} stopped: ${reply.message}`);
        }
      }
    } finally {
      // The reader may have left early: no token is computed for nobody.
      if (!finished) Atomics.store(new Int32Array(this.stop), 0, id);
      signal?.removeEventListener('abort', abort);
      this.listeners.delete(id);
      if (this.listeners.size === 0 && this.worker) worker.unref();
    }
  }

  private started(): Promise<Worker> {
    this.worker ??= this.start().catch((error: unknown) => {
      this.worker = undefined;
      throw error;
    });
    return this.worker;
  }

  private async start(): Promise<Worker> {
    const { folder, stop, threads } = this;
    const worker = startModelThread(workerUrl(import.meta.url, './generator-worker'), { folder, stop, threads });
    await new Promise<void>((ready, failed) => {
      const unloadable = (cause: unknown) => failed(new Failure('unavailable', damaged(folder, cause), cause));
      worker.on('message', (reply: WorkerReply) => {
        switch (reply.kind) {
          case 'ready':
            this.loadMs = reply.loadMs;
            return ready();
          case 'unloadable':
            return unloadable(reply.message);
          case 'text':
          case 'done':
          case 'failed':
            return this.listeners.get(reply.id)?.(reply);
          default:
            return assertNever(reply);
        }
      });
      worker.on('error', (error) => {
        unloadable(error);
        this.lost(error);
      });
      worker.on('exit', () => this.lost());
    }).catch(async (error: unknown) => {
      await worker.terminate();
      throw error;
    });
    worker.unref(); // a model that waits keeps no program alive
    return worker;
  }

  /** The worker is gone; whoever waits hears of it, and the next request starts a new one. */
  private lost(cause?: unknown): void {
    this.worker = undefined;
    this.fail(new Failure('unavailable', `${this.info.id} ended unexpectedly.`, cause));
  }

  private fail(failure: Failure): void {
    for (const listener of this.listeners.values()) listener(failure);
  }
}

const cancelled = () => new Failure('cancelled', 'Stopped.');

function damaged(folder: ModelFolder, cause: unknown): string {
  const text = String(cause);
  if (/unsupported model type|unknown model|not supported/i.test(text)) {
    return `${folder.info.id}: models of type "${folder.architecture}" cannot be loaded.`;
  }
  const file = /tokenizer/i.test(text) ? 'tokenizer.json' : folder.weights;
  return `${join(folder.path, file)} is damaged or does not belong to this model.`;
}

/** Replies in order, for `for await`; a Failure ends it by throwing. */
class Replies implements AsyncIterable<WorkerReply> {
  private readonly waiting: (WorkerReply | Failure)[] = [];
  private wake: (() => void) | undefined;
  readonly add = (reply: WorkerReply | Failure): void => {
    this.waiting.push(reply);
    this.wake?.();
  };
  async *[Symbol.asyncIterator](): AsyncIterator<WorkerReply> {
    for (;;) {
      const next = this.waiting.shift();
      if (next instanceof Failure) throw next;
      if (next) yield next;
      else {
        await new Promise<void>((wake) => {
          this.wake = wake;
        });
      }
    }
  }
}
