/** One question asked of several occasions or times: "in the first trip and in the second one", "at 10:05, at 10:20 and now". Pure. */

const ORDINALS = ['first', 'second', 'third'] as const;
const BOTH =
  /^(.*\bthe (first|second) ([\w-]+).*?),? and (?:(?:in|during|at|on|of|for|how long|what|how much) )*(?:was |is )?(?:the )?(second|third|last)(?: (?:one|time|\3))?\W*$/i;

const CLOCK = String.raw`at \d{1,2}(?:[:.]\d{2}|(?: ?(?:am|pm|o'?clock)))?`;
const TIME = `(?:${CLOCK}|(?:right )?now)`;
const TIMES = new RegExp(String.raw`^(.{3,}?),? (${TIME}(?:(?:,| and|, and) ${TIME})+)\W*$`, 'i');
/** Two things held against each other are no list of times. */
const COMPARES = /\b(?:than|compar\w+|difference|between|from|changed?|vs|versus|average|mean)\b/i;

/** The question once for each of them; undefined where it names but one. */
export function askedOfEach(question: string): string[] | undefined {
  const [, head, said = '', , other = ''] = BOTH.exec(question) ?? [];
  if (head !== undefined && ORDINALS.some((one) => one === said.toLowerCase()))
    return [head, head.replace(new RegExp(String.raw`\bthe ${said}\b`, 'i'), `the ${other}`)];
  const [, what = '', list = ''] = TIMES.exec(question) ?? [];
  const times = list.split(/,? and |, /i).filter(Boolean);
  // Now and one other time are told side by side.
  const beside = times.length === 2 && times.some((time) => /now$/i.test(time));
  return times.length < 2 || beside || COMPARES.test(question) ? undefined : times.map((time) => `${what} ${time}`);
}
