/** OPC UA servers that are mute, babble, send what no tag can hold, or show a certificate of yesterday. */
import { mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataType, StatusCodes, Variant, VariantArrayType } from 'node-opcua-client';
import { generate } from 'selfsigned';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Connection, Tag } from '../../src/plant/plant.ts';
import { containedFactory, createSource } from '../../src/telemetry/sources.ts';
import { closedAfterEach } from '../closing.ts';
import { noiseOf, randomOf } from '../random.ts';
import { Recorder } from './conformance.ts';
import { fakeServer } from './peers/fake-server.ts';
import { RecordingServer } from './peers/opcua-peer.ts';
import { RecordingProxy } from './peers/proxy.ts';
import { tag, until } from './plant.ts';

const TAG = tag({ id: 'X.number', unit: 'Cel', source: { connection: 'ua', node: 'ns=1;s=X.number' } });
const closing = closedAfterEach();
let pki = '';
beforeAll(() => {
  pki = mkdtempSync(join(tmpdir(), 'gemba-ua-bad-'));
});
afterAll(() => rmSync(pki, { recursive: true, force: true }));

/** A source in this thread; `contained`: in one of its own, as the product runs it. */
async function listen(port: number, { contained = false, tags = [TAG], ...options }: Listening = {}) {
  const heard = new Recorder();
  const url = `opc.tcp://localhost:${port}`;
  const connection: Connection = { id: 'ua', kind: 'opcua', url, interval: '100ms', pki, ...options };
  const source = (contained ? containedFactory({}) : createSource)(connection, tags);
  await source.start(heard);
  closing.push(() => source.stop());
  return heard;
}
const down = (heard: Recorder) => until('down', () => (heard.last?.kind === 'down' ? heard.last : undefined), 25_000);
interface Listening {
  readonly contained?: boolean;
  readonly tags?: readonly Tag[];
  readonly [option: string]: unknown;
}
async function serverOf(options = {}): Promise<RecordingServer> {
  const server = await RecordingServer.open(options);
  closing.push(() => server.close());
  return server;
}
const fake = (serve: (socket: Socket) => void) => fakeServer(closing, serve, 'localhost');

describe('a server', { timeout: 40_000 }, () => {
  it('that accepts and never answers is given up and tried again', async () => {
    let connections = 0;
    const port = await fake(() => {
      connections += 1;
    });
    const heard = await listen(port, { connectTimeout: '500ms' });
    expect((await down(heard)).detail).toMatch(/^opc\.tcp:\/\/localhost:\d+: /);
    await until('a second try', () => connections > 1, 20_000);
  });
  it('that babbles does no harm (fuzz)', { timeout: 120_000 }, async () => {
    const noise = noiseOf(5);
    let connections = 0;
    const port = await fake((socket) => {
      connections += 1;
      // Noise, and an acknowledgement (of 28 bytes) with noise in it.
      const header = Buffer.from([0x41, 0x43, 0x4b, 0x46, 28, 0, 0, 0]);
      socket.on('data', () => socket.write(connections % 2 ? Buffer.concat([header, noise(3000)]) : noise(3000)));
    });
    const heard = await listen(port, { contained: true, connectTimeout: '500ms' });
    await until('down', () => heard.last?.kind === 'down', 60_000);
    await until('three tries', () => connections > 2, 60_000);
    expect(heard.all).toEqual([]);
  });
  it('that falls silent in the middle is noticed', async () => {
    const server = await serverOf();
    const proxy = await RecordingProxy.open(server.port);
    closing.push(() => proxy.down());
    server.set('number', 5, { quality: 'good', at: Date.now() });
    const heard = await listen(proxy.port, { connectTimeout: '1s' });
    await until('the value', () => heard.all.length > 0, 15_000);
    proxy.setSilent(true);
    await down(heard);
  });
  it('whose bytes are changed on the way ends no more than its own thread (fuzz)', { timeout: 120_000 }, async () => {
    const server = await serverOf();
    const ticking = setInterval(() => server.set('number', Math.random(), { quality: 'good', at: Date.now() }), 50);
    closing.push(() => clearInterval(ticking));
    const random = randomOf(3);
    let connections = 0;
    const port = await fake((socket) => {
      connections += 1;
      const peer = connect(server.port, 'localhost');
      peer.on('error', () => socket.destroy());
      peer.on('close', () => socket.destroy());
      socket.on('close', () => peer.destroy());
      socket.pipe(peer);
      let passed = 0;
      // Each connection gets a little further before its first changed byte.
      const from = 30 * 2 ** (connections % 9);
      peer.on('data', (data: Buffer) => {
        passed += data.length;
        if (passed > from && random() < 0.5) data[Math.floor(random() * data.length)] = random() * 256;
        socket.write(data);
      });
    });
    const sources = Array.from({ length: 2 }, () => listen(port, { contained: true, connectTimeout: '500ms' }));
    const heard = await Promise.all(sources);
    await until('many connections', () => connections >= 6, 80_000);
    for (const one of heard)
      for (const { value } of one.all) expect(typeof value === 'number' || value === null).toBe(true);
  });
  it('whose certificate has expired is not trusted, though the operator trusted it before', async () => {
    const made = await generate([{ name: 'commonName', value: 'peer' }], {
      algorithm: 'sha256',
      notBeforeDate: new Date('2020-01-01'),
      notAfterDate: new Date('2021-01-01'),
      extensions: [
        { name: 'basicConstraints', cA: false },
        {
          name: 'keyUsage',
          digitalSignature: true,
          keyEncipherment: true,
          dataEncipherment: true,
          nonRepudiation: true,
        },
        { name: 'extKeyUsage', serverAuth: true, clientAuth: true },
        {
          name: 'subjectAltName',
          altNames: [
            { type: 6, value: 'urn:localhost:NodeOPCUA-Server' },
            { type: 2, value: 'localhost' },
          ],
        },
      ],
    });
    const certificate = { certificateFile: join(pki, 'old.pem'), privateKeyFile: join(pki, 'old.key') };
    writeFileSync(certificate.certificateFile, made.cert);
    writeFileSync(certificate.privateKeyFile, made.private);
    const server = await serverOf({ certificate });
    const first = await listen(server.port, { securityMode: 'SignAndEncrypt' });
    await down(first);
    for (const name of readdirSync(join(pki, 'rejected')))
      renameSync(join(pki, 'rejected', name), join(pki, 'trusted', 'certs', name));
    const heard = await listen(server.port, { securityMode: 'SignAndEncrypt' });
    expect((await down(heard)).detail).toContain("the server's certificate has expired");
    expect(heard.all).toEqual([]);
  });
});

