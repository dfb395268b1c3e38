import { describe, expect, it } from 'vitest';
import type { Alarm } from '../../src/plant/alarm.ts';
import { PlantIndex, type Tag } from '../../src/plant/plant.ts';
import type { Sample, SampleValue } from '../../src/plant/sample.ts';
import { AlarmEngine } from '../../src/telemetry/alarm-engine.ts';
import { plantOf, tag } from './plant.ts';

const T = Date.parse('2026-03-01T10:00:00Z');
const HOUR = 3_600_000;
const BEARING = tag({
  id: 'P-101.bearing_temp',
  name: 'Bearing temperature',
  unit: 'Cel',
  limits: [
    { kind: 'high', value: 75, deadband: 2, onDelay: 10, offDelay: 5 },
    { kind: 'high-high', value: 85 },
    { kind: 'low', value: 5, priority: 4 },
  ],
});
const FAULT = tag({
  id: 'D-1.fault',
  name: 'Fault code',
  values: { '0': 'none', F07: 'overcurrent' },
  alarms: [{ when: ['F07', 'F12'], name: 'Drive tripped', priority: 1 }],
});

const engineOf = (...tags: readonly Tag[]) => new AlarmEngine(new PlantIndex(plantOf(tags)));
const sample = (seconds: number, value: SampleValue, more: Partial<Sample> = {}): Sample => ({
  tag: BEARING.id,
  at: T + seconds * 1000,
  value,
  quality: 'good',
  ...more,
});
const brief = (alarms: readonly Alarm[]) =>
  alarms.map(({ name, state, raisedAt, clearedAt }) => [
    name,
    state,
    (raisedAt - T) / 1000,
    ...(clearedAt === undefined ? [] : [(clearedAt - T) / 1000]),
  ]);

describe('limits', () => {
  it('raises after the on-delay, dated when the delay ended, with a stable id', () => {
    const engine = engineOf(BEARING);
    expect(engine.samples([sample(0, 76), sample(5, 77)])).toEqual([]);
    expect(engine.tick(T + 9_999)).toEqual([]);
    const [alarm, ...others] = engine.tick(T + 12_000);
    expect(others).toEqual([]);
    expect(alarm).toMatchObject({
      id: 'P-101.bearing_temp:high@2026-03-01T10:00:10.000Z',
      asset: 'P-101',
      tag: 'P-101.bearing_temp',
      name: 'Bearing temperature high',
      priority: 3,
      state: 'unacknowledged',
      raisedAt: T + 10_000,
      message: '76 °C is above the high limit of 75 °C',
    });
  });
  it('tells what was measured, not the digits that a float of four bytes leaves', () => {
    const [alarm] = engineOf(BEARING).samples([sample(0, Math.fround(85.1))]);
    expect(alarm?.message).toBe('85.1 °C is above the high-high limit of 85 °C');
  });
  it('gives the same alarms however the samples are batched and whether or not the clock ticks', () => {
    const values = [70, 76, 80, 90, 84, 74, 73.5, 72, 60, 4, 4, 80, 80, 80, 80];
    const samples = values.map((value, i) => sample(i * 4, value));
    const one = engineOf(BEARING);
    const log = new Map<string, Alarm>();
    for (const alarm of one.samples(samples)) log.set(alarm.id, alarm);
    const two = engineOf(BEARING);
    const other = new Map<string, Alarm>();
    for (const each of samples) {
      for (const alarm of [...two.tick(each.at - 1), ...two.samples([each])]) other.set(alarm.id, alarm);
    }
    expect([...other]).toEqual([...log]);
    expect(log.size).toBe(4);
  });
  it('does not raise when the value returns within the on-delay', () => {
    const engine = engineOf(BEARING);
    expect(engine.samples([sample(0, 76), sample(9, 74), sample(30, 74)])).toEqual([]);
  });
  it('holds within the deadband and clears after the off-delay', () => {
    const engine = engineOf(BEARING);
    engine.samples([sample(0, 80), sample(11, 80)]);
    expect(engine.samples([sample(20, 74), sample(60, 73.5)])).toEqual([]);
    expect(brief(engine.samples([sample(70, 72), sample(80, 72)]))).toEqual([
      ['Bearing temperature high', 'returned-to-normal unacknowledged', 10, 75],
    ]);
  });
  it('does not take a value at the limit for one beyond it', () => {
    const engine = engineOf(BEARING);
    expect(engine.samples([sample(0, 85), sample(1, 5)])).toEqual([]);
  });
  it('neither raises nor clears on bad, missing or late samples', () => {
    const engine = engineOf(BEARING);
    engine.samples([sample(10, 90)]);
    expect(engine.samples([sample(11, null), sample(12, 20, { quality: 'bad' }), sample(5, 20)])).toEqual([]);
    expect(engine.tick(T + 60_000)).toEqual([]);
    expect(engine.current()).toHaveLength(1);
  });
});

