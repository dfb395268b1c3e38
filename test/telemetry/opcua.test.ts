import { existsSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataType, type DataValue, StatusCodes } from 'node-opcua-client';
import { nodesets as standardNodesets } from 'node-opcua-nodesets';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Tag } from '../../src/plant/plant.ts';
import { PlantIndex } from '../../src/plant/plant.ts';
import { AlarmEngine } from '../../src/telemetry/alarm-engine.ts';
import { discover } from '../../src/telemetry/discover/discover.ts';
import { ConditionAlarms, conditionEvent, priorityOf } from '../../src/telemetry/opcua/condition.ts';
import { qualityAndTime, scalarOf, variantScalar } from '../../src/telemetry/opcua/value.ts';
import { OpcuaSource } from '../../src/telemetry/opcua.ts';
import { createSource } from '../../src/telemetry/sources.ts';
import { closedAfterEach } from '../closing.ts';
import { Recorder } from './conformance.ts';
import { RecordingServer } from './peers/opcua-peer.ts';
import { plantOf, tag, until } from './plant.ts';

const T = Date.parse('2026-03-01T10:00:00Z');
const TAG = tag({ id: 'X.number', asset: 'X-1', source: { connection: 'ua', node: 'ns=1;s=X.number' } });

let server: RecordingServer;
let pki = '';
const closing = closedAfterEach();
beforeAll(async () => {
  server = await RecordingServer.open();
  pki = mkdtempSync(join(tmpdir(), 'gemba-ua-client-'));
}, 60_000);
afterAll(async () => {
  await server?.close();
  rmSync(pki, { recursive: true, force: true });
}, 30_000);

async function listen(options: Record<string, unknown> = {}, tags: readonly Tag[] = [TAG]) {
  const heard = new Recorder();
  const connection = {
    id: 'ua',
    kind: 'opcua',
    url: `opc.tcp://localhost:${server.port}`,
    interval: '100ms',
    pki,
    ...options,
  } as const;
  const source = new OpcuaSource(connection, tags);
  await source.start(heard);
  closing.push(() => source.stop());
  return { heard, source };
}
const down = (heard: Recorder) => until('down', () => (heard.last?.kind === 'down' ? heard.last : undefined), 15_000);

