/** mosquitto with certificates and passwords: who is let in, and what the operator is told where not. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connectAsync } from 'mqtt';
import { generate } from 'selfsigned';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TelemetrySource } from '../../src/telemetry/source.ts';
import { createSource } from '../../src/telemetry/sources.ts';
import { closedAfterEach } from '../closing.ts';
import { Recorder } from './conformance.ts';
import { type Broker, lockedBroker, mosquittoBroker, mosquittoCommand } from './peers/broker.ts';
import { tag, until } from './plant.ts';

const TAG = tag({ id: 'X.a', unit: 'Cel', source: { connection: 'bus', topic: 'a' } });
const closing = closedAfterEach();

async function listen(options: Record<string, unknown>) {
  const heard = new Recorder();
  const source: TelemetrySource = createSource({ id: 'bus', kind: 'mqtt', ...options }, [TAG]);
  await source.start(heard);
  closing.push(() => source.stop());
  return { heard, source };
}
const down = async (heard: Recorder) => until('down', () => (heard.last?.kind === 'down' ? heard.last : undefined));

const mosquitto = mosquittoCommand();
describe.skipIf(mosquitto === undefined)('mosquitto with locks on its doors', () => {
  const dir = mkdtempSync(join(tmpdir(), 'gemba-tls-'));
  const file = (name: string, content: string) => {
    writeFileSync(join(dir, name), content);
    return join(dir, name);
  };
  let broker: Broker;
  let expired: Broker;
  const paths = { ca: '', cert: '', key: '', stranger: '' };

  beforeAll(async () => {
    const authority = (name: string) =>
      generate([{ name: 'commonName', value: name }], {
        algorithm: 'sha256',
        extensions: [
          { name: 'basicConstraints', cA: true },
          { name: 'keyUsage', keyCertSign: true, cRLSign: true },
        ],
      });
    const [ca, stranger] = await Promise.all([authority('Plant CA'), authority('Stranger')]);
    const signed = (name: string, dates: { notBeforeDate?: Date; notAfterDate?: Date } = {}) =>
      generate([{ name: 'commonName', value: name }], {
        algorithm: 'sha256',
        ca: { key: ca.private, cert: ca.cert },
        extensions: [
          { name: 'basicConstraints', cA: false },
          { name: 'subjectAltName', altNames: [{ type: 7, ip: '127.0.0.1' }] },
        ],
        ...dates,
      });
    const [server, old, client] = await Promise.all([
      signed('broker'),
      signed('broker', { notBeforeDate: new Date('2020-01-01'), notAfterDate: new Date('2021-01-01') }),
      signed('gemba'),
    ]);
    paths.ca = file('ca.pem', ca.cert);
    paths.stranger = file('stranger.pem', stranger.cert);
    paths.cert = file('client.pem', client.cert);
    paths.key = file('client.key', client.private);
    const config = (cert: string, key: string) => [
      'user root',
      'listener {port} 127.0.0.1',
      'allow_anonymous false',
      'use_identity_as_username true',
      `cafile ${paths.ca}`,
      `certfile ${file(`${key}.pem`, cert)}`,
      `keyfile ${file(`${key}.key`, key === 'server' ? server.private : old.private)}`,
      'require_certificate true',
    ];
    const command = mosquitto ?? '';
    broker = await mosquittoBroker(command, config(server.cert, 'server'));
    expired = await mosquittoBroker(command, config(old.cert, 'old'));
  }, 30_000);
  afterAll(async () => {
    await broker?.close();
    await expired?.close();
    rmSync(dir, { recursive: true, force: true });
  });
  const url = () => `mqtts://127.0.0.1:${broker.port}`;

  it('lets in who has a certificate of its authority', async () => {
    const { heard } = await listen({ url: url(), ca: paths.ca, cert: paths.cert, key: paths.key });
    await until('connected', () => heard.last?.kind === 'waiting');
  });
  it('keeps out who has none', async () => {
    const { heard } = await listen({ url: url(), ca: paths.ca });
    await down(heard);
  });
  it('is not trusted without its authority', async () => {
    const { heard } = await listen({ url: url(), cert: paths.cert, key: paths.key });
    expect((await down(heard)).detail).toMatch(/authority that is not trusted|self-signed/);
    const other = await listen({ url: url(), ca: paths.stranger, cert: paths.cert, key: paths.key });
    expect((await down(other.heard)).detail).toMatch(/not trusted|self-signed/);
  });
  it('is not trusted when its certificate has expired', async () => {
    const { heard } = await listen({
      url: `mqtts://127.0.0.1:${expired.port}`,
      ca: paths.ca,
      cert: paths.cert,
      key: paths.key,
    });
    expect((await down(heard)).detail).toContain("the broker's certificate has expired");
  });
  it('is not trusted under another name', async () => {
    const { heard } = await listen({
      url: `mqtts://localhost:${broker.port}`,
      ca: paths.ca,
      cert: paths.cert,
      key: paths.key,
    });
    expect((await down(heard)).detail).toContain("the broker's certificate is for another name");
  });
});

describe.skipIf(mosquitto === undefined)('mosquitto with a password', () => {
  it('lets in who knows it, also from a file, and says when it is wrong', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'gemba-password-'));
    closing.push(() => rmSync(dir, { recursive: true, force: true }));
    const broker = await lockedBroker(mosquitto ?? '');
    closing.push(() => broker.close());
    const url = `mqtt://127.0.0.1:${broker.port}`;
    writeFileSync(join(dir, 'secret'), 'secret\n');
    const right = await listen({ url, username: 'gemba', passwordFile: join(dir, 'secret') });
    await until('connected', () => right.heard.last?.kind === 'waiting');
    const device = await connectAsync(url, { username: 'gemba', password: 'secret' });
    await device.publishAsync('a', '5', { qos: 1 });
    await until('the value', () => right.heard.all.length === 1);
    await device.endAsync(true);
    const wrong = await listen({ url, username: 'gemba', password: 'guess' });
    expect((await down(wrong.heard)).detail).toMatch(/user or password refused|not allowed to connect/);
    for (const version of ['5', '3.1.1']) {
      const none = await listen({ url, version });
      expect((await down(none.heard)).detail).toMatch(/user or password refused|not allowed to connect/);
    }
  });
});
