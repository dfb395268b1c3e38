/** Which alarm is the most important, which machine has most, what priority they have. */
import type { Statement } from '../../contract.ts';
import type { Alarm } from '../../plant/alarm.ts';
import type { Asset } from '../../plant/plant.ts';
import { durationParts, durationText, startOfDay } from '../../plant/zone.ts';
import type { TimeRange } from '../../store/store.ts';
import { link, say } from '../compose.ts';
import { plainText } from '../figures.ts';
import { alarmsRaised, bookAlarm, priorityText, sentenceOf, shifted, stateAt } from './alarm-log.ts';
import { askedRangeText, assetLabel, type FactContext, type Facts, iso, whenText } from './context.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

export const where = (alarm: Alarm, { sources }: FactContext): string => assetLabel(sources.index.asset(alarm.asset));

/** "First and last alarm of the day": those of the range, or of today. */
export function endsFacts(context: FactContext): Facts | undefined {
  const { asked, sources, zone } = context;
  const range = asked.range ?? { from: startOfDay(asked.at, zone), to: asked.at + 1 };
  const assets = asked.candidates?.length ? asked.candidates : sources.index.plant.assets;
  const raised = [...alarmsRaised(range, assets, context)].sort((a, b) => a.raisedAt - b.raisedAt);
  const [first] = raised;
  const last = raised.at(-1);
  if (!first || !last || first === last) return undefined;
  return {
    statements: [shifted(sentenceOf(first, context), 'First: '), shifted(sentenceOf(last, context), 'Last: ')],
    refused: false,
  };
}

/** "Bearing temperature high of Pump 1 has priority 2 (high)." */
export function priorityFacts(alarms: readonly Alarm[], context: FactContext): Facts {
  const at = context.asked.moment ?? context.asked.at;
  const standing = alarms.filter((alarm) => (alarm.clearedAt ?? at + 1) > at);
  const newest = new Map((standing.length ? standing : alarms).map((alarm) => [`${alarm.asset} ${alarm.name}`, alarm]));
  const statements = [...newest.values()].slice(-6).map((alarm): Statement => {
    const id = bookAlarm(alarm, at, context);
    return say(
      `${plainText(alarm.name)} of ${where(alarm, context)} has `,
      link(`priority ${priorityText(alarm.priority)}`, id),
      '.',
    );
  });
  return { statements, refused: false };
}

/** The active alarms of the highest priority there is, newest first. */
export function highestFacts(context: FactContext): Facts | undefined {
  const { asked, sources } = context;
  const at = asked.moment ?? asked.at;
  const ids = new Set((asked.candidates ?? []).map(({ id }) => id));
  const active = sources.alarms
    .activeAt(at)
    .filter((alarm) => stateAt(alarm, at) !== 'normal' && (!ids.size || ids.has(alarm.asset)));
  if (!active.length) return undefined;
  const top = Math.min(...active.map(({ priority }) => priority));
  const [first, ...others] = active.filter(({ priority }) => priority === top).sort((a, b) => a.raisedAt - b.raisedAt);
  if (!first) return undefined;
  const id = bookAlarm(first, at, context);
  const head = shifted(sentenceOf(first, context), `Priority ${priorityText(first.priority)}: `);
  return {
    statements: [
      { ...head, evidence: [...new Set([...head.evidence, id])] },
      ...others.map((one) => sentenceOf(one, context)),
    ],
    refused: false,
  };
}

/** The machines by how many alarms they raised in the range, or in the last day. */
export function mostFacts(context: FactContext): Facts | undefined {
  const { asked, sources, book } = context;
  const range = asked.range ?? { from: asked.at - DAY, to: asked.at + 1, label: 'the last 24 hours' };
  const ids = new Set((asked.candidates ?? []).map(({ id }) => id));
  const raised = sources.alarms
    .list({ from: range.from, to: range.to })
    .filter(({ raisedAt, asset }) => raisedAt >= range.from && raisedAt <= asked.at && (!ids.size || ids.has(asset)));
  const counts = new Map<Asset, number>();
  for (const { asset } of raised) {
    const one = sources.index.asset(asset);
    if (one) counts.set(one, (counts.get(one) ?? 0) + 1);
  }
  const sorted = [...counts].sort(([, a], [, b]) => b - a);
  if (!sorted.length) return undefined;
  const statements = sorted.slice(0, 8).map(([asset, value], i): Statement => {
    const id = book.add({
      kind: 'aggregate',
      asset: asset.id,
      assetName: plainText(asset.name),
      function: 'count',
      from: iso(range.from),
      to: iso(Math.min(range.to, asked.at)),
      value,
      of: 'alarms raised',
    });
    const many = link(value === 1 ? '1 alarm' : `${value} alarms`, id);
    return i === 0
      ? say(`${assetLabel(asset)} raised most: `, many, ` ${askedRangeText(range, context)}.`)
      : say(`${assetLabel(asset)}: `, many, '.');
  });
  return { statements, refused: false };
}

