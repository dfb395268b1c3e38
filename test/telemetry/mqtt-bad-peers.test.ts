/** Brokers that are down, refuse, fall silent, send garbage, floods or bombs: a state that says so, and bounded memory. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connectAsync } from 'mqtt';
import { generate } from 'selfsigned';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Tag } from '../../src/plant/plant.ts';
import type { TelemetrySource } from '../../src/telemetry/source.ts';
import { createSource } from '../../src/telemetry/sources.ts';
import { Recorder } from './conformance.ts';
import { aedesBroker, type Broker, mosquittoBroker, mosquittoCommand } from './peers/broker.ts';
import { freePort, RecordingProxy } from './peers/proxy.ts';
import { tag, until } from './plant.ts';

const TAG = tag({ id: 'X.a', unit: 'Cel', source: { connection: 'bus', topic: 'a' } });
const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

async function listen(options: Record<string, unknown>, tags: readonly Tag[] = [TAG]) {
  const heard = new Recorder();
  const source: TelemetrySource = createSource({ id: 'bus', kind: 'mqtt', ...options }, tags);
  await source.start(heard);
  closing.push(() => source.stop());
  return { heard, source };
}
/** A TCP server in place of a broker. */
async function fake(serve: (socket: Socket) => void): Promise<number> {
  const server: Server = createServer((socket) => {
    socket.on('error', () => {});
    closing.push(() => socket.destroy());
    serve(socket);
  });
  const port = await freePort();
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  closing.push(() => server.close());
  return port;
}
const down = async (heard: Recorder) => until('down', () => (heard.last?.kind === 'down' ? heard.last : undefined));

const CONNACK = Buffer.from([0x20, 2, 0, 0]);
/** Answers CONNECT and the first SUBSCRIBE as a broker does, then hands over. */
function polite(socket: Socket, then: () => void): void {
  let seen = 0;
  socket.on('data', (data: Buffer) => {
    seen += 1;
    if (seen === 1) socket.write(CONNACK);
    if (seen !== 2) return;
    socket.write(Buffer.from([0x90, 3, data[2] ?? 0, data[3] ?? 0, 0]));
    then();
  });
}
function publish(topic: string, payload: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from([0, topic.length]), Buffer.from(topic), payload]);
  const length: number[] = [];
  for (let rest = body.length; ; ) {
    const digit = rest % 128;
    rest = Math.floor(rest / 128);
    length.push(rest > 0 ? digit | 128 : digit);
    if (rest === 0) break;
  }
  return Buffer.concat([Buffer.from([0x30, ...length]), body]);
}

describe('a broker', () => {
  it('that is down is a state, and is found when it comes', async () => {
    const port = await freePort();
    const { heard } = await listen({ url: `mqtt://127.0.0.1:${port}` });
    expect((await down(heard)).detail).toBe(`127.0.0.1:${port}: nothing listens there`);
    expect(heard.last?.failure?.code).toBe('unavailable');
  });
  it('whose name is unknown is a state', async () => {
    const { heard } = await listen({ url: 'mqtt://nowhere.invalid:1883' });
    expect((await down(heard)).detail).toMatch(
      /^nowhere\.invalid:1883: the name (is not known|service does not answer)$/,
    );
  });
  it('that accepts and never answers is given up and tried again', async () => {
    let connections = 0;
    const port = await fake(() => {
      connections += 1;
    });
    const { heard } = await listen({ url: `mqtt://127.0.0.1:${port}`, connectTimeout: '300ms' });
    expect((await down(heard)).detail).toContain('it accepts connections and does not answer');
    await until('a second try', () => connections > 1);
  });
  it('that falls silent in the middle is noticed', async () => {
    const broker = await aedesBroker();
    closing.push(() => broker.close());
    const proxy = await RecordingProxy.open(broker.port);
    closing.push(() => proxy.down());
    const { heard } = await listen({ url: `mqtt://127.0.0.1:${proxy.port}`, keepAlive: 1 });
    await until('connected', () => heard.last?.kind === 'waiting');
    proxy.setSilent(true);
    await down(heard);
  });
  it('too busy to answer pings, but heard, is not given up', async () => {
    const port = await fake((socket) =>
      polite(socket, () => setInterval(() => socket.write(publish('a', Buffer.from('1'))), 100).unref()),
    );
    const { heard } = await listen({ url: `mqtt://127.0.0.1:${port}`, keepAlive: 1 });
    await until('forty values', () => heard.all.length >= 40);
    expect(heard.states.map(({ kind }) => kind)).not.toContain('down');
  });
  it('that speaks another language is a state', async () => {
    const port = await fake((socket) => socket.write('HTTP/1.1 400 Bad Request\r\n\r\n'.repeat(50)));
    const { heard } = await listen({ url: `mqtt://127.0.0.1:${port}`, connectTimeout: '500ms' });
    await down(heard);
  });
  it('that answers with noise does no harm (fuzz)', async () => {
    let seed = 11;
    const noise = (length: number) =>
      Buffer.from(
        Array.from({ length }, () => {
          seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
          return seed >> 8;
        }),
      );
    let connections = 0;
    const port = await fake((socket) => {
      connections += 1;
      socket.write(connections % 2 ? noise(2000) : Buffer.concat([CONNACK, noise(5000)]));
    });
    const { heard } = await listen({ url: `mqtt://127.0.0.1:${port}`, connectTimeout: '200ms' });
    await until('three tries', () => connections > 2);
    expect(heard.all).toEqual([]);
  });
});

