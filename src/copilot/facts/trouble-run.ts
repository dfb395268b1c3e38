/** The alarms around a trouble: the newest run of a machine, in its order, and what came before it elsewhere. */
import type { Statement } from '../../contract.ts';
import type { Alarm } from '../../plant/alarm.ts';
import type { Asset } from '../../plant/plant.ts';
import { link, listed, type Part, say } from '../compose.ts';
import { plainText } from '../figures.ts';
import { belongingTo } from '../understand/names.ts';
import { isGeneric } from '../understand/tags.ts';
import { bookAlarm } from './alarm-log.ts';
import { assetLabel, type FactContext, whenText } from './context.ts';

const HOUR = 3_600_000;
/** Alarms with no longer gap between them belong to one trouble, ms. */
const GAP = HOUR / 3;
const MOST = 10;

/** A question about what happened to the plant rather than to one machine. */
export const asksOfFlood = (question: string): boolean =>
  /\b(?:alarms?|flood|trips?|tripped|outage|shut ?down|stop\w*|went wrong|go wrong|first thing)\b/i.test(question);

const idsOf = (assets: readonly Asset[]): string[] => assets.map(({ id }) => id);

/** The newest run of alarms raised on these assets (empty: the whole plant) within the day before, oldest first. */
export function newestRun(assets: readonly Asset[], { asked, sources }: FactContext): readonly Alarm[] {
  const at = asked.moment ?? asked.at;
  const raised = sources.alarms
    .list({ from: at - 24 * HOUR, to: at + 1, ...(assets.length && { assets: idsOf(assets) }) })
    .filter(({ raisedAt }) => raisedAt <= at && raisedAt >= at - 24 * HOUR)
    .sort((a, b) => a.raisedAt - b.raisedAt);
  const start = raised.findLastIndex(({ raisedAt }, i) => raisedAt - (raised[i - 1]?.raisedAt ?? 0) > GAP);
  return raised.slice(Math.max(0, start));
}

/** "Drive tripped (Fault code is F07: …)"; a message that only repeats a limit is left out. */
const namedAlarm = ({ name, message }: Alarm): string =>
  message && !/\b(?:above|below)\b/i.test(message)
    ? `${plainText(name)} (${plainText(message, 100)})`
    : plainText(name);

function told(alarm: Alarm, context: FactContext, named: boolean): Part {
  const { asked, sources, zone } = context;
  const where = named ? ` of ${assetLabel(sources.index.asset(alarm.asset))}` : '';
  const id = bookAlarm(alarm, asked.moment ?? asked.at, context);
  return link(`${namedAlarm(alarm)}${where} ${whenText(alarm.raisedAt, asked.at, zone)}`, id);
}

/** "Alarms of Pump 1 in order: …": its newest run; what is another asset's is said to be. */
export function runOf(asset: Asset, around: readonly Asset[], context: FactContext): Statement[] {
  const run = newestRun(around, context);
  if (!run.length) return [];
  const parts = run.slice(0, MOST).map((alarm) => told(alarm, context, alarm.asset !== asset.id));
  const more = run.length > MOST ? ', and more later' : '';
  return [say(`Alarms of ${assetLabel(asset)} in order: `, ...listed(parts), `${more}.`)];
}

/** Alarms on other assets within the quarter of an hour before the trouble of this one began. */
export function beforeElsewhere(asset: Asset, context: FactContext): Statement[] {
  const { asked, sources } = context;
  const at = asked.moment ?? asked.at;
  const around = [...sources.index.subtree(asset.id), ...belongingTo(asset, sources.index)];
  const own = new Set(idsOf(around));
  const start = newestRun(around, context)[0]?.raisedAt ?? lastChange(asset, context);
  if (start === undefined) return [];
  const others = sources.alarms
    .list({ from: start - HOUR / 4, to: start + 60_000 })
    .filter((one) => !own.has(one.asset) && one.raisedAt >= start - HOUR / 4 && one.raisedAt <= start + 60_000)
    .filter(({ raisedAt }) => raisedAt <= at)
    .sort((a, b) => a.raisedAt - b.raisedAt)
    .slice(-6);
  if (!others.length) return [];
  return [say('Shortly before, elsewhere: ', ...listed(others.map((one) => told(one, context, true))), '.')];
}

/** When the state of an asset last changed within half a day. */
function lastChange(asset: Asset, { asked, sources }: FactContext): number | undefined {
  const at = asked.moment ?? asked.at;
  const state = asset.tags.find((tag) => isGeneric(tag) && tag.values !== undefined);
  const samples = state ? sources.historian.stretches(state.id, { from: at - 12 * HOUR, to: at + 1 }) : [];
  const last = samples.at(-1);
  const changed = samples.findLastIndex(({ value }) => value !== last?.value);
  return changed < 0 ? undefined : samples[changed + 1]?.at;
}
