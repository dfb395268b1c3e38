/** "Why …?": what is abnormal, the alarms in their order, and what moved before; the manual adds its troubleshooting. */
import type { Statement } from '../../contract.ts';
import type { Alarm } from '../../plant/alarm.ts';
import type { Asset, Tag } from '../../plant/plant.ts';
import { durationText } from '../../plant/zone.ts';
import type { TimeRange } from '../../store/store.ts';
import { cite, link, listed, say } from '../compose.ts';
import { plainText, quantityText } from '../figures.ts';
import { isGeneric } from '../understand/tags.ts';
import { bookAlarm } from './alarm-log.ts';
import { firstFacts } from './alarm-run.ts';
import { assetLabel, type FactContext, type Facts, placeOf, tagLabel, whenText } from './context.ts';
import { verdictOf } from './limit.ts';
import { readTag, whyNot } from './reading.ts';
import { type Slope, slopeOf } from './slope.ts';
import { bookTrend } from './trend.ts';

const HOUR = 3_600_000;

/** Facts around the asset asked about; refused when nothing is abnormal and no alarm stands. */
export function causeFacts(context: FactContext): Facts {
  const { asked, sources } = context;
  const named = new Set([...asked.assets.map(({ what }) => what.id), ...asked.tags.map(({ what }) => what.asset)]);
  const assets = [...named].flatMap((id) => sources.index.asset(id) ?? []).slice(0, 3);
  if (!assets.length && /\b(?:alarms?|flood|trips?|outage|shut ?down|stop)\b/i.test(asked.question)) {
    const { moment } = asked;
    const range = moment === undefined ? undefined : { from: moment - HOUR / 3, to: moment + HOUR / 2, label: '' };
    const first = firstFacts({ ...context, asked: { ...asked, moment: undefined, range: asked.range ?? range } });
    if (first.statements.length) return first;
  }
  const statements = assets.flatMap((asset) => {
    const around = sources.index.subtree(asset.id);
    return [...alarmsOf(asset, around, context), ...abnormal(around, context), ...moved(around, context)];
  });
  const elsewhere = assets.flatMap((asset) => beforeElsewhere(asset, context));
  const [first, ...others] = statements;
  const all = first ? [first, ...elsewhere, ...others] : elsewhere;
  return { statements: all, refused: all.length === 0 };
}

/** Alarms on other assets within the quarter of an hour before the trouble of this one began. */
function beforeElsewhere(asset: Asset, context: FactContext): Statement[] {
  const { asked, sources, zone } = context;
  const at = asked.moment ?? asked.at;
  const own = new Set(sources.index.subtree(asset.id).map(({ id }) => id));
  const start = startOfTrouble(asset, context);
  if (start === undefined) return [];
  const others = sources.alarms
    .list({ from: start - HOUR / 4, to: start + 60_000 })
    .filter((one) => !own.has(one.asset) && one.raisedAt >= start - HOUR / 4 && one.raisedAt <= start + 60_000)
    .filter(({ raisedAt }) => raisedAt <= at)
    .sort((a, b) => a.raisedAt - b.raisedAt)
    .slice(-6);
  if (!others.length) return [];
  const list = others.map((alarm) =>
    link(
      `${namedAlarm(alarm)} of ${assetLabel(sources.index.asset(alarm.asset))} ${whenText(alarm.raisedAt, asked.at, zone)}`,
      bookAlarm(alarm, at, context),
    ),
  );
  return [say('Shortly before, elsewhere: ', ...listed(list), '.')];
}

/** When the newest run of alarms of an asset began; without one, when its state last changed. */
function startOfTrouble(asset: Asset, { asked, sources }: FactContext): number | undefined {
  const at = asked.moment ?? asked.at;
  const raised = sources.alarms
    .list({ from: at - 4 * HOUR, to: at + 1, assets: sources.index.subtree(asset.id).map(({ id }) => id) })
    .map(({ raisedAt }) => raisedAt)
    .filter((one) => one >= at - 4 * HOUR && one <= at)
    .sort((a, b) => a - b);
  let start = raised.at(-1);
  for (const one of [...raised].reverse()) if (start !== undefined && start - one < HOUR / 6) start = one;
  if (start !== undefined) return start;
  const state = asset.tags.find((tag) => isGeneric(tag) && tag.values !== undefined);
  const samples = state ? sources.historian.range(state.id, { from: at - 12 * HOUR, to: at + 1 }) : [];
  const last = samples.at(-1);
  const changed = samples.findLastIndex(({ value }) => value !== last?.value);
  return changed < 0 ? undefined : samples[changed + 1]?.at;
}

/** "Drive tripped (Fault code is F07: …)"; a message that only repeats a limit is left out. */
const namedAlarm = ({ name, message }: Alarm): string =>
  message && !/\b(?:above|below)\b/i.test(message)
    ? `${plainText(name)} (${plainText(message, 100)})`
    : plainText(name);

