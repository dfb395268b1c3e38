import { connectAsync } from 'mqtt';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Alarm } from '../../src/plant/alarm.ts';
import { Failure } from '../../src/plant/failure.ts';
import { type Connection, PlantIndex, type Tag } from '../../src/plant/plant.ts';
import type { Reading, Sample } from '../../src/plant/sample.ts';
import { AlarmEngine } from '../../src/telemetry/alarm-engine.ts';
import { type HubOptions, TelemetryHub } from '../../src/telemetry/hub.ts';
import type { TelemetrySink, TelemetrySource } from '../../src/telemetry/source.ts';
import { aedesBroker } from './peers/broker.ts';
import { plantOf, tag, until } from './plant.ts';

/** A source that says what the test tells it to. */
class Scripted implements TelemetrySource {
  readonly id = 'bus';
  readonly kind = 'mqtt';
  sink: TelemetrySink | undefined;
  async start(sink: TelemetrySink): Promise<void> {
    this.sink = sink;
    sink.state({ kind: 'live', since: Date.now(), detail: 'live' });
  }
  async stop(): Promise<void> {
    this.sink?.state({ kind: 'stopped', since: Date.now(), detail: 'stopped' });
  }
  say(value: number, at = Date.now(), id = 'P-1.temp'): void {
    this.sink?.samples([{ tag: id, at, value, quality: 'good' }]);
  }
}

const TEMP = tag({
  id: 'P-1.temp',
  unit: 'Cel',
  source: { connection: 'bus', topic: 't' },
  limits: [{ kind: 'high', value: 75 }],
});
const BUS: Connection = { id: 'bus', kind: 'mqtt', url: 'mqtt://127.0.0.1:1' };

let hub: TelemetryHub | undefined;
afterEach(async () => {
  await hub?.stop();
  hub = undefined;
});
async function started(options: Partial<HubOptions> & { readonly tags?: readonly Tag[] } = {}) {
  const source = new Scripted();
  const written: Sample[] = [];
  hub = new TelemetryHub({
    plant: plantOf(options.tags ?? [TEMP], [BUS]),
    createSource: () => source,
    write: (samples) => void written.push(...samples),
    ...options,
  });
  await hub.start();
  return { hub, source, written };
}

