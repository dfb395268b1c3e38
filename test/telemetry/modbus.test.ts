import { createServer, type Socket } from 'node:net';
import { ServerTCP } from 'modbus-serial';
import { afterEach, describe, expect, it } from 'vitest';
import { modbusPoint } from '../../src/telemetry/modbus/point.ts';
import { pollPlan, splitRange } from '../../src/telemetry/modbus/poll-plan.ts';
import { createSource } from '../../src/telemetry/sources.ts';
import { Recorder } from './conformance.ts';
import { listening } from './peers/broker.ts';
import { freePort } from './peers/proxy.ts';
import { tag, until } from './plant.ts';

const point = (source: Record<string, unknown>) =>
  modbusPoint(tag({ id: 'X.a', source: { connection: 'plc', ...source } }));
const decode = (hex: string, source: Record<string, unknown>) =>
  point({ address: 0, ...source }).decode(Buffer.from(hex, 'hex'));

describe('registers', () => {
  it.each([
    ['0007', {}, 7],
    ['ffff', {}, 65_535],
    ['ffff', { type: 'int16' }, -1],
    ['0001', { type: 'bool' }, true],
    ['00010000', { type: 'uint32' }, 65_536],
    ['fffffffe', { type: 'int32' }, -2],
    ['fffeffff', { type: 'int32', words: 'little' }, -2],
    ['41ac0000', { type: 'float32' }, 21.5],
    ['000041ac', { type: 'float32', words: 'little' }, 21.5],
    ['ac410000', { type: 'float32', bytes: 'little' }, 21.5],
    ['0000ac41', { type: 'float32', words: 'little', bytes: 'little' }, 21.5],
    ['41ab3333', { type: 'float32' }, 21.4],
    ['4035800000000000', { type: 'float64' }, 21.5],
    ['0000000000008035'.replace('8035', '4035'), { type: 'float64', words: 'little' }, 21],
    ['ffffffffffffffff', { type: 'int64' }, -1],
    ['0000000100000000', { type: 'uint64' }, 4_294_967_296],
    ['00d7', { scale: 0.1 }, 21.5],
    ['0064', { scale: 0.5, offset: -40 }, 10],
    ['0004', { bit: 2 }, true],
    ['0004', { bit: 3 }, false],
    ['00020000', { bit: 17 }, true],
    ['00ff', { mask: 0x0f }, 15],
    ['ffff', { type: 'int16', mask: 0x8001 }, 0x8001],
    ['52756e0000000000', { type: 'text', length: 4 }, 'Run'],
  ])('%s %j → %s', (hex, source, expected) => {
    const value = decode(hex, source);
    if (typeof expected === 'number') expect(value).toBeCloseTo(expected, 9);
    else expect(value).toBe(expected);
  });
  it.each([
    [40_001, 'holding', 0],
    [49_999, 'holding', 9998],
    [400_001, 'holding', 0],
    [465_536, 'holding', 65_535],
    [30_010, 'input', 9],
    [10_001, 'discrete', 0],
    [1, 'coil', 0],
  ])('%i is %s %i', (register, area, address) => expect(point({ register })).toMatchObject({ area, address }));
  it.each([
    [{}, /address or register is needed/],
    [{ address: 70_000 }, /address/],
    [{ register: 20_001 }, /20001 is no Modbus register/],
    [{ address: 1, type: 'complex' }, /tag X\.a: source: type/],
  ])('%j is refused', (source, message) => expect(() => point(source)).toThrow(message));
});

