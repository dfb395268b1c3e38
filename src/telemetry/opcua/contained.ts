import { Worker } from 'node:worker_threads';
import type { Connection, Tag } from '../../plant/plant.ts';
import { workerUrl } from '../../plant/worker-url.ts';
import { opcuaItems } from '../opcua.ts';
import { endOf } from '../patience.ts';
import type { SourceState, TelemetrySink, TelemetrySource } from '../source.ts';
import { ConnectionFailure } from '../trouble.ts';
import type { WorkerMessage, WorkerStart } from './worker.ts';

const FIRST_RETRY = 1000;
const LONGEST_RETRY = 60_000;
/** A thread that has lived so long was no victim of its server's first words, ms. */
const LONG_LIFE = 60_000;
/** What a connection may use, MB: a server that sends without end ends its own thread. */
const MOST_MEMORY = 1024;

/**
 * An OPC UA source in a thread of its own. The library that speaks OPC UA throws out of everyone's reach when a server sends
 * what it should not; here that ends the thread, which is a state that the operator sees, and it is begun again.
 */
export class ContainedOpcuaSource implements TelemetrySource {
  readonly id: string;
  readonly kind = 'opcua';
  private readonly beginning: Omit<WorkerStart, 'positions'>;
  private readonly positions = new Map<string, number>();
  private worker: Worker | undefined;
  private ended: Promise<void> | undefined;
  private restart: NodeJS.Timeout | undefined;
  private retry = FIRST_RETRY;
  private running = false;
  private sink: TelemetrySink | undefined;
  private lastState: SourceState['kind'] | undefined;

  /** `pki`: as of `OpcuaSource`. */
  constructor(connection: Connection, tags: readonly Tag[], pki?: string) {
    this.id = connection.id;
    this.beginning = { connection, tags, pki };
  }

  resume(positions: ReadonlyMap<string, number>): void {
    for (const [tag, at] of positions) this.positions.set(tag, at);
  }

  async start(sink: TelemetrySink): Promise<void> {
    opcuaItems(this.beginning.connection, this.beginning.tags);
    this.sink = sink;
    this.running = true;
    this.tell({ kind: 'connecting', since: Date.now(), detail: this.url });
    this.spawn();
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
    const worker = new Worker(workerUrl(import.meta.url, './worker'), {
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
      case 'samples':
        for (const { tag, at } of message.samples) this.positions.set(tag, Math.max(at, this.positions.get(tag) ?? 0));
        this.sink?.samples(message.samples);
        break;
      case 'alarms':
        this.sink?.alarms(message.alarms);
        break;
      case 'state': {
        const { state, trouble } = message;
        const words = state.detail.replace(`${this.url}: `, '');
        const failure =
          trouble === undefined ? {} : { failure: new ConnectionFailure(this.url, { kind: trouble, words }) };
        this.tell({ ...state, ...failure });
      }
    }
  }

  /** The thread ended by itself: said, and begun again after a while. */
  private fell(reason: string, lived: number): void {
    this.retry = lived > LONG_LIFE ? FIRST_RETRY : Math.min(LONGEST_RETRY, this.retry * 2);
    const words = `the server sent what cannot be read (${reason.split('\n')[0]?.trim()})`;
    const failure = new ConnectionFailure(this.url, { kind: 'mute', words });
    this.tell({ kind: 'down', since: Date.now(), detail: failure.message, failure });
    this.restart = setTimeout(() => this.spawn(), this.retry);
  }

  private tell(state: SourceState): void {
    if (state.kind === 'connecting' && this.lastState === 'connecting') return;
    this.lastState = state.kind;
    this.sink?.state(state);
  }
  private get url(): string {
    return String(this.beginning.connection.url);
  }
}
