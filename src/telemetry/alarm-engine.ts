import type { Alarm, AlarmState } from '../plant/alarm.ts';
import { type AlarmEvent, isSetAside, nextAlarmState } from '../plant/alarm-machine.ts';
import { Failure } from '../plant/failure.ts';
import type { PlantIndex } from '../plant/plant.ts';
import type { Sample } from '../plant/sample.ts';
import { conditionsOf } from './alarm-condition.ts';
import { AlarmPoint, type Flip } from './alarm-point.ts';
import { isFrozenAlarm } from './frozen-signals.ts';
import { conditionOf, ReportedAlarms } from './reported-alarms.ts';

/** A condition with its present occurrence (while there is one to show) and whether it is kept from the operator. */
interface Entry {
  readonly point: AlarmPoint;
  alarm?: Alarm | undefined;
  aside?: { readonly state: AlarmState; readonly until?: number | undefined } | undefined;
}
type Changes = Map<string, Alarm>;

/** Time that goes back by more than this is a clock that was set, ms. */
const SET_BACK = 5000;

const alarmId = (key: string, raisedAt: number) => `${key}@${new Date(raisedAt).toISOString()}`;

/** ISA-18.2 wants every shelf to end by itself; a forgotten one hides a trouble, ms. */
const LONGEST_SHELF = 24 * 3_600_000;

/**
 * Alarms out of samples: the limits and fault codes of the plant file with deadband and delays, driving the ISA-18.2 states;
 * beside them the alarms that sources report. Deterministic: time comes from the samples and from `tick`. Each call
 * returns the alarms that it changed. Acknowledging and shelving are notes kept here; nothing goes back to the plant.
 */
export class AlarmEngine {
  private readonly byTag = new Map<string, Entry[]>();
  private readonly byKey = new Map<string, Entry>();
  private readonly lastAt = new Map<string, number>();
  private now = Number.NEGATIVE_INFINITY;
  /** Alarms that a source reported, by id, until they are over. */
  private readonly reported = new ReportedAlarms();

  constructor(index: PlantIndex) {
    for (const tag of index.allTags()) {
      const entries = conditionsOf(tag).map((condition) => ({ point: new AlarmPoint(condition) }));
      if (entries.length > 0) this.byTag.set(tag.id, entries);
      for (const entry of entries) this.byKey.set(entry.point.condition.key, entry);
    }
  }

  /**
   * Takes up the alarms that were not over when the program ended, so that they keep their ids and notes. Those of a limit
   * that the plant file no longer has end at `now`, and are returned.
   */
  restore(alarms: readonly Alarm[], now = Date.now()): readonly Alarm[] {
    const ended: Alarm[] = [];
    for (const alarm of alarms) {
      const key = conditionOf(alarm.id);
      const entry = this.byKey.get(key);
      if (entry !== undefined) {
        const restored: Entry = { point: new AlarmPoint(entry.point.condition, alarm.clearedAt === undefined), alarm };
        if (isSetAside(alarm.state)) restored.aside = { state: alarm.state, until: alarm.shelvedUntil ?? 0 };
        this.replace(entry, restored);
      } else if (alarm.tag !== undefined && key.startsWith(`${alarm.tag}:`) && !isFrozenAlarm(alarm)) {
        ended.push({ ...alarm, state: 'normal', clearedAt: alarm.clearedAt ?? now, shelvedUntil: undefined });
      } else this.reported.restore(alarm);
    }
    return ended;
  }

  /** Samples in order of arrival; one older than the last of its tag (back-fill) raises nothing. */
  samples(batch: readonly Sample[]): readonly Alarm[] {
    const changes: Changes = new Map();
    for (const sample of batch) {
      const entries = this.byTag.get(sample.tag);
      if (entries === undefined || sample.at < (this.lastAt.get(sample.tag) ?? Number.NEGATIVE_INFINITY)) continue;
      this.lastAt.set(sample.tag, sample.at);
      const usable = sample.quality !== 'bad' && sample.value !== null;
      for (const entry of entries) {
        this.releaseDue(entry, sample.at, changes);
        const flips = usable ? entry.point.value(sample.at, sample.value) : entry.point.lost(sample.at);
        for (const flip of flips) this.flip(entry, flip, changes);
      }
    }
    return [...changes.values()];
  }

  /** Lets time pass: delays and shelves end. Where the clock was set back, what comes now is no back-fill of what came before. */
  tick(now: number): readonly Alarm[] {
    const changes: Changes = new Map();
    if (now < this.now - SET_BACK) {
      this.lastAt.clear();
      for (const { point } of this.byKey.values()) point.forget();
    }
    this.now = now;
    for (const entry of this.byKey.values()) {
      this.releaseDue(entry, now, changes);
      const flip = entry.point.advance(now);
      if (flip !== undefined) this.flip(entry, flip, changes);
    }
    for (const alarm of this.reported.values()) {
      if (alarm.state === 'shelved' && (alarm.shelvedUntil ?? 0) <= now) this.changeReported(alarm, 'release', changes);
    }
    return [...changes.values()];
  }

