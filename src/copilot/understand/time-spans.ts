/** Spans of the calendar as people write them: months, weeks, quarters, years, "last night", "this week". */
import { instantOf, wallClock } from '../../plant/zone.ts';
import { DAY, DAY_WORDINGS, dayAt, MONTH, monthOf, type TimeContext, YEAR } from './calendar.ts';
import { matchAt, sticky } from './clock.ts';
import type { Point } from './time-points.ts';

/** From which hour to which; those of the night are the next day's beyond 24. */
export const PARTS_OF_DAY: Readonly<Record<string, readonly [number, number]>> = {
  morning: [6, 12],
  afternoon: [12, 18],
  evening: [18, 22],
  night: [22, 30],
};

const MONTH_YEAR = sticky(`(?:the\\s+month\\s+of\\s+)?${MONTH}(?:,?\\s+(?:of\\s+)?${YEAR})?\\b(?!\\s*\\d)`);
const ISO_MONTH = sticky('(\\d{4})-(\\d{2})(?![-\\d])');
const YEAR_ALONE = sticky(`(?:the\\s+|calendar\\s+)?(?:year\\s+)?${YEAR}\\b(?!\\s*(?:kw|v|a|rpm|hours|h)\\b)`);
const QUARTER = sticky(
  `(?:the\\s+)?(?:q([1-4])|(first|second|third|fourth|1st|2nd|3rd|4th)\\s+quarter)(?:\\s+(?:of\\s+)?${YEAR})?\\b`,
);
const WEEK_OF = sticky('(?:the\\s+)?week\\s+(?:of|starting|beginning|from)\\s+(?:the\\s+)?(?:week\\s+of\\s+)?');
const NTH_WEEK = sticky(
  `(?:the\\s+)?(first|second|third|fourth|last|1st|2nd|3rd|4th)\\s+week\\s+(?:of|in)\\s+${MONTH}(?:,?\\s+(?:of\\s+)?${YEAR})?\\b`,
);
const WEEK_NUMBER = sticky(`(?:calendar\\s+)?week\\s+(\\d{1,2})(?:\\s+(?:of\\s+|in\\s+)?${YEAR})?\\b`);
const THIS_OR_LAST = sticky(
  '(?:the\\s+)?(this|current|last|previous|past)\\s+(hour|day|week|month|year|weekend|morning|afternoon|evening|night)\\b(?!\\s+shift)',
);
const AT_NIGHT = sticky('(?:(?:in|during|over|through|at|of)\\s+(?:the\\s+)?night\\b(?!\\s+shift)|overnight\\b)()');
const TONIGHT = sticky('tonight\\b');
const ORDINALS = ['first', 'second', 'third', 'fourth'];
const ordinalOf = (text: string): number =>
  /^\d/.test(text) ? Number(text[0]) : ORDINALS.indexOf(text.toLowerCase()) + 1;

/** How points of time are worded, for those who must know it beforehand, as speech does; times of day apart. */
export const POINT_WORDINGS = {
  parts: { month: MONTH, weekday: DAY, year: YEAR },
  whole: [...DAY_WORDINGS, NTH_WEEK, WEEK_NUMBER, QUARTER, MONTH_YEAR, THIS_OR_LAST, AT_NIGHT, TONIGHT],
} as const;

/** A month, week, quarter or year at this place of the text: the first wording that fits. */
export function spanAt(text: string, start: number, context: TimeContext): Point | undefined {
  if (/[\w-]/.test(text[start - 1] ?? '')) return undefined;
  for (const [pattern, read] of SPANS) {
    const match = matchAt(pattern, text, start);
    const point = match && read(match, { text, start, context });
    if (point) return point;
  }
  return undefined;
}

interface Place {
  readonly text: string;
  readonly start: number;
  readonly context: TimeContext;
}
type Wall = Parameters<typeof instantOf>[0];
type ReadSpan = (match: RegExpExecArray, place: Place) => Point | undefined;

/** From one wall-clock moment to another; `end` is where the words end, the match's own where it is left out. */
function spanOf(
  match: RegExpExecArray,
  { start, context: { zone } }: Place,
  span: readonly [Wall, Wall, end?: number],
) {
  const [from, to, end = start + match[0].length] = span;
  return { start, end, from: instantOf(from, zone), to: instantOf(to, zone), precise: false };
}
/** Until noon it is the night that is ending or just over, from then on the evening and night to come; as the night shift has it. */
const tonight: ReadSpan = (match, place) => {
  const { at, zone, shifts } = place.context;
  const now = wallClock(at, zone);
  const [begins, ends] = PARTS_OF_DAY.night ?? [22, 30];
  const [hour = begins, minute = 0] =
    shifts
      .find(({ name }) => /\bnight\b/i.test(name))
      ?.start.split(':')
      .map(Number) ?? [];
  const night = { ...now, second: 0 };
  if (now.hour >= 12)
    return spanOf(match, place, [
      { ...night, hour: EVENING, minute: 0 },
      { ...night, hour: ends, minute: 0 },
    ]);
  const span = spanOf(match, place, [
    { ...night, day: now.day - 1, hour, minute },
    { ...night, hour: ends - 24, minute: 0 },
  ]);
  return { ...span, to: Math.min(span.to, at) };
};
const EVENING = 18;

/** A year that is not said: this one, or the last where that month is still to come. */
function yearOf(said: string | undefined, month: number, { context: { at, zone } }: Place): number {
  const now = wallClock(at, zone);
  return Number(said ?? (month > now.month ? now.year - 1 : now.year));
}

