import type { Alarm, AlarmPriority, AlarmState } from '../../plant/alarm.ts';
import { scalarOf } from './value.ts';

/** The fields asked of each condition event, in this order. */
export const CONDITION_FIELDS = [
  'ConditionId',
  'ConditionName',
  'SourceName',
  'SourceNode',
  'Time',
  'Message',
  'Severity',
  'Retain',
  'ActiveState.Id',
  'AckedState.Id',
] as const;

/** A condition event in plain values. */
export interface ConditionEvent {
  readonly condition: string;
  readonly name: string;
  readonly source: string;
  readonly sourceNode: string;
  readonly at: number;
  readonly message: string;
  readonly severity: number;
  readonly retain: boolean;
  readonly active: boolean;
  readonly acknowledged: boolean;
}

/** Of texts, numbers and node ids; other structures have none. */
const text = (value: unknown) => {
  const scalar = scalarOf(value);
  if (typeof scalar === 'object' && scalar !== null) return 'identifierType' in scalar ? String(scalar) : '';
  return scalar === null || scalar === undefined ? '' : String(scalar);
};

/** Reads the event's variants (their values, in the order of CONDITION_FIELDS); undefined for an event of no condition. */
export function conditionEvent(values: readonly unknown[]): ConditionEvent | undefined {
  const [condition, name, source, sourceNode, time, message, severity, retain, active, acked] = values;
  if (condition === null || condition === undefined || typeof active !== 'boolean') return undefined;
  return {
    condition: text(condition),
    name: text(name),
    source: text(source),
    sourceNode: text(sourceNode),
    at: time instanceof Date && Number.isFinite(time.getTime()) ? time.getTime() : Date.now(),
    message: text(message),
    severity: typeof severity === 'number' ? severity : 0,
    retain: retain !== false,
    active,
    acknowledged: acked === true,
  };
}

/** Severity 1 to 1000 → priority 1 to 4. */
export function priorityOf(severity: number): AlarmPriority {
  return severity >= 800 ? 1 : severity >= 600 ? 2 : severity >= 400 ? 3 : 4;
}

function stateOf(event: ConditionEvent): AlarmState {
  if (event.active) return event.acknowledged ? 'acknowledged' : 'unacknowledged';
  return event.acknowledged || !event.retain ? 'normal' : 'returned-to-normal unacknowledged';
}

/** Turns condition events into alarms: an occurrence begins with the first active event and keeps its id until it is over. */
export class ConditionAlarms {
  private readonly connection: string;
  private readonly place: (event: ConditionEvent) => { readonly asset: string; readonly tag?: string | undefined };
  private readonly current = new Map<string, Alarm>();

  constructor(
    connection: string,
    place: (event: ConditionEvent) => { readonly asset: string; readonly tag?: string | undefined },
  ) {
    this.connection = connection;
    this.place = place;
  }
  /** The alarm as it is after the event. Of a condition that was not known it may be the end: one that stood in an earlier run. */
  take(event: ConditionEvent): Alarm {
    const known = this.current.get(event.condition);
    const returned = known?.clearedAt !== undefined && event.active;
    const before = returned ? undefined : known;
    const raisedAt = before?.raisedAt ?? event.at;
    const alarm: Alarm = {
      ...this.place(event),
      id: before?.id ?? `${this.connection}:${event.condition}@${new Date(raisedAt).toISOString()}`,
      name: event.name || event.message || 'Alarm',
      priority: priorityOf(event.severity),
      state: stateOf(event),
      raisedAt,
      clearedAt: event.active ? undefined : (before?.clearedAt ?? event.at),
      acknowledgedAt: event.acknowledged ? (before?.acknowledgedAt ?? event.at) : undefined,
      message: event.message,
    };
    if (alarm.state === 'normal') this.current.delete(event.condition);
    else this.current.set(event.condition, alarm);
    return alarm;
  }
}
