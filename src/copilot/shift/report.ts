/** The handover of a shift: what rang, what is abnormal, what moved, what was done, what is open. Every line has its source. */
import type { Evidence, Statement } from '../../contract.ts';
import type { Alarm } from '../../plant/alarm.ts';
import { Failure } from '../../plant/failure.ts';
import type { Tag } from '../../plant/plant.ts';
import { shiftAt, shiftName } from '../../plant/shift.ts';
import { clockText, dateText, timeText } from '../../plant/zone.ts';
import type { TimeRange } from '../../store/store.ts';
import { EvidenceBook, link, type Part, say } from '../compose.ts';
import { bookAlarm, priorityText, stateAt } from '../facts/alarm-log.ts';
import { assetLabel, type FactContext, iso, placeOf, tagLabel } from '../facts/context.ts';
import { readTag } from '../facts/reading.ts';
import { slopeOf } from '../facts/slope.ts';
import { bookTrend } from '../facts/trend.ts';
import { plainText, quantityText } from '../figures.ts';
import type { Sources } from '../stages.ts';
import { openPoints } from './open.ts';
import { production } from './production.ts';

export const SECTIONS = ['summary', 'active', 'alarms', 'readings', 'production', 'trends', 'events', 'open'] as const;
export type SectionName = (typeof SECTIONS)[number];

/** One part of the report; an empty one says so in the renderer's own words. */
export interface ReportSection {
  readonly name: SectionName;
  readonly statements: readonly Statement[];
}

export interface ShiftReport {
  readonly plant: string;
  readonly timeZone: string;
  /** The shift's name, or "day" for a plant without shifts. */
  readonly shift: string;
  /** ms since the epoch, UTC; `to` is the moment of the report. */
  readonly from: number;
  readonly to: number;
  readonly sections: readonly ReportSection[];
  readonly evidence: readonly Evidence[];
}

const DAY = 86_400_000;
/** Lines of a section; a shift's page must be read in a minute. */
const MOST = 12;
/** A signal that crosses this share of the room between its limits (or of its size) in a shift is worth a line. */
const NOTABLE = 0.25;

/**
 * The report of the shift that runs at `at` (ms, UTC); a plant without shifts gets the last 24 hours. Throws `Failure` ('not-found')
 * where there are manuals alone.
 */
export function shiftReport(sources: Sources, at: number): ShiftReport {
  if (sources.index.plant.assets.length === 0)
    throw new Failure(
      'not-found',
      'there is nothing to hand over: no plant is known yet (gemba plant import FILE.yaml)',
    );
  const { plant } = sources.index;
  const shift = shiftAt(plant, at);
  const range = { from: shift?.from ?? at - DAY, to: at };
  const context = contextOf(sources, at);
  const alarms = sources.alarms.list({ from: range.from, to: at + 1 });
  const sections: ReportSection[] = [
    { name: 'summary', statements: summary(alarms, range, context) },
    { name: 'active', statements: active(range, context) },
    { name: 'alarms', statements: rang(alarms, range, context) },
    { name: 'readings', statements: abnormal(context) },
    { name: 'production', statements: production(range, context) },
    { name: 'trends', statements: moved(range, context) },
    { name: 'events', statements: happened(range, context) },
    { name: 'open', statements: openPoints(context) },
  ];
  return {
    plant: plant.name,
    timeZone: plant.timeZone,
    shift: shift?.name ?? 'day',
    ...range,
    sections,
    evidence: context.book.cited(sections.flatMap(({ statements }) => statements)),
  };
}

function contextOf(sources: Sources, at: number): FactContext {
  const asked = { question: '', at, intent: 'events', assets: [], tags: [], unknown: [], topic: '' } as const;
  return { asked, sources, book: new EvidenceBook(), zone: sources.index.plant.timeZone };
}

const count = (of: string, value: number, range: TimeRange, { book }: FactContext): Part =>
  link(
    String(value),
    book.add({ kind: 'aggregate', function: 'count', of, from: iso(range.from), to: iso(range.to), value }),
  );

