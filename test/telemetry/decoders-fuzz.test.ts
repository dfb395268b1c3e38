/** Whatever bytes come: every decoder gives a value that can be kept, or says what is wrong; none throws. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { Failure } from '../../src/plant/failure.ts';
import { modbusPoint } from '../../src/telemetry/modbus/point.ts';
import { AlarmMessages, MqttAlarms } from '../../src/telemetry/mqtt/alarm-messages.ts';
import { Payload } from '../../src/telemetry/mqtt/message-reader.ts';
import { conditionEvent } from '../../src/telemetry/opcua/condition.ts';
import { variantScalar } from '../../src/telemetry/opcua/value.ts';
import { readRecording } from '../../src/telemetry/replay/read-file.ts';
import { toQuality, toTime, toValue } from '../../src/telemetry/value.ts';
import { randomOf } from '../random.ts';
import { tag } from './plant.ts';

const dir = mkdtempSync(join(tmpdir(), 'gemba-fuzz-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const random = randomOf(20_261_122);
const below = (count: number) => Math.floor(random() * count);
const bytes = (length: number) => Buffer.from(Array.from({ length }, () => below(256)));
function oneOf<T>(all: readonly T[]): T {
  const [first] = all;
  const found = all[below(all.length)] ?? first;
  if (found === undefined) throw new Error('nothing to choose from');
  return found;
}
const quantity = tag({ id: 'X.q', unit: 'Cel' });
const anything = tag({ id: 'X.a' });
/** What may be kept of a value. */
function expectKeepable(raw: unknown): void {
  for (const described of [quantity, anything]) {
    const converted = toValue(raw, described);
    if (converted.kind === 'garbage') expect(converted.reason.length).toBeLessThan(200);
    else if (typeof converted.value === 'number') expect(Number.isFinite(converted.value)).toBe(true);
    else expect(['string', 'boolean', 'object']).toContain(typeof converted.value);
  }
}
/** Any value that JSON or a library may bring, nested a little. */
function strange(depth = 0): unknown {
  const simple: readonly (() => unknown)[] = [
    () => null,
    () => undefined,
    () => Number.NaN,
    () => -1 / 0,
    () => (random() - 0.5) * 10 ** below(300),
    () => BigInt(below(1e9)) ** 5n,
    () => bytes(below(40)).toString('latin1'),
    () => oneOf(['', ' ', '1e999', '0x10', '١٢', '-', 'NaN', '\0', '9'.repeat(5000), '2026-02-30T25:61:00Z']),
    () => random() < 0.5,
    () => new Date(oneOf([0, Number.NaN, 8.64e15, -8.64e15])),
    () => bytes(below(20)),
    () => Symbol('s'),
    () => () => 1,
  ];
  const nested: readonly (() => unknown)[] = [
    () => Array.from({ length: below(5) }, () => strange(depth + 1)),
    () => ({ text: strange(depth + 1), locale: strange(depth + 1) }),
    () => ({ toString: 1, valueOf: 1 }),
    () => ({ value: strange(depth + 1) }),
    () => Object.create(null),
  ];
  return oneOf(depth < 3 ? [...simple, ...nested] : simple)();
}

describe('any bytes', () => {
  it('in Modbus registers', () => {
    const types = ['bool', 'int16', 'uint16', 'int32', 'uint32', 'int64', 'uint64', 'float32', 'float64', 'text'];
    let read = 0;
    for (let i = 0; i < 5000; i += 1) {
      const source = {
        connection: 'plc',
        address: 0,
        type: oneOf(types),
        words: oneOf(['big', 'little']),
        bytes: oneOf(['big', 'little']),
        ...(random() < 0.3 ? { bit: below(32) } : {}),
        ...(random() < 0.3 ? { mask: 1 + below(0xffff) } : {}),
        ...(random() < 0.3 ? { scale: (random() - 0.5) * 1e9, offset: random() } : {}),
        length: 1 + below(20),
      };
      try {
        const point = modbusPoint(tag({ id: 'X.m', source }));
        const data = oneOf([
          bytes(2 * point.length),
          Buffer.alloc(2 * point.length, 0xff),
          Buffer.alloc(2 * point.length),
        ]);
        expectKeepable(point.decode(data));
        read += 1;
      } catch (error) {
        // Options that make no sense together are told at the start, not when the device is read.
        expect(error).toBeInstanceOf(Failure);
      }
    }
    expect(read).toBeGreaterThan(2000);
  });
  it('in a recording', async () => {
    for (const name of ['a.csv', 'b.jsonl']) {
      const lines = Array.from({ length: 300 }, () => bytes(below(80)).toString('latin1'));
      writeFileSync(join(dir, name), `tag,at,value\n${lines.join('\n')}\n{"tag":1}\n[]\nnull\n`);
      for await (const line of readRecording(join(dir, name))) {
        if (line.kind === 'records') for (const { raw } of line.records) expectKeepable(raw);
        else expect(line.reason).not.toBe('');
      }
    }
  });
});

describe('any value', () => {
  it('of an OPC UA variant', () => {
    for (let i = 0; i < 8000; i += 1) {
      const variant = { dataType: below(26), value: strange() };
      expectKeepable(variantScalar(variant, random() < 0.3 ? below(4) : undefined));
    }
  });
  it('of an OPC UA condition', () => {
    for (let i = 0; i < 3000; i += 1) {
      const event = conditionEvent(Array.from({ length: 10 }, () => strange()));
      if (event !== undefined) expect(Number.isFinite(event.at)).toBe(true);
      const likely = conditionEvent(['i=1', ...Array.from({ length: 7 }, () => strange()), true, strange()]);
      expect(Number.isFinite(likely?.at)).toBe(true);
      expect(typeof likely?.name).toBe('string');
    }
  });
  it('of a time or a quality', () => {
    for (let i = 0; i < 5000; i += 1) {
      const raw = strange();
      const at = toTime(raw);
      if (at !== undefined) expect(Number.isInteger(at)).toBe(true);
      expect(['good', 'uncertain', 'bad']).toContain(toQuality(raw, random() < 0.5));
    }
  });
  it('of an alarm message', () => {
    const alarms = new MqttAlarms('bus', AlarmMessages.parse({ topic: 'alarms' }));
    for (let i = 0; i < 3000; i += 1) {
      const json = Object.fromEntries(
        ['id', 'name', 'asset', 'active', 'acknowledged', 'priority', 'at', 'message'].map((key) => [key, strange()]),
      );
      const plain = JSON.stringify(json, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value));
      const payload = new Payload(Buffer.from(plain));
      const alarm = alarms.take(payload, {
        topic: 'alarms',
        payload: Buffer.alloc(0),
        retained: false,
        receivedAt: 1e12,
      });
      if (typeof alarm === 'string') expect(alarm).not.toBe('');
      else expect(Number.isFinite(alarm.raisedAt)).toBe(true);
    }
  });
});
