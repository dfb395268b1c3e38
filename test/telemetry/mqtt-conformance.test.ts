import { describe, it } from 'vitest';
import { containedFactory } from '../../src/telemetry/sources.ts';
import { describeSource } from './conformance.ts';
import { aedesBroker, mosquittoBroker, mosquittoCommand, mosquittoWithWebSockets } from './peers/broker.ts';
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

const withWebSockets = await mosquittoWithWebSockets();
if (withWebSockets === undefined)
  describe.skip('conformance: MQTT over WebSocket, this mosquitto has none', () => it('skipped', () => {}));
else
  describeSource('MQTT 5 over WebSocket, mosquitto', async () => {
    const both = [
      'listener {port} 127.0.0.1',
      'listener {second} 127.0.0.1',
      'protocol websockets',
      'allow_anonymous true',
    ];
    const broker = await mosquittoBroker(withWebSockets, both);
    return mqttPeer(broker, '5', broker.second);
  });
