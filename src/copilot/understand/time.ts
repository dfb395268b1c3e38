/**
 * The time a question asks about: a moment or a range, read in the plant's time zone against the question's "now".
 * Own grammar first (ranges, shifts, durations, clock-change safe), chrono-node for what it leaves.
 */
import { shiftAt } from '../../plant/shift.ts';
import { instantOf, startOfDay, wallClock } from '../../plant/zone.ts';
import type { AskedRange } from '../stages.ts';
import { absence } from './absence.ts';
import type { TimeContext } from './calendar.ts';
import { anchors } from './time-anchor.ts';
import { onDayOf, type Point, pointAt } from './time-points.ts';

export type { TimeContext } from './calendar.ts';

export interface AskedTime {
  readonly moment?: number | undefined;
  readonly range?: AskedRange | undefined;
  /** "before the trip", "when F07 came": an event to be found, and what of it is meant. */
  readonly anchor?:
    | { readonly relation: 'before' | 'at' | 'after' | 'since' | 'during'; readonly text: string }
    | undefined;
  /** Characters of the question that the time took. */
  readonly spans: readonly { readonly start: number; readonly end: number }[];
}

const UNIT_MS: Readonly<Record<string, number>> = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 };
const NUMBERS = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
const COUNT = `(\\d+(?:\\.\\d+)?|${NUMBERS.join('|')}|a couple of|a few|half(?: an?)?|an?|couple of|few)`;
const UNIT = '(sec(?:ond)?s?|min(?:ute)?s?|h(?:ou)?rs?|h|days?|weeks?|months?|years?)';

function countOf(text: string): number {
  const word = text.toLowerCase();
  if (/^\d/.test(word)) return Number(word);
  if (/^half/.test(word)) return 0.5;
  if (/couple/.test(word)) return 2;
  if (/few/.test(word)) return 3;
  return /^an?$/.test(word) ? 1 : NUMBERS.indexOf(word);
}

/** That much before `at`: hours are exact, days and longer follow the calendar. */
function before(at: number, count: number, unit: string, zone: string): number {
  const key = unit.toLowerCase();
  if (/^(mo|month)/.test(key) || /^year/.test(key)) {
    const wall = wallClock(at, zone);
    const months = Math.round(count * (/^year/.test(key) ? 12 : 1));
    return instantOf({ ...wall, month: wall.month - months }, zone);
  }
  if (/^(day|week)/.test(key) && Number.isInteger(count)) {
    const wall = wallClock(at, zone);
    return instantOf({ ...wall, day: wall.day - count * (/^week/.test(key) ? 7 : 1) }, zone) + (at % 1000);
  }
  return at - count * (UNIT_MS[key[0] ?? 's'] ?? 1000);
}

const AGO = new RegExp(`\\b${COUNT}\\s+${UNIT}\\s+ago\\b`, 'i');
const PAST = '(?:(?:in|over|for|during|within|of)\\s+)?(?:the\\s+|these\\s+)?(?:last|past|previous|preceding)';
const LAST = new RegExp(`\\b${PAST}\\s+${COUNT}\\s*${UNIT}\\b`, 'i');
const DRAWN = '(?:trend|history|graph|chart|curve)';
/** "Bearing temp trend 2h": with what is drawn a bare duration is the time before now. */
const DRAWN_FOR = new RegExp(
  `(?<=\\b${DRAWN}\\b.*)(?<!\\b(?:at|since|from|until|till|before|after|by|around)\\s)\\b(\\d+)\\s*${UNIT}(?=\\s*(?:$|[?.!]))|\\b(\\d+)\\s*${UNIT}(?=\\s+${DRAWN}\\b)`,
  'i',
);
const PRODUCTION = /\bduring (?:the |this |our )?(?:production|run)(?: run)?\b/i;
const LATELY = /\b(?:lately|of late)\b/i;
const SHIFT_START =
  /\b(?:since|from|after)?\s*(?:the\s+|my\s+|this\s+)?(?:shift\s+(?:start(?:ed)?|began|begin(?:ning)?|change)|(?:start|beginning)\s+of\s+(?:the\s+|my\s+|this\s+)?shift)\b/i;
const SHIFT_BEFORE = /\b(?:in|during|over|on)?\s*(?:the\s+)?(?:last|previous|prior|preceding)\s+shift\b/i;
const SHIFT_NOW =
  /\b(?:in|during|over|on|of)?\s*(?:this|the\s+current|current|my|our)\s+shift\b|(?<!\b(?:end|rest|start|beginning|middle)\s+)\b(?:in|during|over|of)\s+the\s+shift\b(?!\s+(?:\w+\s+)?(?:before|after|log|plan|leader|report|book))/i;
