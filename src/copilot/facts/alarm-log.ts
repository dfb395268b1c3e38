/** One alarm of the log: its state at a moment, its evidence, its sentence; the alarms of some assets. */
import type { Statement } from '../../contract.ts';
import type { Alarm, AlarmPriority, AlarmState } from '../../plant/alarm.ts';
import type { Asset } from '../../plant/plant.ts';
import type { TimeRange } from '../../store/store.ts';
import { link, say } from '../compose.ts';
import { plainText } from '../figures.ts';
import { assetLabel, type FactContext, iso, whenText } from './context.ts';

const PRIORITY_WORDS: Readonly<Record<AlarmPriority, string>> = { 1: 'critical', 2: 'high', 3: 'medium', 4: 'low' };

/** "1 (critical)": the figure with the word that the screen shows. */
export const priorityText = (priority: AlarmPriority): string => `${priority} (${PRIORITY_WORDS[priority]})`;

/** The state an alarm had at a moment, as far as its times tell. */
export function stateAt(alarm: Alarm, at: number): AlarmState {
  if (alarm.state === 'shelved' || alarm.state === 'suppressed' || alarm.state === 'out of service') return alarm.state;
  const acknowledged = alarm.acknowledgedAt !== undefined && alarm.acknowledgedAt <= at;
  const cleared = alarm.clearedAt !== undefined && alarm.clearedAt <= at;
  if (cleared) return acknowledged || alarm.state === 'normal' ? 'normal' : 'returned-to-normal unacknowledged';
  return acknowledged ? 'acknowledged' : 'unacknowledged';
}

/** Books an alarm as it was at a moment. */
export function bookAlarm(alarm: Alarm, at: number, { sources, book }: FactContext): string {
  const asset = sources.index.asset(alarm.asset);
  return book.add({
    kind: 'alarm',
    asset: alarm.asset,
    assetName: plainText(asset?.name ?? alarm.asset),
    alarm: alarm.id,
    name: plainText(alarm.name),
    ...(alarm.tag && { tag: alarm.tag }),
    priority: alarm.priority,
    state: stateAt(alarm, at),
    raisedAt: iso(alarm.raisedAt),
    ...(alarm.clearedAt !== undefined && alarm.clearedAt <= at && { clearedAt: iso(alarm.clearedAt) }),
    ...(alarm.shelvedUntil !== undefined && { shelvedUntil: iso(alarm.shelvedUntil) }),
    ...(alarm.message && { message: plainText(alarm.message) }),
  });
}

/** "Chiller 10: Evaporator Approach High, raised at 07:35, unacknowledged." */
export function alarmSentence(alarm: Alarm, id: string, context: FactContext): Statement {
  const { asked, sources, zone } = context;
  const at = asked.moment ?? asked.at;
  const message = alarm.message && !alarm.name.includes(alarm.message) ? ` (${plainText(alarm.message, 120)})` : '';
  const cleared =
    alarm.clearedAt !== undefined && alarm.clearedAt <= at
      ? `, cleared ${whenText(alarm.clearedAt, asked.at, zone)}`
      : `, ${stateAt(alarm, at)}`;
  return say(
    `${assetLabel(sources.index.asset(alarm.asset))}: `,
    link(`${plainText(alarm.name)}${message}, raised ${whenText(alarm.raisedAt, asked.at, zone)}${cleared}`, id),
    '.',
  );
}

/** The alarms active now (or at the moment asked about) on these assets, in sentences. `top` names them together. */
export function alarmsOn(assets: readonly Asset[], top: Asset | undefined, context: FactContext): Statement[] {
  const { asked, sources, book } = context;
  const at = asked.moment ?? asked.at;
  const ids = new Set(assets.map(({ id }) => id));
  const active = sources.alarms
    .activeAt(at)
    .filter((alarm) => ids.has(alarm.asset) && stateAt(alarm, at) !== 'normal')
    .sort((a, b) => a.priority - b.priority || a.raisedAt - b.raisedAt);
  const where = top ? ` for ${assetLabel(top)}` : '';
  const id = book.add({
    kind: 'aggregate',
    ...(top && { asset: top.id, assetName: plainText(top.name) }),
    function: 'count',
    from: iso(at),
    to: iso(at),
    value: active.length,
    of: 'active alarms',
  });
  if (!active.length) return [say(link(`No alarm is active${where}`, id), '.')];
  const head = say(link(`${active.length} ${active.length === 1 ? 'alarm is' : 'alarms are'} active${where}`, id), '.');
  return [head, ...active.slice(0, 10).map((alarm) => alarmSentence(alarm, bookAlarm(alarm, at, context), context))];
}

/** The alarms raised within a range on these assets, oldest first. */
export const alarmsRaised = (range: TimeRange, assets: readonly Asset[], { sources }: FactContext): Alarm[] =>
  sources.alarms
    .list({ from: range.from, to: range.to, assets: assets.map(({ id }) => id) })
    .filter(({ raisedAt }) => raisedAt >= range.from && raisedAt < range.to);

/** The sentence of an alarm, booked. */
export const sentenceOf = (alarm: Alarm, context: FactContext): Statement =>
  alarmSentence(alarm, bookAlarm(alarm, context.asked.moment ?? context.asked.at, context), context);

/** A sentence with words before it, its links moved along. */
export const shifted = (statement: Statement, opening: string): Statement => ({
  ...statement,
  text: `${opening}${statement.text}`,
  ...(statement.links && {
    links: statement.links.map((one) => ({ ...one, start: one.start + opening.length, end: one.end + opening.length })),
  }),
});
