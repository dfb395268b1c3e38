/** Times of day in words that are no figures: "half past six", "quarter to nine", "ten to three". */

const HOURS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
const MINUTES = new Map([
  ['half', 30],
  ['quarter', 15],
  ['a quarter', 15],
  ['five', 5],
  ['ten', 10],
  ['twenty', 20],
  ['twenty five', 25],
]);

/** All such times, without the hours: what is said before an hour from one to twelve. */
export const BEFORE_HOUR: readonly string[] = [...MINUTES.keys()].flatMap((minutes) =>
  minutes === 'half' ? ['half past'] : [`${minutes} past`, `${minutes} to`],
);
export const CLOCK_HOURS: readonly string[] = HOURS;

/** Words before a time; "from ten to three" and "raise it by ten to three" are none. */
const TIMELY = /^(?:at|since|until|till|before|after|around|about)$/;

/** The time that begins at a word ("8:45"), and where it ends. */
export function spokenClockAt(words: readonly string[], from: number): { to: number; text: string } | undefined {
  const british = HOURS.indexOf(words[from + 1] ?? '') + 1;
  // "Since half nine": half past nine.
  if (words[from] === 'half' && british > 0 && TIMELY.test(words[from - 1] ?? ''))
    return { to: from + 2, text: `${british}:30` };
  for (const length of [2, 1]) {
    const said = words.slice(from, from + length).join(' ');
    const minutes = MINUTES.get(said);
    const side = words[from + length];
    const hour = HOURS.indexOf(words[from + length + 1] ?? '') + 1;
    if (minutes === undefined || hour === 0 || (side !== 'past' && (side !== 'to' || said === 'half'))) continue;
    if (side === 'to' && !said.endsWith('quarter') && !TIMELY.test(words[from - 1] ?? '')) continue;
    const begun = side === 'past' ? hour : ((hour + 10) % 12) + 1;
    const minute = side === 'past' ? minutes : 60 - minutes;
    return { to: from + length + 2, text: `${begun}:${String(minute).padStart(2, '0')}` };
  }
  return undefined;
}
