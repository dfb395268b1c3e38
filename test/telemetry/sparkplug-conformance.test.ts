import { describe, it } from 'vitest';
import { containedFactory } from '../../src/telemetry/sources.ts';
import { describeSource } from './conformance.ts';
import { aedesBroker, mosquittoBroker, mosquittoCommand } from './peers/broker.ts';
import { sparkplugPeer } from './peers/sparkplug-peer.ts';

describeSource('Sparkplug B, sparkplug-client over aedes', async () => sparkplugPeer(await aedesBroker()));
describeSource(
  'Sparkplug B in a thread of its own',
  async () => sparkplugPeer(await aedesBroker()),
  containedFactory({}),
);

const mosquitto = mosquittoCommand();
if (mosquitto === undefined) {
  describe.skip('conformance: Sparkplug B over mosquitto, which is not installed', () => it('skipped', () => {}));
} else {
  describeSource('Sparkplug B, sparkplug-client over mosquitto', async () =>
    sparkplugPeer(await mosquittoBroker(mosquitto)),
  );
}
