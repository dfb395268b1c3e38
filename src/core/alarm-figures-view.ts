import type { AlarmFiguresView } from '../contract.ts';
import type { Alarm, AlarmPriority } from '../plant/alarm.ts';
import type { PlantIndex } from '../plant/plant.ts';
import {
  type AlarmFigures,
  alarmBand,
  alarmFigures,
  type FigureRange,
  type Frequent,
} from '../telemetry/alarm-figures.ts';
import { alarmViews, iso } from './views.ts';

const MINUTE = 60_000;
const HOUR = 3_600_000;
const DAY = 86_400_000;
/** Beyond so many entries a list says no more. */
const MOST = 50;

/** Bars that can be told apart: ten minutes for a shift or a day, hours for a week, days for longer. */
const bucketFor = (span: number) => (span <= DAY + HOUR ? 10 * MINUTE : span <= 8 * DAY ? HOUR : DAY);

function bucketsOf(alarms: readonly Alarm[], { from, to }: FigureRange, size: number): number[] {
  const buckets = Array.from({ length: Math.max(1, Math.ceil((to - from) / size)) }, () => 0);
  for (const { raisedAt } of alarms) {
    const at = Math.floor((raisedAt - from) / size);
    if (raisedAt >= from && raisedAt < to) buckets[at] = (buckets[at] ?? 0) + 1;
  }
  return buckets;
}

/** The figures of a stretch of the alarm log, as the contract shows them. */
export function alarmFiguresView(
  alarms: readonly Alarm[],
  range: Required<FigureRange>,
  index: PlantIndex,
): AlarmFiguresView {
  const figures = alarmFigures(alarms, range);
  const { ratePer10Minutes, count } = figures;
  const bucketMs = bucketFor(range.to - range.from);
  const nameOf = (asset: string) => index.asset(asset)?.name ?? asset;
  const frequent = (some: readonly Frequent[]) =>
    some.slice(0, MOST).map((one) => ({ ...one, assetName: nameOf(one.asset) }));
  return {
    from: iso(range.from),
    to: iso(range.to),
    operators: range.operators,
    count,
    rate: {
      per10Minutes: ratePer10Minutes,
      perHour: ratePer10Minutes * 6,
      perDay: ratePer10Minutes * 144,
      band: alarmBand(ratePer10Minutes),
    },
    peak: figures.peak && { count: figures.peak.count, from: iso(figures.peak.from) },
    bucketMs,
    buckets: bucketsOf(alarms, range, bucketMs),
    byPriority: ([1, 2, 3, 4] as const).map((priority: AlarmPriority) => ({
      priority,
      count: figures.byPriority[priority],
      share: count === 0 ? 0 : figures.byPriority[priority] / count,
    })),
    floodShare: figures.floodShare,
    floods: figures.floods.slice(-MOST).flatMap((flood) => floodView(flood, index)),
    topTen: frequent(figures.topTen),
    chattering: frequent(figures.chattering),
    stale: alarmViews(figures.stale.slice(0, MOST), index),
    standing: alarmViews(figures.standing.slice(0, MOST), index),
    setAside: alarmViews(figures.setAside.slice(0, MOST), index),
  };
}

function floodView(flood: AlarmFigures['floods'][number], index: PlantIndex): AlarmFiguresView['floods'] {
  const [first] = alarmViews(flood.alarms.slice(0, 1), index);
  if (first === undefined) return [];
  const assets = flood.groups.map(({ asset, alarms }) => ({
    asset,
    assetName: index.asset(asset)?.name ?? asset,
    count: alarms.length,
  }));
  return [{ from: iso(flood.from), to: iso(flood.to), count: flood.alarms.length, first, assets }];
}
