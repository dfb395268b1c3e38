/** Words of questions about alarms: those that ask, and those that mean the same. */
import { lookup } from '../../plant/lookup.ts';
import { eventStem } from './event-match.ts';

/** They ask for an alarm rather than name it. */
export const ASKING = new Set(
  'alarm alert priority high-priority when since long time last lasted raised raise active still stand standing clear cleared gone away end ended over come came go went appear appeared occur occurred happen happened many often how first second third fourth again today yesterday morning shift night hour minute take took been machine asset now current today ever get got follow followed after lose lost person one previous before acknowledge acknowledged losing lately recently'.split(
    ' ',
  ),
);
/** What people call it when the mains voltage is low or gone. */
export const POWER_CUT = /\b(?:power (?:cut|failure|outage|loss|dip)|black-?out|brown-?out)s?\b/gi;

const SAME: Readonly<Record<string, string>> = lookup({
  disturbance: 'fault',
  malfunction: 'fault',
  failure: 'fault',
  faulted: 'fault',
  faulty: 'fault',
  dip: 'low',
  dipped: 'low',
  sag: 'low',
  drop: 'low',
  dropped: 'low',
  fall: 'low',
  fell: 'low',
  rise: 'high',
  rose: 'high',
});

/** The word as alarms are compared by: "dip" and "low", "tripped" and "trip" are one. */
export const stemOfAlarm = (word: string): string => eventStem(SAME[word] ?? word);
