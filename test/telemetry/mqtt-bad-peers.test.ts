/** Brokers that are down, refuse, fall silent, send garbage, floods or bombs: a state that says so, and bounded memory. */
import type { Socket } from 'node:net';
import { Duplex } from 'node:stream';
import { describe, expect, it } from 'vitest';
import type { Tag } from '../../src/plant/plant.ts';
import { guardedStream, PacketGuard } from '../../src/telemetry/mqtt/guarded-stream.ts';
import type { TelemetrySource } from '../../src/telemetry/source.ts';
import { createSource } from '../../src/telemetry/sources.ts';
import { closedAfterEach } from '../closing.ts';
import { noiseOf } from '../random.ts';
import { Recorder } from './conformance.ts';
import { aedesBroker } from './peers/broker.ts';
import { fakeServer } from './peers/fake-server.ts';
import { freePort, RecordingProxy } from './peers/proxy.ts';
import { tag, until } from './plant.ts';

const TAG = tag({ id: 'X.a', unit: 'Cel', source: { connection: 'bus', topic: 'a' } });
const closing = closedAfterEach();

async function listen(options: Record<string, unknown>, tags: readonly Tag[] = [TAG]) {
  const heard = new Recorder();
  const source: TelemetrySource = createSource({ id: 'bus', kind: 'mqtt', ...options }, tags);
  await source.start(heard);
  closing.push(() => source.stop());
  return { heard, source };
}
const fake = (serve: (socket: Socket) => void) => fakeServer(closing, serve);
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
  const body = Buffer.concat([Buffer.from([topic.length >> 8, topic.length & 255]), Buffer.from(topic), payload]);
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
  it('that sends what it kept before it grants the topics is heard all the same', async () => {
    const port = await fake((socket) => {
      let seen = 0;
      socket.on('data', (data: Buffer) => {
        seen += 1;
        if (seen === 1) socket.write(CONNACK);
        if (seen !== 2) return;
        socket.write(publish('a', Buffer.from('1')));
        setTimeout(() => socket.write(Buffer.from([0x90, 3, data[2] ?? 0, data[3] ?? 0, 0])), 100);
      });
    });
    const { heard } = await listen({ url: `mqtt://127.0.0.1:${port}` });
    await until('the value', () => heard.all.length === 1);
    await new Promise((granted) => setTimeout(granted, 300));
    expect(heard.last).toMatchObject({ kind: 'live', detail: '1 of 1 tags heard' });
  });
  it('that speaks another language is a state', async () => {
    const port = await fake((socket) => socket.write('HTTP/1.1 400 Bad Request\r\n\r\n'.repeat(50)));
    const { heard } = await listen({ url: `mqtt://127.0.0.1:${port}`, connectTimeout: '500ms' });
    expect((await down(heard)).detail).toMatch(/: the other side sent what cannot be read \(.+\)$/);
  });
  it('that answers with noise does no harm (fuzz)', async () => {
    const noise = noiseOf(11);
    let connections = 0;
    const port = await fake((socket) => {
      connections += 1;
      socket.write(connections % 2 ? noise(2000) : Buffer.concat([CONNACK, noise(5000)]));
    });
    const { heard } = await listen({ url: `mqtt://127.0.0.1:${port}`, connectTimeout: '200ms', keepAlive: 1 });
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
  it('from a broker that takes no answers is not read without end, and read on once it takes them', async () => {
    const release: (() => void)[] = [];
    let taking = false;
    let read = 0;
    const packet = publish('a', Buffer.alloc(100));
    // A socket that always has more to say, and whose other side takes nothing at first.
    const socket = new Duplex({
      read() {
        read += 1;
        setImmediate(() => socket.push(packet));
      },
      write: (_chunk, _encoding, done) => (taking ? done() : void release.push(done)),
    });
    const stream = guardedStream(socket, new PacketGuard(1000), () => {});
    stream.on('data', () => stream.write(Buffer.alloc(1000)));
    const waits = async () => {
      for (let before = -1; before < read; ) {
        before = read;
        await new Promise((resolve) => setTimeout(resolve, 200));
      }
      return read;
    };
    const first = await waits();
    expect(first).toBeGreaterThan(100);
    expect(first).toBeLessThan(1000);
    taking = true;
    for (const done of release.splice(0)) done();
    await until('more', () => read > 2 * first);
    stream.destroy();
  });
  it('with huge topics and many strangers leaves no trace', async () => {
    const port = await fake((socket) =>
      polite(socket, () => {
        for (let i = 0; i < 50; i += 1) socket.write(publish('x/'.repeat(32_000 + i), Buffer.from('1')));
        for (let i = 0; i < 2000; i += 1) socket.write(publish(`stranger/${i}/`.padEnd(200, 'x'), Buffer.from('1')));
        socket.write(publish('a', Buffer.from('5')));
      }),
    );
    const { heard } = await listen({ url: `mqtt://127.0.0.1:${port}` });
    await until('the value', () => heard.all.length === 1);
    expect(heard.all).toMatchObject([{ value: 5 }]);
  });
  it('for a tag under a topic as long as can be, and is nonsense, is told in a short line', async () => {
    const topic = 'y/'.repeat(32_700);
    const port = await fake((socket) =>
      polite(socket, () => {
        for (const payload of ['NaN', 'Infinity', '{"value":[1,2]}', '"on"', '{"value":1e999}', '\u0000'])
          socket.write(publish(topic, Buffer.from(payload)));
      }),
    );
    const { heard } = await listen({ url: `mqtt://127.0.0.1:${port}` }, [
      tag({ id: 'X.long', unit: 'Cel', source: { connection: 'bus', topic: 'y/#' } }),
    ]);
    await until('all six', () => heard.all.length === 6);
    expect(new Set(heard.all.map(({ value, quality }) => `${value} ${quality}`))).toEqual(new Set(['null bad']));
    await until('a state that says so', () => heard.last?.detail.includes('6 unusable (last: y/y/'));
    expect(heard.last?.detail.length).toBeLessThan(400);
  });
});