describe('the hub', () => {
  it('writes batches, keeps the newest value, and tells of changes', async () => {
    const batches: (readonly Reading[])[] = [];
    const { hub, source, written } = await started();
    hub.onReadings((changed) => batches.push(changed));
    const now = Date.now();
    source.say(20, now - 2000);
    source.say(21, now - 1000);
    source.say(19, now - 5000);
    await until('the batch', () => written.length === 3);
    expect(hub.reading('P-1.temp')).toMatchObject({ value: 21, at: now - 1000, quality: 'good' });
    await until('the change', () => batches.length === 1);
    expect(batches[0]).toMatchObject([{ tag: 'P-1.temp', value: 21 }]);
  });
  it('tells when a value has become stale, though nothing came', async () => {
    const quick = { ...TEMP, staleAfter: 0.5 };
    const { hub, source } = await started({ tags: [quick] });
    const told: string[] = [];
    hub.onReadings((changed) => told.push(...changed.map(({ quality }) => quality)));
    source.say(20, Date.now() + 600);
    await until('both', () => told.length === 2);
    expect(told).toEqual(['good', 'stale']);
  });
  it('keeps samples that the writer could not take, and says why', async () => {
    let full = true;
    const written: Sample[] = [];
    const { hub, source } = await started({
      write: (samples) => {
        if (full) throw new Failure('storage', 'the disk is full');
        written.push(...samples);
      },
    });
    source.say(20);
    await until('the failure', () => hub.health().problem);
    expect(hub.health()).toMatchObject({ waiting: 1, lost: 0, problem: { code: 'storage' } });
    full = false;
    await until('the sample', () => written.length === 1);
    expect(hub.health()).toMatchObject({ waiting: 0, problem: undefined });
  });
  it('bounds what waits for a writer that never recovers', async () => {
    const { hub, source } = await started({
      write: () => {
        throw new Failure('storage', 'the disk is full');
      },
    });
    const now = Date.now();
    for (let i = 0; i < 60; i += 1) {
      source.sink?.samples(
        Array.from({ length: 10_000 }, (_, k) => ({
          tag: 'P-1.temp',
          at: now - 1e6 + i * 10_000 + k,
          value: k,
          quality: 'good',
        })),
      );
    }
    expect(hub.health().waiting).toBe(500_000);
    expect(hub.health().lost).toBe(100_000);
  });
  it('calls what a lost source said stale until it speaks again', async () => {
    const { hub, source } = await started();
    source.say(20);
    expect(hub.reading('P-1.temp')?.quality).toBe('good');
    source.sink?.state({ kind: 'down', since: Date.now(), detail: 'gone' });
    expect(hub.reading('P-1.temp')).toMatchObject({ value: 20, quality: 'stale' });
    source.sink?.state({ kind: 'live', since: Date.now(), detail: 'back' });
    expect(hub.reading('P-1.temp')?.quality).toBe('stale');
    await new Promise((resolve) => setTimeout(resolve, 5));
    source.say(21);
    expect(hub.reading('P-1.temp')).toMatchObject({ value: 21, quality: 'good' });
  });
  it('calls the tags of a dead node stale though the connection lives', async () => {
    const { hub, source } = await started();
    source.say(20);
    source.sink?.stale?.(['P-1.temp'], Date.now());
    expect(hub.reading('P-1.temp')?.quality).toBe('stale');
    source.say(21, Date.now() + 1);
    expect(hub.reading('P-1.temp')?.quality).toBe('good');
  });
  it('knows stored values as old until the source speaks', async () => {
    const { hub } = await started();
    hub.seed([{ tag: 'P-1.temp', at: Date.now() - 3_600_000, value: 5, quality: 'good' }]);
    expect(hub.reading('P-1.temp')).toMatchObject({ value: 5, quality: 'stale' });
  });
  it('shows a clock that is wrong, and takes no sample from the future', async () => {
    const { hub, source, written } = await started();
    for (let i = 0; i < 20; i += 1) source.say(i, Date.now() + 7_200_000 + i);
    await until('the batch', () => written.length === 20);
    expect(hub.states()[0]?.detail).toBe("live; its clock is 2 h ahead of this computer's");
    expect(hub.states()[0]?.clockSkew).toBeGreaterThan(7_190_000);
    expect(written.every(({ at }) => at <= Date.now())).toBe(true);
  });
  it('takes what comes after this computer’s clock was set back for the present, and raises alarms', async () => {
    const engine = new AlarmEngine(new PlantIndex(plantOf([TEMP], [BUS])));
    const { hub, source, written } = await started({ engine });
    const raised: Alarm[] = [];
    hub.onAlarms((alarms) => raised.push(...alarms));
    source.say(20);
    await until('the first to be written', () => written.length === 1);
    source.sink?.state({ kind: 'down', since: Date.now(), detail: 'lost' });
    const clock = vi.spyOn(Date, 'now').mockImplementation(() => {
      return Math.round(performance.timeOrigin + performance.now()) - 3_600_000;
    });
    // Nobody knows how old it is: the value of before is no present one.
    expect(hub.reading('P-1.temp')).toMatchObject({ value: 20, quality: 'stale' });
    source.say(90);
    expect(hub.reading('P-1.temp')).toMatchObject({ value: 90, quality: 'good' });
    await until('the alarm', () => {
      source.say(91);
      return raised.some(({ state }) => state === 'unacknowledged');
    });
    clock.mockRestore();
  });
  it('seeded with what was stored while the clock was ahead, shows what comes now', async () => {
    const { hub, source } = await started();
    hub.seed([{ tag: 'P-1.temp', at: Date.now() + 3_600_000, value: 20, quality: 'good' }]);
    expect(hub.reading('P-1.temp')).toMatchObject({ value: 20, quality: 'stale' });
    source.say(21);
    expect(hub.reading('P-1.temp')).toMatchObject({ value: 21, quality: 'good' });
  });
  it('shows a clock that is behind, despite a slow network', async () => {
    const { hub, source } = await started();
    const start = Date.now();
    const now = vi.spyOn(Date, 'now');
    for (let i = 0; i < 20; i += 1) {
      now.mockReturnValue(start + i * 1000);
      source.say(i, Date.now() - 60_000 - (i % 7) * 500);
    }
    const detail = hub.states()[0]?.detail;
    now.mockRestore();
    expect(detail).toContain("its clock is 60 s behind this computer's");
  });
  it('feeds the alarm engine', async () => {
    const alarms: Alarm[] = [];
    const { hub, source } = await started({ engine: new AlarmEngine(new PlantIndex(plantOf([TEMP]))) });
    hub.onAlarms((changed) => alarms.push(...changed));
    source.say(80);
    expect(alarms).toMatchObject([{ asset: 'P-1', state: 'unacknowledged' }]);
    source.sink?.alarms([{ id: 'own', asset: 'P-1', name: 'Own', priority: 1, state: 'unacknowledged', raisedAt: 1 }]);
    expect(alarms.at(-1)?.id).toBe('own');
  });
  it('says what is wrong with a connection, and runs the others', async () => {
    const { hub } = await started({
      plant: plantOf(
        [TEMP],
        [
          { ...BUS, url: 'not a url' },
          { id: 'x', kind: 'simulator' },
        ],
      ),
      createSource: undefined,
    });
    expect(hub.states()).toMatchObject([
      { id: 'bus', kind: 'down', failure: { code: 'bad-input' } },
      { id: 'x', kind: 'down', failure: { code: 'unsupported' } },
    ]);
  });
  it('keeps on when a listener throws', async () => {
    const errors: unknown[] = [];
    const { hub, source } = await started({
      onError: (error) => errors.push(error),
      engine: new AlarmEngine(new PlantIndex(plantOf([TEMP]))),
    });
    let heard = 0;
    hub.onAlarms(() => {
      throw new Error('listener');
    });
    hub.onAlarms(() => {
      heard += 1;
    });
    source.say(80);
    expect([errors.length, heard]).toEqual([1, 1]);
  });
  it('hears a real broker', async () => {
    const broker = await aedesBroker();
    const { hub, written } = await started({
      plant: plantOf([TEMP], [{ ...BUS, url: `mqtt://127.0.0.1:${broker.port}` }]),
      createSource: undefined,
    });
    const device = await connectAsync(`mqtt://127.0.0.1:${broker.port}`);
    await until('waiting', () => hub.states()[0]?.kind === 'waiting');
    await device.publishAsync('t', '71.25', { qos: 1 });
    await until('the sample', () => written[0]);
    expect(hub.reading('P-1.temp')).toMatchObject({ value: 71.25, quality: 'good' });
    expect(hub.states()[0]).toMatchObject({ kind: 'live', detail: '1 of 1 tags heard' });
    await device.endAsync(true);
    await hub.stop();
    await broker.close();
  });
});

