import { describe, expect, it } from 'vitest';
import type { Tag } from '../../src/plant/plant.ts';
import { pathSteps, valueAt } from '../../src/telemetry/json-path.ts';
import { PacketGuard } from '../../src/telemetry/mqtt/guarded-stream.ts';
import { messageReader, Payload } from '../../src/telemetry/mqtt/message-reader.ts';
import { fillTopic, TopicMap, topicMatches } from '../../src/telemetry/mqtt/topic.ts';
import { toQuality, toTime } from '../../src/telemetry/value.ts';
import { randomOf } from '../random.ts';
import { tag } from './plant.ts';

const NOW = Date.parse('2026-03-01T10:00:00Z');
const AT = NOW - 4000;

function read(
  payload: string | Buffer,
  source: Record<string, unknown> = {},
  more: Partial<Tag> = {},
  retained = false,
) {
  const reader = messageReader(tag({ id: 'X.a', ...more, source: { connection: 'bus', topic: 't', ...source } }));
  const bytes = Buffer.from(payload);
  const result = reader.read(new Payload(bytes), { topic: 't', payload: bytes, retained, receivedAt: NOW });
  return result.kind === 'sample' ? [result.sample.value, result.sample.quality, result.sample.at - NOW] : result.kind;
}

describe('payloads', () => {
  it.each([
    ['71.4', [71.4, 'good', 0]],
    [' -1e3\n', [-1000, 'good', 0]],
    ['true', [true, 'good', 0]],
    ['"run"', ['run', 'good', 0]],
    ['F07', ['F07', 'good', 0]],
    ['null', [null, 'bad', 0]],
    ['{"value":5}', [5, 'good', 0]],
    ['{"v":"5","t":1772359196,"q":192}', [5, 'good', -4000]],
    ['{"value":5,"timestamp":"2026-03-01T09:59:56Z","quality":"bad"}', [5, 'bad', -4000]],
    ['{"Value":true,"Timestamp":"2026-03-01T11:59:56+02:00","StatusCode":0}', [true, 'good', -4000]],
    ['{"value":5,"statusCode":1073741824}', [5, 'uncertain', 0]],
    ['{"value":null,"quality":"good"}', [null, 'bad', 0]],
    ['', 'garbage'],
    ['{"temp":5}', 'garbage'],
    ['[1,2,3]', 'garbage'],
    ['{"value":{"a":1}}', 'garbage'],
    [`"${'x'.repeat(5000)}"`, 'garbage'],
  ])('%s', (payload, expected) => expect(read(payload)).toEqual(expected));

  it.each([
    ['NaN', 'garbage'],
    ['hot', 'garbage'],
    ['1e999', 'garbage'],
    ['{"value":"71,4"}', 'garbage'],
    ['"71.4"', [71.4, 'good', 0]],
  ])('of a quantity: %s', (payload, expected) => expect(read(payload, {}, { unit: 'Cel' })).toEqual(expected));

  it('keep codes that are texts', () => {
    const codes = { values: { '007': 'spy', '7': 'seven', F07: 'overcurrent' } };
    expect(read('007', {}, codes)).toEqual(['007', 'good', 0]);
    expect(read('7', {}, codes)).toEqual([7, 'good', 0]);
    expect(read('F07', {}, codes)).toEqual(['F07', 'good', 0]);
  });
  it.each([
    ['/a/b~1c/0', { a: { 'b/c': [9] } }],
    ['a.b.c', { a: { b: { c: 9 } } }],
    ['a[1].c', { a: [0, { c: 9 }] }],
    ['$.a', { a: 9 }],
  ])('at %s', (path, json) => {
    expect(read(JSON.stringify(json), { path })).toEqual([9, 'good', 0]);
    expect(read('{}', { path })).toBe('absent');
    expect(read('9', { path })).toBe('absent');
    expect(read('not json', { path })).toBe('garbage');
  });
  it('with time and quality at their paths, or beside the value', () => {
    const json = JSON.stringify({ temp: { value: 9, ts: AT }, meta: { when: AT * 1e6, q: false } });
    expect(read(json, { path: 'temp.value' })).toEqual([9, 'good', -4000]);
    expect(read(json, { path: 'temp.value', timePath: '/meta/when', qualityPath: 'meta.q' })).toEqual([
      9,
      'bad',
      -4000,
    ]);
  });
  it('kept by the broker without a time are uncertain', () => {
    expect(read('9', {}, {}, true)).toEqual([9, 'uncertain', 0]);
    expect(read(`{"value":9,"at":${AT}}`, {}, {}, true)).toEqual([9, 'good', -4000]);
  });
  it('do not reach into prototypes', () => {
    expect(valueAt({}, pathSteps('__proto__.constructor'))).toBeUndefined();
    expect(valueAt('text', ['length'])).toBeUndefined();
  });
  it('of any bytes give a result (fuzz)', () => {
    const random = randomOf(3);
    const sane = '{"value":71.4,"timestamp":"2026-03-01T09:59:56Z","quality":"good","list":[1,{"a":null}]}';
    for (let i = 0; i < 3000; i += 1) {
      const bytes =
        i % 2 ? Buffer.from(sane) : Buffer.from(Array.from({ length: random() * 100 }, () => random() * 256));
      for (let k = 0; k < 3 && bytes.length > 0; k += 1) bytes[Math.floor(random() * bytes.length)] = random() * 256;
      const result = read(bytes, i % 3 ? {} : { path: 'list[1].a' }, i % 5 ? {} : { unit: 'Cel' });
      if (typeof result !== 'string') expect([typeof result[0], Number.isNaN(result[0])]).not.toContain(true);
    }
  });
  it('nested a hundred thousand deep do no harm', () => {
    expect(['garbage', 'absent']).toContain(read('['.repeat(100_000)));
    expect(['garbage', 'absent']).toContain(read(`${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`, { path: 'a.a.b' }));
  });
  it('need a source that can be read', () => {
    expect(() => messageReader(tag({ id: 'X.a', source: { connection: 'b', topic: 5 } }))).toThrow(
      /tag X\.a: source: topic/,
    );
  });
});

