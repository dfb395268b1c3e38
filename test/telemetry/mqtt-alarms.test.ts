import { connectAsync } from 'mqtt';
import { describe, expect, it } from 'vitest';
import { AlarmMessages, MqttAlarms } from '../../src/telemetry/mqtt/alarm-messages.ts';
import { Payload } from '../../src/telemetry/mqtt/message-reader.ts';
import { createSource } from '../../src/telemetry/sources.ts';
import { Recorder } from './conformance.ts';
import { aedesBroker, mosquittoBroker, mosquittoCommand } from './peers/broker.ts';
import { tag, until } from './plant.ts';

const T = Date.parse('2026-03-01T10:00:00Z');
const at = (seconds: number) => new Date(T + seconds * 1000).toISOString();

describe('alarm messages', () => {
  const alarms = new MqttAlarms(
    'bus',
    AlarmMessages.parse({ topic: 'alarms/#', asset: '/where/unit', priority: 'level' }),
  );
  const take = (json: unknown) => {
    const bytes = Buffer.from(JSON.stringify(json));
    return alarms.take(new Payload(bytes), { topic: 'alarms/x', payload: bytes, retained: false, receivedAt: T });
  };
  it('become one alarm from its beginning to its end, and another when it comes again', () => {
    const where = { unit: 'P-1' };
    expect(take({ name: 'Dry run', where, active: false })).toMatchObject({ clearedAt: T });
    expect(take({ name: 'Dry run', where, active: true, level: 'high', at: at(1), message: 'no water' })).toEqual({
      id: `bus:Dry run@${at(1)}`,
      asset: 'P-1',
      tag: undefined,
      name: 'Dry run',
      priority: 2,
      state: 'unacknowledged',
      raisedAt: T + 1000,
      clearedAt: undefined,
      acknowledgedAt: undefined,
      message: 'no water',
    });
    expect(take({ name: 'Dry run', where, active: 'true', acknowledged: true, at: at(2) })).toMatchObject({
      id: `bus:Dry run@${at(1)}`,
      state: 'acknowledged',
    });
    expect(take({ name: 'Dry run', where, active: 0, at: at(3) })).toMatchObject({
      clearedAt: T + 3000,
      state: 'returned-to-normal unacknowledged',
    });
    expect(take({ name: 'Dry run', where, at: at(4) })).toMatchObject({ id: `bus:Dry run@${at(4)}` });
  });
  it('without a name or an asset are garbage', () => {
    for (const json of [{}, 5, null, { name: 'x' }, { where: { unit: 'x' } }, { name: {}, where: { unit: [] } }]) {
      expect(take(json)).toMatch(/needs a name/);
    }
  });
  it('are heard beside values', async () => {
    const broker = await aedesBroker();
    const url = `mqtt://127.0.0.1:${broker.port}`;
    const heard = new Recorder();
    const source = createSource({ id: 'bus', kind: 'mqtt', url, alarms: { topic: 'alarms/#' } }, [
      tag({ id: 'X.a', source: { connection: 'bus', topic: 'a' } }),
    ]);
    await source.start(heard);
    await until('connected', () => heard.last?.kind === 'waiting');
    const device = await connectAsync(url);
    await device.publishAsync('alarms/1', '{"name":"Dry run","asset":"P-1"}', { qos: 1 });
    await device.publishAsync('a', '5', { qos: 1 });
    await until('both', () => heard.raised.length === 1 && heard.all.length === 1);
    await device.endAsync(true);
    await source.stop();
    await broker.close();
  });
});

const mosquitto = mosquittoCommand();
describe.skipIf(mosquitto === undefined)('a session', () => {
  it.each(['3.1.1', '5'])('MQTT %s: brings what was said while we were away', async (version) => {
    const broker = await mosquittoBroker(mosquitto ?? '');
    const url = `mqtt://127.0.0.1:${broker.port}`;
    const connection = { id: 'bus', kind: 'mqtt', url, version, session: true, clientId: 'gemba-line-2' } as const;
    const tags = [tag({ id: 'X.a', source: { connection: 'bus', topic: 'a' } })];
    const listen = async () => {
      const heard = new Recorder();
      const source = createSource(connection, tags);
      await source.start(heard);
      await until('connected', () => heard.last?.kind === 'waiting' || heard.last?.kind === 'live');
      return { heard, source };
    };
    await (await listen()).source.stop();
    const device = await connectAsync(url);
    for (const second of [1, 2, 3])
      await device.publishAsync('a', JSON.stringify({ value: second, at: at(second) }), { qos: 1 });
    const { heard, source } = await listen();
    await until('all three', () => heard.all.length === 3);
    expect(heard.all.map((sample) => sample.at)).toEqual([T + 1000, T + 2000, T + 3000]);
    await source.stop();
    await device.endAsync(true);
    await broker.close();
  });
  it('needs a client id', async () => {
    const source = createSource({ id: 'bus', kind: 'mqtt', url: 'mqtt://127.0.0.1:1', session: true }, []);
    await expect(source.start(new Recorder())).rejects.toThrow(/a session needs a clientId/);
  });
});