describe('fault codes', () => {
  it('raises one alarm for each code, with its word', () => {
    const engine = engineOf(FAULT);
    const at = (seconds: number, value: SampleValue) => sample(seconds, value, { tag: FAULT.id });
    expect(engine.samples([at(0, '0')])).toEqual([]);
    expect(engine.samples([at(1, 'F07')])).toMatchObject([
      { name: 'Drive tripped', priority: 1, message: 'Fault code is F07: overcurrent', raisedAt: T + 1000 },
    ]);
    expect(brief(engine.samples([at(5, 'F12')]))).toEqual([
      ['Drive tripped', 'returned-to-normal unacknowledged', 1, 5],
      ['Drive tripped', 'unacknowledged', 5],
    ]);
  });
  it('takes "*" for any code that is a fault', () => {
    const any = { ...FAULT, alarms: [{ when: ['*'], name: 'Fault' }] };
    const engine = engineOf(any);
    const at = (seconds: number, value: SampleValue) => sample(seconds, value, { tag: FAULT.id });
    expect(engine.samples([at(0, 0), at(1, ''), at(2, 'OK'), at(3, false)])).toEqual([]);
    expect(engine.samples([at(4, 17)])).toHaveLength(1);
    expect(engine.samples([at(5, 17)])).toEqual([]);
    // Another code is another occurrence.
    expect(
      engine
        .samples([at(6, 18)])
        .map(({ message, raisedAt, clearedAt }) => [message, raisedAt - T, clearedAt && clearedAt - T]),
    ).toEqual([
      ['Fault code is 17', 4000, 6000],
      ['Fault code is 18', 6000, undefined],
    ]);
    expect(engine.samples([at(7, 0)])).toMatchObject([{ message: 'Fault code is 18', clearedAt: T + 7000 }]);
  });
});

describe('the operator', () => {
  const raised = () => {
    const engine = engineOf(BEARING);
    const [alarm] = engine.samples([sample(0, 90)]);
    if (alarm === undefined) throw new Error('no alarm');
    return { engine, id: alarm.id };
  };
  it('acknowledges; the alarm is over when it clears', () => {
    const { engine, id } = raised();
    expect(engine.acknowledge(id, T + 2000)).toMatchObject({ state: 'acknowledged', acknowledgedAt: T + 2000 });
    expect(engine.acknowledge(id, T + 9000)).toMatchObject({ acknowledgedAt: T + 2000 });
    expect(brief(engine.samples([sample(5, 60)]))).toEqual([['Bearing temperature high-high', 'normal', 0, 5]]);
    expect(engine.current()).toEqual([]);
    expect(() => engine.acknowledge(id, T)).toThrow(/over/);
  });
  it('acknowledges after the return', () => {
    const { engine, id } = raised();
    engine.samples([sample(5, 60)]);
    expect(engine.acknowledge(id, T + 6000)).toMatchObject({ state: 'normal', clearedAt: T + 5000 });
    expect(engine.current()).toEqual([]);
  });
  it('shelves until a time; an alarm still active comes back unacknowledged', () => {
    const { engine, id } = raised();
    expect(engine.shelve(id, T + 1000, T + 60_000)).toMatchObject({ state: 'shelved', shelvedUntil: T + 60_000 });
    expect(engine.tick(T + 59_999)).toMatchObject([{ name: 'Bearing temperature high' }]);
    expect(engine.tick(T + 60_000)).toMatchObject([{ id, state: 'unacknowledged', shelvedUntil: undefined }]);
  });
  it('keeps returns of a shelved alarm shelved, and forgets it when it is normal at the end', () => {
    const { engine, id } = raised();
    engine.shelve(id, T + 1000, T + 60_000);
    expect(brief(engine.samples([sample(5, 60)]))).toEqual([['Bearing temperature high-high', 'shelved', 0, 5]]);
    const again = engine.samples([sample(9, 90)]);
    expect(brief(again)).toEqual([
      ['Bearing temperature high-high', 'normal', 0, 5],
      ['Bearing temperature high-high', 'shelved', 9],
    ]);
    engine.samples([sample(12, 60)]);
    expect(brief(engine.tick(T + 60_000))).toEqual([['Bearing temperature high-high', 'normal', 9, 12]]);
    expect(engine.current()).toEqual([]);
  });
  it('refuses a shelf that ends in the past', () => {
    const { engine, id } = raised();
    expect(() => engine.shelve(id, T + 1000, T + 500)).toThrow(/past/);
  });
  it('refuses a shelf of more than a day', () => {
    const { engine, id } = raised();
    const day = 24 * 3_600_000;
    expect(() => engine.shelve(id, T, T + day + 1)).toThrow(/24 hours/);
    expect(engine.shelve(id, T, T + day)).toMatchObject({ state: 'shelved' });
  });
  it('suppresses and takes out of service', () => {
    const { engine, id } = raised();
    expect(engine.change(id, 'suppress', { at: T })).toMatchObject({ state: 'suppressed' });
    expect(engine.tick(T + 9e8).map((alarm) => alarm.id)).not.toContain(id);
    expect(engine.change(id, 'take out of service', { at: T })).toMatchObject({ state: 'out of service' });
    expect(engine.change(id, 'release', { at: T })).toMatchObject({ state: 'unacknowledged' });
  });
  it('finds a chattering alarm as one line', () => {
    const engine = engineOf(BEARING);
    for (let i = 0; i < 20; i += 1) engine.samples([sample(i, i % 2 === 0 ? 90 : 80)]);
    expect(engine.current().filter(({ name }) => name.endsWith('high-high'))).toHaveLength(1);
  });
});

