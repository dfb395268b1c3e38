/** An embedder over an encoder of our own layout (`readEncoderFolder`), running in a worker thread of its own. */
import type { Worker } from 'node:worker_threads';
import { assertNever, Failure } from '../plant/failure.ts';
import { workerUrl } from '../plant/worker-url.ts';
import type { Embedder, Piece, Reading } from './embedder.ts';
import type { EmbedderReply, EmbedderRequest } from './embedder-protocol.ts';
import type { EncoderFolder } from './encoder-folder.ts';
import { startModelThread } from './model-thread.ts';

/** Opens an encoder; it is loaded at the first text, or by `load`. */
export function openEmbedder(folder: EncoderFolder): TransformersEmbedder {
  return new TransformersEmbedder(folder);
}

interface Waiting {
  readonly done: (reply: EmbedderReply) => void;
  readonly failed: (failure: Failure) => void;
}
type Role = Extract<EmbedderRequest, { kind: 'read' }>['role'];
type Unnumbered<Request> = Request extends unknown ? Omit<Request, 'id'> : never;

export class TransformersEmbedder implements Embedder {
  readonly id: string;
  readonly dimensions: number;
  readonly closeDimensions: number;
  private readonly folder: EncoderFolder;
  private readonly waiting = new Map<number, Waiting>();
  private worker: Promise<Worker> | undefined;
  private requests = 0;
  /** It was loaded to stay. */
  private stays = false;
  /** The last comparison: the first one loads the reranker, and a thread must not be ended while it does. */
  private comparing: Promise<unknown> | undefined;

  constructor(folder: EncoderFolder) {
    this.folder = folder;
    this.id = folder.id;
    this.dimensions = folder.dimensions;
    this.closeDimensions = folder.closeDimensions;
  }

  /** Loads the encoder and its reranker now, to stay. Fails with 'unavailable' naming the folder. */
  async load(): Promise<void> {
    await this.started();
    this.stays = true;
    if (this.folder.reranks) await this.compared('', []);
  }

  async embed(texts: readonly string[], role: Role): Promise<Float32Array[]> {
    return (await this.read(texts, role)).map(({ vector }) => vector);
  }

  async read(texts: readonly string[], role: Role): Promise<Reading[]> {
    if (!texts.length) return [];
    const reply = await this.asked({ kind: 'read', texts, role });
    return reply.kind === 'read' ? [...reply.readings] : [];
  }

  async compare(question: string, pieces: readonly Piece[]): Promise<number[] | undefined> {
    if (!this.folder.reranks) return undefined;
    return pieces.length ? this.compared(question, pieces) : [];
  }

  private async compared(question: string, pieces: readonly Piece[]): Promise<number[]> {
    const asked = this.asked({ kind: 'compare', question, pieces });
    this.comparing = asked.catch(() => undefined);
    const reply = await asked;
    return reply.kind === 'compared' ? [...reply.logits] : [];
  }

  async rest(): Promise<void> {
    if (!this.stays && this.waiting.size === 0) await this.close();
  }

  private async asked(request: Unnumbered<EmbedderRequest>): Promise<EmbedderReply> {
    const worker = await this.started();
    const id = ++this.requests;
    worker.ref();
    try {
      return await new Promise<EmbedderReply>((done, failed) => {
        this.waiting.set(id, { done, failed });
        worker.postMessage({ ...request, id } satisfies EmbedderRequest);
      });
    } finally {
      this.waiting.delete(id);
      if (this.waiting.size === 0 && this.worker) worker.unref();
    }
  }

  async close(): Promise<void> {
    await this.comparing;
    const worker = await this.worker?.catch(() => undefined);
    this.lost(new Failure('cancelled', `${this.id} was unloaded.`));
    worker?.ref(); // the program waits for its end, though nothing else may keep it alive
    await worker?.terminate();
  }

  private started(): Promise<Worker> {
    this.worker ??= this.start().catch((error: unknown) => {
      this.worker = undefined;
      throw error;
    });
    return this.worker;
  }

  private async start(): Promise<Worker> {
    const { folder } = this;
    const worker = startModelThread(workerUrl(import.meta.url, './embedder-worker'), { folder });
    await new Promise<void>((ready, failed) => {
      const unloadable = (cause: unknown) =>
        failed(new Failure('unavailable', `${folder.path} is damaged or cannot be loaded: ${String(cause)}`, cause));
      worker.on('message', (reply: EmbedderReply) => {
        switch (reply.kind) {
          case 'ready':
            return ready();
          case 'unloadable':
            return unloadable(reply.message);
          case 'read':
          case 'compared':
            return this.waiting.get(reply.id)?.done(reply);
          case 'failed':
            return this.waiting.get(reply.id)?.failed(new Failure('unavailable', `${this.id}: ${reply.message}`));
          default:
            return assertNever(reply);
        }
      });
      worker.on('error', (error) => {
        unloadable(error);
        this.lost(new Failure('unavailable', `${this.id} ended unexpectedly.`, error));
      });
      worker.on('exit', () => this.lost(new Failure('unavailable', `${this.id} ended unexpectedly.`)));
    }).catch(async (error: unknown) => {
      await worker.terminate();
      throw error;
    });
    worker.unref(); // a model that waits keeps no program alive
    return worker;
  }

  /** The worker is gone: whoever waits hears of it, and the next text starts a new one. */
  private lost(failure: Failure): void {
    this.worker = undefined;
    for (const { failed } of this.waiting.values()) failed(failure);
  }
}
