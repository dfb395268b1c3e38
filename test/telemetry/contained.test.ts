/** Connections in threads of their own: what the core may rely on, whatever happens in the thread. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connectAsync } from 'mqtt';
import { describe, expect, it } from 'vitest';
import type { Connection } from '../../src/plant/plant.ts';
import type { Sample } from '../../src/plant/sample.ts';
import { ContainedSource } from '../../src/telemetry/contained.ts';
import { closedAfterEach } from '../closing.ts';
import { Recorder } from './conformance.ts';
import { aedesBroker } from './peers/broker.ts';
import { tag, until } from './plant.ts';

const closing = closedAfterEach();

async function started(connection: Connection, heard: Recorder, source: Readonly<Record<string, string>>) {
  const contained = new ContainedSource(connection, [
    tag({ id: 'X.number', unit: 'Cel', source: { connection: connection.id, ...source } }),
  ]);
  closing.push(() => contained.stop());
  await contained.start(heard);
  return contained;
}

describe('a connection in a thread of its own', { timeout: 60_000 }, () => {
  it('refuses at the start what it cannot use, by name', async () => {
    const connection: Connection = { id: 'bus', kind: 'mqtt', url: 'mqtt://127.0.0.1:1' };
    await expect(started({ ...connection, url: 'no address' }, new Recorder(), { topic: 't' })).rejects.toMatchObject({
      code: 'bad-input',
      message: expect.stringContaining('connection bus: url'),
    });
    await expect(started(connection, new Recorder(), {})).rejects.toThrow('tag X.number: its source names no topic');
  });

  it('says why it does not stand as it would in this thread', async () => {
    const heard = new Recorder();
    await started({ id: 'bus', kind: 'mqtt', url: 'mqtt://127.0.0.1:1' }, heard, { topic: 't' });
    const down = await until('down', () => (heard.last?.kind === 'down' ? heard.last : undefined));
    expect(down.failure).toMatchObject({
      code: 'unavailable',
      message: '127.0.0.1:1: nothing listens there',
      address: '127.0.0.1:1',
      trouble: { kind: 'unreachable' },
    });
  });

  it('makes the other side wait while the core is busy, and loses nothing', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'gemba-contained-'));
    closing.push(() => rmSync(folder, { recursive: true, force: true }));
    const file = join(folder, 'long.jsonl');
    const lines = 200_000;
    const from = Date.parse('2026-03-01T10:00:00Z');
    const line = (i: number) => `{"tag":"X.number","at":${from + i},"value":${i}}\n`;
    writeFileSync(file, Array.from({ length: lines }, (_, i) => line(i)).join(''));
    const counts: number[] = [];
    class Busy extends Recorder {
      override samples(batch: readonly Sample[]): void {
        super.samples(batch);
        if (counts.length > 0) return;
        // Busy until the thread waits, and a little longer: it must not send on.
        const patience = performance.now() + 30_000;
        while (contained.underWay <= 50_000 && performance.now() < patience);
        const then = performance.now() + 300;
        while (performance.now() < then);
        counts.push(contained.underWay);
      }
    }
    const heard = new Busy();
    const contained = await started({ id: 'tape', kind: 'replay', file, speed: 'max', times: 'recorded' }, heard, {});
    await until('all of it', () => heard.all.length === lines, 40_000);
    expect(counts[0]).toBeGreaterThan(50_000);
    // The batch that passed the mark was still sent whole; the rest of the file waited.
    expect(counts[0]).toBeLessThan(lines / 2);
    expect(heard.all.at(-1)).toEqual({ tag: 'X.number', at: from + lines - 1, value: lines - 1, quality: 'good' });
    expect(contained.underWay).toBe(0);
  });

  it('tells what it gathered before it says that the connection is lost, or stops', async () => {
    const broker = await aedesBroker();
    const heard = new Recorder();
    const url = `mqtt://127.0.0.1:${broker.port}`;
    const contained = await started({ id: 'bus', kind: 'mqtt', url }, heard, { topic: 't' });
    await until('waiting', () => heard.last?.kind === 'waiting');
    const device = await connectAsync(url);
    await device.publishAsync('t', '1', { qos: 1 });
    await until('live', () => heard.last?.kind === 'live');
    expect(heard.all).toMatchObject([{ value: 1 }]);
    await device.publishAsync('t', '2', { qos: 1 });
    await new Promise((resolve) => setTimeout(resolve, 30));
    await contained.stop();
    expect(heard.all).toMatchObject([{ value: 1 }, { value: 2 }]);
    expect(heard.last?.kind).toBe('stopped');
    await device.endAsync(true);
    await broker.close();
  });
});