describe('a restart', () => {
  it('keeps standing alarms with their ids, notes and shelves', () => {
    const before = engineOf(BEARING, FAULT);
    before.samples([sample(0, 90), sample(20, 90), sample(21, 'F07', { tag: FAULT.id })]);
    const [high, fault] = [before.current()[1], before.current()[2]];
    if (high === undefined || fault === undefined) throw new Error('not raised');
    before.acknowledge(high.id, T + 30_000);
    before.shelve(fault.id, T + 30_000, T + 90_000);

    const after = engineOf(BEARING, FAULT);
    expect(after.restore(before.current(), T + 40_000)).toEqual([]);
    expect(after.current()).toEqual(before.current());
    expect(after.samples([sample(50, 90)])).toEqual([]);
    expect(after.tick(T + 90_000)).toMatchObject([{ id: fault.id, state: 'unacknowledged' }]);
    expect(brief(after.samples([sample(95, 50), sample(101, 50)]))).toContainEqual([
      'Bearing temperature high',
      'normal',
      10,
      100,
    ]);
  });
  it('ends alarms whose limit is no longer in the plant file', () => {
    const before = engineOf(BEARING);
    const standing = before.samples([sample(0, 90)]);
    const after = engineOf({ ...BEARING, limits: [] });
    expect(after.restore(standing, T + 5000)).toMatchObject([{ clearedAt: T + 5000, state: 'normal' }]);
    expect(after.current()).toEqual([]);
  });
});

describe("a source's own alarms", () => {
  const own: Alarm = {
    id: 'ua-17',
    asset: 'K-1',
    name: 'Oil pressure',
    priority: 1,
    state: 'unacknowledged',
    raisedAt: T,
  };
  it('keeps the local acknowledgement when the source reports again', () => {
    const engine = engineOf(BEARING);
    expect(engine.report([own])).toEqual([{ ...own, acknowledgedAt: undefined, shelvedUntil: undefined }]);
    engine.acknowledge('ua-17', T + 1000);
    expect(engine.report([own])).toMatchObject([{ state: 'acknowledged', acknowledgedAt: T + 1000 }]);
    expect(engine.report([{ ...own, state: 'returned-to-normal unacknowledged', clearedAt: T + 5000 }])).toMatchObject([
      { state: 'normal' },
    ]);
    expect(engine.current()).toEqual([]);
  });
  it('shelves and releases', () => {
    const engine = engineOf(BEARING);
    engine.report([own]);
    engine.shelve('ua-17', T, T + 1000);
    expect(engine.report([own])).toMatchObject([{ state: 'shelved' }]);
    expect(engine.tick(T + 2000)).toMatchObject([{ state: 'unacknowledged' }]);
  });
  it('keeps its id over a restart, though the source counts from its own start', () => {
    const old: Alarm = { ...own, id: 'ua:i=9@2026-03-01T09:00:00.000Z', raisedAt: T - HOUR };
    const engine = engineOf(BEARING);
    engine.restore([old]);
    engine.acknowledge(old.id, T);
    const again = { ...own, id: 'ua:i=9@2026-03-01T10:00:00.000Z' };
    expect(engine.report([again])).toMatchObject([{ id: old.id, raisedAt: T - HOUR, state: 'acknowledged' }]);
    expect(engine.current()).toHaveLength(1);
    expect(engine.report([{ ...again, state: 'normal', clearedAt: T + 1 }])).toMatchObject([
      { id: old.id, clearedAt: T + 1 },
    ]);
    expect(engine.current()).toEqual([]);
    expect(engine.report([again])).toMatchObject([{ id: again.id, state: 'unacknowledged' }]);
  });
  it('ends when the source says so at once after a restart; the end of an unknown one is no news', () => {
    const old: Alarm = { ...own, id: 'ua:i=9@2026-03-01T09:00:00.000Z' };
    const engine = engineOf(BEARING);
    engine.restore([old]);
    const over: Alarm = { ...own, id: 'ua:i=9@2026-03-01T10:00:00.000Z', state: 'normal', clearedAt: T + 1 };
    expect(engine.report([over, { ...over, id: 'ua:i=7@2026-03-01T10:00:00.000Z' }])).toMatchObject([
      { id: old.id, clearedAt: T + 1 },
    ]);
    expect(engine.current()).toEqual([]);
  });
  it('survives a restart', () => {
    const engine = engineOf(BEARING);
    expect(engine.restore([own], T)).toEqual([]);
    expect(engine.current()).toEqual([own]);
  });
});
