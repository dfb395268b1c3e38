import { Worker } from 'node:worker_threads';
import { assertNever, Failure } from '../plant/failure.ts';
import type { Connection, Tag } from '../plant/plant.ts';
import type { Sample } from '../plant/sample.ts';
import { workerUrl } from '../plant/worker-url.ts';
import { addressOf } from './address.ts';
import type { FailureMessage, WorkerMessage, WorkerStart } from './contained-worker.ts';
import { endOf } from './patience.ts';
import type { SourceState, TelemetrySink, TelemetrySource } from './source.ts';
import { ConnectionFailure } from './trouble.ts';
import { unreadable } from './words.ts';

const FIRST_RETRY = 1000;
const LONGEST_RETRY = 60_000;
/** A thread that has lived so long was no victim of its peer's first words, ms. */
const LONG_LIFE = 60_000;
/** What a connection may use, MB: a peer that sends without end ends its own thread. */
const MOST_MEMORY = 1024;

/**
 * A source in a thread of its own: what comes by the thousand is decoded beside the core, which gets samples and nothing else to
 * do. A peer that breaks the library that speaks with it ends that thread, which is a state that the operator sees, and it is begun
 * again. A core that falls behind makes the thread, and so the other side, wait.
 */
export class ContainedSource implements TelemetrySource {
  readonly id: string;
  readonly kind: Connection['kind'];
  private readonly address: string;
  private readonly beginning: Omit<WorkerStart, 'positions'>;
  private readonly positions = new Map<string, number>();
  private worker: Worker | undefined;
  private ended: Promise<void> | undefined;
  private restart: NodeJS.Timeout | undefined;
  private retry = FIRST_RETRY;
  private running = false;
  private sink: TelemetrySink | undefined;
  private lastState: SourceState['kind'] | undefined;
  private settle: { readonly started: () => void; readonly unusable: (failure: Failure) => void } | undefined;

  /** `folder`: as of `sourceFactory`. */
  constructor(connection: Connection, tags: readonly Tag[], folder?: string) {
    this.id = connection.id;
    this.kind = connection.kind;
    this.address = addressOf(connection);
    const underWay = new Int32Array(new SharedArrayBuffer(4));
    this.beginning = { connection, tags, folder, underWay };
  }

  resume(positions: ReadonlyMap<string, number>): void {
    for (const [tag, at] of positions) this.positions.set(tag, at);
  }

  /** Samples that the thread has sent and nobody has taken yet. */
  get underWay(): number {
    return Atomics.load(this.beginning.underWay, 0);
  }

  async start(sink: TelemetrySink): Promise<void> {
    this.sink = sink;
    this.running = true;
    const begun = new Promise<void>((started, unusable) => {
      this.settle = { started, unusable };
    });
    this.spawn();
    await begun;
  }

  async stop(): Promise<void> {
    this.running = false;
    clearTimeout(this.restart);
    this.worker?.postMessage('stop');
    await endOf(this.ended);
    await this.worker?.terminate();
    if (this.lastState !== 'stopped') this.tell({ kind: 'stopped', since: Date.now(), detail: 'stopped' });
  }

  private spawn(): void {
    const began = Date.now();
    this.beginning.underWay[0] = 0;
    const worker = new Worker(workerUrl(import.meta.url, './contained-worker'), {
      workerData: { ...this.beginning, positions: this.positions } satisfies WorkerStart,
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY },
    });
    let reason = 'it ended';
    worker.on('message', (message: WorkerMessage) => this.hear(message));
    worker.on('error', (error) => {
      reason = error instanceof Error ? error.message : String(error);
    });
    this.ended = new Promise((resolve) => {
      worker.once('exit', () => {
        resolve();
        this.worker = undefined;
        if (this.running) this.fell(reason, Date.now() - began);
      });
    });
    this.worker = worker;
  }

  private hear(message: WorkerMessage): void {
    switch (message.kind) {
      case 'started':
        this.settle?.started();
        break;
      case 'unusable':
        this.running = false;
        this.settle?.unusable(failureOf(message.failure));
        break;
      case 'samples':
        this.take(message.samples);
        break;
      case 'alarms':
        this.sink?.alarms(message.alarms);
        break;
      case 'stale':
        this.sink?.stale?.(message.tags, message.since);
        break;
      case 'state':
        this.tell({ ...message.state, ...(message.failure && { failure: failureOf(message.failure) }) });
        break;
      default:
        assertNever(message);
    }
  }
  private take(samples: readonly Sample[]): void {
    for (const { tag, at } of samples) this.positions.set(tag, Math.max(at, this.positions.get(tag) ?? 0));
    this.sink?.samples(samples);
    Atomics.sub(this.beginning.underWay, 0, samples.length);
    Atomics.notify(this.beginning.underWay, 0);
  }

  /** The thread ended by itself: said, and begun again after a while. */
  private fell(reason: string, lived: number): void {
    this.settle?.started();
    this.retry = lived > LONG_LIFE ? FIRST_RETRY : Math.min(LONGEST_RETRY, this.retry * 2);
    const failure = new ConnectionFailure(this.address, { kind: 'mute', words: unreadable(reason) });
    this.tell({ kind: 'down', since: Date.now(), detail: failure.message, failure });
    this.restart = setTimeout(() => this.spawn(), this.retry);
  }

  private tell(state: SourceState): void {
    if (state.kind === 'connecting' && this.lastState === 'connecting') return;
    this.lastState = state.kind;
    this.sink?.state(state);
  }
}

function failureOf({ code, message, place }: FailureMessage): Failure {
  return place === undefined ? new Failure(code, message) : new ConnectionFailure(place.address, place.trouble);
}