describe('the poll plan', () => {
  const points = (...addresses: number[]) => addresses.map((address) => point({ address, type: 'float32' }));
  const brief = (plan: ReturnType<typeof pollPlan>) =>
    plan.map(({ unit, area, address, length }) => [unit, area, address, length]);
  it('reads neighbours together and distant ones apart', () => {
    expect(brief(pollPlan(points(100, 10, 12, 22), 1))).toEqual([
      [1, 'holding', 10, 14],
      [1, 'holding', 100, 2],
    ]);
  });
  it('keeps to the most that one answer holds', () => {
    const plan = pollPlan(points(...Array.from({ length: 100 }, (_, i) => 2 * i)), 1);
    expect(brief(plan)).toEqual([
      [1, 'holding', 0, 124],
      [1, 'holding', 124, 76],
    ]);
  });
  it('keeps units and areas apart', () => {
    const plan = pollPlan(
      [point({ address: 1 }), point({ address: 1, unit: 7 }), point({ address: 1, area: 'coil' })],
      3,
    );
    expect(brief(plan)).toEqual([
      [3, 'holding', 1, 1],
      [7, 'holding', 1, 1],
      [3, 'coil', 1, 1],
    ]);
  });
  it('splits', () => {
    const [range] = pollPlan(points(0, 4), 1);
    expect(range && brief(splitRange(range))).toEqual([
      [1, 'holding', 0, 2],
      [1, 'holding', 4, 2],
    ]);
  });
});

describe('a device', () => {
  let close: (() => unknown)[] = [];
  afterEach(async () => {
    for (const one of close.reverse()) await one();
    close = [];
  });
  it('that has not all the registers gives those that it has', async () => {
    const port = await freePort();
    const server = new ServerTCP(
      {
        getHoldingRegister: (address: number, _unit: number) =>
          new Promise<number>((resolve, reject) =>
            address === 3 ? reject(Object.assign(new Error('no'), { modbusErrorCode: 2 })) : resolve(address * 10),
          ),
      },
      { host: '127.0.0.1', port, unitID: 1 },
    );
    server.on('socketError', () => {});
    close.push(() => new Promise((resolve) => server.close(() => resolve(undefined))));
    await listening(port);
    const heard = new Recorder();
    const source = createSource(
      { id: 'plc', kind: 'modbus', url: `modbus://127.0.0.1:${port}`, interval: '50ms' },
      [1, 3, 5].map((address) => tag({ id: `X.${address}`, source: { connection: 'plc', address } })),
    );
    await source.start(heard);
    close.push(() => source.stop());
    await until('the fifth', () => heard.of('X.5').some(({ value }) => value === 50));
    await until('the third', () => heard.of('X.3').some(({ quality }) => quality === 'bad'));
    expect(heard.of('X.1').every(({ value, quality }) => value === 10 && quality === 'good')).toBe(true);
    await until('its name', () => heard.last?.detail.includes('unit 1 holding 3: refused by the device (exception 2)'));
  });
  it('that falls silent while it is asked is a state, and stopping does not wait for it', async () => {
    const port = await freePort();
    const sockets: Socket[] = [];
    const server = createServer((socket) => void sockets.push(socket.on('error', () => {})));
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    close.push(() => {
      for (const socket of sockets) socket.destroy();
      server.close();
    });
    const open = async () => {
      const heard = new Recorder();
      const source = createSource({ id: 'plc', kind: 'modbus', url: `modbus://127.0.0.1:${port}`, timeout: '300ms' }, [
        tag({ id: 'X.1', source: { connection: 'plc', address: 1 } }),
      ]);
      await source.start(heard);
      return { heard, source };
    };
    const first = await open();
    await until('a request', () => sockets.length > 0);
    await first.source.stop();
    expect(first.heard.last?.kind).toBe('stopped');
    const second = await open();
    close.push(() => second.source.stop());
    await until('down', () => second.heard.last?.kind === 'down');
    // Cut in the middle of a request: found again.
    const { length } = sockets;
    for (const socket of sockets) socket.destroy();
    await until('another try', () => sockets.length > length);
  });
  it('whose options cannot be used', async () => {
    const of = (options: Record<string, unknown>) =>
      createSource({ id: 'plc', kind: 'modbus', ...options }, []).start(new Recorder());
    await expect(of({ url: 'http://x' })).rejects.toThrow(/connection plc: url: expected modbus:\/\/HOST:PORT/);
    await expect(of({ url: 'modbus://x', interval: 'often' })).rejects.toThrow(/"often" is not a duration/);
  });
});
