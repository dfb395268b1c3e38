import type { AlarmView, AssetView, ReadingView } from '../../src/contract.ts';
import { isLive, type Readings } from '../state/readings.ts';
import { type Priority, statePriority } from './priority.ts';

/** The worst of an asset and everything below it. Lower `priority` is worse; `silent`: some signals are stale or bad. */
export interface Condition {
  readonly priority: Priority | undefined;
  readonly silent: boolean;
}

const worse = (a: Priority | undefined, b: Priority | undefined) =>
  a === undefined ? b : b === undefined ? a : a < b ? a : b;

/** The worst active alarm of each tag that has one. */
export function alarmed(alarms: readonly AlarmView[]): ReadonlyMap<string, Priority> {
  const found = new Map<string, Priority>();
  for (const { tag, priority } of alarms.filter(isActive))
    if (tag !== undefined) found.set(tag, worse(found.get(tag), priority) ?? priority);
  return found;
}

function ofReading(reading: ReadingView | undefined, alarm: Priority | undefined): Condition {
  if (!reading) return { priority: undefined, silent: false };
  const live = isLive(reading);
  const byLimit = live ? statePriority(reading.state) : undefined;
  return { priority: byLimit && (alarm ?? byLimit), silent: !live };
}

/** The condition of each asset: its own readings and active alarms, and those of everything below it. */
export function conditions(
  assets: readonly AssetView[],
  readings: Readings,
  alarms: readonly AlarmView[],
): ReadonlyMap<string, Condition> {
  const own = new Map<string, Condition>();
  const ofTag = alarmed(alarms);
  for (const asset of assets) {
    let condition: Condition = { priority: undefined, silent: false };
    for (const tag of asset.tags) {
      const next = ofReading(readings.get(tag.id), ofTag.get(tag.id));
      condition = { priority: worse(condition.priority, next.priority), silent: condition.silent || next.silent };
    }
    own.set(asset.id, condition);
  }
  for (const alarm of alarms) {
    const condition = own.get(alarm.asset);
    if (condition && isActive(alarm))
      own.set(alarm.asset, { ...condition, priority: worse(condition.priority, alarm.priority) });
  }
  const parents = new Map(assets.map((asset) => [asset.id, asset.parent]));
  const all = new Map(own);
  for (const [id, condition] of own) {
    for (let up = parents.get(id); up !== undefined; up = parents.get(up)) {
      const there = all.get(up);
      if (!there) break;
      all.set(up, { priority: worse(there.priority, condition.priority), silent: there.silent || condition.silent });
    }
  }
  return all;
}

/** Raised and not cleared, and not set aside by the operator. */
export function isActive(alarm: AlarmView): boolean {
  return alarm.state === 'unacknowledged' || alarm.state === 'acknowledged';
}
