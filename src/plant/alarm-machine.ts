/** The alarm states of ISA-18.2 and every way between them: pure, as a table, so that each transition can be read and tested. */
import type { AlarmState } from './alarm.ts';

/**
 * What can happen to an alarm. `raise` and `clear` come from the process; `acknowledge`, `shelve`, `take out of service`
 * from the operator; `suppress` from design (an outage, a mode); `release` ends shelving, suppression or out of service.
 */
export const ALARM_EVENTS = [
  'raise',
  'clear',
  'acknowledge',
  'shelve',
  'suppress',
  'take out of service',
  'release',
] as const;
export type AlarmEvent = (typeof ALARM_EVENTS)[number];

type Row = Readonly<Partial<Record<AlarmEvent, AlarmState>>>;

const SET_ASIDE = { shelve: 'shelved', suppress: 'suppressed', 'take out of service': 'out of service' } as const;

/** State × event → next state; what is not listed changes nothing. `release` is not here: it depends on the process. */
const TABLE: Readonly<Record<AlarmState, Row>> = {
  normal: { ...SET_ASIDE, raise: 'unacknowledged' },
  unacknowledged: { ...SET_ASIDE, acknowledge: 'acknowledged', clear: 'returned-to-normal unacknowledged' },
  acknowledged: { ...SET_ASIDE, clear: 'normal' },
  'returned-to-normal unacknowledged': { ...SET_ASIDE, acknowledge: 'normal', raise: 'unacknowledged' },
  // Suppression by design and out of service outrank the operator's shelf, and are not undone by shelving.
  shelved: { suppress: 'suppressed', 'take out of service': 'out of service' },
  suppressed: { 'take out of service': 'out of service' },
  'out of service': {},
};

/**
 * The state after an event. `active`: whether the process is in the alarm condition once the event has happened; it
 * decides where `release` leads: an alarm that is still active announces itself again, unacknowledged.
 */
export function nextAlarmState(state: AlarmState, event: AlarmEvent, active: boolean): AlarmState {
  if (event !== 'release') return TABLE[state][event] ?? state;
  return isSetAside(state) ? (active ? 'unacknowledged' : 'normal') : state;
}

/** Whether the alarm is kept from the operator: shelved, suppressed or out of service. */
export function isSetAside(state: AlarmState): boolean {
  return state === 'shelved' || state === 'suppressed' || state === 'out of service';
}
