/** What the listening Sparkplug host makes of messages; the assertions of the specification are in sparkplug-tck.test.ts. */
import { gzipSync } from 'node:zlib';
import { encodePayload } from 'sparkplug-payload/lib/sparkplugbpayload.js';
import proto from 'sparkplug-payload/lib/sparkplugPayloadProto.js';
import { describe, expect, it } from 'vitest';
import { birthsInMemory } from '../../src/telemetry/sparkplug/birth-store.ts';
import { decodeSparkplug, metricValue } from '../../src/telemetry/sparkplug/payload.ts';
import { sparkplugFilters, sparkplugTopic } from '../../src/telemetry/sparkplug/topic.ts';
import { randomOf } from '../random.ts';
import { bus, double, lost, values } from './peers/sparkplug-bus.ts';

const T = Date.parse('2026-03-01T10:00:00Z');

describe('births and data', () => {
  it('reads data by the alias of the birth', () => {
    const { nbirth, message } = bus();
    expect(values(nbirth(0))).toEqual([
      ['G/N', 'bdSeq', 0, 'good'],
      ['G/N', 'temp', 1, 'good'],
    ]);
    expect(values(message('NDATA', 'N', 1, [double(2, { alias: 1 })]))).toEqual([['G/N', 'temp', 2, 'good']]);
  });
  it('names an alias that no birth defined, and one that was given twice', () => {
    const { nbirth, message } = bus();
    const twice = nbirth(0, [double(1, { name: 'a', alias: 1 }), double(1, { name: 'b', alias: 1 })]);
    expect(twice.problems).toEqual(['alias 1 is both a and b']);
    expect(message('NDATA', 'N', 1, [double(2, { alias: 77 })]).problems).toEqual(['no birth defines alias 77']);
  });
  it("takes a metric's time before the message's", () => {
    const { nbirth, message } = bus();
    nbirth(0);
    const heard = message(
      'NDATA',
      'N',
      1,
      [double(2, { alias: 1, timestamp: T - 5000 }), double(3, { alias: 1 })],
      T - 1,
    );
    expect(heard.values.map(({ at }) => at)).toEqual([T - 5000, T - 1]);
  });
  it('needs the birth of a device too', () => {
    const { nbirth, message } = bus();
    nbirth(0);
    expect(values(message('DDATA', 'N/D', 1, [double(5, { alias: 9 })]))).toEqual([]);
    message('DBIRTH', 'N/D', 2, [double(5, { name: 'flow', alias: 9 })]);
    expect(values(message('DDATA', 'N/D', 3, [double(6, { alias: 9 })]))).toEqual([['G/N/D', 'flow', 6, 'good']]);
  });
  it('shows a node without its birth as waiting for it', () => {
    const { host, message, nbirth } = bus();
    expect(host.describe()).toBe('0 of 1 nodes online; waiting for the birth of G/N');
    message('NDATA', 'N', 5, [double(5, { alias: 9 })]);
    expect(host.describe()).toBe('1 of 1 nodes online; waiting for the birth of G/N');
    nbirth(0);
    expect(host.describe()).toBe('1 of 1 nodes online');
  });
  it('maps qualities: 192 good, 0 bad, 500 stale, null bad', () => {
    const { nbirth } = bus();
    const quality = (value: number) => ({ Quality: { type: 'Int32' as const, value } });
    const heard = nbirth(0, [
      double(1, { name: 'good', properties: quality(192) }),
      double(1, { name: 'bad', properties: quality(0) }),
      double(1, { name: 'stale', properties: quality(500) }),
      double(null, { name: 'null' }),
    ]);
    expect(heard.values.slice(1).map(({ metric, quality, stale }) => [metric, quality, stale])).toEqual([
      ['good', 'good', false],
      ['bad', 'bad', false],
      ['stale', 'uncertain', true],
      ['null', 'bad', false],
    ]);
  });
});

