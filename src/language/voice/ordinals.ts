/** Days of months as they are spoken: "the third of march", "march twenty first". */

const ONES = 'first second third fourth fifth sixth seventh eighth ninth'.split(' ');
const TENS = new Map([
  ['twenty', 20],
  ['thirty', 30],
]);
const PLAIN = [
  ...ONES,
  ...'tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  ),
];
const VALUES = new Map([...PLAIN.map((word, i) => [word, i + 1] as const), ['thirtieth', 30] as const]);

/** All days of a month in words. */
export const SPOKEN_DAYS: readonly string[] = [
  ...VALUES.keys(),
  ...[...TENS.keys()].flatMap((tens) => ONES.slice(0, tens === 'twenty' ? 9 : 1).map((one) => `${tens} ${one}`)),
];

/** "May" is a month only where a day is "of" it: "it may first be drained". */
const MONTHS = new Set('january february march april june july august september october november december'.split(' '));

const suffix = (day: number): string =>
  day > 3 && day < 21 ? 'th' : (['th', 'st', 'nd', 'rd'][Math.min(day % 10, 4) % 4] ?? 'th');

/** The day of a month that begins at a word, in figures ("3rd"), and where it ends; of other things the ordinal stays a word. */
export function dayOfMonthAt(words: readonly string[], from: number): { to: number; text: string } | undefined {
  const afterMonth = MONTHS.has(words[from - 1] ?? '');
  const start = afterMonth && words[from] === 'the' ? from + 1 : from;
  const tens = TENS.get(words[start] ?? '');
  const at = tens === undefined ? start : start + 1;
  const one = VALUES.get(words[at] ?? '');
  if (one === undefined || (tens !== undefined && one > 9)) return undefined;
  const month = words[at + 2] ?? '';
  const beforeMonth = words[at + 1] === 'of' && (MONTHS.has(month) || month === 'may');
  const day = (tens ?? 0) + one;
  return (afterMonth || beforeMonth) && day <= 31 ? { to: at + 1, text: `${day}${suffix(day)}` } : undefined;
}
