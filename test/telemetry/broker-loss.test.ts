/** The broker is gone: everything that came through it is stale from that moment, by our clock, and live again when it is said anew. */
import { connectAsync } from 'mqtt';
import { encodePayload } from 'sparkplug-payload/lib/sparkplugbpayload.js';
import { describe, expect, it } from 'vitest';
import { TelemetryHub } from '../../src/telemetry/hub.ts';
import { closedAfterEach } from '../closing.ts';
import { aedesBroker } from './peers/broker.ts';
import { RecordingProxy } from './peers/proxy.ts';
import { plantOf, tag, until } from './plant.ts';

const closing = closedAfterEach();

const birth = (value: number) => ({
  topic: 'spBv1.0/G/NBIRTH/N',
  payload: Buffer.from(
    encodePayload({
      timestamp: Date.now(),
      seq: 0,
      metrics: [
        { name: 'bdSeq', type: 'UInt64', value: 0 },
        { name: 'temp', type: 'Double', value, alias: 1 },
      ],
    }),
  ),
});
const KINDS = [
  ['mqtt', { topic: 'a' }, (value: number) => ({ topic: 'a', payload: Buffer.from(String(value)) })],
  ['sparkplug', { group: 'G', node: 'N', metric: 'temp' }, birth],
] as const;

describe.each(KINDS)('%s', (kind, place, message) => {
  it('is stale since the loss, whatever the age of its values, until they come again', {
    timeout: 20_000,
  }, async () => {
    const broker = await aedesBroker();
    closing.push(() => broker.close());
    const proxy = await RecordingProxy.open(broker.port);
    closing.push(() => proxy.down());
    const device = await connectAsync(`mqtt://127.0.0.1:${broker.port}`);
    closing.push(() => device.endAsync(true));
    const tags = [tag({ id: 'X.temp', unit: 'Cel', staleAfter: 3600, source: { connection: 'bus', ...place } })];
    const plant = plantOf(tags, [{ id: 'bus', kind, url: `mqtt://127.0.0.1:${proxy.port}` }]);
    const hub = new TelemetryHub({ plant, write: () => {} });
    closing.push(() => hub.stop());
    await hub.start();
    const say = (value: number) => {
      const { topic, payload } = message(value);
      return device.publishAsync(topic, payload, { qos: 1 });
    };
    const quality = () => hub.reading('X.temp')?.quality;
    await until('connected', () => hub.states()[0]?.kind === 'waiting');
    await say(20);
    await until('a live value', () => quality() === 'good');

    const before = Date.now();
    await proxy.down();
    await until('the loss', () => hub.states()[0]?.kind === 'down');
    expect(hub.reading('X.temp')).toMatchObject({ value: 20, quality: 'stale' });
    expect(hub.states()[0]?.since).toBeGreaterThanOrEqual(before);

    await proxy.up();
    await until('connected again', () => hub.states()[0]?.kind === 'waiting', 15_000);
    expect(quality()).toBe('stale');
    await say(21);
    await until('live again', () => quality() === 'good');
  });
});
