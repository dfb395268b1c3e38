/** A name service that hangs, or knows nothing: a state for the operator, and not a thread more for each attempt. */
import dns from 'node:dns';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Connection, Tag } from '../../src/plant/plant.ts';
import { patientLookup } from '../../src/telemetry/name-lookup.ts';
import { OpcuaSource } from '../../src/telemetry/opcua.ts';
import { createSource } from '../../src/telemetry/sources.ts';
import { Recorder } from './conformance.ts';
import { aedesBroker } from './peers/broker.ts';
import { tag, until } from './plant.ts';

/** Each connection has a name of its own below this: one that is asked for already is not asked for again. */
const HOST = 'works.example';
const hanging = () => vi.spyOn(dns, 'lookup').mockImplementation((() => {}) as unknown as typeof dns.lookup);
afterEach(() => {
  vi.restoreAllMocks();
});

const SOURCES: readonly (readonly [Connection, Tag])[] = [
  [
    { id: 'bus', kind: 'mqtt', url: `mqtt://bus.${HOST}:1883`, connectTimeout: '400ms' },
    tag({ id: 'X.a', source: { connection: 'bus', topic: 'a' } }),
  ],
  [
    { id: 'tls', kind: 'mqtt', url: `mqtts://tls.${HOST}:8883`, connectTimeout: '400ms' },
    tag({ id: 'X.b', source: { connection: 'tls', topic: 'a' } }),
  ],
  [
    { id: 'web', kind: 'mqtt', url: `ws://web.${HOST}:9001`, connectTimeout: '400ms' },
    tag({ id: 'X.c', source: { connection: 'web', topic: 'a' } }),
  ],
  [
    { id: 'plc', kind: 'modbus', url: `modbus://plc.${HOST}:502`, timeout: '300ms' },
    tag({ id: 'X.d', source: { connection: 'plc', register: 40001 } }),
  ],
  [
    { id: 'server', kind: 'opcua', url: `opc.tcp://server.${HOST}:4840` },
    tag({ id: 'X.e', source: { connection: 'server', node: 'ns=2;s=a' } }),
  ],
];

describe('a name service that hangs', () => {
  it.each(SOURCES)('is a state of connection $id', { timeout: 20_000 }, async (connection, described) => {
    const service = hanging();
    // The one for OPC UA in this thread, where the name service is stood in for.
    const source =
      connection.kind === 'opcua' ? new OpcuaSource(connection, [described]) : createSource(connection, [described]);
    const heard = new Recorder();
    await source.start(heard);
    await until('down', () => heard.last?.kind === 'down', 15_000);
    expect(heard.last?.detail).toMatch(new RegExp(`${HOST}.*: the name service does not answer$`));
    expect(heard.last?.failure?.code).toBe('unavailable');
    expect(service.mock.calls.length).toBeGreaterThan(0);
    await source.stop();
  });
  it('is asked once, however often is tried', async () => {
    const service = hanging();
    const lookup = patientLookup(20);
    const codes = await Promise.all(
      Array.from(
        { length: 50 },
        () => new Promise((resolve) => lookup('slow.example', {}, (error) => resolve(error?.code))),
      ),
    );
    expect(new Set(codes)).toEqual(new Set(['EAI_AGAIN']));
    expect(service).toHaveBeenCalledTimes(1);
  });
});

describe('a name service that answers', () => {
  it('is used', async () => {
    const broker = await aedesBroker();
    const [, described] = SOURCES[0] ?? [];
    const source = createSource(
      { id: 'bus', kind: 'mqtt', url: `mqtt://localhost:${broker.port}` },
      described ? [described] : [],
    );
    const heard = new Recorder();
    await source.start(heard);
    await until('connected', () => heard.last?.kind === 'waiting');
    await source.stop();
    await broker.close();
  });
});
