import { expect } from 'vitest';
import { bus, double, lost, type Metric, values } from '../peers/sparkplug-bus.ts';
import type { TckCase } from './case.ts';

const T = Date.parse('2026-03-01T10:00:00Z');

/** Sequence numbers and reordering. */
export const SEQUENCE: readonly TckCase[] = [
  [
    'operational-behavior-host-reordering-param operational-behavior-host-reordering-start',
    'a message that comes too early waits for `reorderTimeout`, and no longer',
    () => {
      const { host, nbirth, message, at } = bus({ reorderTimeout: 3000 });
      nbirth(0);
      const early = message('NDATA', 'N', 2, [double(22, { alias: 1 })]);
      expect([values(early), lost(early)]).toEqual([[], []]);
      const began = at();
      expect(values(host.tick(began + 2999))).toEqual([]);
      const late = host.tick(began + 3000);
      expect(late.problems).toEqual(['sequence number 2 after 0: messages were missed']);
      expect(lost(late)).toEqual(['G/N']);
      expect(values(late)).toEqual([['G/N', 'temp', 22, 'uncertain']]);
      expect(values(host.tick(began + 9000))).toEqual([]);
    },
  ],
  [
    'operational-behavior-host-reordering-success',
    'where the missing ones come in time, all are taken in order, as if nothing had been',
    () => {
      const { host, nbirth, message, at } = bus({ reorderTimeout: 9000 });
      nbirth(0);
      for (const seq of [3, 2, 5]) expect(values(message('NDATA', 'N', seq, [double(seq, { alias: 1 })]))).toEqual([]);
      const found = message('NDATA', 'N', 1, [double(1, { alias: 1 })]);
      expect(found.problems).toEqual([]);
      expect(values(found).map(([, , value, quality]) => [value, quality])).toEqual([
        [1, 'good'],
        [2, 'good'],
        [3, 'good'],
      ]);
      expect(values(message('DDATA', 'N/D', 4, [double(4, { name: 'x' })])).map(([, , value]) => value)).toEqual([
        4, 5,
      ]);
      expect(host.tick(at() + 60_000)).toEqual({ lost: [], values: [], problems: [] });
    },
  ],
  [
    'operational-behavior-host-reordering-rebirth',
    'a rebirth request would be a write: instead all is stale, and aliases uncertain until the next birth',
    () => {
      const { host, nbirth, message, at } = bus({ reorderTimeout: 1000 });
      nbirth(0);
      message('DBIRTH', 'N/D', 1, [double(5, { name: 'flow', alias: 9 })]);
      message('NDATA', 'N', 7, [double(2, { alias: 1 })]);
      expect(lost(host.tick(at() + 1000))).toEqual(['G/N', 'G/N/D']);
      expect(host.describe()).toContain('values are uncertain until the next birth of G/N');
      nbirth(1);
      expect(values(message('NDATA', 'N', 1, [double(2, { alias: 1 })]))[0]?.[3]).toBe('good');
    },
  ],
  [
    'payloads-sequence-num-incrementing payloads-ndata-seq-inc payloads-ddata-seq-inc payloads-dbirth-seq-inc payloads-ddeath-seq-inc topics-ndata-seq-num topics-ddata-seq-num topics-dbirth-seq topics-ddeath-seq-num payloads-ddeath-seq-number',
    'numbers run over all kinds of messages of a node and its devices and wrap after 255; a gap is seen in each',
    () => {
      const kinds = [
        ['NDATA', 'N'],
        ['DBIRTH', 'N/D'],
        ['DDATA', 'N/D'],
        ['DDEATH', 'N/D'],
      ] as const;
      const { nbirth, message } = bus();
      nbirth(0);
      for (let seq = 1; seq < 520; seq += 1) {
        const [kind, place] = kinds[seq % 4] ?? kinds[0];
        expect(message(kind, place, seq % 256, []).problems).toEqual([]);
      }
      for (const [kind, place] of kinds) {
        const other = bus();
        other.nbirth(0);
        expect(other.message(kind, place, 2, []).problems).toEqual(['sequence number 2 after 0: messages were missed']);
      }
    },
  ],
  [
    'payloads-sequence-num-always-included payloads-sequence-num-req-nbirth payloads-nbirth-seq payloads-dbirth-seq payloads-ndata-seq payloads-ddata-seq payloads-ddeath-seq message-flow-edge-node-birth-publish-nbirth-payload-seq message-flow-device-birth-publish-dbirth-payload-seq',
    'a message without a number is told, and read all the same',
    () => {
      for (const [kind, place] of [
        ['NBIRTH', 'N'],
        ['DBIRTH', 'N/D'],
        ['NDATA', 'N'],
        ['DDATA', 'N/D'],
        ['DDEATH', 'N/D'],
      ] as const) {
        const { say } = bus();
        const metrics: Metric[] = kind === 'DDEATH' ? [] : [double(1, { name: 'a' })];
        const heard = say(`spBv1.0/G/${kind}/${place}`, { timestamp: T, metrics });
        expect(heard.problems).toContain('a message without a sequence number');
        expect(heard.values.length).toBe(metrics.length);
      }
    },
  ],
  [
    'payloads-sequence-num-zero-nbirth topics-nbirth-seq-num',
    'a birth of a node that does not begin at 0 is told',
    () => {
      const { message } = bus();
      const bdSeq: Metric = { name: 'bdSeq', type: 'UInt64', value: 0 };
      expect(message('NBIRTH', 'N', 0, [bdSeq]).problems).toEqual([]);
      expect(message('NBIRTH', 'N', 5, [bdSeq]).problems).toEqual(['a birth with sequence number 5']);
    },
  ],
  [
    'payloads-ndeath-seq topics-ndeath-seq',
    'a death of a node carries no number and needs none',
    () => {
      const { nbirth, ndeath } = bus();
      nbirth(0);
      expect(ndeath(0).problems).toEqual([]);
    },
  ],
];
