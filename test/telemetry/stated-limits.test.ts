/** Limits that the other side states are proposed, with what they come from; none is invented. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataType } from 'node-opcua-client';
import { describe, expect, it } from 'vitest';
import type { Connection } from '../../src/plant/plant.ts';
import { parsePlantFile } from '../../src/plant/plant-file.ts';
import { proposePlant, withProposal } from '../../src/telemetry/apply-proposal.ts';
import { discover } from '../../src/telemetry/discover/discover.ts';
import type { StatedLimit } from '../../src/telemetry/discover/found-signal.ts';
import { propose } from '../../src/telemetry/propose.ts';
import { closedAfterEach } from '../closing.ts';
import { aedesBroker } from './peers/broker.ts';
import { RecordingServer } from './peers/opcua-peer.ts';
import { edgeNode } from './peers/sparkplug-peer.ts';

const PLANT = { id: 'site', name: 'Site', timeZone: 'UTC' };
const closing = closedAfterEach();

/** A boiler whose level has a range and an alarm. */
async function boiler(): Promise<{ readonly server: RecordingServer; readonly connection: Connection }> {
  const server = await RecordingServer.open();
  closing.push(() => server.close());
  const space = server.server.engine.addressSpace;
  if (!space) throw new Error('no address space');
  const namespace = space.getOwnNamespace();
  const machine = namespace.addObject({
    organizedBy: space.rootFolder.objects,
    browseName: 'Boiler',
    nodeId: 's=Boiler',
    eventNotifier: 1,
    notifierOf: space.rootFolder.objects.server,
  });
  const level = namespace.addAnalogDataItem({
    componentOf: machine,
    browseName: 'Level',
    nodeId: 's=Boiler.Level',
    dataType: DataType.Double,
    eventSourceOf: machine,
    engineeringUnitsRange: { low: 0, high: 120 },
    value: { dataType: DataType.Double, value: 40 },
  });
  level.setValueFromSource({ dataType: DataType.Double, value: 40 });
  namespace.instantiateNonExclusiveLimitAlarm('NonExclusiveLimitAlarmType', {
    browseName: 'LevelAlarm',
    conditionName: 'Level alarm',
    componentOf: machine,
    conditionSource: level,
    inputNode: level,
    highHighLimit: 95,
    highLimit: 80,
    lowLimit: 10,
  });
  // An alarm that hangs nowhere in the tree: only what it watches refers to it.
  const pressure = namespace.addVariable({
    componentOf: machine,
    browseName: 'Pressure',
    nodeId: 's=Boiler.Pressure',
    dataType: DataType.Double,
    eventSourceOf: machine,
  });
  pressure.setValueFromSource({ dataType: DataType.Double, value: 2 });
  namespace.instantiateNonExclusiveLimitAlarm('NonExclusiveLimitAlarmType', {
    browseName: 'PressureAlarm',
    conditionName: 'Pressure alarm',
    conditionSource: pressure,
    inputNode: pressure,
    highLimit: 6,
    lowLimit: 1,
  });
  const pki = mkdtempSync(join(tmpdir(), 'gemba-limits-'));
  closing.push(() => rmSync(pki, { recursive: true, force: true }));
  return { server, connection: { id: 'ua', kind: 'opcua', url: `opc.tcp://localhost:${server.port}`, pki } };
}

