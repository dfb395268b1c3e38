/** A connection to an OPC UA server in a thread of its own: what it hears goes to `contained.ts`, which started it. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Alarm } from '../../plant/alarm.ts';
import type { Connection, Tag } from '../../plant/plant.ts';
import type { Sample } from '../../plant/sample.ts';
import { OpcuaSource } from '../opcua.ts';
import type { SourceState } from '../source.ts';
import { ConnectionFailure, type Trouble } from '../trouble.ts';

/** What the thread is started with. `positions`: as `TelemetrySource.resume` takes them. */
export interface WorkerStart {
  readonly connection: Connection;
  readonly tags: readonly Tag[];
  readonly pki: string | undefined;
  readonly positions: ReadonlyMap<string, number>;
}

/** What the thread tells. A failure cannot cross threads as what it is: the kind of its trouble does. */
export type WorkerMessage =
  | { readonly kind: 'samples'; readonly samples: readonly Sample[] }
  | { readonly kind: 'alarms'; readonly alarms: readonly Alarm[] }
  | {
      readonly kind: 'state';
      readonly state: Omit<SourceState, 'failure'>;
      readonly trouble?: Trouble['kind'] | undefined;
    };

const { connection, tags, pki, positions } = workerData as WorkerStart;
const source = new OpcuaSource(connection, tags, pki);
const tell = (message: WorkerMessage) => parentPort?.postMessage(message);

/** A notification brings its values one by one; they cross together. */
let waiting: Sample[] = [];
function pass(): void {
  if (waiting.length > 0) tell({ kind: 'samples', samples: waiting });
  waiting = [];
}

parentPort?.once('message', () => {
  void source.stop().then(() => {
    pass();
    parentPort?.close();
  });
});
source.resume(positions);
await source.start({
  samples(batch) {
    if (waiting.length === 0) setImmediate(pass);
    for (const sample of batch) waiting.push(sample);
  },
  alarms(alarms) {
    pass();
    tell({ kind: 'alarms', alarms });
  },
  state({ failure, ...state }) {
    pass();
    tell({ kind: 'state', state, trouble: failure instanceof ConnectionFailure ? failure.trouble : undefined });
  },
});