const plural = (n: number, one: string, many = `${one}s`): string => (n === 1 ? one : many);

function summary(alarms: readonly Alarm[], range: TimeRange, context: FactContext): Statement[] {
  const raised = alarms.filter(({ raisedAt }) => raisedAt >= range.from).length;
  const now = context.sources.alarms.activeAt(range.to).length;
  const events = context.sources.events.list(range).length;
  return [
    say(
      count('alarms raised', raised, range, context),
      ` ${plural(raised, 'alarm was', 'alarms were')} raised, `,
      count('alarms active', now, { from: range.to, to: range.to }, context),
      ` ${plural(now, 'is', 'are')} active, `,
      count('events', events, range, context),
      ` ${plural(events, 'event was', 'events were')} noted.`,
    ),
  ];
}

/** "14:05" to the minute, as people hand over; with its date where that lies before the shift. */
const clock = (at: number, { from }: TimeRange, { zone }: FactContext): string =>
  (at < from ? timeText : clockText)(at - (at % 60_000), zone);

function alarmLine(alarm: Alarm, range: TimeRange, context: FactContext): Statement {
  const { asked, sources } = context;
  const id = bookAlarm(alarm, asked.at, context);
  const over = alarm.clearedAt !== undefined && alarm.clearedAt <= asked.at;
  const state = stateAt(alarm, asked.at);
  return say(
    link(clock(alarm.raisedAt, range, context), id),
    ` ${assetLabel(sources.index.asset(alarm.asset))}: `,
    link(plainText(alarm.name), id),
    over ? `, over at ${clock(alarm.clearedAt ?? 0, range, context)}` : '',
    `, priority ${priorityText(alarm.priority)}`,
    state === 'normal' ? '' : `, ${state.endsWith('unacknowledged') ? 'not acknowledged' : state}`,
    '.',
  );
}

/** The most important first; of one priority in the order in which they were raised: the first may be the cause of the rest. */
function active(range: TimeRange, context: FactContext): Statement[] {
  return [...context.sources.alarms.activeAt(context.asked.at)]
    .sort((a, b) => a.priority - b.priority || a.raisedAt - b.raisedAt)
    .slice(0, MOST)
    .map((alarm) => alarmLine(alarm, range, context));
}

/** What rang and is over, the most important first; an alarm that came often is one line. */
function rang(alarms: readonly Alarm[], range: TimeRange, context: FactContext): Statement[] {
  const over = alarms.filter(
    (alarm) => alarm.raisedAt >= range.from && alarm.clearedAt !== undefined && alarm.clearedAt <= range.to,
  );
  const groups = [...Map.groupBy(over, ({ asset, name }) => `${asset}\n${name}`).values()].sort(
    (a, b) => (a[0]?.priority ?? 4) - (b[0]?.priority ?? 4) || b.length - a.length,
  );
  const left = groups.slice(MOST).flat().length;
  const more = say(
    count('alarms of lower priority that are over', left, range, context),
    ` more ${plural(left, 'alarm', 'alarms')} came and went.`,
  );
  return [...groups.slice(0, MOST).flatMap((group) => groupLine(group, range, context)), ...(left ? [more] : [])];
}

function groupLine(group: readonly Alarm[], range: TimeRange, context: FactContext): Statement[] {
  const [first] = group;
  if (!first) return [];
  if (group.length === 1) return [alarmLine(first, range, context)];
  const ids = group.map((alarm) => bookAlarm(alarm, context.asked.at, context));
  const times = group.map((alarm, i): Part => link(clock(alarm.raisedAt, range, context), ids[i] ?? ''));
  return [
    say(
      `${assetLabel(context.sources.index.asset(first.asset))}: ${plainText(first.name)} came `,
      count(`${first.asset} ${first.name}`, group.length, range, context),
      ' times: ',
      ...times.flatMap((time, i): Part[] => (i === 0 ? [time] : [', ', time])),
      '.',
    ),
  ];
}

