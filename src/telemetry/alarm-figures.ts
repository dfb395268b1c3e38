/** The figures of EEMUA 191 and ISA-18.2 over a stretch of alarm history: pure. Times and durations in ms. */
import type { Alarm, AlarmPriority } from '../plant/alarm.ts';

/** The window of rates, peaks and floods, ms. */
export const TEN_MINUTES = 600_000;
/** A flood begins with more than ten alarms in ten minutes and ends with fewer than five. */
const FLOOD_BEGINS = 10;
const FLOOD_ENDS = 5;
/** Chattering: raised so often within a minute. */
const CHATTER = 3;
const MINUTE = 60_000;
/** Stale: in alarm for longer than a day. */
const STALE = 86_400_000;
const TOP = 10;

/** Alarms of one asset within a flood, in the order in which they came. */
export interface FloodGroup {
  readonly asset: string;
  readonly alarms: readonly Alarm[];
}
export interface Flood {
  readonly from: number;
  readonly to: number;
  /** In the order in which they came: the first is the first-out, the likely cause. */
  readonly alarms: readonly Alarm[];
  /** The asset of the first-out first. */
  readonly groups: readonly FloodGroup[];
}
/** An alarm that comes again and again: what it is, how often, and its share of all. */
export interface Frequent {
  readonly asset: string;
  readonly tag?: string | undefined;
  readonly name: string;
  readonly count: number;
  readonly share: number;
}
export interface AlarmFigures {
  readonly count: number;
  /** Alarms per ten minutes and operator, on average over the range; EEMUA 191: up to 1 is acceptable, above 2 too many. */
  readonly ratePer10Minutes: number;
  /** The most alarms in any ten minutes, and when they began. */
  readonly peak: { readonly count: number; readonly from: number } | undefined;
  /** Share of the time in floods, 0 to 1. */
  readonly floodShare: number;
  readonly floods: readonly Flood[];
  readonly byPriority: Readonly<Record<AlarmPriority, number>>;
  readonly topTen: readonly Frequent[];
  readonly chattering: readonly Frequent[];
  /** In alarm for more than a day. */
  readonly stale: readonly Alarm[];
  /** Active at the end of the range, oldest first. */
  readonly standing: readonly Alarm[];
  /** Shelved, suppressed or out of service. */
  readonly setAside: readonly Alarm[];
}

export interface FigureRange {
  readonly from: number;
  readonly to: number;
  /** How many operators share the alarms; default 1. */
  readonly operators?: number;
}

/**
 * How EEMUA 191 judges an average rate per operator: up to one alarm in ten minutes very likely acceptable, up to two
 * manageable, up to ten likely over-demanding, more very likely unacceptable.
 */
export function alarmBand(per10Minutes: number): 'acceptable' | 'manageable' | 'over-demanding' | 'unacceptable' {
  if (per10Minutes <= 1) return 'acceptable';
  if (per10Minutes <= 2) return 'manageable';
  return per10Minutes <= 10 ? 'over-demanding' : 'unacceptable';
}

const kindOf = (alarm: Alarm) => `${alarm.asset}\n${alarm.tag ?? ''}\n${alarm.name}`;
const byTime = (a: Alarm, b: Alarm) => a.raisedAt - b.raisedAt || a.priority - b.priority || (a.id < b.id ? -1 : 1);
const endOf = (alarm: Alarm, now: number) => alarm.clearedAt ?? now;

/** The figures of the alarms raised within from ≤ t < to, and of those standing at its end. */
export function alarmFigures(alarms: readonly Alarm[], { from, to, operators = 1 }: FigureRange): AlarmFigures {
  const raised = alarms.filter(({ raisedAt }) => raisedAt >= from && raisedAt < to).sort(byTime);
  const standing = alarms.filter((alarm) => alarm.raisedAt < to && endOf(alarm, to) >= to).sort(byTime);
  const floods = floodsIn(raised);
  const flooded = floods.reduce((sum, flood) => sum + (Math.min(flood.to, to) - flood.from), 0);
  const frequent = frequentIn(raised);
  return {
    count: raised.length,
    ratePer10Minutes: to > from ? (raised.length * TEN_MINUTES) / (to - from) / operators : 0,
    peak: peakOf(raised),
    floodShare: to > from ? flooded / (to - from) : 0,
    floods,
    byPriority: countBy(raised),
    topTen: frequent.slice(0, TOP),
    chattering: chatteringIn(raised, frequent),
    stale: alarms
      .filter((alarm) => alarm.raisedAt < to && Math.min(endOf(alarm, to), to) - alarm.raisedAt > STALE)
      .sort(byTime),
    standing,
    setAside: standing.filter(
      ({ state }) => state === 'shelved' || state === 'suppressed' || state === 'out of service',
    ),
  };
}

function countBy(alarms: readonly Alarm[]): Record<AlarmPriority, number> {
  const counts: Record<AlarmPriority, number> = { 1: 0, 2: 0, 3: 0, 4: 0 };
  for (const { priority } of alarms) counts[priority] += 1;
  return counts;
}

function peakOf(raised: readonly Alarm[]): AlarmFigures['peak'] {
  let best: AlarmFigures['peak'];
  let first = 0;
  raised.forEach((alarm, i) => {
    while ((raised[first]?.raisedAt ?? 0) <= alarm.raisedAt - TEN_MINUTES) first += 1;
    const count = i - first + 1;
    if (count > (best?.count ?? 0)) best = { count, from: raised[first]?.raisedAt ?? alarm.raisedAt };
  });
  return best;
}

/** Floods among alarms in the order of their times. */
export function floodsIn(raised: readonly Alarm[]): readonly Flood[] {
  const floods: Flood[] = [];
  let start: number | undefined;
  let first = 0;
  const close = (end: number) => {
    if (start !== undefined) floods.push(floodOf(raised.slice(start, end)));
    start = undefined;
  };
  raised.forEach((alarm, i) => {
    while ((raised[first]?.raisedAt ?? 0) <= alarm.raisedAt - TEN_MINUTES) first += 1;
    const count = i - first + 1;
    if (start === undefined && count > FLOOD_BEGINS) start = first;
    else if (start !== undefined && count < FLOOD_ENDS) close(first);
  });
  close(raised.length);
  return floods;
}

function floodOf(alarms: readonly Alarm[]): Flood {
  const groups = Map.groupBy(alarms, ({ asset }) => asset);
  return {
    from: alarms[0]?.raisedAt ?? 0,
    to: alarms.at(-1)?.raisedAt ?? 0,
    alarms,
    groups: [...groups].map(([asset, own]) => ({ asset, alarms: own })),
  };
}

function frequentIn(raised: readonly Alarm[]): readonly Frequent[] {
  return [...Map.groupBy(raised, kindOf).values()]
    .map((same) => frequentOf(same, raised.length))
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}
function frequentOf(same: readonly Alarm[], all: number): Frequent {
  const [{ asset, tag, name } = { asset: '', tag: undefined, name: '' }] = same;
  return { asset, tag, name, count: same.length, share: same.length / all };
}

function chatteringIn(raised: readonly Alarm[], frequent: readonly Frequent[]): readonly Frequent[] {
  const groups = Map.groupBy(raised, kindOf);
  const chatters = (times: readonly number[]) =>
    times.some((time, i) => (times[i + CHATTER - 1] ?? Number.POSITIVE_INFINITY) - time <= MINUTE);
  return frequent.filter(({ asset, tag, name }) => {
    const same = groups.get(`${asset}\n${tag ?? ''}\n${name}`) ?? [];
    return chatters(same.map(({ raisedAt }) => raisedAt));
  });
}
