import { describe, it } from 'vitest';
import { containedFactory } from '../../src/telemetry/sources.ts';
import { describeSource } from './conformance.ts';
import { aedesBroker, mosquittoBroker, mosquittoCommand } from './peers/broker.ts';
import { mqttPeer } from './peers/mqtt-peer.ts';

describeSource('MQTT 3.1.1, aedes', async () => mqttPeer(await aedesBroker(), '3.1.1'));
describeSource(
  'MQTT 3.1.1, aedes, in a thread of its own',
  async () => mqttPeer(await aedesBroker(), '3.1.1'),
  containedFactory({}),
);

const mosquitto = mosquittoCommand();
if (mosquitto === undefined)
  describe.skip('conformance: MQTT, mosquitto is not installed', () => it('skipped', () => {}));
else {
  for (const version of ['3.1.1', '5'] as const) {
    describeSource(`MQTT ${version}, mosquitto`, async () => mqttPeer(await mosquittoBroker(mosquitto), version));
  }
}