describe('OPC UA', { timeout: 30_000 }, () => {
  it('trusts no server until the operator does, then speaks Basic256Sha256', async () => {
    server.set('number', 5, { quality: 'good', at: Date.now() });
    const first = await listen({ securityMode: 'SignAndEncrypt' });
    expect((await down(first.heard)).detail).toContain(
      "the server's certificate is not trusted: check it, then move it from",
    );
    await first.source.stop();
    const rejected = join(pki, 'rejected');
    const [certificate] = readdirSync(rejected);
    if (certificate === undefined) throw new Error('no certificate was put aside');
    renameSync(join(rejected, certificate), join(pki, 'trusted', 'certs', certificate));

    const second = await listen({ securityMode: 'SignAndEncrypt' });
    await until('the value', () => second.heard.of('X.number').length > 0, 15_000);
    expect(second.heard.last?.kind).toBe('live');
  });
  it('says which policy the server does not offer', async () => {
    const { heard } = await listen({ securityMode: 'Sign', securityPolicy: 'Aes256_Sha256_RsaPss' });
    expect((await down(heard)).detail).toMatch(/does not offer|endpoint/i);
  });
  it('says that the user is refused', async () => {
    const { heard } = await listen({ username: 'nobody', password: 'guess' });
    expect((await down(heard)).detail).toMatch(/user or password refused/);
  });
  it('finds nodes by the URI of their namespace, and calls unknown ones bad', async () => {
    const uri = server.server.engine.addressSpace?.getOwnNamespace().namespaceUri ?? '';
    const { heard } = await listen({}, [
      tag({ id: 'X.uri', source: { connection: 'ua', node: `nsu=${uri};s=X.number` } }),
      tag({ id: 'X.none', source: { connection: 'ua', node: 'ns=1;s=no.such.node' } }),
    ]);
    await until('the value', () => heard.of('X.uri').some(({ quality }) => quality === 'good'));
    await until(
      'the bad one',
      () =>
        heard.last?.detail.includes('no.such.node: BadNodeIdUnknown') &&
        heard.of('X.none').some(({ quality }) => quality === 'bad'),
    );
  });
  it('needs a node id', async () => {
    const source = createSource({ id: 'ua', kind: 'opcua', url: 'opc.tcp://x' }, [
      tag({ id: 'X.a', source: { connection: 'ua', node: 'X' } }),
    ]);
    await expect(source.start(new Recorder())).rejects.toThrow(/tag X\.a: source: node: expected a node id/);
    const other = createSource({ id: 'ua', kind: 'opcua', url: 'http://x' }, []);
    await expect(other.start(new Recorder())).rejects.toThrow(/expected opc\.tcp/);
  });
  it('hears Alarms & Conditions, and calls nothing', async () => {
    const space = server.server.engine.addressSpace;
    if (!space) throw new Error('no address space');
    const namespace = space.getOwnNamespace();
    const source = namespace.addObject({
      organizedBy: space.rootFolder.objects,
      browseName: 'Boiler',
      eventNotifier: 1,
      notifierOf: space.rootFolder.objects.server,
    });
    const level = namespace.addVariable({
      componentOf: source,
      browseName: 'Level',
      nodeId: 's=Level',
      dataType: DataType.Double,
      eventSourceOf: source,
    });
    level.setValueFromSource({ dataType: DataType.Double, value: 50 });
    const alarm = namespace.instantiateExclusiveLimitAlarm('ExclusiveLimitAlarmType', {
      browseName: 'LevelAlarm',
      conditionName: 'Boiler level',
      componentOf: source,
      conditionSource: level,
      inputNode: level,
      highHighLimit: 90,
      highLimit: 80,
      lowLimit: 20,
      lowLowLimit: 10,
    });
    alarm.setEnabledState(true);
    const levelTag = tag({ id: 'B-1.level', asset: 'B-1', source: { connection: 'ua', node: 'ns=1;s=Level' } });
    const { heard } = await listen({ alarms: {} }, [levelTag]);
    await until('live', () => heard.last?.kind === 'live');
    level.setValueFromSource({ dataType: DataType.Double, value: 85 });
    const raised = await until('the alarm', () => heard.raised.findLast(({ clearedAt }) => clearedAt === undefined));
    // Who connects now finds it standing.
    const later = await listen({ alarms: {} }, [levelTag]);
    const standing = await until('the standing alarm', () => later.heard.raised.at(-1));
    expect(standing).toMatchObject({
      asset: 'B-1',
      name: 'Boiler level',
      state: 'unacknowledged',
      priority: raised.priority,
    });
    expect(raised).toMatchObject({ asset: 'B-1', tag: 'B-1.level', name: 'Boiler level', state: 'unacknowledged' });
    level.setValueFromSource({ dataType: DataType.Double, value: 50 });
    const cleared = await until('its end', () =>
      heard.raised.find(({ id, clearedAt }) => id === raised.id && clearedAt !== undefined),
    );
    // This server takes an alarm that returns for acknowledged.
    expect(cleared).toMatchObject({ id: raised.id, raisedAt: raised.raisedAt, state: 'normal' });
    // The engine takes it like any other alarm; an acknowledgement stays here.
    const engine = new AlarmEngine(new PlantIndex(plantOf([levelTag])));
    engine.report([raised]);
    expect(engine.acknowledge(raised.id, Date.now()).state).toBe('acknowledged');
    engine.report([cleared]);
    expect(engine.current()).toEqual([]);
    expect(server.writes()).toEqual([]);
  });
  it('lists the variables of a server', async () => {
    const found = await discover(
      { id: 'ua', kind: 'opcua', url: `opc.tcp://localhost:${server.port}`, pki },
      { seconds: 1 },
    );
    expect(found.signals).toContainEqual(
      expect.objectContaining({ place: ['X'], name: 'number', source: { node: 'ns=1;s=X.number' } }),
    );
    expect(found.signals.every(({ place }) => place[0] !== 'Server')).toBe(true);
    expect(server.writes()).toEqual([]);
  });
});

