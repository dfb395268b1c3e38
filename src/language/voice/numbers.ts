/** Numbers and spelt letters as grammars: whatever a speaker makes of them. */
import type { Fsg, Part } from './fsg.ts';
import { cardinal, letterToken } from './spoken.ts';
import { BEFORE_HOUR, CLOCK_HOURS } from './spoken-clock.ts';

/** A digit as it is spoken. */
export const DIGITS = 'zero one two three four five six seven eight nine oh'.split(' ');
const FIRST = DIGITS.slice(1, 10);
const TEENS = [...Array(10).keys()].map((i) => cardinal(10 + i));
const TENS = [...Array(8).keys()].map((i) => cardinal(20 + 10 * i));
const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'].map(letterToken);

/** One digit or more, each as likely to be the last as not. */
export function anyDigits(fsg: Fsg, part: Part): void {
  loop(fsg, part, { words: DIGITS, end: 0.4 });
}

/** One spelt letter or more. */
export function anyLetters(fsg: Fsg, part: Part): void {
  loop(fsg, part, { words: LETTERS, end: 0.5 });
}

function loop(
  fsg: Fsg,
  { from, to, share }: Part,
  { words, end }: { readonly words: readonly string[]; readonly end: number },
): void {
  const heard = fsg.state();
  oneOf(fsg, { from, to: heard, share }, words);
  oneOf(fsg, { from: heard, to: heard, share: 1 - end }, words);
  fsg.arc(heard, to, { probability: end });
}

function oneOf(fsg: Fsg, { from, to, share }: Part, words: readonly string[]): void {
  for (const word of words) fsg.arc(from, to, { probability: share / words.length, word });
}

/** Counted numbers below a million, pairs ("one eighteen", "fourteen fifty"), and decimals. */
export function anyNumber(fsg: Fsg, { from, to, share }: Part): void {
  const [head, tens, hundred, thousand, rest, ends, point] = [
    fsg.state(),
    fsg.state(),
    fsg.state(),
    fsg.state(),
    fsg.state(),
    fsg.state(),
    fsg.state(),
  ];
  const belowHundred = (start: number, part: number) => {
    oneOf(fsg, { from: start, to: ends, share: part * 0.4 }, TEENS);
    oneOf(fsg, { from: start, to: tens, share: part * 0.6 }, TENS);
  };
  // Alone, or the first part of more: "two", "two hundred …", "two thousand …", "two forty".
  oneOf(fsg, { from, to: head, share: share * 0.45 }, FIRST);
  belowHundred(from, share * 0.55);
  oneOf(fsg, { from: tens, to: ends, share: 0.45 }, FIRST);
  fsg.arc(tens, ends, { probability: 0.55 });
  fsg.arc(head, ends, { probability: 0.55 });
  belowHundred(head, 0.15);
  fsg.arc(head, hundred, { probability: 0.3, word: 'hundred' });
  fsg.arc(hundred, ends, { probability: 0.4 });
  oneOf(fsg, { from: hundred, to: ends, share: 0.15 }, FIRST);
  belowHundred(hundred, 0.25);
  fsg.arc(hundred, rest, { probability: 0.2, word: 'and' });
  oneOf(fsg, { from: rest, to: ends, share: 0.4 }, FIRST);
  belowHundred(rest, 0.6);
  fsg.arc(ends, to, { probability: 0.85 });
  fsg.arc(ends, thousand, { probability: 0.02, word: 'thousand' });
  fsg.arc(thousand, rest, { probability: 0.8 });
  fsg.arc(thousand, rest, { probability: 0.2, word: 'and' });
  fsg.arc(ends, to, { probability: 0.05, word: 'thousand' });
  fsg.arc(ends, point, { probability: 0.08, word: 'point' });
  anyDigits(fsg, { from: point, to, share: 1 });
}

const HOURS = [...Array(24).keys()].slice(1).map((hour) => cardinal(hour));
/** Round minutes are said more often than others. */
const MINUTES = [...Array(60).keys()].slice(1).map((minute) => ({
  words: `${minute < 10 ? 'oh ' : ''}${cardinal(minute)}`.split(' '),
  weight: minute % 5 === 0 ? 4 : 1,
}));

/** A time of day: "seven", "six o'clock", "fourteen hundred", "ten fifteen", "two p m", "half past six", "midnight". */
export function anyTime(fsg: Fsg, { from, to, share }: Part): void {
  const [hour, half, parted] = [fsg.state(), fsg.state(), fsg.state()];
  const phrases = (forms: readonly string[]) => forms.map((form) => ({ words: form.split(' '), weight: 1 }));
  fsg.phrases({ from, to: hour, share: share * 0.8 }, phrases(HOURS));
  fsg.phrases({ from, to: parted, share: share * 0.1 }, phrases(BEFORE_HOUR));
  fsg.phrases({ from: parted, to }, phrases(CLOCK_HOURS));
  fsg.phrases({ from, to, share: share * 0.1 }, phrases(['midnight', 'noon']));
  fsg.arc(hour, to, { probability: 0.3 });
  fsg.arc(hour, to, { probability: 0.2, word: "o'clock" });
  fsg.arc(hour, to, { probability: 0.05, word: 'hundred' });
  fsg.phrases({ from: hour, to, share: 0.35 }, MINUTES);
  fsg.phrases({ from: hour, to: half, share: 0.1 }, phrases(['a_', 'p_']));
  fsg.arc(half, to, { probability: 1, word: 'm_' });
}
