/** Are the times of day, dates and days of the week that a sentence says those of its evidence? */
import { type WallClock, wallClock } from '../plant/zone.ts';
import type { Supply, VerifyContext } from './verify.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const MONTH = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';

interface Pattern {
  readonly written: RegExp;
  readonly is: (clock: WallClock, said: readonly string[]) => boolean;
}

const ordinal = (day: string | undefined, month: string | undefined, { day: d, month: m }: WallClock): boolean =>
  Number(day) === d && MONTHS.indexOf(month?.toLowerCase() ?? '') + 1 === m;

const PATTERNS: readonly Pattern[] = [
  {
    written: /(?<![\d:])(\d{1,2}):(\d\d)(?::(\d\d))?(?![\d:])\s*([ap])?\.?m?\b/gi,
    is: ({ hour, minute, second }, [h, m, s, half]) =>
      (Number(h) % (half ? 12 : 24)) + (half?.toLowerCase() === 'p' ? 12 : 0) === hour &&
      Number(m) === minute &&
      (s === undefined || Number(s) === second),
  },
  {
    written: /\b(\d{4})-(\d\d)-(\d\d)\b/g,
    is: ({ year, month, day }, [y, m, d]) => Number(y) === year && Number(m) === month && Number(d) === day,
  },
  {
    written: new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?\\.?\\s+(?:of\\s+)?${MONTH}(?![a-z])`, 'gi'),
    is: (clock, [day, month]) => ordinal(day, month, clock),
  },
  {
    written: new RegExp(`\\b${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?(?![\\d:])`, 'gi'),
    is: (clock, [month, day]) => ordinal(day, month, clock),
  },
  {
    written: /\b(sun|mon|tues|wednes|thurs|fri|satur)day\b/gi,
    is: ({ weekday }, [day]) => DAYS[weekday] === day?.slice(0, 3).toLowerCase(),
  },
];

/** The time that is not there, for a log; undefined where all are (or the question said them). */
export function untimely(text: string, supply: Supply, { zone, given = '' }: VerifyContext): string | undefined {
  const clocks = supply.times
    .filter((time) => !Number.isNaN(time))
    .flatMap((time) => [zone, 'UTC'].map((one) => wallClock(time, one)));
  const held = [given, ...supply.texts].join('\n').toLowerCase();
  for (const { written, is } of PATTERNS)
    for (const [match, ...said] of text.matchAll(written))
      if (!held.includes(match.trim().toLowerCase()) && !clocks.some((clock) => is(clock, said)))
        return `${match.trim()} is no time of the evidence`;
  return undefined;
}
