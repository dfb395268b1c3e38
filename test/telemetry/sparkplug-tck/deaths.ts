import { expect } from 'vitest';
import { bus, double, lost } from '../peers/sparkplug-bus.ts';
import type { TckCase } from './case.ts';

const T = Date.parse('2026-03-01T10:00:00Z');

/** Sessions and deaths. */
export const DEATHS: readonly TckCase[] = [
  [
    'payloads-nbirth-bdseq topics-nbirth-bdseq-included message-flow-edge-node-birth-publish-nbirth-payload-bd payloads-ndeath-bdseq topics-ndeath-payload message-flow-edge-node-birth-publish-will-message-payload message-flow-edge-node-birth-publish-will-message-payload-bd',
    'a birth or a death without bdSeq is told; the death is believed',
    () => {
      const { message, nbirth, host } = bus();
      expect(message('NBIRTH', 'N', 0, []).problems).toEqual(['a birth without bdSeq']);
      nbirth(0);
      expect(message('NDEATH', 'N', 0, []).problems).toEqual(['a death without bdSeq']);
      expect(host.anyOnline).toBe(false);
    },
  ],
  [
    'topics-nbirth-bdseq-matching topics-nbirth-bdseq-increment payloads-nbirth-bdseq-repeat payloads-ndeath-will-message',
    'a death counts for the session of its bdSeq alone',
    () => {
      const { host, nbirth, ndeath } = bus();
      nbirth(254);
      nbirth(255);
      expect(lost(ndeath(254))).toEqual([]);
      nbirth(0);
      expect(lost(ndeath(255))).toEqual([]);
      expect(host.anyOnline).toBe(true);
      expect(lost(ndeath(0))).toEqual(['G/N']);
    },
  ],
  [
    'operational-behavior-edge-node-termination-host-action-ndeath-node-offline operational-behavior-edge-node-termination-host-action-ndeath-node-tags-stale operational-behavior-edge-node-termination-host-action-ndeath-devices-offline operational-behavior-edge-node-termination-host-action-ndeath-devices-tags-stale operational-behavior-edge-node-intentional-disconnect-ndeath',
    'a death of a node: it and its devices are offline and stale, since it was heard',
    () => {
      const { host, nbirth, message, ndeath, at } = bus();
      nbirth(3);
      message('DBIRTH', 'N/D', 1, [double(5, { name: 'flow' })]);
      expect(ndeath(3).lost).toEqual([
        { path: 'G/N', since: at() },
        { path: 'G/N/D', since: at() },
      ]);
      expect(host.describe()).toBe('0 of 1 nodes online; offline: G/N');
    },
  ],
  [
    'operational-behavior-edge-node-termination-host-action-ddeath-devices-offline operational-behavior-edge-node-termination-host-action-ddeath-devices-tags-stale operational-behavior-device-ddeath payloads-ddeath-timestamp',
    "a death of a device: it alone is offline and stale, since the death's own time",
    () => {
      const { host, nbirth, message } = bus();
      nbirth(0);
      message('DBIRTH', 'N/D', 1, [double(5, { name: 'flow' })]);
      message('DBIRTH', 'N/E', 2, [double(5, { name: 'flow' })]);
      expect(message('DDEATH', 'N/D', 3, [], T - 42).lost).toEqual([{ path: 'G/N/D', since: T - 42 }]);
      expect(host.describe()).toBe('1 of 1 nodes online; devices offline: G/N/D');
    },
  ],
];
