/** Numbers in words, written in figures: "under six and a half bar", "at oh nine hundred", "twenty minutes ago". */
import { digitsOf, isNumber, numberEnd } from '../../language/number-words.ts';
import { unitFromWords } from '../../plant/unit.ts';
import { type Word, wordsOf } from './words.ts';

/** Small numbers alone stay words: the rules know them, and "one" may stand for a thing. */
const SMALL = /^(?:oh|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)$/;
/** Before a time of day. */
const TIMELY = /\b(?:at|since|from|until|till|before|after|by|around|about|between|to|and|yesterday|today)\s+$/i;
/** Before a small number that a value is held against: "above twelve degrees". */
const BEYOND = /\b(?:above|below|over|under|than|exceed\w*|reach\w*|hit|hits|to|at)\s+$/i;
/** "Twenty past nine" is a time that the clock reads by its words. */
const OF_CLOCK = /^\s+(?:to|past|before|after)\s+(?:\d{1,2}|\p{L}+)\b/iu;
const CLOCK = /^(\d{1,2})([0-5]\d)$/;
const LAST_HOUR = 24;

/** The question with such numbers in figures, times of day as "19:00". */
export function inFigures(text: string): string {
  const words = wordsOf(text);
  let out = '';
  let done = 0;
  for (let i = 0; i < words.length; ) {
    const end = runEnd(words, i, text);
    const run = words.slice(i, end);
    const figure = run.length ? figureOf(run, words.slice(end), text) : undefined;
    const first = run[0];
    if (first && figure) {
      out += text.slice(done, first.start) + figure.text;
      done = figure.end;
    }
    i = Math.max(end, i + 1);
    while ((words[i]?.start ?? Number.POSITIVE_INFINITY) < done) i++;
  }
  return out + text.slice(done);
}

/** After the last word of the number that begins there; `from` itself where none does. Only blanks and dashes stand within one. */
function runEnd(words: readonly Word[], from: number, text: string): number {
  const gap = words.findIndex((word, i) => i > from && !/^[\s-]+$/.test(text.slice(words[i - 1]?.end, word.start)));
  const together = gap < 0 ? words : words.slice(0, gap);
  return numberEnd(
    together.map((word) => word.text),
    from,
  );
}

function figureOf(
  run: readonly Word[],
  next: readonly Word[],
  text: string,
): { readonly text: string; readonly end: number } | undefined {
  const [first] = run;
  const last = run.at(-1);
  if (!first || !last || OF_CLOCK.test(text.slice(last.end))) return undefined;
  const digits = digitsOf(run.map((word) => word.text));
  const [one, two, three] = next;
  if (one?.text === 'point' && isNumber(two?.text)) {
    const decimals = next.slice(1, runEnd(next, 1, text));
    return { text: `${digits}.${digitsOf(decimals.map((word) => word.text))}`, end: decimals.at(-1)?.end ?? last.end };
  }
  if (one?.text === 'and' && two?.text === 'a' && three?.text === 'half')
    return { text: `${digits}.5`, end: three.end };
  if (run.length === 1 && SMALL.test(first.text))
    return one && first.text !== 'one' && BEYOND.test(text.slice(0, first.start)) && unitFromWords(one.text)
      ? { text: digits, end: last.end }
      : undefined;
  const [, hour, minute] = CLOCK.exec(digits) ?? [];
  const hours = one && /^h(?:ou)?rs?$/.test(one.text) ? one.end : undefined;
  const led = one
    ? TIMELY.test(text.slice(0, first.start)) && !unitFromWords(one.text)
    : TIMELY.test(text.slice(0, first.start));
  if (hour && run.length > 1 && Number(hour) <= LAST_HOUR && (hours !== undefined || led))
    return { text: `${hour}:${minute}`, end: hours ?? last.end };
  // "Line two two" may be two things; digits one by one are a number only within a name, which is read before this.
  return run.every((word) => SMALL.test(word.text)) ? undefined : { text: digits, end: last.end };
}