describe('values', () => {
  it.each([
    [{ text: 'läuft', locale: 'de' }, undefined, 'läuft'],
    [new Date(T), undefined, '2026-03-01T10:00:00.000Z'],
    [new Float32Array([1, 2.5]), 1, 2.5],
    [[1, 2, 3], 2, 3],
    [null, undefined, null],
  ])('%j [%s]', (value, index, expected) => expect(scalarOf(value, index)).toEqual(expected));
  it.each([
    [DataType.Int64, [0, 5], undefined, 5],
    [DataType.Int64, [0xffffffff, 0xfffffffb], undefined, -5],
    [DataType.UInt64, [0xffffffff, 0xfffff800], undefined, 2 ** 64 - 2048],
    [DataType.Int64, [[0, 1], new Uint32Array([0, 7])], 1, 7],
    [DataType.Int64, [1.5, Number.NaN], undefined, [1.5, Number.NaN]],
    [DataType.Double, [1, 2], undefined, [1, 2]],
    [DataType.Double, [1, 2], 0, 1],
  ])('of type %s: %j [%s]', (dataType, value, index, expected) =>
    expect(variantScalar({ dataType, value }, index)).toEqual(expected),
  );
  it('of nothing are none', () => expect(variantScalar(undefined)).toBeNull());
  it('quality and time', () => {
    const data = (statusCode: unknown, times: object) => ({ statusCode, ...times }) as DataValue;
    expect(qualityAndTime(data(StatusCodes.Good, { sourceTimestamp: new Date(T) }))).toEqual({
      quality: 'good',
      at: T,
    });
    expect(qualityAndTime(data(StatusCodes.UncertainLastUsableValue, { serverTimestamp: new Date(T) }))).toEqual({
      quality: 'uncertain',
      at: T,
    });
    expect(qualityAndTime(data(StatusCodes.BadSensorFailure, {}))).toEqual({ quality: 'bad', at: undefined });
  });
});

describe('conditions', () => {
  const event = (seconds: number, active: boolean, acknowledged: boolean, retain = true) => {
    const fields = [
      'ns=1;i=9',
      'Level high',
      'Boiler',
      'ns=1;s=Level',
      new Date(T + seconds * 1000),
      'too high',
      700,
      retain,
      active,
      acknowledged,
    ];
    const read = conditionEvent(fields);
    if (read === undefined) throw new Error('no event');
    return read;
  };
  it('become one alarm from its beginning to its end, and another when it comes again', () => {
    const alarms = new ConditionAlarms('ua', () => ({ asset: 'B-1' }));
    const states = [
      event(0, false, true),
      event(1, true, false),
      event(2, true, true),
      event(3, false, true),
      event(4, false, true),
      event(5, true, false),
      event(6, false, false),
      event(7, true, false),
      event(8, false, false, false),
    ]
      .map((one) => alarms.take(one))
      .map((alarm) => [alarm.state, (alarm.raisedAt - T) / 1000, alarm.priority]);
    expect(states).toEqual([
      ['normal', 0, 2],
      ['unacknowledged', 1, 2],
      ['acknowledged', 1, 2],
      ['normal', 1, 2],
      ['normal', 4, 2],
      ['unacknowledged', 5, 2],
      ['returned-to-normal unacknowledged', 5, 2],
      ['unacknowledged', 7, 2],
      ['normal', 7, 2],
    ]);
  });
  it('that are none are passed over', () => expect(conditionEvent([null, 'x'])).toBeUndefined());
  it('have priorities', () =>
    expect([1000, 800, 799, 600, 400, 399, 1].map(priorityOf)).toEqual([1, 1, 2, 2, 3, 4, 4]));
});

const nodesets = join(import.meta.dirname, '../../../shared/eval/protocols');
describe('published nodesets', () => {
  it('load and are listed', { timeout: 60_000 }, async (context) => {
    if (!existsSync(nodesets)) {
      console.log('skipped: the published nodesets are not here');
      return context.skip();
    }
    const file = (name: string) => join(nodesets, `Opc.Ua.${name}.xml`);
    // They need two models that are not among them: the dictionary of identifiers, and process devices.
    const others = [standardNodesets.irdi, standardNodesets.padim];
    const names = [
      'Di.NodeSet2',
      'Machinery.NodeSet2',
      'Machinery.Examples.NodeSet2',
      'IA.NodeSet2',
      'IA.NodeSet2.examples',
      'Machinery.ProcessValues.NodeSet2',
    ];
    const loaded = await RecordingServer.open({ nodesets: [...others, ...names.map(file)] });
    closing.push(() => loaded.close());
    const found = await discover(
      { id: 'ua', kind: 'opcua', url: `opc.tcp://localhost:${loaded.port}`, pki },
      { seconds: 1 },
    );
    console.log(`${found.signals.length} signals in the published nodesets`);
    expect(found.signals.length).toBeGreaterThan(10);
    expect(loaded.writes()).toEqual([]);
  });
});
