/** Days of the calendar as people write them, and the names of months and weekdays. */
import { instantOf, startOfDay, wallClock } from '../../plant/zone.ts';
import { matchAt, sticky } from './clock.ts';

/** What a time is read against: the "now" of the question (ms, UTC) and the plant's IANA time zone. */
export interface TimeContext {
  readonly at: number;
  readonly zone: string;
  readonly shifts: readonly { readonly name: string; readonly start: string }[];
  /** When the conversation's last question was asked; ms, UTC. */
  readonly spokenAt?: number | undefined;
}

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
export const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
export const DAY = '(sun|mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?)(?:day)?';
export const YEAR = '((?:19|20)\\d\\d)';
export const monthOf = (text: string): number =>
  MONTHS.findIndex((name) => name.startsWith(text.toLowerCase().slice(0, 3))) + 1;
const weekdayOf = (text: string): number => DAYS.findIndex((name) => name.startsWith(text.toLowerCase().slice(0, 3)));

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly end: number;
}

const ISO = sticky('(\\d{4})-(\\d{1,2})-(\\d{1,2})(?!\\d)');
const DOTTED = sticky('(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4}|\\d{2})(?!\\d)');
const SLASHED = sticky('(\\d{1,2})/(\\d{1,2})/(\\d{4}|\\d{2})(?!\\d)');
const MONTH_FIRST = sticky(`${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?(?![\\d:])(?:,?\\s+(?:of\\s+)?${YEAR})?\\b`);
const DAY_FIRST = sticky(
  `(?:the\\s+)?(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?${MONTH}(?:,?\\s+(?:of\\s+)?${YEAR})?\\b`,
);
const RELATIVE_DAY = sticky('(today|yesterday|(?:the )?day before yesterday|tomorrow)\\b');
const WEEKDAY = sticky(`(last\\s+|this\\s+|past\\s+)?${DAY}\\b`);

const NTH =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first'.split(
    ' ',
  );
const NTH_WORDS = NTH.toReversed().join('|').replaceAll('-', '[- ]');
const NTH_DAY = sticky(`(?:the\\s+)?(?:(\\d{1,2})(?:st|nd|rd|th)|(${NTH_WORDS}))\\b`);
const OF_MONTH = sticky('\\s+(?:day\\s+)?of\\s+(?:the|this|(?:the\\s+)?(last|previous|past))\\s+month\\b');
/** "On the fifteenth": words that lead to a day, and what may stand behind one that no noun follows. */
const LEADS_TO_DAY = /\b(?:on|since|from|until|till|by|before|after)\s+(?:the\s+)?$/i;
const ENDS_DAY = sticky('\\s*(?:$|[?.!,;]|(?:at|between|from|to|until|till|in the|was|were|did|compared)\\b)');
/** "The second" may be a machine: so small a number is a day only where its month is named or it is written in digits. */
const LEAST_NTH = 7;

/** How days are worded, when they are said rather than written. */
export const DAY_WORDINGS = [RELATIVE_DAY, WEEKDAY, MONTH_FIRST, DAY_FIRST] as const;

/** A calendar day at this place of the text. A day without year is the latest one not after now. */
export function dayAt(text: string, at: number, context: TimeContext): Day | undefined {
  if (/[\w-]/.test(text[at - 1] ?? '')) return undefined;
  const now = wallClock(context.at, context.zone);
  const day = (match: RegExpExecArray, year: number, month: number, date: number): Day | undefined =>
    month >= 1 && month <= 12 && date >= 1 && date <= 31
      ? { year: year < 100 ? 2000 + year : year, month, day: date, end: at + match[0].length }
      : undefined;
  const recent = (month: number, date: number): number =>
    month > now.month || (month === now.month && date > now.day) ? now.year - 1 : now.year;
  let match = matchAt(ISO, text, at);
  if (match) return day(match, Number(match[1]), Number(match[2]), Number(match[3]));
  match = matchAt(DOTTED, text, at);
  if (match) return day(match, Number(match[3]), Number(match[2]), Number(match[1]));
  match = matchAt(SLASHED, text, at);
  if (match)
    return Number(match[1]) > 12 || (Number(match[2]) <= 12 && !monthFirst(context.zone))
      ? day(match, Number(match[3]), Number(match[2]), Number(match[1]))
      : day(match, Number(match[3]), Number(match[1]), Number(match[2]));
  match = matchAt(MONTH_FIRST, text, at);
  if (match)
    return day(
      match,
      Number(match[3] ?? recent(monthOf(match[1] ?? ''), Number(match[2]))),
      monthOf(match[1] ?? ''),
      Number(match[2]),
    );
  match = matchAt(DAY_FIRST, text, at);
  if (match)
    return day(
      match,
      Number(match[3] ?? recent(monthOf(match[2] ?? ''), Number(match[1]))),
      monthOf(match[2] ?? ''),
      Number(match[1]),
    );
  match = matchAt(RELATIVE_DAY, text, at);
  if (match) {
    const word = match[1]?.toLowerCase() ?? '';
    const days = word === 'today' ? 0 : word === 'yesterday' ? -1 : word === 'tomorrow' ? 1 : -2;
    return ofInstant(startOfDay(context.at, context.zone, days), context.zone, at + match[0].length);
  }
  match = matchAt(WEEKDAY, text, at);
  if (!match) return dayOfMonth(text, at, context);
  const back = (now.weekday - weekdayOf(match[2] ?? '') + 7) % 7;
  return ofInstant(
    startOfDay(context.at, context.zone, -(back || (/last|past/i.test(match[1] ?? '') ? 7 : 0))),
    context.zone,
    at + match[0].length,
  );
}

/** "The first of the month", "on the 15th": the latest day of that number not after now. */
function dayOfMonth(text: string, at: number, context: TimeContext): Day | undefined {
  const match = matchAt(NTH_DAY, text, at);
  if (!match) return undefined;
  const [all, digits, word = ''] = match;
  const date = digits === undefined ? NTH.indexOf(word.toLowerCase().replace(' ', '-')) + 1 : Number(digits);
  const end = at + all.length;
  const month = matchAt(OF_MONTH, text, end);
  const alone = digits !== undefined || date >= LEAST_NTH;
  if (!month && !(alone && LEADS_TO_DAY.test(text.slice(0, at)) && matchAt(ENDS_DAY, text, end))) return undefined;
  const now = wallClock(context.at, context.zone);
  const back = month?.[1] !== undefined || date > now.day ? 1 : 0;
  const noon = instantOf({ year: now.year, month: now.month - back, day: date, hour: 12 }, context.zone);
  const found = ofInstant(noon, context.zone, end + (month?.[0].length ?? 0));
  return found.day === date ? found : undefined;
}

/** Where people write the month before the day: the United States, by the plant's time zone. */
const monthFirst = (zone: string): boolean =>
  /^(?:US\/|America\/(?:New_York|Detroit|Chicago|Denver|Phoenix|Los_Angeles|Anchorage|Boise|Menominee|Indiana|Kentucky|North_Dakota)|Pacific\/Honolulu)/.test(
    zone,
  );

function ofInstant(at: number, zone: string, end: number): Day {
  const { year, month, day } = wallClock(at, zone);
  return { year, month, day, end };
}
