/** Several stretches of time in one question: "on Thursday than on Friday", "the day and the night shift", "which day". */
import { shiftAt, shiftName, type WorkedShift } from '../../plant/shift.ts';
import { clockText, dateText, lengthText, startOfDay, wallClock } from '../../plant/zone.ts';
import type { TimeRange } from '../../store/store.ts';
import { type AskedTime, findTime } from '../understand/time.ts';
import type { FactContext } from './context.ts';

export interface Period extends TimeRange {
  /** "on Thursday 2026-03-12", "in the night shift of 2026-03-12". */
  readonly where: string;
}

const DAY = 86_400_000;
const HOUR = 3_600_000;
/** Without a time, "which day" looks so far back. */
const LOOK_BACK = 14;
const MOST_PERIODS = 62;
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** Hours, days or shifts set beside each other; "bottles per hour" is a rate. */
export const BY =
  /\b(?:which|what) (day|date|shift|hour)\b|\b(?:each|every|by) (day|shift|hour)\b|\bper (day|shift)\b|\b(?:average|mean|max\w*|min\w*|highest|lowest|peak)\b.*\bper (hour)\b|\bdaily\b/i;
const THAN = /\b(?:than|compar\w+|versus|vs\.?|against)\b/i;
const COMPARES =
  /\b(?:than|compar\w+|versus|vs\.?|difference between|against|or)\b|\band (?:what|how (?:much|many|high|low|long)|in|on|during)\b|\b(?:both|two) (?:days|shifts)\b|\bshift and\b/i;

/** The periods that a question sets against each other or asks to choose from, in order; fewer than two: none. */
export function periodsAsked(context: FactContext): { readonly periods: readonly Period[]; readonly chosen: boolean } {
  const { question } = context.asked;
  const by = BY.exec(question);
  if (by) return { periods: split((by[1] ?? by[2] ?? by[3] ?? by[4] ?? 'day').toLowerCase(), context), chosen: true };
  const periods = COMPARES.test(question) ? named(context) : [];
  const [only, ...others] = periods;
  const than = only && !others.length && THAN.test(question) ? nowAgainst(only, context) : undefined;
  return { periods: than ?? periods, chosen: false };
}

/** So long before the question is now, ms, where a time of another length is held against it. */
const NOW = 10 * 60_000;

/** "More than yesterday", "than last shift": today or this shift so far, against as much of the one before; else just now. */
function nowAgainst(past: Period, { asked, sources, zone }: FactContext): Period[] | undefined {
  const { at } = asked;
  const day = startOfDay(past.from, zone);
  if (past.from === day && past.to === startOfDay(day, zone, 1)) {
    const today = startOfDay(at, zone);
    const until = `${past.where} until ${clockText(at, zone).slice(0, 5)}`;
    return past.to > at
      ? undefined
      : [
          { from: today, to: at + 1, where: 'today so far' },
          { from: day, to: day + at - today + 1, where: until },
        ];
  }
  const [then, now] = [shiftAt(sources.index.plant, past.from), shiftAt(sources.index.plant, at)];
  const shift = /\bshift\b/i.test(past.where) && then?.from === past.from && then.to === past.to && then.to <= at;
  const justNow = { from: at - NOW, to: at + 1, where: `in the last ${lengthText(NOW / 1000)}` };
  if (!then || !now || !shift) return heldAgainst(asked) ? [justNow, past] : undefined;
  const length = at - now.from;
  const first = `in the first ${lengthText(length / 1000)} of ${past.where.replace(/^(?:in |during )?(?:the )?/, 'the ')}`;
  return [
    { from: now.from, to: at + 1, where: 'this shift so far' },
    { from: then.from, to: then.from + length + 1, where: first },
  ];
}

/** "Warmer than this morning", not "warmer than 9 degrees this morning". */
const heldAgainst = ({ question, range }: FactContext['asked']): boolean =>
  range !== undefined &&
  new RegExp(
    `${THAN.source}\\s+(?:(?:it|they) (?:was|were|did) |with |to )?(?:in |during |over )?(?:the )?${RegExp.escape(range.label)}`,
    'i',
  ).test(question);