describe('values that no tag can hold', { timeout: 40_000 }, () => {
  it('are bad, named in a short line, and the next good one is heard', async () => {
    const server = await serverOf();
    const space = server.server.engine.addressSpace;
    const namespace = space?.getOwnNamespace();
    const any = namespace?.addVariable({
      organizedBy: space?.rootFolder.objects ?? '',
      browseName: 'any',
      nodeId: 's=any',
      dataType: DataType.Variant,
    });
    const described = tag({ id: 'X.any', unit: 'Cel', source: { connection: 'ua', node: 'ns=1;s=any' } });
    const hostile: readonly Variant[] = [
      new Variant({ dataType: DataType.Double, value: Number.NaN }),
      new Variant({ dataType: DataType.Float, value: Number.NEGATIVE_INFINITY }),
      new Variant({ dataType: DataType.String, value: 'x'.repeat(1_000_000) }),
      new Variant({ dataType: DataType.String, value: 'seventy' }),
      new Variant({ dataType: DataType.ByteString, value: Buffer.alloc(2_000_000, 7) }),
      new Variant({ dataType: DataType.Double, arrayType: VariantArrayType.Array, value: new Float64Array(200_000) }),
      new Variant({ dataType: DataType.LocalizedText, value: { text: 'warm', locale: 'en' } }),
      new Variant({ dataType: DataType.DateTime, value: new Date() }),
      new Variant({ dataType: DataType.Null }),
    ];
    const heard = await listen(server.port, { tags: [described] });
    await until('connected', () => heard.last?.kind === 'waiting' || heard.last?.kind === 'live', 15_000);
    for (const [i, variant] of hostile.entries()) {
      const before = heard.all.length;
      any?.setValueFromSource(variant, StatusCodes.Good, new Date(Date.now() + i));
      await until(`value ${i}`, () => heard.all.length > before, 10_000);
      expect(heard.all.at(-1)).toMatchObject({ value: null, quality: 'bad' });
      expect(heard.last?.detail.length).toBeLessThan(400);
    }
    any?.setValueFromSource(
      { dataType: DataType.Int64, arrayType: VariantArrayType.Scalar, value: [0, 42] },
      StatusCodes.Good,
      new Date(),
    );
    await until('the good one', () => heard.all.at(-1)?.quality === 'good');
    expect(heard.all.at(-1)).toMatchObject({ tag: 'X.any', value: 42 });
    expect(server.writes()).toEqual([]);
  });
});
