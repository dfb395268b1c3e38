import { expect } from 'vitest';
import { sparkplugTopic } from '../../../src/telemetry/sparkplug/topic.ts';
import { SparkplugSource } from '../../../src/telemetry/sparkplug.ts';
import { Recorder } from '../conformance.ts';
import { bus, double, lost, values } from '../peers/sparkplug-bus.ts';
import { tag } from '../plant.ts';
import type { TckCase } from './case.ts';

/** Names and topics. */
export const NAMES: readonly TckCase[] = [
  [
    'case-sensitivity-metric-names',
    'metrics whose names differ in case are two',
    () => {
      const { nbirth } = bus();
      const heard = nbirth(0, [double(1, { name: 'Temp' }), double(2, { name: 'temp' })]);
      expect(values(heard).slice(1)).toEqual([
        ['G/N', 'Temp', 1, 'good'],
        ['G/N', 'temp', 2, 'good'],
      ]);
    },
  ],
  [
    'case-sensitivity-sparkplug-ids',
    'groups, nodes and devices whose names differ in case are others',
    () => {
      const { host, nbirth, message } = bus();
      nbirth(0);
      message('NDATA', 'n', 1, [double(5, { alias: 1 })]);
      expect(host.nodePaths()).toEqual(['G/N', 'G/n']);
      message('DBIRTH', 'N/D', 1, [double(1, { name: 'a', alias: 7 })]);
      expect(values(message('DDATA', 'N/d', 2, [double(5, { name: 'a' })]))[0]?.[0]).toBe('G/N/d');
    },
  ],
  [
    'intro-group-id-chars intro-edge-node-id-chars intro-device-id-chars topic-structure-namespace-valid-group-id topic-structure-namespace-valid-edge-node-id topic-structure-namespace-valid-device-id',
    'a tag cannot name a group, node or device that holds a wildcard',
    async () => {
      const place = { connection: 'spb', group: 'G', node: 'N', device: 'D', metric: 'a' };
      for (const [part, name] of [
        ['group', '#'],
        ['node', 'N+'],
        ['device', 'a/b'],
      ] as const) {
        const source = new SparkplugSource({ id: 'spb', kind: 'sparkplug', url: 'mqtt://127.0.0.1:9' }, [
          tag({ id: 'X.a', source: { ...place, [part]: name } }),
        ]);
        await expect(source.start(new Recorder())).rejects.toThrow(`${part}: expected a name without`);
        await source.stop();
      }
    },
  ],
  [
    'intro-group-id-string intro-edge-node-id-string intro-device-id-string',
    'names are any UTF-8 text',
    () => {
      expect(sparkplugTopic('spBv1.0/Wärme 1/DDATA/ノード/Kühler №3')).toMatchObject({
        node: 'Wärme 1/ノード',
        device: 'Wärme 1/ノード/Kühler №3',
      });
    },
  ],
  [
    'topic-structure topic-structure-namespace-a topics-nbirth-topic topics-ndata-topic topics-ndeath-topic topics-dbirth-topic topics-ddata-topic topics-ddeath-topic message-flow-edge-node-birth-publish-nbirth-topic message-flow-device-birth-publish-dbirth-topic',
    'namespace, group, kind, node, device: in this form and no other',
    () => {
      for (const kind of ['NBIRTH', 'NDATA', 'NDEATH', 'DBIRTH', 'DDATA', 'DDEATH']) {
        const device = kind.startsWith('D');
        const topic = `spBv1.0/G/${kind}/N${device ? '/D' : ''}`;
        expect(sparkplugTopic(topic)).toMatchObject({ kind, node: 'G/N', device: device ? 'G/N/D' : undefined });
        for (const wrong of [topic.replace('spBv1.0', 'spAv1.0'), `${topic}/x/y`, `/${topic}`, topic.replace('G', '')])
          expect(sparkplugTopic(wrong)).toBeUndefined();
      }
    },
  ],
  [
    'topic-structure-namespace-device-id-associated-message-types topic-structure-namespace-device-id-non-associated-message-types',
    'a device is named by DBIRTH, DDATA and DDEATH, and by no other kind',
    () => {
      for (const kind of ['NBIRTH', 'NDATA', 'NDEATH']) expect(sparkplugTopic(`spBv1.0/G/${kind}/N/D`)).toBeUndefined();
      for (const kind of ['DBIRTH', 'DDATA', 'DDEATH']) expect(sparkplugTopic(`spBv1.0/G/${kind}/N`)).toBeUndefined();
    },
  ],
  [
    'topic-structure-namespace-duplicate-device-id-across-edge-node',
    'devices of one name below two nodes are two',
    () => {
      const { nbirth, message, host } = bus();
      nbirth(0);
      message('DBIRTH', 'N/D', 1, [double(1, { name: 'a', alias: 1 })]);
      message('NBIRTH', 'M', 0, [{ name: 'bdSeq', type: 'UInt64', value: 0 }]);
      message('DBIRTH', 'M/D', 1, [double(9, { name: 'b', alias: 1 })]);
      expect(values(message('DDATA', 'N/D', 2, [double(2, { alias: 1 })]))).toEqual([['G/N/D', 'a', 2, 'good']]);
      expect(lost(message('DDEATH', 'M/D', 2, []))).toEqual(['G/M/D']);
      expect(host.describe()).toBe('2 of 2 nodes online; devices offline: G/M/D');
    },
  ],
];