describe('limits that a source states', { timeout: 40_000 }, () => {
  it('are found on an OPC UA server: limit alarms with their names, and ranges; conditions are no signals', async () => {
    const { server, connection } = await boiler();
    const { signals } = await discover(connection, { seconds: 1, pki: String(connection.pki) });
    const level = signals.find(({ name }) => name === 'Level');
    expect(level?.limits).toEqual([
      { kind: 'low', value: 10, from: 'alarm', text: 'LowLimit of Level alarm' },
      { kind: 'high', value: 80, from: 'alarm', text: 'HighLimit of Level alarm' },
      { kind: 'high-high', value: 95, from: 'alarm', text: 'HighHighLimit of Level alarm' },
    ]);
    expect(signals.find(({ name }) => name === 'Pressure')?.limits).toEqual([
      { kind: 'low', value: 1, from: 'alarm', text: 'LowLimit of Pressure alarm' },
      { kind: 'high', value: 6, from: 'alarm', text: 'HighLimit of Pressure alarm' },
    ]);
    expect(signals.map(({ place, name }) => [...place, name].join('/')).sort()).toEqual([
      'Boiler/Level',
      'Boiler/Pressure',
      'X/flag',
      'X/number',
      'X/text',
    ]);
    expect(server.writes()).toEqual([]);
    const yaml = proposePlant({ connection, signals, plant: PLANT });
    const tags = parsePlantFile(yaml, 'p.yaml').plant.assets.flatMap((asset) => asset.tags);
    expect(tags.find(({ name }) => name === 'Level')?.limits).toEqual([
      { kind: 'low', value: 10 },
      { kind: 'high', value: 80 },
      { kind: 'high-high', value: 95 },
    ]);
    expect(tags.filter(({ name }) => !['Level', 'Pressure'].includes(name)).flatMap(({ limits }) => limits)).toEqual(
      [],
    );
  });

  it('are found in the births of Sparkplug nodes', async () => {
    const broker = await aedesBroker();
    closing.push(() => broker.close());
    const connection: Connection = { id: 'spb', kind: 'sparkplug', url: `mqtt://127.0.0.1:${broker.port}` };
    const finding = discover(connection, { seconds: 1.5 });
    await new Promise((resolve) => setTimeout(resolve, 400));
    const node = await edgeNode(broker.port);
    closing.push(() => node.stop());
    const number = (value: number) => ({ type: 'Double' as const, value });
    node.publishNodeBirth({
      timestamp: Date.now(),
      metrics: [
        { name: 'Oil', type: 'Double', value: 41, properties: { engLow: number(0), engHigh: number(90) } },
        {
          name: 'Speed',
          type: 'Double',
          value: 900,
          properties: { HighLimit: number(1500), hihi: number(1600), engHigh: number(2000), High: number(Number.NaN) },
        },
      ],
    });
    const limits = Object.fromEntries((await finding).signals.map((signal) => [signal.name, signal.limits]));
    expect(limits).toEqual({
      Oil: [
        { kind: 'low', value: 0, from: 'range', text: 'engLow' },
        { kind: 'high', value: 90, from: 'range', text: 'engHigh' },
      ],
      Speed: [
        { kind: 'high', value: 1500, from: 'alarm', text: 'HighLimit' },
        { kind: 'high-high', value: 1600, from: 'alarm', text: 'hihi' },
      ],
    });
  });

  const stated: readonly StatedLimit[] = [
    { kind: 'low', value: 0, from: 'range', text: 'EURange' },
    { kind: 'high', value: 80, from: 'alarm', text: 'HighLimit of LevelAlarm' },
  ];
  const signal = { place: ['B-1'], name: 'level', source: { node: 'ns=1;s=L' }, limits: stated };
  const proposal = propose({ connection: { id: 'ua', kind: 'opcua' }, signals: [signal] });

  it('are taken as the operator chose; unasked, those of alarms are and ends of ranges are not', () => {
    expect(proposal.tags[0]?.limits).toEqual(stated);
    const empty = { ...PLANT, shifts: [], connections: [], assets: [] };
    const limitsOf = (choice?: Parameters<typeof withProposal>[2]) =>
      withProposal(empty, proposal, choice).assets[0]?.tags[0]?.limits;
    expect(limitsOf()).toEqual([{ kind: 'high', value: 80 }]);
    const chosen = { key: '0', name: 'Level' };
    expect(limitsOf({ assets: [], tags: [chosen] })).toEqual([]);
    expect(limitsOf({ assets: [], tags: [{ ...chosen, limits: ['low', 'high'] }] })).toEqual([
      { kind: 'low', value: 0 },
      { kind: 'high', value: 80 },
    ]);
  });
});