/** The days, shifts or hours of the range asked about; without one, of the last days that hold values. */
function split(unit: string, context: FactContext): Period[] {
  const { asked, sources, zone } = context;
  const first = Math.min(...asked.tags.map(({ what }) => sources.historian.span(what.id)?.first ?? asked.at), asked.at);
  const from = Math.max(asked.range?.from ?? startOfDay(asked.at, zone, -LOOK_BACK), first);
  const to = Math.min(asked.range?.to ?? asked.at, asked.at + 1);
  if (unit === 'shift') return shiftsIn({ from, to }, context);
  const periods: Period[] = [];
  for (let at = from; at < to && periods.length < MOST_PERIODS; ) {
    const start = unit === 'hour' ? at - (at % HOUR) : startOfDay(at, zone);
    const end = unit === 'hour' ? start + HOUR : startOfDay(start + DAY / 2, zone, 1);
    periods.push({
      from: Math.max(start, from),
      to: Math.min(end, to),
      where: unit === 'hour' ? hourText(start, Math.min(end, to), context) : dayText(start, context),
    });
    at = end;
  }
  return periods;
}

const dayText = (at: number, { zone }: FactContext): string =>
  `on ${WEEKDAYS[wallClock(at, zone).weekday]} ${dateText(at, zone)}`;

/** An hour that is not over is said as far as it went. */
function hourText(from: number, to: number, { zone }: FactContext): string {
  const clock = (at: number): string => clockText(at, zone).slice(0, 5);
  return `on ${dateText(from, zone)} from ${clock(from)} to ${clock(to)}`;
}

interface Shift extends Period {
  readonly name: string;
}

/** The shifts that began in a range, cut to it. */
function shiftsIn({ from, to }: TimeRange, context: FactContext): Shift[] {
  const { plant } = context.sources.index;
  const found: Shift[] = [];
  let one: WorkedShift | undefined = shiftAt(plant, from);
  while (one && one.from < to && found.length < MOST_PERIODS) {
    const where = `in the ${shiftName(one.name)} of ${dateText(one.from, context.zone)}`;
    if (one.from >= from) found.push({ name: one.name, from: one.from, to: Math.min(one.to, to), where });
    one = shiftAt(plant, one.to);
  }
  return found;
}

/** Every stretch of time that the question names: found one after the other, each blanked before the next is looked for. */
function named(context: FactContext): Period[] {
  const shifts = namedShifts(context);
  if (shifts.length > 1) return shifts;
  const { asked, sources, zone } = context;
  const found: { readonly start: number; readonly range: NonNullable<AskedTime['range']> }[] = [];
  // What joins two times would make one range of them.
  let text = (
    /\bshift\b/i.test(asked.question) ? asked.question.replace(/\bthis one\b/i, 'this shift') : asked.question
  ).replace(/\b(?:or|and|versus|vs|than|with|against)\b/gi, (word) => ';'.padEnd(word.length));
  for (let tries = 0; tries < 3; tries++) {
    const { range, spans } = findTime(text, { at: asked.at, zone, shifts: sources.index.plant.shifts });
    const [first] = spans;
    if (!range || !first) break;
    found.push({ start: first.start, range });
    for (const { start, end } of spans) text = text.slice(0, start) + ';'.padEnd(end - start) + text.slice(end);
  }
  return found
    .sort((a, b) => a.start - b.start)
    .map(({ range }) => ({
      from: range.from,
      to: range.to < asked.at ? range.to : asked.at + 1,
      where: whereOf(range, context),
    }));
}

/** "On Thursday" is said with its date. */
function whereOf(range: NonNullable<AskedTime['range']>, context: FactContext): string {
  const { zone } = context;
  const day = startOfDay(range.from, zone);
  if (range.from === day && range.to === startOfDay(day, zone, 1))
    return `${dayText(day, context)}${range.to > context.asked.at ? ' so far' : ''}`;
  return /^(?:on|in|during|for|over|since|today|yesterday|this|last)\b/i.test(range.label)
    ? range.label
    : `in the ${range.label}`;
}

/** "The day shift and the night shift yesterday": the shifts of these names that began on the day asked about. */
function namedShifts(context: FactContext): Period[] {
  const { asked, sources, zone } = context;
  const said = sources.index.plant.shifts.filter(({ name }) =>
    new RegExp(`\\b${RegExp.escape(name)}\\b`, 'i').test(asked.question),
  );
  if (said.length < 2) return [];
  const names = new RegExp(`\\b(?:${said.map(({ name }) => RegExp.escape(name)).join('|')})(?: shift)?\\b`, 'gi');
  const day = findTime(asked.question.replace(names, ';'), { at: asked.at, zone, shifts: [] }).range;
  const within = day ?? { from: asked.at - 2 * DAY, to: asked.at + 1 };
  const worked = shiftsIn({ from: within.from, to: within.to + DAY }, context).filter(
    ({ from }) => from >= within.from && from < Math.min(within.to, asked.at),
  );
  return said
    .flatMap(({ name }) => worked.findLast((one) => one.name === name) ?? [])
    .map((one) => ({ ...one, to: Math.min(one.to, asked.at + 1) }))
    .sort((a, b) => a.from - b.from);
}