describe('times', () => {
  it.each([
    [AT, AT],
    [AT / 1000, AT],
    [AT * 1000, AT],
    [String(AT), AT],
    ['2026-03-01T09:59:56Z', AT],
    ['2026-03-01 09:59:56', AT],
    ['2026-03-01', Date.parse('2026-03-01')],
    [0, undefined],
    [12345, undefined],
    ['soon', undefined],
    [Number.NaN, undefined],
    ['9999-01-01T00:00:00Z', undefined],
    [{}, undefined],
  ])('%s', (raw, expected) => expect(toTime(raw)).toBe(expected));
});

describe('qualities', () => {
  it.each([
    [undefined, 'good'],
    [true, 'good'],
    [false, 'bad'],
    ['GOOD', 'good'],
    ['Good, Local Override', 'good'],
    ['Bad_SensorFailure', 'bad'],
    ['whatever', 'uncertain'],
    [192, 'good'],
    [216, 'good'],
    [64, 'uncertain'],
    [0, 'bad'],
    ['192', 'good'],
    [0x80050000, 'bad'],
    [0x40930000, 'uncertain'],
    [{}, 'uncertain'],
  ])('%s → %s', (raw, expected) => expect(toQuality(raw)).toBe(expected));
  it('0 is good as a status code', () => expect(toQuality(0, true)).toBe('good'));
});

describe('topics', () => {
  it.each([
    ['a/b', 'a/b', true],
    ['a/+', 'a/b', true],
    ['a/+', 'a/b/c', false],
    ['a/#', 'a/b/c', true],
    ['a/#', 'a', true],
    ['#', 'a/b', true],
    ['#', '$SYS/x', false],
    ['+/x', '$SYS/x', false],
    ['$SYS/#', '$SYS/x', true],
    ['a/+/c', 'a//c', true],
    ['a/b', 'a/b/', false],
  ])('%s %s: %s', (filter, topic, matches) => expect(topicMatches(filter, topic)).toBe(matches));
  it('come from templates', () => {
    const one = { id: 'P-1.temp', asset: 'P-1', name: 'Temp' };
    expect(fillTopic('site/{asset}/{tag}/{name}/{id}/{other}', one)).toBe('site/P-1/temp/Temp/P-1.temp/{other}');
  });
  it('are found exactly and by pattern', () => {
    const map = new TopicMap<number>();
    map.add('a/b', 1);
    map.add('a/b', 2);
    map.add('a/+', 3);
    expect(map.find('a/b')).toEqual([1, 2, 3]);
    expect(map.find('a/c')).toEqual([3]);
    expect(map.filters()).toEqual(['a/b', 'a/+']);
  });
});

describe('the packet guard', () => {
  const packet = (length: number) => {
    const header = [0x30];
    for (let rest = length; ; ) {
      const digit = rest % 128;
      rest = Math.floor(rest / 128);
      header.push(rest > 0 ? digit | 128 : digit);
      if (rest === 0) break;
    }
    return Buffer.concat([Buffer.from(header), Buffer.alloc(length, 7)]);
  };
  it.each([1, 2, 3, 7, 1000, 1_000_000])(
    'lets packets pass and leaves out large ones, read %i bytes at a time',
    (step) => {
      const small = [packet(0), packet(127), packet(128), packet(1000)];
      const stream = Buffer.concat([...small.slice(0, 2), packet(1001), packet(20_000), ...small.slice(2)]);
      const guard = new PacketGuard(1000);
      const passed: Buffer[] = [];
      const dropped: number[] = [];
      for (let at = 0; at < stream.length; at += step) {
        const result = guard.push(stream.subarray(at, at + step));
        passed.push(...result.chunks);
        dropped.push(...result.dropped);
      }
      expect(Buffer.concat(passed).equals(Buffer.concat(small))).toBe(true);
      expect(dropped).toEqual([1001, 20_000]);
    },
  );
});
