/** A grammar of any English sentence, of digits and of spelt letters; whole for a folder without a plant, or as a filler. */
import { COMMON_WORDS, FOLLOWS, type WordKind } from './common-words.ts';
import type { Fsg, Phrase } from './fsg.ts';
import { cardinal, letterToken } from './spoken.ts';

const DIGITS = 'zero one two three four five six seven eight nine oh'.split(' ');
const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'].map(letterToken);
const KINDS = Object.keys(COMMON_WORDS) as WordKind[];

/** Words with the frequencies that Zipf's law gives to their ranks. */
const byRank = (words: readonly string[]): Phrase[] =>
  [...new Set(words)].map((word, rank) => ({ words: [word], weight: 1 / (rank + 4) }));

/** Any sentence from `from` to `to`: words by kind, each kind likely after another. */
export function anySentence(fsg: Fsg, from: number, to: number): void {
  const before = new Map(KINDS.map((kind) => [kind, fsg.state()] as const));
  const after = new Map(KINDS.map((kind) => [kind, fsg.state()] as const));
  const link = (state: number, follows: Partial<Record<WordKind | 'end', number>>) => {
    const total = Object.values(follows).reduce((sum, one) => sum + one, 0);
    for (const [kind, parts] of Object.entries(follows)) {
      const target = kind === 'end' ? to : before.get(kind as WordKind);
      if (target !== undefined) fsg.arc(state, target, { probability: parts / total });
    }
  };
  link(from, FOLLOWS.start);
  for (const kind of KINDS) {
    const [entry, exit] = [before.get(kind), after.get(kind)];
    if (entry === undefined || exit === undefined) continue;
    fsg.phrases(entry, exit, byRank(COMMON_WORDS[kind]));
    link(exit, FOLLOWS[kind]);
  }
}

/** One digit or more, each as likely to be the last as not. */
export function anyDigits(fsg: Fsg, from: number, to: number): void {
  loop(fsg, { from, to, words: DIGITS, end: 0.4 });
}

/** One spelt letter or more. */
export function anyLetters(fsg: Fsg, from: number, to: number): void {
  loop(fsg, { from, to, words: LETTERS, end: 0.4 });
}

function loop(
  fsg: Fsg,
  {
    from,
    to,
    words,
    end,
  }: { readonly from: number; readonly to: number; readonly words: readonly string[]; readonly end: number },
): void {
  const entry = fsg.state();
  const heard = fsg.state();
  fsg.arc(from, entry, { probability: 1 });
  for (const word of words) fsg.arc(entry, heard, { probability: 1 / words.length, word });
  fsg.arc(heard, entry, { probability: 1 - end });
  fsg.arc(heard, to, { probability: end });
}

const COMMANDS = `yes no okay stop start go cancel help up down left right on off open close next back repeat more less
  faster slower louder ready wait please`.split(/\s+/);

/** What fits into less than a second: a number, a word of command, a letter. */
export function shortGrammar(fsg: Fsg): void {
  const digits = fsg.state();
  fsg.arc(fsg.start, digits, { probability: 0.7 });
  anyDigits(fsg, digits, fsg.final);
  const letters = fsg.state();
  fsg.arc(fsg.start, letters, { probability: 0.05 });
  anyLetters(fsg, letters, fsg.final);
  const words = fsg.state();
  fsg.arc(fsg.start, words, { probability: 0.25 });
  const numbers = [...Array(90).keys()].map((i) => cardinal(i + 10).split(' '));
  const said = [...numbers, ...COMMANDS.map((word) => [word])];
  fsg.phrases(
    words,
    fsg.final,
    said.map((one) => ({ words: one, weight: 1 })),
  );
}

/** The grammar without a plant. */
export function generalGrammar(fsg: Fsg): void {
  const branch = (probability: number, fill: (fsg: Fsg, from: number, to: number) => void) => {
    const from = fsg.state();
    const to = fsg.state();
    fsg.arc(fsg.start, from, { probability });
    fill(fsg, from, to);
    fsg.arc(to, fsg.final, { probability: 1 });
  };
  branch(0.3, anyDigits);
  branch(0.03, anyLetters);
  branch(0.67, anySentence);
}
