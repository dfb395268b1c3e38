/** A transcriber whose engine runs in a worker thread of its own, loaded when it is first needed. */
import { setTimeout } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { Failure } from '../../plant/failure.ts';
import { LONGEST, SAMPLE_RATE, type Transcriber, type Transcript, type Utterance } from '../transcriber.ts';
import type { VoiceReply, VoiceRequest } from './voice-protocol.ts';

export interface WorkerEngine {
  readonly id: string;
  /** A module that answers `VoiceRequest`s with one `VoiceReply` each, in order. */
  readonly worker: URL;
  /** Handed to the worker as `workerData.engine`, beside `stop`: a number that is not 0 while what runs is to be given up. */
  readonly engine: object;
}

/** Nothing is started before the first utterance or `load`. */
export function openWorkerTranscriber(options: WorkerEngine): Transcriber {
  return new WorkerTranscriber(options);
}

/** A thread that does not come to rest within this time is ended all the same. */
const LONGEST_END_MS = 10_000;

interface Waiting {
  readonly resolve: (reply: VoiceReply) => void;
  readonly reject: (failure: Failure) => void;
}

class WorkerTranscriber implements Transcriber {
  readonly id: string;
  private readonly options: WorkerEngine;
  private readonly stop = new Int32Array(new SharedArrayBuffer(4));
  private worker: Worker | undefined;
  /** The worker answers in order. */
  private waiting: Waiting[] = [];
  private speaking = false;

  constructor(options: WorkerEngine) {
    this.options = options;
    this.id = options.id;
  }

  async load(): Promise<void> {
    const utterance = await this.start();
    await utterance.cancel();
  }

  async start(): Promise<Utterance> {
    this.begin();
    try {
      await this.request({ kind: 'start' });
    } catch (error) {
      this.speaking = false;
      throw error;
    }
    return new WorkerUtterance(
      (request) => this.request(request),
      () => {
        this.speaking = false;
      },
    );
  }

  async transcribe(samples: Float32Array): Promise<Transcript> {
    this.begin();
    try {
      return transcriptOf(await this.request({ kind: 'whole', samples }));
    } finally {
      this.speaking = false;
    }
  }

  async close(): Promise<void> {
    const worker = this.worker;
    if (!worker) return;
    // A thread that is ended while native code runs in it takes the whole program along.
    const idle = this.request({ kind: 'end' }).catch(() => undefined);
    await Promise.race([idle, setTimeout(LONGEST_END_MS, undefined, { ref: false })]);
    this.worker = undefined;
    this.failAll(new Failure('cancelled', 'the speech engine was closed'));
    await worker.terminate();
  }

  private begin(): void {
    if (this.speaking) throw new Failure('conflict', 'someone is speaking already; wait until the question is heard');
    this.speaking = true;
  }

  private request(request: VoiceRequest): Promise<VoiceReply> {
    const worker = this.started();
    Atomics.store(this.stop, 0, request.kind === 'cancel' || request.kind === 'end' ? 1 : 0);
    return new Promise((resolve, reject) => {
      this.waiting.push({ resolve, reject });
      worker.ref();
      worker.postMessage(request);
    });
  }

  private started(): Worker {
    if (this.worker) return this.worker;
    const worker = new Worker(this.options.worker, {
      workerData: { engine: this.options.engine, stop: this.stop.buffer },
    });
    worker.unref();
    worker.on('message', (reply: VoiceReply) => {
      const waiting = this.waiting.shift();
      if (reply.kind === 'failure') waiting?.reject(new Failure(reply.code, reply.message));
      else waiting?.resolve(reply);
      this.keepAlive();
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

  /** The worker holds the process only while something is asked of it. */
  private keepAlive(): void {
    if (this.waiting.length === 0) this.worker?.unref();
    else this.worker?.ref();
  }
}

function transcriptOf(reply: VoiceReply): Transcript {
  if (reply.kind === 'transcript') return reply.transcript;
  throw new Failure('internal', `the speech engine answered "${reply.kind}" where a transcript was due`);
}

class WorkerUtterance implements Utterance {
  private readonly request: (request: VoiceRequest) => Promise<VoiceReply>;
  private readonly end: () => void;
  private heard = 0;
  private text = '';
  private over = false;

  constructor(request: (request: VoiceRequest) => Promise<VoiceReply>, end: () => void) {
    this.request = request;
    this.end = end;
  }

  async push(samples: Float32Array): Promise<string> {
    const room = LONGEST * SAMPLE_RATE - this.heard;
    if (this.over || room <= 0) return this.text;
    const taken = samples.length > room ? samples.slice(0, room) : samples;
    this.heard += taken.length;
    const reply = await this.request({ kind: 'push', samples: taken });
    if (reply.kind === 'partial') this.text = reply.text;
    return this.text;
  }

  async finish(): Promise<Transcript> {
    if (this.over) throw new Failure('conflict', 'this utterance is over');
    this.over = true;
    try {
      return transcriptOf(await this.request({ kind: 'finish' }));
    } finally {
      this.end();
    }
  }

  async cancel(): Promise<void> {
    if (this.over) return;
    this.over = true;
    try {
      await this.request({ kind: 'cancel' });
    } finally {
      this.end();
    }
  }
}
