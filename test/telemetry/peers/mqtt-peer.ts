import { connectAsync } from 'mqtt';
import { tag } from '../plant.ts';
import type { Broker } from './broker.ts';
import { mqttPackets, mqttWrites, webSocketPayload } from './mqtt-wire.ts';
import type { Peer, Said } from './peer.ts';
import { RecordingProxy } from './proxy.ts';

/**
 * A broker behind a recording proxy, and a device that publishes JSON to it. `webSocket`: the port on which it speaks
 * WebSocket, where the source is to use that.
 */
export async function mqttPeer(broker: Broker, version: '3.1.1' | '5', webSocket?: number): Promise<Peer> {
  const proxy = await RecordingProxy.open(webSocket ?? broker.port);
  const sent = () => proxy.connections().map((bytes) => (webSocket === undefined ? bytes : webSocketPayload(bytes)));
  const device = await connectAsync(`mqtt://127.0.0.1:${broker.port}`);
  const source = (name: string) => ({
    connection: 'bus',
    topic: 'site/x',
    path: `/values/${name}`,
    timePath: 'stamp',
    qualityPath: 'meta.quality',
  });
  return {
    connection: {
      id: 'bus',
      kind: 'mqtt',
      url: `${webSocket === undefined ? 'mqtt' : 'ws'}://127.0.0.1:${proxy.port}`,
      version,
    },
    tags: ['number', 'flag', 'text'].map((name) =>
      tag({ id: `X.${name}`, source: source(name), ...(name === 'number' ? { unit: 'Cel' } : {}) }),
    ),
    carries: { time: true, quality: true, text: true, garbage: true },
    precision: 0,
    async say({ number, flag, text, quality, at }: Said) {
      const message = { values: { number, flag, text }, stamp: new Date(at).toISOString(), meta: { quality } };
      await device.publishAsync('site/x', JSON.stringify(message), { qos: 1 });
    },
    async garbage() {
      await device.publishAsync('site/x', Buffer.from([0, 159, 146, 150, 123]), { qos: 1 });
      await device.publishAsync('site/x', '{"values":{"number":{"a":[]},"text":"', { qos: 1 });
      await device.publishAsync('site/x', '', { qos: 1 });
    },
    down: () => proxy.down(),
    up: () => proxy.up(),
    writes: () => sent().flatMap(mqttWrites),
    requests: () => sent().flatMap(mqttPackets).length,
    async close() {
      await device.endAsync(true);
      await proxy.down();
      await broker.close();
    },
  };
}
