/** Where the last run ended, per source: what was kept meanwhile is fetched, what is stored already is not told again. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataType, StatusCodes } from 'node-opcua-client';
import { afterAll, describe, expect, it } from 'vitest';
import { PlantIndex } from '../../src/plant/plant.ts';
import type { Sample } from '../../src/plant/sample.ts';
import { openStore } from '../../src/store/open.ts';
import { TelemetryHub } from '../../src/telemetry/hub.ts';
import { createSource } from '../../src/telemetry/sources.ts';
import { Recorder } from './conformance.ts';
import { RecordingServer } from './peers/opcua-peer.ts';
import { plantOf, tag, until } from './plant.ts';

const dir = mkdtempSync(join(tmpdir(), 'gemba-resume-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));
const T = Date.parse('2026-03-01T10:00:00Z');

describe('a recording', () => {
  const file = join(dir, 'tape.csv');
  const record = (count: number) =>
    writeFileSync(
      file,
      `at,a,b\n${Array.from({ length: count }, (_, i) => `${T + i * 1000},${i},${-i}`).join('\n')}\n`,
    );
  const tags = ['a', 'b'].map((name) => tag({ id: `X.${name}`, source: { connection: 'tape', name } }));
  const index = new PlantIndex(plantOf(tags, [{ id: 'tape', kind: 'replay', file, speed: 'max', times: 'recorded' }]));

  it('goes on where it was left, run after run, and nothing is missing or told twice', async () => {
    const told: Sample[] = [];
    for (const length of [40, 100, 100, 130]) {
      record(length);
      const store = openStore(join(dir, 'store'));
      const hub = new TelemetryHub({
        plant: index.plant,
        write: (samples) => {
          store.historian.append(samples);
          told.push(...samples);
        },
      });
      hub.seed(store.historian.latest(index.allTags().map(({ id }) => id)).values());
      await hub.start();
      await until('the end', () => hub.states()[0]?.detail.startsWith('the recording is over'));
      await hub.stop();
      for (const { id } of tags) {
        const times = store.historian.range(id, { from: 0, to: 9e15 }).map(({ at }) => (at - T) / 1000);
        expect(times).toEqual(Array.from({ length }, (_, i) => i));
      }
      store.close();
    }
    // The row that was last is told again at each start: of several at one time it may not have been all.
    expect(told.length).toBe(2 * (130 + 3));
  });
  it('that is looped, or plays as of now, begins anew', async () => {
    record(10);
    for (const options of [{ times: 'now' }, { times: 'recorded', loop: true }]) {
      const source = createSource({ id: 'tape', kind: 'replay', file, speed: 'max', ...options }, tags);
      const heard = new Recorder();
      source.resume?.(new Map([['X.a', T + 9000]]));
      await source.start(heard);
      await until('all', () => heard.all.length >= 20);
      await source.stop();
    }
  });
});

describe('an OPC UA server that keeps history', { timeout: 40_000 }, () => {
  it('is asked for what it kept, once it is there again; one that keeps none is heard all the same', async () => {
    const server = await RecordingServer.open();
    server.server.engine.addressSpace?.installHistoricalDataNode(server.variables.number, { maxOnlineValues: 10_000 });
    const now = Date.now();
    // Values of the last hour, each second; of one in ten the sensor was broken.
    for (let i = 3600; i > 0; i -= 1) {
      const quality = i % 10 === 0 ? StatusCodes.BadSensorFailure : StatusCodes.Good;
      const at = new Date(now - i * 1000);
      server.variables.number.setValueFromSource({ dataType: DataType.Double, value: i }, quality, at);
    }
    const source = createSource(
      { id: 'ua', kind: 'opcua', url: `opc.tcp://localhost:${server.port}`, interval: '100ms', pki: join(dir, 'pki') },
      ['number', 'text'].map((name) =>
        tag({ id: `X.${name}`, source: { connection: 'ua', node: `ns=1;s=X.${name}` } }),
      ),
    );
    const heard = new Recorder();
    const since = now - 3_000_500;
    source.resume?.(new Map(['X.number', 'X.text'].map((id) => [id, since])));
    await source.start(heard);
    await until('the gap filled', () => heard.of('X.number').length >= 3000, 30_000);
    const back = heard.of('X.number').filter(({ at }) => at < now - 1000);
    expect(back.length).toBe(2999);
    expect(back.every(({ at }) => at > since)).toBe(true);
    expect(back.find(({ at }) => at === now - 500_000)).toMatchObject({ quality: 'bad' });
    expect(back.find(({ at }) => at === now - 501_000)).toMatchObject({ value: 501, quality: 'good' });
    expect(server.requests).toContain('HistoryReadRequest');
    expect(server.writes()).toEqual([]);
    await source.stop();
    await server.close();
  });
});
