import { expect } from 'vitest';
import { sparkplugFilters } from '../../../src/telemetry/sparkplug/topic.ts';
import { bus, double, values } from '../peers/sparkplug-bus.ts';
import type { TckCase } from './case.ts';

const T = Date.parse('2026-03-01T10:00:00Z');

/** Births, aliases, and what a broker kept. */
export const BIRTHS: readonly TckCase[] = [
  [
    'principles-birth-certificates-order message-flow-device-birth-publish-nbirth-wait operational-behavior-data-publish-nbirth operational-behavior-data-publish-dbirth',
    'data whose birth was not heard cannot be read by alias, and begins to be with the birth',
    () => {
      const { nbirth, message, host } = bus();
      expect(values(message('NDATA', 'N', 4, [double(5, { alias: 1 })]))).toEqual([]);
      expect(host.describe()).toContain('waiting for the birth of G/N');
      nbirth(0);
      expect(values(message('NDATA', 'N', 1, [double(5, { alias: 1 })]))).toEqual([['G/N', 'temp', 5, 'good']]);
      expect(values(message('DDATA', 'N/D', 2, [double(5, { alias: 2 })]))).toEqual([]);
    },
  ],
  [
    'operational-behavior-data-publish-nbirth-change operational-behavior-data-publish-dbirth-change operational-behavior-data-publish-nbirth-values operational-behavior-data-publish-dbirth-values topics-nbirth-metrics topics-dbirth-metrics',
    'a birth gives values, and takes the place of the birth before: metrics come, go and change their aliases',
    () => {
      const { host, nbirth, message } = bus();
      nbirth(0, [double(1, { name: 'a', alias: 1 }), double(2, { name: 'b', alias: 2 })]);
      const again = nbirth(1, [double(20, { name: 'b', alias: 1 }), double(30, { name: 'c', alias: 3 })]);
      expect(values(again).slice(1)).toEqual([
        ['G/N', 'b', 20, 'good'],
        ['G/N', 'c', 30, 'good'],
      ]);
      expect(values(message('NDATA', 'N', 1, [double(7, { alias: 1 })]))[0]?.[1]).toBe('b');
      expect(message('NDATA', 'N', 2, [double(7, { alias: 2 })]).problems).toEqual(['no birth defines alias 2']);
      expect(host.definitions().map(({ name }) => name)).toEqual(['bdSeq', 'b', 'c']);
    },
  ],
  [
    'operational-behavior-data-publish-nbirth-order operational-behavior-data-publish-dbirth-order payloads-ndata-order payloads-ddata-order payloads-dbirth-order',
    'metrics of a message are passed on in its order',
    () => {
      const { nbirth, message } = bus();
      const three = [1, 2, 3].map((value) => double(value, { name: 'temp', timestamp: T + value }));
      nbirth(0);
      for (const [kind, place, seq] of [
        ['NDATA', 'N', 1],
        ['DBIRTH', 'N/D', 2],
        ['DDATA', 'N/D', 3],
      ] as const)
        expect(message(kind, place, seq, three).values.map(({ value }) => value)).toEqual([1, 2, 3]);
    },
  ],
  [
    'payloads-alias-birth-requirement payloads-alias-data-cmd-requirement payloads-name-birth-data-requirement payloads-name-requirement',
    'data is read by name where there is one, else by alias; a birth without names is told',
    () => {
      const { nbirth, message } = bus();
      nbirth(0, [double(1, { name: 'a', alias: 1 }), double(2, { name: 'b' })]);
      expect(values(message('NDATA', 'N', 1, [double(5, { alias: 1 }), double(6, { name: 'b' })]))).toEqual([
        ['G/N', 'a', 5, 'good'],
        ['G/N', 'b', 6, 'good'],
      ]);
      expect(nbirth(1, [double(1, { alias: 4 })]).problems).toContain('a metric of a birth without a name');
    },
  ],
  [
    'payloads-alias-uniqueness',
    'an alias given twice, also by two devices of a node, is told',
    () => {
      const { nbirth, message } = bus();
      nbirth(0, [double(1, { name: 'a', alias: 1 })]);
      expect(message('DBIRTH', 'N/D', 1, [double(1, { name: 'b', alias: 1 })]).problems).toEqual([
        'alias 1 is both a and b',
      ]);
    },
  ],
  [
    'conformance-mqtt-aware-nbirth-mqtt-topic conformance-mqtt-aware-dbirth-mqtt-topic conformance-mqtt-aware-nbirth-mqtt-retain conformance-mqtt-aware-dbirth-mqtt-retain conformance-mqtt-aware-store',
    'births that a Sparkplug-aware broker keeps are heard, define aliases, and are not taken for life',
    () => {
      const filters = sparkplugFilters(['G/N']);
      expect(filters).toContain('$sparkplug/certificates/spBv1.0/G/NBIRTH/N');
      expect(filters).toContain('$sparkplug/certificates/spBv1.0/G/DBIRTH/N/+');
      const { say, host } = bus();
      const birth = { timestamp: T - 9e6, seq: 0, metrics: [double(1, { name: 'temp', alias: 1 })] };
      const heard = say('$sparkplug/certificates/spBv1.0/G/NBIRTH/N', birth);
      expect(heard.values).toMatchObject([{ metric: 'temp', at: T - 9e6, quality: 'uncertain', stale: true }]);
      say('$sparkplug/certificates/spBv1.0/G/DBIRTH/N/D', {
        ...birth,
        metrics: [double(1, { name: 'flow', alias: 2 })],
      });
      expect(host.anyOnline).toBe(false);
      expect(host.definitions().map(({ path, name }) => `${path} ${name}`)).toEqual(['G/N temp', 'G/N/D flow']);
    },
  ],
  [
    'payloads-nbirth-retain payloads-dbirth-retain payloads-ndata-retain payloads-ddata-retain topics-nbirth-mqtt topics-dbirth-mqtt topics-ndata-mqtt topics-ddata-mqtt message-flow-edge-node-birth-publish-nbirth-retained message-flow-device-birth-publish-dbirth-retained',
    'what a broker retained against the rule is of unknown age, and no sign of life',
    () => {
      const { say, host } = bus();
      for (const topic of ['NBIRTH/N', 'DBIRTH/N/D', 'NDATA/N', 'DDATA/N/D']) {
        const metrics = [double(1, { name: 'a' })];
        const heard = say(`spBv1.0/G/${topic}`, { timestamp: T - 9e6, seq: 0, metrics }, true);
        expect(heard.values).toMatchObject([{ quality: 'uncertain', stale: true }]);
      }
      expect(host.anyOnline).toBe(false);
    },
  ],
];
