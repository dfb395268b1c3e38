import { ALARM_STATES, type Alarm, type AlarmPriority, type AlarmState, priorityNamed } from '../../plant/alarm.ts';
import { optionalText, text, WrongField } from './fields.ts';
import { importLog } from './log.ts';
import type { ImportRecord } from './records.ts';
import type { ImportOptions, ImportResult } from './result.ts';
import type { ReadTime, TimeReading } from './time.ts';

/**
 * Alarms from a .jsonl or .csv file with `id, asset[, tag], name, priority, raisedAt[, clearedAt][, acknowledgedAt]
 * [, state][, message]`; the same id again replaces. The state, if not given, follows from the times. Throws as
 * `importSamples` does.
 */
export function importAlarms(file: string, options: ImportOptions): Promise<ImportResult> {
  return importLog(file, options, {
    columns: {
      needed: ['id', 'asset', 'name', 'raisedAt'],
      optional: ['tag', 'priority', 'clearedAt', 'acknowledgedAt', 'state', 'message'],
    },
    read: alarmOf,
    put: (alarms) => options.store.alarms.put(alarms),
  });
}

function alarmOf({ fields }: ImportRecord, timeOf: (written: unknown) => TimeReading): Alarm {
  const time = (name: string): number | undefined =>
    optionalText(fields, name) === undefined ? undefined : needed(timeOf(fields[name]), name).at;
  const raisedAt = time('raisedAt');
  if (raisedAt === undefined) throw new WrongField('"raisedAt" is missing');
  const clearedAt = time('clearedAt');
  if (clearedAt !== undefined && clearedAt < raisedAt) throw new WrongField('"clearedAt" is before "raisedAt"');
  const acknowledgedAt = time('acknowledgedAt');
  return {
    id: text(fields, 'id'),
    asset: text(fields, 'asset'),
    tag: optionalText(fields, 'tag'),
    name: text(fields, 'name'),
    priority: priorityOf(optionalText(fields, 'priority')),
    state: stateOf(optionalText(fields, 'state'), clearedAt, acknowledgedAt),
    raisedAt,
    clearedAt,
    acknowledgedAt,
    message: optionalText(fields, 'message'),
  };
}

/** The time, or `WrongField` naming the column. */
export function needed(time: TimeReading, name: string): ReadTime {
  if (time.kind === 'wrong') throw new WrongField(`"${name}": ${time.reason}`);
  return time;
}

function priorityOf(written: string | undefined): AlarmPriority {
  if (written === undefined) return 3;
  const priority = priorityNamed(written);
  if (priority) return priority;
  throw new WrongField(`priority "${written}" is not known; write 1 (highest) to 4, or critical, high, medium, low`);
}

function stateOf(written: string | undefined, clearedAt?: number, acknowledgedAt?: number): AlarmState {
  if (written !== undefined) {
    const state = ALARM_STATES.find((known) => known === written.toLowerCase());
    if (state) return state;
    throw new WrongField(`state "${written}" is not known; write one of ${ALARM_STATES.join(', ')}`);
  }
  if (clearedAt !== undefined) return acknowledgedAt === undefined ? 'returned-to-normal unacknowledged' : 'normal';
  return acknowledgedAt === undefined ? 'unacknowledged' : 'acknowledged';
}