describe('a frozen signal', () => {
  it('is known as frozen after a restart, from what is stored', async () => {
    const engine = new AlarmEngine(new PlantIndex(plantOf([TEMP])));
    const { hub, source } = await started({ engine });
    const now = Date.now() - 1_000_000;
    const stored = Array.from({ length: 400 }, (_, i): Sample => {
      return {
        tag: 'P-1.temp',
        at: now + i * 1000,
        value: i < 300 ? 20 + ((i * 7919) % 13) / 10 : 21.7,
        quality: 'good',
      };
    });
    hub.learn(stored);
    expect(engine.current()).toMatchObject([{ name: 'P-1.temp frozen' }]);
    source.say(21.7);
    expect(engine.current()).toHaveLength(1);
    // Once more: the alarm is taken up with its id, and ends when the signal moves.
    const second = new AlarmEngine(new PlantIndex(plantOf([TEMP])));
    expect(second.restore(engine.current())).toEqual([]);
    await hub.stop();
    const again = await started({ engine: second });
    again.hub.learn(stored);
    expect(second.current().map(({ id }) => id)).toEqual(engine.current().map(({ id }) => id));
    again.source.say(25);
    expect(second.current()).toMatchObject([{ state: 'returned-to-normal unacknowledged' }]);
  });
  it('is an alarm until it moves', async () => {
    const engine = new AlarmEngine(new PlantIndex(plantOf([TEMP])));
    const { hub, source } = await started({ engine });
    const alarms: Alarm[] = [];
    hub.onAlarms((changed) => alarms.push(...changed));
    const now = Date.now() - 1_000_000;
    for (let i = 0; i < 300; i += 1) source.say(20 + ((i * 7919) % 13) / 10, now + i * 1000);
    for (let i = 300; i < 360; i += 1) source.say(21.7, now + i * 1000);
    expect(alarms).toMatchObject([{ tag: 'P-1.temp', priority: 4, state: 'unacknowledged', asset: 'P-1' }]);
    expect(alarms[0]?.message).toBe('unchanged at 21.7 °C for 1 min: 30 equal samples, never more than 1 before');
    expect(hub.frozenSince('P-1.temp')).toBe(now + 300_000);
    source.say(20, now + 400_000);
    expect(alarms.at(-1)).toMatchObject({ id: alarms[0]?.id, clearedAt: now + 400_000 });
    expect(hub.frozenSince('P-1.temp')).toBeUndefined();
  });
});