describe('deaths', () => {
  it('NDEATH: node and devices offline, by our clock', () => {
    const { host, nbirth, message, ndeath, at } = bus();
    nbirth(3);
    message('DBIRTH', 'N/D', 1, [double(5, { name: 'flow' })]);
    const heard = ndeath(3);
    expect(heard.lost).toEqual([
      { path: 'G/N', since: at() },
      { path: 'G/N/D', since: at() },
    ]);
    expect(host.describe()).toBe('0 of 1 nodes online; offline: G/N');
  });
  it('NDEATH: also devices whose birth was never heard', () => {
    const { message, ndeath } = bus();
    message('DDATA', 'N/D', 1, [double(5, { name: 'flow' })]);
    expect(lost(ndeath(0))).toEqual(['G/N', 'G/N/D']);
  });
  it('NDEATH of a session before is not believed', () => {
    const { host, nbirth, ndeath } = bus();
    nbirth(4);
    expect(lost(ndeath(3))).toEqual([]);
    expect(host.anyOnline).toBe(true);
  });
  it('DDEATH: the device offline, by its own clock', () => {
    const { host, nbirth, message } = bus();
    nbirth(0);
    message('DBIRTH', 'N/D', 1, [double(5, { name: 'flow' })]);
    expect(message('DDEATH', 'N/D', 2, [], T - 42).lost).toEqual([{ path: 'G/N/D', since: T - 42 }]);
    expect(host.describe()).toBe('1 of 1 nodes online; devices offline: G/N/D');
  });
  it('a new birth of the node makes its devices wait for theirs', () => {
    const { nbirth, message } = bus();
    nbirth(0);
    message('DBIRTH', 'N/D', 1, [double(5, { name: 'flow', alias: 9 })]);
    expect(lost(nbirth(1))).toEqual(['G/N/D']);
    expect(values(message('DDATA', 'N/D', 1, [double(6, { alias: 9 })]))).toEqual([]);
  });
});

describe('sequence numbers', () => {
  it('run over node and devices and wrap at 256', () => {
    const { nbirth, message } = bus();
    nbirth(0);
    for (let seq = 1; seq < 600; seq += 1) {
      const heard = message(seq % 2 ? 'NDATA' : 'DDATA', seq % 2 ? 'N' : 'N/D', seq % 256, [
        double(seq, { name: 'temp' }),
      ]);
      expect(heard.problems).toEqual([]);
    }
  });
  it('a gap: everything of the node is stale, and what comes by alias is uncertain until the next birth', () => {
    const { host, nbirth, message } = bus();
    nbirth(0);
    message('DBIRTH', 'N/D', 1, [double(5, { name: 'flow', alias: 9 })]);
    const heard = message('NDATA', 'N', 4, [double(2, { alias: 1 }), double(3, { name: 'temp' })]);
    expect(lost(heard)).toEqual(['G/N', 'G/N/D']);
    expect(heard.problems).toEqual(['sequence number 4 after 1: messages were missed']);
    expect(values(heard)).toEqual([
      ['G/N', 'temp', 2, 'uncertain'],
      ['G/N', 'temp', 3, 'good'],
    ]);
    expect(host.describe()).toContain('a message was missed');
    nbirth(1);
    expect(values(message('NDATA', 'N', 1, [double(2, { alias: 1 })]))[0]?.[3]).toBe('good');
  });
  it('a message without one is named', () => {
    const { host } = bus();
    expect(
      host.take({ topic: 'spBv1.0/G/NDATA/N', payload: encodePayload({ timestamp: T, metrics: [] }), receivedAt: T })
        .problems,
    ).toEqual(['a message without a sequence number']);
  });
});

