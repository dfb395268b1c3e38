import { describe, expect, it } from 'vitest';
import { ALARM_STATES, type AlarmState } from '../../src/plant/alarm.ts';
import { ALARM_EVENTS, type AlarmEvent, isSetAside, nextAlarmState } from '../../src/plant/alarm-machine.ts';

const N = 'normal';
const U = 'unacknowledged';
const A = 'acknowledged';
const R = 'returned-to-normal unacknowledged';
const S = 'shelved';
const D = 'suppressed';
const O = 'out of service';

/** ISA-18.2, figure of the alarm states: state, then where each event leads; release twice: process normal, process in alarm. */
const EXPECTED: readonly (readonly [AlarmState, Readonly<Record<AlarmEvent, AlarmState>>, AlarmState])[] = [
  [N, { raise: U, clear: N, acknowledge: N, shelve: S, suppress: D, 'take out of service': O, release: N }, N],
  [U, { raise: U, clear: R, acknowledge: A, shelve: S, suppress: D, 'take out of service': O, release: U }, U],
  [A, { raise: A, clear: N, acknowledge: A, shelve: S, suppress: D, 'take out of service': O, release: A }, A],
  [R, { raise: U, clear: R, acknowledge: N, shelve: S, suppress: D, 'take out of service': O, release: R }, R],
  [S, { raise: S, clear: S, acknowledge: S, shelve: S, suppress: D, 'take out of service': O, release: N }, U],
  [D, { raise: D, clear: D, acknowledge: D, shelve: D, suppress: D, 'take out of service': O, release: N }, U],
  [O, { raise: O, clear: O, acknowledge: O, shelve: O, suppress: O, 'take out of service': O, release: N }, U],
];

describe('ISA-18.2 states', () => {
  it('has a row for every state', () => expect(EXPECTED.map(([state]) => state)).toEqual([...ALARM_STATES]));
  for (const [state, row, releasedActive] of EXPECTED) {
    for (const event of ALARM_EVENTS) {
      it(`${state} + ${event} → ${row[event]}`, () => expect(nextAlarmState(state, event, false)).toBe(row[event]));
    }
    it(`${state} + release while in alarm → ${releasedActive}`, () =>
      expect(nextAlarmState(state, 'release', true)).toBe(releasedActive));
  }
  it('keeps shelved, suppressed and out of service from the operator', () => {
    expect(ALARM_STATES.filter(isSetAside)).toEqual([S, D, O]);
  });
});