const OPENING =
  /\b(since|from|after|until|till|before|up to|by|prior to)\s+(?:the\s+)?(?:start of\s+|beginning of\s+|end of\s+|(?:i|we) (?:left|went home|finished|was last here|last (?:asked|looked)|came(?: on| in)?|started(?: work)?|took over|clocked (?:on|in|off|out)|arrived|got (?:in|here)|began)(?: (?:the|my|our|this) shift)? (?:on |at )?)?$/i;

/** How times are worded, for those who must know it beforehand, as speech does: whole ones, and what stands before a point of time. */
export const TIME_WORDINGS = {
  parts: { past: PAST, count: COUNT, timeunit: UNIT },
  whole: [AGO, LAST, PRODUCTION, LATELY, SHIFT_START, SHIFT_BEFORE, SHIFT_NOW],
  opening: OPENING,
} as const;

type Rule = (text: string, context: TimeContext) => AskedTime | undefined;

const span = (match: RegExpMatchArray): { start: number; end: number }[] => [
  { start: match.index ?? 0, end: (match.index ?? 0) + match[0].length },
];
const ranged = (from: number, to: number, match: RegExpMatchArray, label = match[0].trim()): AskedTime => ({
  range: { from, to, label },
  spans: span(match),
});

/** "last 8 hours", "for the past 30 minutes", "10 minutes ago", "2h trend". */
const durations: Rule = (text, { at, zone }) => {
  const ago = text.match(AGO);
  if (ago) {
    const moment = before(at, countOf(ago[1] ?? ''), ago[2] ?? '', zone);
    const since = text.slice(0, ago.index).match(/\b(since|from)\s+$/i);
    return since ? ranged(moment, at, ago) : { moment, spans: span(ago) };
  }
  const last = text.match(LAST);
  if (last) return ranged(before(at, countOf(last[1] ?? ''), last[2] ?? '', zone), at, last);
  const drawn = text.match(DRAWN_FOR);
  if (!drawn) return undefined;
  const [all, count = drawn[3] ?? '', unit = drawn[4] ?? ''] = drawn;
  return ranged(before(at, Number(count), unit, zone), at, drawn, `last ${all.trim()}`);
};

/** "During the production" is today; "lately" is the last week. */
const loose: Rule = (text, { at, zone }) => {
  const today = text.match(PRODUCTION);
  if (today) return ranged(startOfDay(at, zone), at, today, 'today');
  const lately = text.match(LATELY);
  return lately ? ranged(before(at, 7, 'days', zone), at, lately, 'in the last 7 days') : undefined;
};

/** "since shift start", "this shift", "last shift", "the night shift". */
const shifts: Rule = (text, context) => {
  // Most questions name no shift, and the clock of a zone is slow to read.
  if (!context.shifts.length || !/\bshift/i.test(text)) return undefined;
  const plant = { shifts: context.shifts, timeZone: context.zone };
  const worked = [0, 1, 2, 3].flatMap((back) => shiftAt(plant, context.at, back) ?? []);
  const [current, previous] = worked;
  const start = text.match(SHIFT_START);
  if (start && current) return ranged(current.from, context.at, start, 'since shift start');
  const last = text.match(SHIFT_BEFORE);
  if (last && previous) return ranged(previous.from, previous.to, last, `last shift (${previous.name})`);
  const now = text.match(SHIFT_NOW);
  if (now && current) return ranged(current.from, context.at, now, 'this shift');
  for (const one of worked) {
    const name = one.name.replace(/\s*shift$/i, '');
    const named = text.match(
      new RegExp(`\\b(?:in|during|over|on|since)?\\s*(?:the\\s+|last\\s+)?${literal(name)}\\s+shift\\b`, 'i'),
    );
    if (!named) continue;
    return (
      shiftOfDay(text, { named, name: one.name }, context) ??
      ranged(one.from, Math.min(one.to, context.at), named, `${name} shift`)
    );
  }
  return undefined;
};

