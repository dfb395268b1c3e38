import { encodePayload, type UPayload } from 'sparkplug-payload/lib/sparkplugbpayload.js';
import { birthsInMemory } from '../../../src/telemetry/sparkplug/birth-store.ts';
import { type Heard, SparkplugHost } from '../../../src/telemetry/sparkplug/host.ts';
import type { BirthStore } from '../../../src/telemetry/sparkplug/node.ts';

export type Metric = NonNullable<UPayload['metrics']>[number];
const START = Date.parse('2026-03-01T10:00:00Z');

export const double = (value: number | null, more: Partial<Metric>): Metric => ({ type: 'Double', value, ...more });
/** What was heard, as [path, metric, value, quality]. */
export const values = (heard: Heard) =>
  heard.values.map(({ path, metric, value, quality }) => [path, metric, value, quality]);
export const lost = (heard: Heard) => heard.lost.map(({ path }) => path);

/** A host and the messages of node G/N, one a second. */
export function bus({
  births = birthsInMemory(),
  reorderTimeout = 0,
}: {
  births?: BirthStore;
  reorderTimeout?: number;
} = {}) {
  const host = new SparkplugHost({ connection: 'spb', expected: ['G/N'], births, reorderTimeout });
  let now = START;
  const say = (topic: string, payload: UPayload, retained = false): Heard => {
    now += 1000;
    return host.take({ topic, payload: encodePayload(payload), receivedAt: now, retained });
  };
  const message = (kind: string, place: string, seq: number, metrics: Metric[], timestamp = now + 900) =>
    say(`spBv1.0/G/${kind}/${place}`, { timestamp, seq, metrics });
  return {
    host,
    at: () => now,
    say,
    message,
    nbirth: (bdSeq: number, metrics: Metric[] = [double(1, { name: 'temp', alias: 1 })]) =>
      message('NBIRTH', 'N', 0, [{ name: 'bdSeq', type: 'UInt64', value: bdSeq }, ...metrics]),
    ndeath: (bdSeq: number) =>
      say('spBv1.0/G/NDEATH/N', { timestamp: 1, metrics: [{ name: 'bdSeq', type: 'UInt64', value: bdSeq }] }),
  };
}
