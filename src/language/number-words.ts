/** Numbers as they are spoken: "one oh one", "two hundred and five", "sixty-five thousand". Pure. */

/** The digits, "oh" among them. */
export const DIGITS = new Map(
  'zero one two three four five six seven eight nine'.split(' ').map((word, i) => [word, i]),
);
DIGITS.set('oh', 0);
const SMALL = new Map(
  'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, i) => [word, i + 10]),
);
const TENS = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, i) => [word, i * 10 + 20]),
);

/** A word of a number below a hundred. */
export const isNumber = (word: string | undefined): boolean =>
  word !== undefined && (DIGITS.has(word) || SMALL.has(word) || TENS.has(word));

/** The digits that number words mean: "one oh one" and "one hundred one" are 101, "two thirty" is 230. */
export function digitsOf(words: readonly string[]): string {
  const thousand = words.indexOf('thousand');
  if (thousand > 0) return digitsOf(words.slice(0, thousand)) + digitsOf(words.slice(thousand + 1)).padStart(3, '0');
  let digits = '';
  let tens = false;
  words.forEach((word, i) => {
    const one = DIGITS.get(word);
    const small = SMALL.get(word);
    const ten = TENS.get(word);
    const next = words[i + 1];
    const follows = next !== undefined && next !== 'and' && (isNumber(next) || next === 'and');
    if (word === 'hundred') {
      const after = words.slice(i + 1).filter((one) => one !== 'and');
      digits += after.length === 0 ? '00' : after.length === 1 && (DIGITS.has(after[0] ?? '') ?? false) ? '0' : '';
    } else if (ten !== undefined) {
      tens = follows && DIGITS.has(next) && (DIGITS.get(next) ?? 0) > 0;
      digits += tens ? String(ten / 10) : String(ten);
      return;
    } else if (small !== undefined) digits += String(small);
    else if (one !== undefined) digits += String(one);
    tens = false;
  });
  return digits;
}

/** Index after the last word of the number that begins at `from`; `from` itself where none does. */
export function numberEnd(words: readonly string[], from: number): number {
  let to = from;
  while (
    isNumber(words[to]) ||
    (to > from && (words[to] === 'hundred' || words[to] === 'thousand')) ||
    (to > from && words[to] === 'and' && /^(?:hundred|thousand)$/.test(words[to - 1] ?? '') && isNumber(words[to + 1]))
  )
    to++;
  return to;
}