function beyond(tag: Tag, value: number): Tag['limits'][number] | undefined {
  const order = ['high-high', 'low-low', 'high', 'low'];
  return [...tag.limits]
    .sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))
    .find(({ kind, value: limit }) => (kind.startsWith('high') ? value > limit : value < limit));
}

/** Signals that are beyond a limit now. */
function abnormal(context: FactContext): Statement[] {
  const { index } = context.sources;
  return index
    .allTags()
    .filter(({ limits }) => limits.length > 0)
    .flatMap((tag) => {
      const known = readTag(tag, { ...context, book: new EvidenceBook() });
      const limit = known.usable && known.number !== undefined ? beyond(tag, known.number) : undefined;
      if (!limit) return [];
      const reading = readTag(tag, context);
      const source = context.book.add({
        kind: 'limit',
        ...placeOf(tag, context),
        limitKind: limit.kind,
        value: limit.value,
      });
      const side = limit.kind.startsWith('high') ? 'above' : 'below';
      return [
        say(
          `${tagLabel(tag, context)} is `,
          reading.value,
          `, ${side} its ${limit.kind} limit of `,
          link(quantityText(limit.value, tag.unit), source),
          '.',
        ),
      ];
    })
    .slice(0, MOST);
}

/** The largest movements of the shift, against the room between the limits. */
function moved(range: TimeRange, context: FactContext): Statement[] {
  const { historian, index } = context.sources;
  return index
    .allTags()
    .flatMap((tag) => {
      // A few hundred points tell a trend; a shift of raw samples of every tag would take seconds.
      const points = historian
        .trend(tag.id, range, 120)
        .map(({ at, mean }) => ({ tag: tag.id, at, value: mean, quality: 'good' as const }));
      const slope = slopeOf(points);
      if (!slope || slope.direction === 'steady' || tag.values) return [];
      const change = slope.last.value - slope.first.value;
      const limits = tag.limits.map(({ value }) => value);
      const room = limits.length > 1 ? Math.max(...limits) - Math.min(...limits) : Math.abs(slope.first.value);
      return [{ tag, slope, change, share: room > 0 ? Math.abs(change) / room : 0 }];
    })
    .filter(({ tag, share }) => share >= NOTABLE && tag.limits.length > 0)
    .sort((a, b) => b.share - a.share)
    .slice(0, MOST / 2)
    .map(({ tag, slope, change }) => {
      const id = bookTrend(tag, slope, undefined, context);
      const q = (value: number): Part => link(quantityText(value, tag.unit), id);
      return say(
        `${tagLabel(tag, context)} ${change > 0 ? 'rose' : 'fell'} from `,
        q(slope.first.value),
        ' to ',
        q(slope.last.value),
        '.',
      );
    });
}

function happened(range: TimeRange, context: FactContext): Statement[] {
  return context.sources.events.list({ ...range, to: range.to + 1 }).map((event) => {
    const asset = context.sources.index.asset(event.asset);
    const id = context.book.add({
      kind: 'event',
      asset: event.asset,
      assetName: plainText(asset?.name ?? event.asset),
      event: event.id,
      at: iso(event.at),
      eventKind: plainText(event.kind),
      category: plainText(event.category),
      text: plainText(event.text),
    });
    return say(
      link(clock(event.at, range, context), id),
      ` ${assetLabel(asset)}, ${plainText(event.kind)}: `,
      link(plainText(event.text), id),
    );
  });
}

/** "2026-03-12, early shift, 06:00 to 10:40"; of a plant without shifts "the 24 hours to 2026-03-12 10:40". */
export function reportSpan({ from, to, shift, timeZone }: ShiftReport): string {
  const end = to - (to % 60_000);
  if (to - from >= DAY) return `the 24 hours to ${timeText(end, timeZone)}`;
  return `${dateText(from, timeZone)}, ${shiftName(shift)}, ${clockText(from, timeZone)} to ${clockText(end, timeZone)}`;
}
