/** Points of time as people write them: dates and times of day, and the spans of `time-spans.ts`; each as the stretch it covers. */
import { instantOf, wallClock } from '../../plant/zone.ts';
import { dayAt, type TimeContext } from './calendar.ts';
import { clockAt, matchAt, sticky } from './clock.ts';
import { PARTS_OF_DAY, spanAt } from './time-spans.ts';

/** A point: from ≤ t < to. `precise`: a moment (to is of no use); `timeOnly`: a time of day whose day was not said. */
export interface Point {
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
  readonly precise: boolean;
  readonly timeOnly?: { readonly hour: number; readonly minute: number; readonly second: number } | undefined;
}

const PART_OF_DAY = sticky('\\s*(?:in the\\s+)?(morning|afternoon|evening|night)\\b');
const JOIN_CLOCK = sticky(
  "(?:\\s*,?\\s*(?:at\\s+|@\\s*)?|T)(?=\\d{1,2}(?::\\d{2}|\\s*(?:am|pm|a\\.m|p\\.m|o'?clock))|noon|midnight|midday)",
);
const JOIN_DAY = sticky('\\s*,?\\s*(?:on\\s+|of\\s+)?(?:the\\s+)?');
const OFFSET = sticky('(?:\\.\\d+)?\\s?(Z|UTC|[+-]\\d{2}:?\\d{2})(?!\\w)');

/** A moment or a day: a day with a time, a time with a day, a day, or a time of day alone. */
function dayPointAt(text: string, start: number, context: TimeContext): Point | undefined {
  const { zone } = context;
  const day = dayAt(text, start, context);
  if (day) {
    const join = matchAt(JOIN_CLOCK, text, day.end);
    const clock = join && clockAt(text, day.end + join[0].length);
    if (clock) return precise(start, { ...day, ...clock }, clock.end, text, zone);
    const part = matchAt(PART_OF_DAY, text, day.end);
    const [from, to] = PARTS_OF_DAY[part?.[1]?.toLowerCase() ?? ''] ?? [0, 24];
    return {
      start,
      end: day.end + (part?.[0].length ?? 0),
      from: instantOf({ ...day, hour: from }, zone),
      to: instantOf({ ...day, hour: to }, zone),
      precise: false,
    };
  }
  const clock = clockAt(text, start);
  if (!clock) return undefined;
  const join = matchAt(JOIN_DAY, text, clock.end);
  const after = join && dayAt(text, clock.end + join[0].length, context);
  if (after) return precise(start, { ...after, ...clock }, after.end, text, zone);
  const now = wallClock(context.at, zone);
  const today = instantOf(
    { year: now.year, month: now.month, day: now.day, hour: clock.hour, minute: clock.minute, second: clock.second },
    zone,
  );
  const at =
    today > context.at
      ? instantOf(
          {
            year: now.year,
            month: now.month,
            day: now.day - 1,
            hour: clock.hour,
            minute: clock.minute,
            second: clock.second,
          },
          zone,
        )
      : today;
  return { start, end: clock.end, from: at, to: at, precise: true, timeOnly: clock };
}

function precise(start: number, wall: Parameters<typeof instantOf>[0], end: number, text: string, zone: string): Point {
  const offset = matchAt(OFFSET, text, end);
  if (!offset) {
    const at = instantOf(wall, zone);
    return { start, end, from: at, to: at, precise: true };
  }
  const [, sign = '+', hours = '0', minutes = '0'] = offset[1]?.match(/([+-])(\d{2}):?(\d{2})/) ?? [];
  const at = instantOf(wall, 'UTC') - (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
  return { start, end: end + offset[0].length, from: at, to: at, precise: true };
}

const WITHIN = sticky('\\s*,?\\s*(?:between|from|at)\\s+');
const LONGEST_DAY = 25 * 3_600_000;

/** The point of time that stands at this place of the text, if one does. */
export function pointAt(text: string, start: number, context: TimeContext): Point | undefined {
  const found = dayPointAt(text, start, context) ?? spanAt(text, start, context);
  if (!found || found.precise || found.to - found.from > LONGEST_DAY) return found;
  // "On Thursday between 9 and 10": the clock times behind a day are of that day.
  const join = matchAt(WITHIN, text, found.end);
  const clock = join && clockAt(text, found.end + join[0].length);
  if (!clock || /\b(?:afternoon|evening|night)\b/i.test(text.slice(start, found.end))) return found;
  const first: Point = { ...found, end: clock.end, precise: true, timeOnly: clock };
  return { ...onDayOf(first, found.from, context.zone), timeOnly: undefined };
}

/** The same time of day on the day of another moment. */
export function onDayOf(point: Point, day: number, zone: string): Point {
  if (!point.timeOnly) return point;
  const wall = wallClock(day, zone);
  const at = instantOf({ year: wall.year, month: wall.month, day: wall.day, ...pick(point.timeOnly) }, zone);
  return { ...point, from: at, to: at };
}
const pick = ({ hour, minute, second }: { hour: number; minute: number; second: number }) => ({ hour, minute, second });