describe('the broker lost and found', () => {
  it('trusts aliases again when not one message was missed', () => {
    const { host, nbirth, message } = bus();
    nbirth(0);
    host.disconnected();
    expect(host.describe()).toBe('0 of 1 nodes online; nothing heard yet of G/N');
    expect(values(message('NDATA', 'N', 1, [double(2, { alias: 1 })]))).toEqual([['G/N', 'temp', 2, 'good']]);
  });
  it('does not where some were', () => {
    const { host, nbirth, message } = bus();
    nbirth(0);
    host.disconnected();
    expect(values(message('NDATA', 'N', 9, [double(2, { alias: 1 })]))).toEqual([['G/N', 'temp', 2, 'uncertain']]);
  });
});

describe('births kept from before', () => {
  it('let a new start read aliases, as uncertain until a birth is heard', () => {
    const births = birthsInMemory();
    bus({ births }).nbirth(0);
    const again = bus({ births });
    expect(again.host.describe()).toBe('0 of 1 nodes online; nothing heard yet of G/N');
    expect(values(again.message('NDATA', 'N', 200, [double(2, { alias: 1 })]))).toEqual([
      ['G/N', 'temp', 2, 'uncertain'],
    ]);
    again.nbirth(0);
    expect(values(again.message('NDATA', 'N', 1, [double(2, { alias: 1 })]))[0]?.[3]).toBe('good');
  });
  it('and so do the certificates of a Sparkplug-aware broker, whose values are of unknown age', () => {
    const { host, message } = bus();
    const birth = encodePayload({ timestamp: T - 9e6, seq: 0, metrics: [double(1, { name: 'temp', alias: 1 })] });
    const heard = host.take({ topic: '$sparkplug/certificates/spBv1.0/G/NBIRTH/N', payload: birth, receivedAt: T });
    expect(heard.values).toMatchObject([{ metric: 'temp', at: T - 9e6, quality: 'uncertain', stale: true }]);
    expect(host.anyOnline).toBe(false);
    expect(values(message('NDATA', 'N', 8, [double(2, { alias: 1 })]))).toEqual([['G/N', 'temp', 2, 'uncertain']]);
  });
});

