/** "Why …?": what is abnormal, the alarms in their order, and what moved before; the manual adds its troubleshooting. */
import type { Statement } from '../../contract.ts';
import type { Asset, Tag } from '../../plant/plant.ts';
import { durationText } from '../../plant/zone.ts';
import type { TimeRange } from '../../store/store.ts';
import { cite, link, say } from '../compose.ts';
import { quantityText } from '../figures.ts';
import { isCounter } from '../understand/counters.ts';
import { belongingTo } from '../understand/names.ts';
import { firstFacts } from './alarm-run.ts';
import { type FactContext, type Facts, placeOf, tagLabel } from './context.ts';
import { excessTimes } from './crossing.ts';
import { isOpen } from './event-match.ts';
import { eventSentence } from './event-sentence.ts';
import { verdictOf } from './limit.ts';
import { readTag } from './reading.ts';
import { silentSentences } from './silent.ts';
import { type Slope, slopeOf } from './slope.ts';
import { bookTrend } from './trend.ts';
import { asksOfFlood, beforeElsewhere, runOf } from './trouble-run.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const MOST_NOTES = 3;
const ABOUT = HOUR / 12;

/** Facts around the asset asked about; refused when nothing is abnormal and no alarm stands. */
export function causeFacts(given: FactContext): Facts {
  const { sources } = given;
  // "It stopped at quarter to eight": a time said by the clock on the wall, minutes give or take.
  const moment = given.asked.moment === undefined ? undefined : Math.min(given.asked.moment + ABOUT, given.asked.at);
  const context: FactContext = { ...given, asked: { ...given.asked, moment } };
  const { asked } = context;
  const excess = excessTimes(given);
  const named = new Set([...asked.assets.map(({ what }) => what.id), ...excess.tags.map(({ asset }) => asset)]);
  const assets = [...named].flatMap((id) => sources.index.asset(id) ?? []).slice(0, 3);
  if (!assets.length && asksOfFlood(asked.question)) {
    const range = moment === undefined ? undefined : { from: moment - HOUR / 3, to: moment + HOUR / 2, label: '' };
    const first = firstFacts({ ...context, asked: { ...asked, moment: undefined, range: asked.range ?? range } });
    if (first.statements.length) return first;
  }
  const statements = assets.flatMap((asset) => {
    // Pump 2 stops because its drive tripped.
    const own = sources.index.subtree(asset.id);
    const around = [...own, ...belongingTo(asset, sources.index)];
    return [
      ...runOf(asset, around, context),
      ...abnormal(around, context),
      ...noted(around, context),
      ...moved(own, context),
    ];
  });
  const elsewhere = assets.flatMap((asset) => beforeElsewhere(asset, context));
  const [first, ...others] = statements;
  const all = [...excess.told, ...(first ? [first, ...elsewhere, ...others] : elsewhere)];
  return { statements: all, refused: all.length === 0 };
}

/** What people wrote of these assets in the last week, and work on them that is still open; newest first. */
function noted(around: readonly Asset[], context: FactContext): Statement[] {
  const { asked, sources } = context;
  const at = asked.moment ?? asked.at;
  return sources.events
    .list({ from: at - 30 * DAY, to: at + 1, assets: around.map(({ id }) => id) })
    .filter((event) => event.at <= at && (isOpen(event) || (/note/i.test(event.kind) && event.at > at - 7 * DAY)))
    .sort((a, b) => b.at - a.at)
    .slice(0, MOST_NOTES)
    .map((event) => eventSentence(event, context));
}

/** Signals of these assets that are outside their limits, one sentence each, then those that have no usable value. */
export function abnormal(around: readonly Asset[], context: FactContext): Statement[] {
  const { historian } = context.sources;
  const silent = around
    .flatMap((asset) => asset.tags)
    .filter((tag) => {
      const known = historian.latest([tag.id], context.asked.moment ?? context.asked.at).get(tag.id);
      return known && (tag.limits.length || known.quality === 'bad') && !readTag(tag, context).usable;
    });
  return [...beyondLimits(around, context), ...silentSentences(silent, context)];
}

/** Signals of these assets that are outside their limits, one sentence each. */
export function beyondLimits(around: readonly Asset[], context: FactContext): Statement[] {
  return around
    .flatMap((asset) => asset.tags)
    .flatMap((tag): Statement[] => {
      if (!tag.limits.length) return [];
      const reading = readTag(tag, context);
      if (!reading.usable || reading.number === undefined) return [];
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
    .filter((tag) => tag.values === undefined && !isCounter(tag))
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
