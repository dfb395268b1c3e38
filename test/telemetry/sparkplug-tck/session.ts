import { expect } from 'vitest';
import { sparkplugFilters } from '../../../src/telemetry/sparkplug/topic.ts';
import { SparkplugSource } from '../../../src/telemetry/sparkplug.ts';
import { Recorder } from '../conformance.ts';
import { sparkplugBeginning } from '../peers/sparkplug-connect.ts';
import type { TckCase } from './case.ts';

/** How the session begins. */
export const SESSION: readonly TckCase[] = [
  [
    'message-flow-phid-sparkplug-clean-session-311 principles-persistence-clean-session-311',
    'the session is clean in MQTT 3.1.1, and no option changes that',
    async () => {
      expect(await sparkplugBeginning('3.1.1')).toMatchObject({ protocolVersion: 4, clean: true, hasWill: false });
      const source = new SparkplugSource({ id: 's', kind: 'sparkplug', url: 'mqtt://127.0.0.1:9', session: true }, []);
      await expect(source.start(new Recorder())).rejects.toThrow('a Sparkplug host begins a clean session');
    },
  ],
  [
    'message-flow-phid-sparkplug-clean-session-50 principles-persistence-clean-session-50',
    'the start is clean in MQTT 5 and the session ends with the connection',
    async () => {
      const beginning = await sparkplugBeginning('5');
      expect(beginning).toMatchObject({ protocolVersion: 5, clean: true, hasWill: false, sessionExpiry: 0 });
    },
  ],
  [
    'message-flow-phid-sparkplug-subscription',
    'subscribes at once after connecting, to all that the nodes say and nothing that they are told',
    async () => {
      const { packets } = await sparkplugBeginning('3.1.1');
      expect(packets.slice(0, 2)).toEqual(['CONNECT', 'SUBSCRIBE']);
      expect(packets).not.toContain('PUBLISH');
      expect(sparkplugFilters(['G/N']).filter((filter) => filter.startsWith('spBv1.0/'))).toEqual([
        'spBv1.0/G/NBIRTH/N',
        'spBv1.0/G/NDATA/N',
        'spBv1.0/G/NDEATH/N',
        'spBv1.0/G/DBIRTH/N/+',
        'spBv1.0/G/DDATA/N/+',
        'spBv1.0/G/DDEATH/N/+',
      ]);
    },
  ],
];