const weekOf: ReadSpan = (match, place) => {
  const day = dayAt(place.text, place.start + match[0].length, place.context);
  return day && spanOf(match, place, [day, { ...day, day: day.day + 7 }, day.end]);
};
const nthWeek: ReadSpan = (match, place) => {
  const [, nth = '', name = '', said] = match;
  const { zone } = place.context;
  const month = monthOf(name);
  const year = yearOf(said, month, place);
  const first =
    nth.toLowerCase() === 'last'
      ? wallClock(instantOf({ year, month: month + 1, day: 0 }, zone), zone).day - 6
      : (ordinalOf(nth) - 1) * 7 + 1;
  return spanOf(match, place, [
    { year, month, day: first },
    { year, month, day: first + 7 },
  ]);
};
const weekNumber: ReadSpan = (match, place) => {
  const { at, zone } = place.context;
  const year = Number(match[2] ?? wallClock(at, zone).year);
  const fourth = new Date(Date.UTC(year, 0, 4)).getUTCDay() || 7;
  const day = 4 - fourth + 1 + (Number(match[1]) - 1) * 7;
  return spanOf(match, place, [
    { year, month: 1, day },
    { year, month: 1, day: day + 7 },
  ]);
};
const quarterOf: ReadSpan = (match, place) => {
  const month = Number(match[1] ?? ordinalOf(match[2] ?? '')) * 3 - 2;
  const year = yearOf(match[3], month, place);
  return spanOf(match, place, [
    { year, month },
    { year, month: month + 3 },
  ]);
};
/** "May" and "march" are words of their own too: alone they need one before them that leads to a time. */
const monthOfYear: ReadSpan = (match, place) => {
  const [, name = '', said] = match;
  const alone = !said && /^(may|mar|march)$/i.test(name);
  if (alone && !/\b(in|during|of|since|for)\s+$/i.test(place.text.slice(0, place.start))) return undefined;
  const month = monthOf(name);
  const year = yearOf(said, month, place);
  return spanOf(match, place, [
    { year, month },
    { year, month: month + 1 },
  ]);
};
const isoMonth: ReadSpan = (match, place) => {
  const [year, month] = [Number(match[1]), Number(match[2])];
  if (month < 1 || month > 12) return undefined;
  return spanOf(match, place, [
    { year, month },
    { year, month: month + 1 },
  ]);
};
const thisOrLast: ReadSpan = (match, { start, context }) =>
  calendarSpan(match, start, start + match[0].length, context);
const atNight: ReadSpan = (match, { start, context }) =>
  calendarSpan(['', 'last', 'night'], start, start + match[0].length, context);
const YEAR_FOLLOWS =
  /\b(in|during|of|for|since|from|to|until|and|year|over|through|between|before|after|vs\.?|versus|or|with|against)\s+$/i;
const yearAlone: ReadSpan = (match, place) => {
  if (!/year/i.test(match[0]) && !YEAR_FOLLOWS.test(place.text.slice(0, place.start))) return undefined;
  const year = Number(match[1]);
  return spanOf(match, place, [
    { year, month: 1 },
    { year: year + 1, month: 1 },
  ]);
};

/** In this order: what is more exact stands first. */
const SPANS: readonly (readonly [RegExp, ReadSpan])[] = [
  [WEEK_OF, weekOf],
  [NTH_WEEK, nthWeek],
  [WEEK_NUMBER, weekNumber],
  [QUARTER, quarterOf],
  [MONTH_YEAR, monthOfYear],
  [ISO_MONTH, isoMonth],
  [THIS_OR_LAST, thisOrLast],
  [AT_NIGHT, atNight],
  [TONIGHT, tonight],
  [YEAR_ALONE, yearAlone],
];

function calendarSpan(match: readonly string[], start: number, end: number, context: TimeContext): Point {
  const { at, zone } = context;
  const [, which = '', unit = ''] = match.map((part) => part?.toLowerCase());
  const now = wallClock(at, zone);
  const past = which === 'last' || which === 'previous' || which === 'past' ? 1 : 0;
  const day = (from: number, to: number, hours: readonly [number, number] = [0, 0]): Point => ({
    start,
    end,
    precise: false,
    from: instantOf({ ...now, day: now.day + from, hour: hours[0], minute: 0, second: 0 }, zone),
    to: Math.min(instantOf({ ...now, day: now.day + to, hour: hours[1], minute: 0, second: 0 }, zone), Math.max(at, 0)),
  });
  const monday = -((now.weekday + 6) % 7);
  switch (unit) {
    case 'hour':
      return { start, end, precise: false, from: at - 3_600_000, to: at };
    case 'day':
      return past ? { start, end, precise: false, from: at - 86_400_000, to: at } : day(0, 1);
    case 'week':
      return day(monday - 7 * past, past ? monday : 7);
    case 'weekend':
      return day(monday - 2, monday);
    case 'month':
      return {
        start,
        end,
        precise: false,
        from: instantOf({ year: now.year, month: now.month - past }, zone),
        to: past ? instantOf({ year: now.year, month: now.month }, zone) : at,
      };
    case 'year':
      return {
        start,
        end,
        precise: false,
        from: instantOf({ year: now.year - past, month: 1 }, zone),
        to: past ? instantOf({ year: now.year, month: 1 }, zone) : at,
      };
    case 'night':
      return day(-1, 0, [22, 6]);
    default:
      return day(-past, -past, PARTS_OF_DAY[unit] ?? [0, 24]);
  }
}