describe('payloads', () => {
  const { Payload } = proto.org.eclipse.tahu.protobuf;
  const one = (metric: proto.org.eclipse.tahu.protobuf.Payload.IMetric) => {
    const [decoded] = decodeSparkplug(Payload.encode({ metrics: [metric] }).finish()).metrics;
    if (decoded === undefined) throw new Error('no metric');
    return metricValue(decoded, decoded.datatype);
  };
  it.each([
    ['Int8', { datatype: 1, intValue: 0xffffff85 }, -123],
    ['Int8 in one byte', { datatype: 1, intValue: 0x85 }, -123],
    ['Int16', { datatype: 2, intValue: 0xffff8000 }, -32768],
    ['Int32', { datatype: 3, intValue: 0xffffffff }, -1],
    ['UInt32 as int', { datatype: 7, intValue: 4_000_000_000 }, 4_000_000_000],
    ['UInt32 as long', { datatype: 7, longValue: 4_000_000_000 }, 4_000_000_000],
    ['Float', { datatype: 9, floatValue: 21.4 }, 21.4],
    ['Double', { datatype: 10, doubleValue: 0.1 }, 0.1],
    ['Boolean', { datatype: 11, booleanValue: true }, true],
    ['String', { datatype: 12, stringValue: 'läuft' }, 'läuft'],
    ['null', { datatype: 10, isNull: true }, null],
    ['bytes', { datatype: 17, bytesValue: new Uint8Array([1]) }, undefined],
  ])('%s', (_, metric, expected) => expect(one(metric)).toBe(expected));
  it('Int64 below zero', () => {
    const bytes = encodePayload({ timestamp: T, metrics: [{ name: 'a', type: 'Int64', value: -5 }] });
    const [metric] = decodeSparkplug(bytes).metrics;
    expect(metric && metricValue(metric, 4)).toBe(-5);
  });
  it('flattens templates to "template/member"', () => {
    const member = { name: 'speed', datatype: 10, doubleValue: 3 };
    const bytes = Payload.encode({
      metrics: [{ name: 'motor', datatype: 19, templateValue: { metrics: [member] } }],
    }).finish();
    expect(decodeSparkplug(bytes).metrics.map(({ name }) => name)).toEqual(['motor', 'motor/speed']);
  });
  it('unfolds compressed payloads, but no bombs', () => {
    const inner = encodePayload({ timestamp: T, seq: 3, metrics: [double(1, { name: 'a' })] });
    const packed = Payload.encode({ uuid: 'SPBV1.0_COMPRESSED', body: gzipSync(inner) }).finish();
    expect(decodeSparkplug(packed)).toMatchObject({ seq: 3, metrics: [{ name: 'a', wire: 1 }] });
    const bomb = Payload.encode({ uuid: 'SPBV1.0_COMPRESSED', body: gzipSync(Buffer.alloc(50_000_000)) }).finish();
    expect(() => decodeSparkplug(bomb)).toThrow('not a Sparkplug B payload');
  });
  it('survives whatever bytes come (fuzz)', () => {
    const random = randomOf(7);
    const sane = encodePayload({
      timestamp: T,
      seq: 3,
      metrics: [double(1, { name: 'a', alias: 1 }), { name: 's', type: 'String', value: 'text' }],
    });
    const { host } = bus();
    for (let i = 0; i < 3000; i += 1) {
      const bytes =
        i % 2 ? Uint8Array.from(sane) : Uint8Array.from({ length: Math.floor(random() * 200) }, () => random() * 256);
      for (let k = 0; k < 4; k += 1) bytes[Math.floor(random() * bytes.length)] = random() * 256;
      const kind = ['NBIRTH', 'NDATA', 'DBIRTH/N', 'NDEATH'][i % 4];
      const heard = host.take({
        topic: kind === 'DBIRTH/N' ? 'spBv1.0/G/DBIRTH/N/D' : `spBv1.0/G/${kind}/N`,
        payload: bytes,
        receivedAt: T,
      });
      for (const { value } of heard.values) expect(['number', 'string', 'boolean', 'object']).toContain(typeof value);
    }
  });
  it('is not drowned by templates in templates', () => {
    let metric: proto.org.eclipse.tahu.protobuf.Payload.IMetric = { name: 'x', datatype: 10, doubleValue: 1 };
    for (let i = 0; i < 3000; i += 1) metric = { name: 'x', datatype: 19, templateValue: { metrics: [metric] } };
    const bytes = Payload.encode({ metrics: [metric] }).finish();
    const metrics = (() => {
      try {
        return decodeSparkplug(bytes).metrics.length;
      } catch {
        return 0;
      }
    })();
    expect(metrics).toBeLessThan(20);
  });
});

describe('topics', () => {
  it.each([
    ['spBv1.0/G/NBIRTH/N', { kind: 'NBIRTH', node: 'G/N', device: undefined, certificate: false }],
    ['spBv1.0/G/DDATA/N/D', { kind: 'DDATA', node: 'G/N', device: 'G/N/D', certificate: false }],
    [
      '$sparkplug/certificates/spBv1.0/G/NBIRTH/N',
      { kind: 'NBIRTH', node: 'G/N', device: undefined, certificate: true },
    ],
    ['spBv1.0/G/NBIRTH/N/D', undefined],
    ['spBv1.0/G/DDATA/N', undefined],
    ['spBv1.0/G/NCMD/N', undefined],
    ['spBv1.0/STATE/host', undefined],
    ['spAv1.0/G/NDATA/N', undefined],
    ['', undefined],
  ])('%s', (topic, expected) => expect(sparkplugTopic(topic)).toEqual(expected));
  it('are subscribed to without commands', () => {
    const filters = sparkplugFilters(['G/N']);
    expect(filters).toContain('spBv1.0/G/DDATA/N/+');
    expect(filters.join()).not.toMatch(/CMD|STATE|#/);
  });
});
