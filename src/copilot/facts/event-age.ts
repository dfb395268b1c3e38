/** "Open work orders older than a week", "jobs open for more than three days": how long ago an event has to have been logged. */
import { DIGITS } from '../understand/digits.ts';

export interface AgeAsked {
  /** Milliseconds. */
  readonly than: number;
  readonly older: boolean;
  /** "older than a week". */
  readonly text: string;
}

const HOUR = 3_600_000;
const UNITS: Readonly<Record<string, number>> = {
  hour: HOUR,
  day: 24 * HOUR,
  week: 168 * HOUR,
  month: 30 * 24 * HOUR,
  year: 365 * 24 * HOUR,
};
const COUNT = String.raw`(an?|\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten)\s+(hour|day|week|month|year)s?`;
const OLDER = new RegExp(
  String.raw`\b(?:(older|longer|younger|newer) than|(?:for |since )?(more|less) than|for over|over)\s+${COUNT}\b`,
  'i',
);

/** The age asked about; undefined where the question says none. A month counts 30 days. */
export function ageAsked(question: string): AgeAsked | undefined {
  const [, compared = '', amount = '', count = '', unit = ''] = OLDER.exec(question) ?? [];
  const length = UNITS[unit.toLowerCase()];
  if (length === undefined) return undefined;
  const older = !/^(?:younger|newer|less)$/i.test(compared || amount);
  const times = /^an?$/i.test(count) ? 1 : Number(DIGITS[count.toLowerCase()] ?? count);
  const span = `${count} ${unit}${times === 1 ? '' : 's'}`.toLowerCase();
  return { than: times * length, older, text: `${older ? 'older' : 'younger'} than ${span}` };
}