describe('options that cannot be used', () => {
  it.each([
    [{}, /connection bus: url/],
    [{ url: 'http://x' }, /expected mqtt:\/\/HOST:PORT/],
    [{ url: 'mqtt://x', version: '4' }, /version/],
    [{ url: 'mqtts://x', ca: '/nowhere/ca.pem' }, /cannot read \/nowhere\/ca\.pem/],
  ])('%j', async (options, message) => {
    const source = createSource({ id: 'bus', kind: 'mqtt', ...options }, [TAG]);
    await expect(source.start(new Recorder())).rejects.toThrow(message);
    await source.stop();
  });
  it('a tag without a topic', async () => {
    const source = createSource({ id: 'bus', kind: 'mqtt', url: 'mqtt://x' }, [
      tag({ id: 'X.b', source: { connection: 'bus' } }),
    ]);
    await expect(source.start(new Recorder())).rejects.toThrow('tag X.b: its source names no topic');
  });
});

describe('what comes', () => {
  it('too large is left out before it is in memory, and the rest is heard', { timeout: 30_000 }, async () => {
    const size = 200_000_000;
    const head = publish('a', Buffer.alloc(0));
    const piece = Buffer.alloc(1_000_000, 49);
    // The fixed header of a message of 200 MB; its topic is the first of its bytes.
    const bomb = Buffer.concat([Buffer.from([0x30, 0x83, 0x84, 0xaf, 0x5f]), head.subarray(2)]);
    let peak = 0;
    const port = await fake((socket) =>
      polite(socket, async () => {
        socket.write(publish('a', Buffer.from('1')));
        socket.write(bomb);
        for (let sent = 0; sent < size; sent += piece.length) {
          if (!socket.write(piece)) await new Promise((resolve) => socket.once('drain', resolve));
        }
        socket.write(publish('a', Buffer.from('2')));
      }),
    );
    const before = process.memoryUsage().arrayBuffers;
    const timer = setInterval(() => {
      peak = Math.max(peak, process.memoryUsage().arrayBuffers - before);
    }, 5);
    const { heard } = await listen({ url: `mqtt://127.0.0.1:${port}` });
    await until('the value after the bomb', () => heard.all.length === 2, 25_000);
    clearInterval(timer);
    expect(heard.all.map(({ value }) => value)).toEqual([1, 2]);
    await until('a state that says so', () =>
      heard.last?.detail.includes('200000003 bytes, more than the 1000000 allowed'),
    );
    // What is read and not yet collected as garbage.
    expect(peak).toBeLessThan(100_000_000);
  });
  it('as a flood of a million messages is all heard, and memory stays', { timeout: 120_000 }, async () => {
    const count = 1_000_000;
    const one = publish('a', Buffer.from('21.5'));
    const chunk = Buffer.concat(Array.from({ length: 1000 }, () => one));
    const port = await fake((socket) =>
      polite(socket, () => {
        let left = count / 1000;
        const more = () => {
          while (left > 0) {
            left -= 1;
            if (!socket.write(chunk)) return;
          }
        };
        socket.on('drain', more);
        more();
      }),
    );
    let heard = 0;
    const source = createSource({ id: 'bus', kind: 'mqtt', url: `mqtt://127.0.0.1:${port}` }, [TAG]);
    closing.push(() => source.stop());
    let peak = 0;
    const before = process.memoryUsage().heapUsed;
    const states: string[] = [];
    await source.start({
      samples: (batch) => {
        heard += batch.length;
        if (heard % 10_000 === 0) peak = Math.max(peak, process.memoryUsage().heapUsed - before);
      },
      alarms: () => {},
      state: ({ detail }) => void states.push(detail),
    });
    await until('the whole flood', () => heard === count, 110_000);
    console.log(`flood: heap at most ${Math.round(peak / 1e6)} MB more, ${states.length} states`);
    expect(peak).toBeLessThan(250_000_000);
    expect(states.length).toBeLessThan(20);
  });
  it('with huge topics and many strangers leaves no trace', async () => {
    const port = await fake((socket) =>
      polite(socket, () => {
        for (let i = 0; i < 2000; i += 1) socket.write(publish(`stranger/${i}/`.padEnd(200, 'x'), Buffer.from('1')));
        socket.write(publish('a', Buffer.from('5')));
      }),
    );
    const { heard } = await listen({ url: `mqtt://127.0.0.1:${port}` });
    await until('the value', () => heard.all.length === 1);
  });
});

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
    // mosquitto reads plain "user:password" only after `mosquitto_passwd -U`; an ACL by user name needs no file of hashes.
    const { execFileSync } = await import('node:child_process');
    const file = join(dir, 'users');
    execFileSync('mosquitto_passwd', ['-c', '-b', file, 'gemba', 'secret'], { stdio: 'ignore' });
    const broker = await mosquittoBroker(mosquitto ?? '', [
      'user root',
      'listener {port} 127.0.0.1',
      `password_file ${file}`,
    ]);
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
