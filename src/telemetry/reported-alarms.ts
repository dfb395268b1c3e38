import type { Alarm } from '../plant/alarm.ts';

/** The part of an alarm's id that says which condition it belongs to; "" where it says nothing. */
export const conditionOf = (id: string) => id.slice(0, Math.max(0, id.lastIndexOf('@')));

/**
 * Alarms that sources report, from their beginning until they are over, with what the operator noted here about them. An alarm
 * that stood when the program ended keeps its id when the source speaks of its condition again.
 */
export class ReportedAlarms {
  private readonly alarms = new Map<string, Alarm>();
  /** By condition: the id of an alarm that stood in an earlier run, until the source has spoken of it. */
  private readonly restored = new Map<string, string>();
  /** The source's id → ours, for those. */
  private readonly names = new Map<string, string>();

  get(id: string): Alarm | undefined {
    return this.alarms.get(id);
  }
  values(): readonly Alarm[] {
    return [...this.alarms.values()];
  }
  /** Takes up an alarm of an earlier run. */
  restore(alarm: Alarm): void {
    this.alarms.set(alarm.id, alarm);
    const condition = conditionOf(alarm.id);
    if (condition !== '' && alarm.clearedAt === undefined) this.restored.set(condition, alarm.id);
  }
  /** Keeps an alarm as it is now; one that is over is forgotten. */
  put(alarm: Alarm): void {
    if (alarm.state !== 'normal') {
      this.alarms.set(alarm.id, alarm);
      return;
    }
    this.alarms.delete(alarm.id);
    for (const [name, id] of this.names) if (id === alarm.id) this.names.delete(name);
  }
  /** An alarm as its source reports it, joined with what is known here; undefined for the end of one that is not known. */
  take(alarm: Alarm): Alarm | undefined {
    const id = this.idOf(alarm);
    const known = this.alarms.get(id);
    if (known === undefined && alarm.clearedAt !== undefined) return undefined;
    const acknowledgedAt = alarm.acknowledgedAt ?? known?.acknowledgedAt;
    let { state } = alarm;
    if (acknowledgedAt !== undefined && state === 'unacknowledged') state = 'acknowledged';
    if (acknowledgedAt !== undefined && state === 'returned-to-normal unacknowledged') state = 'normal';
    if (known?.state === 'shelved') state = 'shelved';
    const raisedAt = known?.raisedAt ?? alarm.raisedAt;
    const joined: Alarm = {
      ...alarm,
      id,
      raisedAt,
      acknowledgedAt,
      state,
      shelvedUntil: known?.shelvedUntil ?? alarm.shelvedUntil,
    };
    this.put(joined);
    return joined;
  }

  private idOf(alarm: Alarm): string {
    const named = this.names.get(alarm.id);
    if (named !== undefined || this.alarms.has(alarm.id)) return named ?? alarm.id;
    const condition = conditionOf(alarm.id);
    const before = this.restored.get(condition);
    this.restored.delete(condition);
    if (before === undefined || !this.alarms.has(before)) return alarm.id;
    if (alarm.clearedAt === undefined) this.names.set(alarm.id, before);
    return before;
  }
}
