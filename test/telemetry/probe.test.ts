import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connectAsync } from 'mqtt';
import { generate } from 'selfsigned';
import { describe, expect, it } from 'vitest';
import type { Connection } from '../../src/plant/plant.ts';
import { discover } from '../../src/telemetry/discover/discover.ts';
import { trustServer } from '../../src/telemetry/opcua/session.ts';
import { probe } from '../../src/telemetry/probe.ts';
import { closedAfterEach } from '../closing.ts';
import { aedesBroker, lockedBroker, mosquittoBroker, mosquittoCommand } from './peers/broker.ts';
import { pymodbusCommand, pymodbusServer } from './peers/modbus-peer.ts';
import { mqttPackets, mqttWrites } from './peers/mqtt-wire.ts';
import { RecordingServer } from './peers/opcua-peer.ts';
import { freePort, RecordingProxy } from './peers/proxy.ts';
import { tag } from './plant.ts';

const closing = closedAfterEach();
function folder(): string {
  const dir = mkdtempSync(join(tmpdir(), 'gemba-probe-'));
  closing.push(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}
const mqtt = (url: string, more: object = {}): Connection => ({ id: 'bus', kind: 'mqtt', url, ...more });

describe('trying a connection', () => {
  it('finds nothing where nothing listens', async () => {
    const port = await freePort();
    expect(await probe(mqtt(`mqtt://127.0.0.1:${port}`))).toMatchObject({
      kind: 'unreachable',
      detail: `127.0.0.1:${port}: nothing listens there`,
    });
    expect(await probe({ id: 'plc', kind: 'modbus', url: `modbus://127.0.0.1:${port}` })).toMatchObject({
      kind: 'unreachable',
    });
  });
  it('tells one that accepts and is silent', async () => {
    const server = createServer((socket) => socket.on('error', () => {}));
    const port = await freePort();
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    closing.push(() => server.close());
    const silent = await probe(mqtt(`mqtt://127.0.0.1:${port}`, { connectTimeout: '300ms' }));
    expect(silent).toMatchObject({ kind: 'mute', detail: expect.stringContaining('does not answer') });
    const device = { id: 'plc', kind: 'modbus', url: `modbus://127.0.0.1:${port}`, timeout: '200ms' } as const;
    expect(await probe(device)).toMatchObject({ kind: 'mute' });
  });
  it('writes nothing on the way: trying and listening only connect and subscribe', async () => {
    const broker = await aedesBroker();
    closing.push(() => broker.close());
    const proxy = await RecordingProxy.open(broker.port);
    closing.push(() => proxy.down());
    for (const kind of ['mqtt', 'sparkplug'] as const) {
      const connection = { id: 'bus', kind, url: `mqtt://127.0.0.1:${proxy.port}` };
      expect(await probe(connection)).toMatchObject({ kind: 'connected' });
      await discover(connection, { seconds: 0.3 });
    }
    const packets = new Set(proxy.connections().flatMap(mqttPackets));
    expect([...packets].filter((one) => !['CONNECT', 'SUBSCRIBE', 'PINGREQ', 'DISCONNECT'].includes(one))).toEqual([]);
    expect(proxy.connections().flatMap(mqttWrites)).toEqual([]);
    expect(proxy.connections()).toHaveLength(4);
  });
  it('tells an option that cannot be used', async () => {
    expect(await probe(mqtt('http://broker'))).toMatchObject({
      kind: 'unusable',
      detail: expect.stringContaining('url'),
    });
  });
  it('is let in by a broker, and hears its tags', async () => {
    const broker = await aedesBroker();
    closing.push(() => broker.close());
    const connection = mqtt(`mqtt://127.0.0.1:${broker.port}`, { clientId: 'gemba', session: true });
    expect(await probe(connection)).toMatchObject({ kind: 'connected' });
    const device = await connectAsync(`mqtt://127.0.0.1:${broker.port}`);
    closing.push(() => device.endAsync(true));
    await device.publishAsync('a', '5', { qos: 1, retain: true });
    const tags = [tag({ id: 'X.a', unit: 'Cel', source: { connection: 'bus', topic: 'a' } })];
    expect(await probe(connection, { tags })).toMatchObject({ kind: 'live', detail: '1 of 1 tags heard' });
  });
});

describe('a broker behind WebSocket', () => {
  it('is heard like any other', async () => {
    const broker = await aedesBroker('websocket');
    closing.push(() => broker.close());
    const url = `ws://127.0.0.1:${broker.port}/mqtt`;
    const device = await connectAsync(url);
    closing.push(() => device.endAsync(true));
    await device.publishAsync('a', '5', { qos: 1, retain: true });
    const tags = [tag({ id: 'X.a', unit: 'Cel', source: { connection: 'bus', topic: 'a' } })];
    expect(await probe(mqtt(url), { tags })).toMatchObject({ kind: 'live' });
    expect(await probe(mqtt(`ws://127.0.0.1:${await freePort()}`))).toMatchObject({ kind: 'unreachable' });
  });
});

const mosquitto = mosquittoCommand();
describe.skipIf(mosquitto === undefined)('trying mosquitto', () => {
  it('is refused with a wrong password', async () => {
    const broker = await lockedBroker(mosquitto ?? '');
    closing.push(() => broker.close());
    const url = `mqtt://127.0.0.1:${broker.port}`;
    expect(await probe(mqtt(url, { username: 'gemba', password: 'guess' }))).toMatchObject({ kind: 'refused' });
    expect(await probe(mqtt(url, { username: 'gemba', password: 'secret' }))).toMatchObject({ kind: 'connected' });
  });
  it('shows a certificate that is not trusted, and is let in once it is', async () => {
    const dir = folder();
    const pems = await generate([{ name: 'commonName', value: 'broker.test' }], {
      keySize: 2048,
      extensions: [{ name: 'subjectAltName', altNames: [{ type: 7, ip: '127.0.0.1' }] }],
    });
    writeFileSync(join(dir, 'cert.pem'), pems.cert);
    writeFileSync(join(dir, 'key.pem'), pems.private);
    const broker = await mosquittoBroker(mosquitto ?? '', [
      'user root',
      'listener {port} 127.0.0.1',
      'allow_anonymous true',
      `certfile ${join(dir, 'cert.pem')}`,
      `keyfile ${join(dir, 'key.pem')}`,
    ]);
    closing.push(() => broker.close());
    const url = `mqtts://127.0.0.1:${broker.port}`;
    const first = await probe(mqtt(url));
    expect(first).toMatchObject({
      kind: 'untrusted',
      certificate: { subject: 'CN=broker.test', trustable: true, names: 'IP Address:127.0.0.1' },
    });
    expect(first.certificate?.fingerprint).toMatch(/^([0-9A-F]{2}:){31}[0-9A-F]{2}$/);
    expect(await probe(mqtt(url, { ca: first.certificate?.pem }))).toMatchObject({ kind: 'connected' });
    expect(await probe(mqtt(`mqtts://localhost:${broker.port}`))).toMatchObject({
      kind: 'untrusted',
      certificate: { trustable: false },
    });
  });
});

const python = pymodbusCommand();
describe('trying a device or a server', () => {
  it.skipIf(python === undefined)('is answered by pymodbus', async () => {
    const device = await pymodbusServer(python ?? '');
    closing.push(() => device.close());
    expect(await probe({ id: 'plc', kind: 'modbus', url: `modbus://127.0.0.1:${device.port}` })).toMatchObject({
      kind: 'live',
    });
  });
  it('is not ended by an OPC UA server that babbles', { timeout: 90_000 }, async () => {
    const noise = Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * 97 + 31) % 256));
    const server = createServer((socket) => {
      socket.on('error', () => {});
      socket.on('data', () => socket.write(Buffer.concat([Buffer.from('ACKF'), noise])));
    });
    const port = await freePort();
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    closing.push(() => server.close());
    const connection: Connection = { id: 'ua', kind: 'opcua', url: `opc.tcp://127.0.0.1:${port}` };
    await expect(discover(connection, { seconds: 1, pki: join(folder(), 'pki') })).rejects.toMatchObject({
      code: 'unavailable',
      trouble: { kind: 'mute' },
    });
  });
  it("shows an OPC UA server's certificate, and is let in once it is trusted", async () => {
    const server = await RecordingServer.open();
    closing.push(() => server.close());
    const dir = folder();
    const connection: Connection = {
      id: 'ua',
      kind: 'opcua',
      url: `opc.tcp://127.0.0.1:${server.port}`,
      securityMode: 'SignAndEncrypt',
    };
    const first = await probe(connection, { folder: dir });
    expect(first).toMatchObject({ kind: 'untrusted', certificate: { trustable: true } });
    const der = Buffer.from((first.certificate?.pem ?? '').replaceAll(/-----.*?-----|\s/g, ''), 'base64');
    await trustServer(der, join(dir, 'opcua-pki'));
    expect(['live', 'connected']).toContain((await probe(connection, { folder: dir })).kind);
    expect(await probe({ ...connection, username: 'x', password: 'y' }, { folder: dir })).toMatchObject({
      kind: 'refused',
    });
    expect(server.writes()).toEqual([]);
  }, 60_000);
});
