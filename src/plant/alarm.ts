import { lookup } from './lookup.ts';

/** ISA-18.2 alarm states. */
export const ALARM_STATES = [
  'normal',
  'unacknowledged',
  'acknowledged',
  'returned-to-normal unacknowledged',
  'shelved',
  'suppressed',
  'out of service',
] as const;
export type AlarmState = (typeof ALARM_STATES)[number];

/** 1 is the highest. */
export type AlarmPriority = 1 | 2 | 3 | 4;

const PRIORITIES: Readonly<Record<string, AlarmPriority>> = lookup<AlarmPriority>({
  ...{ 1: 1, 2: 2, 3: 3, 4: 4 },
  ...{ critical: 1, urgent: 1, high: 2, medium: 3, low: 4 },
});

/** The priority that a number from 1 to 4 or one of the usual words stands for; undefined for anything else. */
export const priorityNamed = (written: string): AlarmPriority | undefined => PRIORITIES[written.trim().toLowerCase()];

/** One occurrence of an alarm, from raised to cleared. Times: ms since the epoch, UTC. */
export interface Alarm {
  readonly id: string;
  readonly asset: string;
  readonly tag?: string | undefined;
  readonly name: string;
  readonly priority: AlarmPriority;
  readonly state: AlarmState;
  readonly raisedAt: number;
  readonly clearedAt?: number | undefined;
  readonly acknowledgedAt?: number | undefined;
  /** Fault code, limit passed, or the source's own words. */
  readonly message?: string | undefined;
  /** While shelved: when the shelf ends. */
  readonly shelvedUntil?: number | undefined;
}