/** The alarms raised anywhere within the hour after this one. */
export const followedFacts = (alarm: Alarm, context: FactContext): Facts =>
  besideFacts(alarm, { from: alarm.raisedAt, to: Math.min(alarm.raisedAt + HOUR, context.asked.at) + 1 }, context);

/** The alarms raised anywhere within the hour before this one. */
export const precededFacts = (alarm: Alarm, context: FactContext): Facts =>
  besideFacts(alarm, { from: alarm.raisedAt - HOUR, to: alarm.raisedAt }, context);

function besideFacts(alarm: Alarm, range: TimeRange, context: FactContext): Facts {
  const { asked, sources, book, zone } = context;
  const before = range.from < alarm.raisedAt;
  const others = sources.alarms
    .list(range)
    .filter((one) => one.id !== alarm.id && one.raisedAt >= range.from && one.raisedAt < range.to)
    .sort((a, b) => a.raisedAt - b.raisedAt);
  const id = bookAlarm(alarm, asked.at, context);
  const count = book.add({
    kind: 'aggregate',
    function: 'count',
    from: iso(range.from),
    to: iso(range.to),
    value: others.length,
    of: 'alarms raised',
  });
  const many = others.length === 0 ? 'no alarm' : others.length === 1 ? '1 alarm' : `${others.length} alarms`;
  const head = say(
    `${before ? 'In the hour before' : 'After'} ${plainText(alarm.name)} of ${where(alarm, context)} (`,
    link(whenText(alarm.raisedAt, asked.at, zone).replace(/^at /, ''), id),
    '), ',
    link(before ? `${many} came` : `${many} followed`, count),
    '.',
  );
  return { statements: [head, ...others.slice(0, 20).map((one) => sentenceOf(one, context))], refused: false };
}

const LONGEST = /\blongest\b.{0,20}\balarms?\b|\balarms?\b.{0,30}\blongest\b/i;
const MOST_LONG = 3;

/** "The longest alarm today": those that stood longest in the range, or in the last day; undefined for other questions. */
export function longestFacts(context: FactContext): Facts | undefined {
  const { asked, sources } = context;
  if (!LONGEST.test(asked.question)) return undefined;
  const { from, to } = asked.range ?? { from: asked.at - DAY, to: asked.at + 1 };
  const ids = new Set((asked.candidates ?? []).map(({ id }) => id));
  const stood = ({ raisedAt, clearedAt }: Alarm): number => Math.min(clearedAt ?? asked.at, asked.at) - raisedAt;
  const longest = sources.alarms
    .list({ from, to: Math.min(to, asked.at + 1) })
    .filter((alarm) => alarm.raisedAt <= asked.at && (!ids.size || ids.has(alarm.asset)))
    .sort((a, b) => stood(b) - stood(a))
    .slice(0, MOST_LONG);
  if (!longest.length) return undefined;
  const statements = longest.map((alarm) => {
    const id = context.book.add({
      kind: 'aggregate',
      asset: alarm.asset,
      function: 'duration',
      unit: 's',
      from: iso(alarm.raisedAt),
      to: iso(Math.min(alarm.clearedAt ?? asked.at, asked.at)),
      value: stood(alarm) / 1000,
      derived: durationParts(stood(alarm) / 1000),
      of: plainText(alarm.name),
    });
    const verb = alarm.clearedAt === undefined || alarm.clearedAt > asked.at ? 'has stood' : 'stood';
    return say(
      `${plainText(alarm.name)} of ${where(alarm, context)} ${verb} for `,
      link(durationText(stood(alarm) / 1000), id),
      ', raised ',
      link(whenText(alarm.raisedAt, asked.at, context.zone), bookAlarm(alarm, asked.at, context)),
      '.',
    );
  });
  return { statements, refused: false };
}