  /** Alarms as a source reports them; what the operator noted here about the same alarm stays. */
  report(alarms: readonly Alarm[]): readonly Alarm[] {
    const changes: Changes = new Map();
    for (const alarm of alarms) {
      const joined = this.reported.take(alarm);
      if (joined !== undefined) changes.set(joined.id, joined);
    }
    return [...changes.values()];
  }

  /** A local note that the operator has seen the alarm. Throws `Failure` ('not-found') for one that is over or unknown. */
  acknowledge(id: string, at: number): Alarm {
    return this.change(id, 'acknowledge', { at });
  }
  /** Keeps the alarm, and its returns, from the operator until `until`. Throws `Failure` ('bad-input') for a time gone by or over a day ahead. */
  shelve(id: string, at: number, until: number): Alarm {
    if (until <= at) throw new Failure('bad-input', 'the end of the shelf lies in the past');
    if (until - at > LONGEST_SHELF)
      throw new Failure(
        'bad-input',
        'an alarm is shelved for 24 hours at most, so that each day somebody looks at it again',
      );
    return this.change(id, 'shelve', { at, until });
  }
  /** Any other event of the operator or of design: suppress, take out of service, release. */
  change(id: string, event: AlarmEvent, when: { readonly at: number; readonly until?: number }): Alarm {
    const entry = this.byKey.get(conditionOf(id));
    const alarm = entry?.alarm?.id === id ? entry.alarm : this.reported.get(id);
    if (alarm === undefined) throw new Failure('not-found', `alarm ${id} is over, or was never raised`);
    const state = nextAlarmState(alarm.state, event, alarm.clearedAt === undefined);
    const acknowledged = event === 'acknowledge' && state !== alarm.state;
    const changed: Alarm = {
      ...alarm,
      state,
      acknowledgedAt: acknowledged ? when.at : alarm.acknowledgedAt,
      shelvedUntil: state === 'shelved' ? when.until : undefined,
    };
    if (entry?.alarm?.id === id) {
      entry.aside = isSetAside(state) ? { state, until: when.until } : undefined;
      entry.alarm = state === 'normal' ? undefined : changed;
    } else this.reported.put(changed);
    return changed;
  }

  /** Alarms to show: active, not yet acknowledged, or set aside; oldest first. */
  current(): readonly Alarm[] {
    const own = [...this.byKey.values()].map((entry) => entry.alarm).filter((alarm) => alarm !== undefined);
    return [...own, ...this.reported.values()].sort((a, b) => a.raisedAt - b.raisedAt);
  }

  private flip(entry: Entry, flip: Flip, changes: Changes): void {
    if (flip.active) this.raise(entry, flip, changes);
    else if (entry.alarm !== undefined) {
      const state = nextAlarmState(entry.alarm.state, 'clear', false);
      const cleared: Alarm = { ...entry.alarm, clearedAt: flip.at, state };
      entry.alarm = state === 'normal' ? undefined : cleared;
      changes.set(cleared.id, cleared);
    }
  }
  private raise(entry: Entry, { at, value }: Flip, changes: Changes): void {
    const { condition } = entry.point;
    // The occurrence before, not yet acknowledged, gives way to the new one, so that a chattering signal is one line.
    if (entry.alarm !== undefined)
      changes.set(entry.alarm.id, { ...entry.alarm, state: 'normal', shelvedUntil: undefined });
    const alarm: Alarm = {
      id: alarmId(condition.key, at),
      asset: condition.asset,
      tag: condition.tag,
      name: condition.name,
      priority: condition.priority,
      state: nextAlarmState(entry.aside?.state ?? 'normal', 'raise', true),
      raisedAt: at,
      message: condition.message(value),
      shelvedUntil: entry.aside?.until,
    };
    entry.alarm = alarm;
    changes.set(alarm.id, alarm);
  }
  /** Ends a shelf whose time has come; the alarm announces itself again if it is still active. */
  private releaseDue(entry: Entry, now: number, changes: Changes): void {
    if (entry.aside?.state !== 'shelved' || (entry.aside.until ?? 0) > now) return;
    entry.aside = undefined;
    if (entry.alarm === undefined) return;
    const state = nextAlarmState(entry.alarm.state, 'release', entry.alarm.clearedAt === undefined);
    const released: Alarm = { ...entry.alarm, state, shelvedUntil: undefined };
    entry.alarm = state === 'normal' ? undefined : released;
    changes.set(released.id, released);
  }
  private changeReported(alarm: Alarm, event: AlarmEvent, changes: Changes): void {
    const state = nextAlarmState(alarm.state, event, alarm.clearedAt === undefined);
    const changed: Alarm = { ...alarm, state, shelvedUntil: undefined };
    this.reported.put(changed);
    changes.set(alarm.id, changed);
  }
  private replace(old: Entry, entry: Entry): void {
    const { key, tag } = old.point.condition;
    this.byKey.set(key, entry);
    this.byTag.set(
      tag,
      (this.byTag.get(tag) ?? []).map((other) => (other === old ? entry : other)),
    );
  }
}
