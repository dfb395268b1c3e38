import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connectAsync } from 'mqtt';
import { describe, expect, it } from 'vitest';
import type { Connection } from '../../src/plant/plant.ts';
import { parsePlantFile } from '../../src/plant/plant-file.ts';
import { plantFileText } from '../../src/plant/plant-file-text.ts';
import { proposePlant, withProposal } from '../../src/telemetry/apply-proposal.ts';
import { discover } from '../../src/telemetry/discover/discover.ts';
import { signalsOfMessage } from '../../src/telemetry/discover/mqtt-signals.ts';
import { propose } from '../../src/telemetry/propose.ts';
import { createSource } from '../../src/telemetry/sources.ts';
import { closedAfterEach } from '../closing.ts';
import { Recorder } from './conformance.ts';
import { aedesBroker } from './peers/broker.ts';
import { serialServer } from './peers/modbus-peer.ts';
import { freePort } from './peers/proxy.ts';
import { edgeNode } from './peers/sparkplug-peer.ts';
import { until } from './plant.ts';

const PLANT = { id: 'site', name: 'Site', timeZone: 'Europe/Berlin' };
const closing = closedAfterEach();
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
    await expect(discover({ id: 'plc', kind: 'modbus' }, { seconds: 1 })).rejects.toThrow(/list of registers/);
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
  it('from a Modbus register list, read once', async () => {
    const device = await serialServer();
    closing.push(() => device.close());
    await device.set(10, [215]);
    const connection: Connection = { id: 'plc', kind: 'modbus', url: `modbus://127.0.0.1:${device.port}` };
    const registers = '# from the manual\nFan 1/Speed; 40011; uint16; rpm; 0.1\nFan 1/Fault\t40021';
    const { signals, notes } = await discover(connection, { seconds: 1, registers });
    expect(signals).toEqual([
      {
        place: ['Fan 1'],
        name: 'Speed',
        source: { register: 40011, type: 'uint16', scale: 0.1 },
        unit: 'rpm',
        example: 21.5,
      },
      { place: ['Fan 1'], name: 'Fault', source: { register: 40021 }, unit: undefined, example: 0 },
    ]);
    expect(notes).toEqual([]);
    for (const [list, words] of [
      ['Speed; here', 'line 1: "here" is no register, such as 40011'],
      ['Speed; 40001\n; 40002', 'line 2: the name is missing'],
      ['Speed; 40001; float', /line 1: type: /],
    ] as const)
      await expect(discover(connection, { seconds: 1, registers: list })).rejects.toThrow(words);
  });
  it('from a recording', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'gemba-recording-'));
    closing.push(() => rmSync(dir, { recursive: true, force: true }));
    const file = join(dir, 'tape.csv');
    writeFileSync(file, 'time,P-1.flow,P-1.speed_rpm\n2026-03-01T10:00:00Z,12.5,900\n');
    const connection: Connection = { id: 'tape', kind: 'replay', file };
    const { signals } = await discover(connection, { seconds: 1 });
    const { tags } = propose({ connection, signals });
    expect(tags.map(({ id, unit, example }) => [id, unit, example])).toEqual([
      ['P-1.flow', undefined, 12.5],
      ['P-1.speed_rpm', '/min', 900],
    ]);
    expect(tags[1]?.guesses).toContainEqual({ from: 'unit-in-name', text: 'rpm' });
    await expect(discover({ ...connection, file: join(dir, 'none.csv') }, { seconds: 1 })).rejects.toThrow(
      /cannot read/,
    );
  });
});

describe('a proposal for a plant that is there', () => {
  const { plant } = parsePlantFile(
    `version: 1
plant: { id: site, name: Site, timeZone: UTC }
connections: [{ id: bus, kind: mqtt, url: "mqtt://old" }]
assets:
  - { id: CW, name: Cooling }
  - id: P-101
    name: Cooling pump
    parent: CW
    tags: [{ id: P-101.flow, source: { connection: bus, topic: a/p101/flow } }]
`,
    'plant.yaml',
  );
  const signals = ['flow', 'temp_degC'].map((name) => ({
    place: ['a', 'p101'],
    name,
    source: { topic: `a/p101/${name}` },
  }));
  const proposal = propose({
    connection: { id: 'bus', kind: 'mqtt', url: 'mqtt://new' },
    signals: [...signals, { place: ['b', 'fan'], name: 'on', source: { topic: 'b/fan/on' } }],
    plant,
  });
  it('uses the assets that have that name, and leaves out the signals that it has', () => {
    expect(proposal.already).toBe(1);
    expect(proposal.tags.map(({ id, asset, unit }) => [id, asset, unit])).toEqual([
      ['P-101.temp_degC', 'P-101', 'Cel'],
      ['fan.on', 'fan', undefined],
    ]);
    expect(proposal.tags[0]?.guesses[0]).toEqual({ from: 'known', text: 'a / p101' });
  });
  it('is taken as the operator chose: names, ids, units, and only what was chosen', () => {
    const changed = withProposal(plant, proposal, {
      tags: [{ key: proposal.tags[0]?.key ?? '', name: 'Winding temperature', unit: 'K' }],
      assets: [],
    });
    expect(changed.connections).toEqual([{ id: 'bus', kind: 'mqtt', url: 'mqtt://new' }]);
    expect(changed.assets.map(({ id }) => id)).toEqual(['CW', 'P-101']);
    expect(changed.assets[1]?.tags[1]).toMatchObject({ id: 'P-101.temp_degC', name: 'Winding temperature', unit: 'K' });
    const renamed = withProposal(plant, proposal, {
      tags: proposal.tags.map(({ key, name }) => ({ key, name })),
      assets: [
        { id: 'b', newId: 'CW', name: 'B' },
        { id: 'fan', newId: 'F-1', name: 'Fan one' },
      ],
    });
    expect(renamed.assets.map(({ id, parent }) => [id, parent])).toEqual([
      ['CW', undefined],
      ['P-101', 'CW'],
      ['F-1', 'CW'],
    ]);
    expect(parsePlantFile(plantFileText(renamed), 'p.yaml').plant).toEqual(renamed);
  });
});
