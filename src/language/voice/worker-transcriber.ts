/** A transcriber whose engine runs in a worker thread of its own, loaded when it is first needed. */
import { Failure } from '../../plant/failure.ts';
import { LONGEST, SAMPLE_RATE, type Transcriber, type Transcript, type Utterance } from '../transcriber.ts';
import { OrderedWorker } from './ordered-worker.ts';
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

class WorkerTranscriber implements Transcriber {
  readonly id: string;
  private readonly stop = new Int32Array(new SharedArrayBuffer(4));
  private readonly worker: OrderedWorker<VoiceRequest, VoiceReply>;
  private speaking = false;

  constructor({ id, worker, engine }: WorkerEngine) {
    this.id = id;
    this.worker = new OrderedWorker(worker, { engine, stop: this.stop.buffer });
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
    Atomics.store(this.stop, 0, 1);
    await this.worker.close({ kind: 'end' });
    Atomics.store(this.stop, 0, 0);
  }

  private begin(): void {
    if (this.speaking) throw new Failure('conflict', 'someone is speaking already; wait until the question is heard');
    this.speaking = true;
  }

  private request(request: VoiceRequest): Promise<VoiceReply> {
    Atomics.store(this.stop, 0, request.kind === 'cancel' ? 1 : 0);
    return this.worker.request(request);
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