/** "The early shift on Friday": the shift of that name which began on the day that is said beside it. */
function shiftOfDay(
  text: string,
  { named, name }: { readonly named: RegExpMatchArray; readonly name: string },
  context: TimeContext,
): AskedTime | undefined {
  const [own] = span(named);
  if (!own) return undefined;
  const bare = text.slice(0, own.start) + ';'.padEnd(own.end - own.start) + text.slice(own.end);
  const said = points(bare, context);
  const day = said?.range;
  if (!said || !day || day.to - day.from > 90_000_000) return undefined;
  const plant = { shifts: context.shifts, timeZone: context.zone };
  for (let one = shiftAt(plant, day.from); one && one.from < day.to; one = shiftAt(plant, one.to)) {
    if (one.name !== name || one.from < day.from) continue;
    const label = `${name.replace(/\s*shift$/i, '')} shift ${day.label.replace(/^(?:in|during|for|over|of)\s+(?:the\s+)?/i, '')}`;
    return { range: { from: one.from, to: Math.min(one.to, context.at), label }, spans: [own, ...said.spans] };
  }
  return undefined;
}
const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** "between A and B", "from A to B", "A to B", "since A", "until A", "before A", "after A", "on A", "at A". */
const points: Rule = (text, context) => {
  const found = allPoints(text, context);
  const [first, second] = found;
  if (!first) return undefined;
  const before = text.slice(0, first.start);
  if (second) {
    const between = text.slice(first.end, second.start);
    if (
      /^\s*(?:and|to|until|till|through|-|up to|thru|vs\.?|versus|or|compared (?:to|with)|against)\s*(?:in\s+)?(?:the\s+)?(?:at\s+)?$/i.test(
        between,
      )
    )
      return rangeOf(text, first, second, context);
  }
  const opening = before.match(OPENING);
  const spans = [{ start: opening?.index ?? first.start, end: first.end }];
  const label = text.slice(spans[0]?.start, first.end);
  const word = opening?.[1]?.toLowerCase() ?? '';
  if (/since|from|after/.test(word))
    return {
      range: {
        from: word === 'after' && !first.precise ? first.to : first.from,
        to: Math.max(context.at, first.from),
        label,
      },
      spans,
    };
  if (/until|till|before|up to|prior/.test(word)) return { range: { from: 0, to: first.from, label }, spans };
  if (first.precise) return { moment: first.from, spans };
  const on = before.match(/\b(?:on|in|during|for|over|of)\s+(?:the\s+)?$/i);
  const start = on?.index ?? first.start;
  return {
    // "Did the UPS take over today?"
    range: { from: first.from, to: first.to, label: text.slice(start, first.end).replace(/^(?:over|of)\s+/i, '') },
    spans: [{ start, end: first.end }],
  };
};

function rangeOf(text: string, one: Point, other: Point, context: TimeContext): AskedTime {
  // "Today versus yesterday" names the later first.
  const [first, second] =
    other.to <= one.from && !other.timeOnly && !one.timeOnly
      ? [
          { ...other, start: one.start },
          { ...one, end: other.end },
        ]
      : [one, other];
  const later = second.timeOnly && !first.timeOnly ? onDayOf(second, first.from, context.zone) : second;
  const earlier = first.timeOnly && !second.timeOnly ? onDayOf(first, second.from, context.zone) : first;
  const opening = text.slice(0, first.start).match(/\b(?:between|from|during|for)\s+(?:the\s+)?$/i);
  const start = opening?.index ?? first.start;
  let to = later.precise ? later.from : later.to;
  if (to <= earlier.from && later.timeOnly) to += 86_400_000;
  return {
    range: { from: earlier.from, to, label: text.slice(start, second.end) },
    spans: [{ start, end: second.end }],
  };
}

function allPoints(text: string, context: TimeContext): Point[] {
  const found: Point[] = [];
  for (let i = 0; i < text.length; i++) {
    if (i > 0 && /[\p{L}\p{N}]/u.test(text[i - 1] ?? '')) continue;
    const point = pointAt(text, i, context);
    if (!point) continue;
    found.push(point);
    i = point.end - 1;
  }
  return found;
}

/** "Just before the trip at 10:04": the last moment before it; "the 20 minutes after 10:40": a stretch beside a point. */
const beside: Rule = (text, context) => {
  const [point] = allPoints(text, context);
  if (!point) return undefined;
  const lead = text.slice(0, point.start);
  const just = /\b(?:just|right|shortly|immediately) (before|after)\b[^,.;?]{0,50}?(?:\bat\s+)?$/i.exec(lead);
  if (just && point.precise) {
    const moment = /before/i.test(just[1] ?? '') ? point.from - 1 : Math.min(point.from + 60_000, context.at);
    return { moment, spans: [{ start: just.index, end: point.end }] };
  }
  const stretch = new RegExp(
    `\\b(?:(?:in|during|over|for|within)\\s+)?(?:the\\s+)?(?:(?:first|last)\\s+)?${COUNT}\\s*${UNIT}\\s+(before|after|from|since|until|up to|following)\\s+(?:the\\s+)?(?:at\\s+)?$`,
    'i',
  ).exec(lead);
  if (!stretch) return undefined;
  const [, count = '', unit = '', side = ''] = stretch;
  const spans = [{ start: stretch.index, end: point.end }];
  const label = text.slice(stretch.index, point.end);
  if (/before|until|up to/i.test(side))
    return { range: { from: before(point.from, countOf(count), unit, context.zone), to: point.from, label }, spans };
  const to = point.from + (point.from - before(point.from, countOf(count), unit, context.zone));
  return { range: { from: point.from, to: Math.min(to, context.at), label }, spans };
};

/** Reads the time out of a question; nothing found: no moment, no range. */
export function findTime(question: string, context: TimeContext): AskedTime {
  for (const rule of [beside, durations, shifts, points, anchors, loose, absence]) {
    const found = rule(question, context);
    if (found) return found;
  }
  return { spans: [] };
}
