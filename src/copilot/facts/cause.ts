/** "Why …?": what is abnormal, the alarms in their order, and what moved before; the manual adds its troubleshooting. */
import type { Statement } from '../../contract.ts';
import type { Asset, Tag } from '../../plant/plant.ts';
import { durationText } from '../../plant/zone.ts';
import type { TimeRange } from '../../store/store.ts';
import { cite, link, listed, say } from '../compose.ts';
import { plainText, quantityText } from '../figures.ts';
import { bookAlarm } from './alarms.ts';
import { assetLabel, type FactContext, type Facts, placeOf, tagLabel, whenText } from './context.ts';
import { verdictOf } from './limit.ts';
import { readTag, whyNot } from './reading.ts';
import { bookTrend, type Slope, slopeOf } from './trend.ts';

const HOUR = 3_600_000;

/** Facts around the asset asked about; refused when nothing is abnormal and no alarm stands. */
export function causeFacts(context: FactContext): Facts {
  const { asked, sources } = context;
  const named = new Set([...asked.assets.map(({ what }) => what.id), ...asked.tags.map(({ what }) => what.asset)]);
  const assets = [...named].flatMap((id) => sources.index.asset(id) ?? []).slice(0, 3);
  const statements = assets.flatMap((asset) => {
    const around = sources.index.subtree(asset.id);
    return [...alarmsOf(asset, around, context), ...abnormal(around, context), ...moved(around, context)];
  });
  return { statements, refused: statements.length === 0 };
}

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
          link(`${plainText(alarm.name)} ${whenText(alarm.raisedAt, asked.at, zone)}`, bookAlarm(alarm, at, context)),
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
      const passed = verdict.side === 'above' ? high : low;
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
        margin: verdict.margin,
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
