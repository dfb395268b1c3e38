import { connectAsync } from 'mqtt';
import { afterEach, describe, expect, it } from 'vitest';
import type { Connection } from '../../src/plant/plant.ts';
import { parsePlantFile } from '../../src/plant/plant-file.ts';
import { discover } from '../../src/telemetry/discover/discover.ts';
import { signalsOfMessage } from '../../src/telemetry/discover/mqtt-signals.ts';
import { proposePlant } from '../../src/telemetry/propose.ts';
import { createSource } from '../../src/telemetry/sources.ts';
import { Recorder } from './conformance.ts';
import { aedesBroker } from './peers/broker.ts';
import { freePort } from './peers/proxy.ts';
import { edgeNode } from './peers/sparkplug-peer.ts';
import { until } from './plant.ts';

const PLANT = { id: 'site', name: 'Site', timeZone: 'Europe/Berlin' };
const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});
async function opened() {
  const broker = await aedesBroker();
  closing.push(() => broker.close());
  return { broker, url: `mqtt://127.0.0.1:${broker.port}` };
}

describe('signals of an MQTT message', () => {
  const brief = (topic: string, payload: string) =>
    signalsOfMessage(topic, Buffer.from(payload)).map(({ place, name, source, unit, example }) => [
      place.join('>'),
      name,
      source,
      unit,
      example,
    ]);
  it('plain', () =>
    expect(brief('a/b/temp', '21.5')).toEqual([['a>b', 'temp', { topic: 'a/b/temp' }, undefined, 21.5]]));
  it('with a value', () =>
    expect(brief('a/temp', '{"value":1,"unit":"bar","ts":1772359196}')).toEqual([
      ['a', 'temp', { topic: 'a/temp' }, 'bar', 1],
    ]));
  it('with many', () =>
    expect(brief('a/pump', '{"time":"2026-03-01T10:00:00Z","temp":1,"motor":{"amps":2,"on":true},"list":[1]}')).toEqual(
      [
        ['a>pump', 'temp', { topic: 'a/pump', path: '/temp', timePath: '/time' }, undefined, 1],
        ['a>pump>motor', 'amps', { topic: 'a/pump', path: '/motor/amps', timePath: '/time' }, undefined, 2],
        ['a>pump>motor', 'on', { topic: 'a/pump', path: '/motor/on', timePath: '/time' }, undefined, true],
      ],
    ));
  it('that is no signal', () => {
    expect(brief('a/picture', 'x'.repeat(5000))).toEqual([]);
    expect(brief('a/bytes', '\uFFFD')).toEqual([]);
  });
});

describe('a proposal', () => {
  it('from MQTT is a plant file that works', async () => {
    const { url } = await opened();
    const device = await connectAsync(url);
    closing.push(() => device.endAsync(true));
    const say = () =>
      Promise.all([
        device.publishAsync('north/cw/p101/bearing_temp', '{"value":71.4,"unit":"°C"}', { qos: 1, retain: true }),
        device.publishAsync('north/cw/p101/running', 'true', { qos: 1, retain: true }),
        device.publishAsync('north/air/p101/temp', '7', { qos: 1, retain: true }),
        device.publishAsync('spBv1.0/G/NDATA/N', 'x', { qos: 1, retain: true }),
      ]);
    await say();
    const connection: Connection = { id: 'bus', kind: 'mqtt', url, username: 'u', password: 'secret' };
    const found = await discover(connection, { seconds: 0.5 });
    expect(found.notes).toEqual([expect.stringContaining('kind sparkplug')]);
    const yaml = proposePlant({ connection, signals: found.signals, plant: PLANT });
    expect(yaml).not.toContain('secret');
    const { plant } = parsePlantFile(yaml, 'proposal.yaml');
    expect(plant.assets.map(({ id, parent }) => [id, parent])).toEqual(
      expect.arrayContaining([
        ['north', undefined],
        ['cw', 'north'],
        ['p101', 'cw'],
        ['air', 'north'],
        ['air-p101', 'air'],
      ]),
    );
    const tags = plant.assets.flatMap((asset) => asset.tags);
    expect(tags.find(({ id }) => id === 'p101.bearing_temp')).toMatchObject({ name: 'Bearing temp', unit: 'Cel' });

    const heard = new Recorder();
    const source = createSource(connection, tags);
    await source.start(heard);
    closing.push(() => source.stop());
    await until('all values', () => new Set(heard.all.map(({ tag }) => tag)).size === 3);
  });
  it('from Sparkplug births', async () => {
    const { broker, url } = await opened();
    const connection: Connection = { id: 'spb', kind: 'sparkplug', url };
    const finding = discover(connection, { seconds: 1.2 });
    await new Promise((resolve) => setTimeout(resolve, 400));
    const node = await edgeNode(broker.port);
    closing.push(() => node.stop());
    node.publishNodeBirth({
      timestamp: Date.now(),
      metrics: [{ name: 'Node Control/Rebirth', type: 'Boolean', value: false }],
    });
    node.publishDeviceBirth('Press', {
      timestamp: Date.now(),
      metrics: [
        { name: 'Oil/Temp', type: 'Double', value: 41, properties: { engUnit: { type: 'String', value: '°C' } } },
      ],
    });
    const found = await finding;
    expect(found.signals).toEqual([
      {
        place: ['G', 'N1', 'Press', 'Oil'],
        name: 'Temp',
        source: { group: 'G', node: 'N1', device: 'Press', metric: 'Oil/Temp' },
        unit: '°C',
      },
    ]);
    const { plant } = parsePlantFile(proposePlant({ connection, signals: found.signals, plant: PLANT }), 'p.yaml');
    expect(plant.assets.at(-1)?.tags[0]).toMatchObject({ id: 'Oil.Temp', unit: 'Cel' });
  });
  it('fails in words where nothing answers', async () => {
    const port = await freePort();
    await expect(
      discover({ id: 'bus', kind: 'mqtt', url: `mqtt://127.0.0.1:${port}` }, { seconds: 0.3 }),
    ).rejects.toThrow(`127.0.0.1:${port}: nothing listens there`);
    await expect(
      discover({ id: 'ua', kind: 'opcua', url: `opc.tcp://127.0.0.1:${port}` }, { seconds: 1 }),
    ).rejects.toThrow(/nothing listens there/);
    await expect(discover({ id: 'plc', kind: 'modbus' }, { seconds: 1 })).rejects.toThrow(/cannot be browsed/);
  });
  it('keeps ids apart', () => {
    const signals = ['a b', 'a-b', 'a/b'].map((name) => ({ place: ['x'], name, source: { topic: name } }));
    const yaml = proposePlant({ connection: { id: 'bus', kind: 'mqtt' }, signals, plant: PLANT });
    expect(parsePlantFile(yaml, 'p.yaml').plant.assets[0]?.tags.map(({ id }) => id)).toEqual([
      'x.a-b',
      'x.a-b-2',
      'x.a-b-3',
    ]);
  });
});
