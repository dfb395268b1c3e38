import { connectAsync } from 'mqtt';
import sparkplugClient, { type UPayload } from 'sparkplug-client';
import { tag } from '../plant.ts';
import type { Broker } from './broker.ts';
import { mqttPackets, mqttWrites } from './mqtt-wire.ts';
import type { Peer, Said } from './peer.ts';
import { RecordingProxy } from './proxy.ts';

type Metric = NonNullable<UPayload['metrics']>[number];
const QUALITY = { good: 192, uncertain: 100, bad: 0 } as const;

/** An edge node of npm's sparkplug-client, once it is connected and asked for its birth. */
export async function edgeNode(port: number, name = 'N1') {
  const node = sparkplugClient.newClient({
    serverUrl: `mqtt://127.0.0.1:${port}`,
    username: '',
    password: '',
    groupId: 'G',
    edgeNode: name,
    clientId: `edge-${name}`,
    publishDeath: true,
  });
  node.on('error', () => {});
  await new Promise<void>((resolve) => node.once('birth', () => resolve()));
  return node;
}

/** Metrics "number", "flag" and "text"; by alias (7, 8, 9) and without names when `aliased`. */
export function metricsOf(said: Said, aliased: boolean): Metric[] {
  const quality = { Quality: { type: 'Int32' as const, value: QUALITY[said.quality] } };
  const metrics: Metric[] = [
    { name: 'number', alias: 7, type: 'Double', value: said.number },
    { name: 'flag', alias: 8, type: 'Boolean', value: said.flag },
    { name: 'text', alias: 9, type: 'String', value: said.text },
  ];
  return metrics.map(({ name, ...metric }) => ({
    ...metric,
    ...(aliased ? {} : { name }),
    timestamp: said.at,
    properties: quality,
  }));
}

/** A broker behind a recording proxy, and an edge node with one device whose data are sent by alias. */
export async function sparkplugPeer(broker: Broker): Promise<Peer> {
  const proxy = await RecordingProxy.open(broker.port);
  const node = await edgeNode(broker.port);
  const vandal = await connectAsync(`mqtt://127.0.0.1:${broker.port}`);
  const birth: Said = { number: 0, flag: false, text: '', quality: 'good', at: Date.now() };
  let born = false;
  return {
    connection: { id: 'spb', kind: 'sparkplug', url: `mqtt://127.0.0.1:${proxy.port}` },
    tags: ['number', 'flag', 'text'].map((metric) =>
      tag({
        id: `X.${metric}`,
        ...(metric === 'number' ? { unit: 'Cel' } : {}),
        source: { connection: 'spb', group: 'G', node: 'N1', device: 'D1', metric },
      }),
    ),
    carries: { time: true, quality: true, text: true, garbage: true },
    precision: 0,
    async say(said: Said) {
      if (!born) {
        born = true;
        node.publishNodeBirth({ timestamp: Date.now(), metrics: [] });
        node.publishDeviceBirth('D1', { timestamp: Date.now(), metrics: metricsOf(birth, false) });
      }
      node.publishDeviceData('D1', { timestamp: Date.now(), metrics: metricsOf(said, true) });
    },
    async garbage() {
      await vandal.publishAsync('spBv1.0/G/DDATA/N1/D1', Buffer.from([255, 254, 253, 0, 1, 2]), { qos: 1 });
      await vandal.publishAsync('spBv1.0/G/NBIRTH/N1', 'this is not protobuf', { qos: 1 });
    },
    down: () => proxy.down(),
    up: () => proxy.up(),
    writes: () => proxy.connections().flatMap(mqttWrites),
    requests: () => proxy.connections().flatMap(mqttPackets).length,
    async close() {
      node.stop();
      await vandal.endAsync(true);
      await proxy.down();
      await broker.close();
    },
  };
}
