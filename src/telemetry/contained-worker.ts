/** A connection in a thread of its own: what it hears goes to `contained.ts`, which started it. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Alarm } from '../plant/alarm.ts';
import { Failure, type FailureCode } from '../plant/failure.ts';
import type { Connection, Tag } from '../plant/plant.ts';
import type { Sample } from '../plant/sample.ts';
import type { SourceState } from './source.ts';
import { sourceFactory } from './sources.ts';
import { ConnectionFailure, type Trouble } from './trouble.ts';

/** What the thread is started with. `positions`: as `TelemetrySource.resume` takes them. */
export interface WorkerStart {
  readonly connection: Connection;
  readonly tags: readonly Tag[];
  readonly folder: string | undefined;
  readonly positions: ReadonlyMap<string, number>;
  /** One number: how many samples were sent and not yet taken. */
  readonly underWay: Int32Array;
}

/** A failure cannot cross threads as what it is: this can. */
export interface FailureMessage {
  readonly code: FailureCode;
  readonly message: string;
  readonly place?: { readonly address: string; readonly trouble: Trouble } | undefined;
}

/** What the thread tells. */
export type WorkerMessage =
  | { readonly kind: 'started' }
  | { readonly kind: 'unusable'; readonly failure: FailureMessage }
  | { readonly kind: 'samples'; readonly samples: readonly Sample[] }
  | { readonly kind: 'alarms'; readonly alarms: readonly Alarm[] }
  | { readonly kind: 'stale'; readonly tags: readonly string[]; readonly since: number }
  | {
      readonly kind: 'state';
      readonly state: Omit<SourceState, 'failure'>;
      readonly failure: FailureMessage | undefined;
    };

/** Samples cross together, those of so many ms. */
const GATHERING = 50;
/** So many may be under way; then this thread, and with it the other side, waits until the core has taken some. */
const MOST_UNDER_WAY = 50_000;

const { connection, tags, folder, positions, underWay } = workerData as WorkerStart;
const tell = (message: WorkerMessage) => parentPort?.postMessage(message);
const told = (failure: Failure): FailureMessage => ({
  code: failure.code,
  message: failure.message,
  place: failure instanceof ConnectionFailure ? { address: failure.address, trouble: failure.trouble } : undefined,
});

let waiting: Sample[] = [];
let gathering: NodeJS.Timeout | undefined;
function pass(): void {
  clearTimeout(gathering);
  gathering = undefined;
  if (waiting.length === 0) return;
  Atomics.add(underWay, 0, waiting.length);
  tell({ kind: 'samples', samples: waiting });
  waiting = [];
  for (let count = Atomics.load(underWay, 0); count > MOST_UNDER_WAY; count = Atomics.load(underWay, 0))
    Atomics.wait(underWay, 0, count);
}

async function run(): Promise<void> {
  const source = sourceFactory({ folder })(connection, tags);
  parentPort?.once('message', () => {
    void source.stop().then(() => {
      pass();
      parentPort?.close();
    });
  });
  source.resume?.(positions);
  await source.start({
    samples(batch) {
      for (const sample of batch) waiting.push(sample);
      gathering ??= setTimeout(pass, GATHERING);
    },
    alarms(alarms) {
      pass();
      tell({ kind: 'alarms', alarms });
    },
    stale(tags, since) {
      pass();
      tell({ kind: 'stale', tags, since });
    },
    state({ failure, ...state }) {
      pass();
      tell({ kind: 'state', state, failure: failure && told(failure) });
    },
  });
  tell({ kind: 'started' });
}

try {
  await run();
} catch (error) {
  tell({ kind: 'unusable', failure: told(Failure.from(error)) });
  parentPort?.close();
}