function alarmsOf(asset: Asset, around: readonly Asset[], context: FactContext): Statement[] {
  const { asked, sources, zone } = context;
  const at = asked.moment ?? asked.at;
  const list = sources.alarms
    .list({ from: at - 24 * HOUR, to: at + 1, assets: around.map(({ id }) => id) })
    .filter(({ raisedAt }) => raisedAt <= at)
    .slice(-8);
  if (!list.length) return [];
  return [
    say(
      `Alarms of ${assetLabel(asset)} in order: `,
      ...listed(
        list.map((alarm) =>
          link(`${namedAlarm(alarm)} ${whenText(alarm.raisedAt, asked.at, zone)}`, bookAlarm(alarm, at, context)),
        ),
      ),
      '.',
    ),
  ];
}

/** Signals of these assets that are outside their limits or have no usable value, one sentence each. */
export function abnormal(around: readonly Asset[], context: FactContext): Statement[] {
  return around
    .flatMap((asset) => asset.tags)
    .flatMap((tag): Statement[] => {
      const known = context.sources.historian.latest([tag.id], context.asked.moment ?? context.asked.at).get(tag.id);
      if (!known || (!tag.limits.length && known.quality !== 'bad')) return [];
      const reading = readTag(tag, context);
      if (!reading.usable)
        return [say(`${tagLabel(tag, context)} has no current value: `, ...whyNot(reading, context), '.')];
      if (reading.number === undefined) return [];
      const limitOf = (...kinds: string[]) => tag.limits.find(({ kind }) => kinds.includes(kind));
      const [high, low] = [limitOf('high') ?? limitOf('high-high'), limitOf('low') ?? limitOf('low-low')];
      const verdict = verdictOf(reading.number, { upper: high?.value, lower: low?.value, trip: false });
      if (verdict?.verdict !== 'exceeds') return [];
      const above = verdict.side === 'above';
      const outer = limitOf(above ? 'high-high' : 'low-low');
      const beyond = outer !== undefined && (above ? reading.number > outer.value : reading.number < outer.value);
      const passed = beyond ? outer : above ? high : low;
      if (!passed) return [];
      const source = context.book.add({
        kind: 'limit',
        ...placeOf(tag, context),
        limitKind: passed.kind,
        value: passed.value,
      });
      const id = context.book.add({
        kind: 'comparison',
        ...placeOf(tag, context),
        value: reading.number,
        limit: passed.value,
        margin: Math.abs(reading.number - passed.value),
        limitSource: source,
        verdict: 'exceeds',
        side: verdict.side,
      });
      return [
        say(
          `${tagLabel(tag, context)} is `,
          reading.value,
          `, ${verdict.side} its ${passed.kind} limit of `,
          link(quantityText(passed.value, tag.unit), source),
          cite(id),
          '.',
        ),
      ];
    });
}

/** Signals that moved most in the hours before, strongest first. */
function moved(around: readonly Asset[], context: FactContext): Statement[] {
  const at = context.asked.moment ?? context.asked.at;
  return movedWithin(around, { from: at - 4 * HOUR, to: at + 1 }, context, 'before that, ');
}

/** Signals that rose or fell by more than three percent within a range, strongest first; four at most. */
export function movedWithin(
  around: readonly Asset[],
  range: TimeRange,
  context: FactContext,
  opening = '',
): Statement[] {
  const moving = around
    .flatMap((asset) => asset.tags)
    .filter((tag) => tag.values === undefined)
    .slice(0, 120)
    .flatMap((tag) => {
      const slope = slopeOf(context.sources.historian.range(tag.id, range, 20_000));
      if (!slope || slope.direction === 'steady') return [];
      const change = slope.last.value - slope.first.value;
      return [{ tag, slope, change, share: Math.abs(change) / Math.max(Math.abs(slope.first.value), 1e-6) }];
    })
    .filter(({ share, change, slope }) => share > 0.03 && Math.sign(change) === Math.sign(slope.perHour))
    .sort((a, b) => b.share - a.share)
    .slice(0, 4);
  return moving.map(({ tag, slope, change }) => movedSentence(tag, { ...slope, change, opening }, context));
}

function movedSentence(
  tag: Tag,
  slope: Slope & { readonly change: number; readonly opening: string },
  context: FactContext,
): Statement {
  const id = bookTrend(tag, slope, undefined, context);
  return say(
    `${slope.opening}${tagLabel(tag, context)} ${slope.direction === 'rising' ? 'rose' : 'fell'} from `,
    link(quantityText(slope.first.value, tag.unit), id),
    ' to ',
    link(quantityText(slope.last.value, tag.unit), id),
    ' within ',
    link(durationText((slope.last.at - slope.first.at) / 1000), id),
    '.',
  );
}
