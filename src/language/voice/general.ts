/** A grammar of any English sentence, of digits and of spelt letters; whole for a folder without a plant, or as a filler. */
import { ENGLISH } from '../english.ts';
import { COMMON_WORDS, FOLLOWS, type WordKind } from './common-words.ts';
import type { Fsg, Part, Phrase } from './fsg.ts';
import { anyDigits, anyLetters, DIGITS } from './numbers.ts';
import { cardinal } from './spoken.ts';

const KINDS = Object.keys(COMMON_WORDS) as WordKind[];

/** Words with the frequencies that Zipf's law gives to their ranks. */
const byRank = (words: readonly string[]): Phrase[] =>
  [...new Set(words)].map((word, rank) => ({ words: [word], weight: 1 / (rank + 4) }));

type IsWord = (word: string) => boolean;

/** The commonest words, whatever stands before them. */
export const commonWords = (): Phrase[] =>
  KINDS.flatMap((kind) =>
    byRank(COMMON_WORDS[kind]).map(({ words, weight }) => ({ words, weight: weight / KINDS.length })),
  );

/** What the words of the English lists, from common to rare, are worth against all of the commonest. */
const RARER = [0.2, 0.1, 0.1];

/** Words of the lists that a dictionary knows, beside common ones that weigh `total`. */
const rarerWords = (total: number, isWord: IsWord): Phrase[] =>
  ENGLISH.flatMap((list, i) => {
    const words = list.filter((word) => word.length > 2 && isWord(word));
    return words.map((word) => ({ words: [word], weight: (total * (RARER[i] ?? 0)) / words.length }));
  });

const withRarer = (common: readonly Phrase[], isWord: IsWord): Phrase[] => {
  const total = common.reduce((sum, { weight }) => sum + weight, 0);
  return [...common, ...rarerWords(total, isWord)];
};

/** The commonest words and the rarer ones that are meant, whatever stands before them. */
export const anyWords = (isWord: IsWord): Phrase[] => withRarer(commonWords(), isWord);

/** Any sentence between two states: words by kind, each kind likely after another; `isWord`: rarer words stand where nouns do. */
export function anySentence(fsg: Fsg, { from, to }: Pick<Part, 'from' | 'to'>, isWord?: IsWord): void {
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
    const words = byRank(COMMON_WORDS[kind]);
    fsg.phrases({ from: entry, to: exit }, kind === 'noun' && isWord ? withRarer(words, isWord) : words);
    link(exit, FOLLOWS[kind]);
  }
}

const COMMANDS = `yes no okay stop start go cancel help up down left right on off open close next back repeat more less
  faster slower louder ready wait please`.split(/\s+/);

/** A digit, a number below a hundred or a word of command by itself. Nobody says a lone "oh". */
function oneWord(fsg: Fsg, { from, to, share }: Part): void {
  const numbers = [...Array(90).keys()].map((i) => cardinal(i + 10));
  const oneOf = (words: readonly string[], part: number) =>
    fsg.phrases(
      { from, to, share: share * part },
      words.map((word) => ({ words: word.split(' '), weight: 1 })),
    );
  oneOf(DIGITS.slice(0, 10), 0.5);
  oneOf(COMMANDS, 0.33);
  oneOf(numbers, 0.17);
}

/** What fits into half a second: a number or a word of command, rarely digits in a row. */
export function shortGrammar(fsg: Fsg): void {
  const { start: from, final: to } = fsg;
  oneWord(fsg, { from, to, share: 0.9 });
  anyDigits(fsg, { from, to, share: 0.1 });
}

/** The grammar without a plant: the same, letters that are spelt, or a sentence. */
export function generalGrammar(fsg: Fsg, isWord?: IsWord): void {
  const { start: from, final: to } = fsg;
  oneWord(fsg, { from, to, share: 0.3 });
  anyDigits(fsg, { from, to, share: 0.1 });
  anyLetters(fsg, { from, to, share: 0.02 });
  const sentence = fsg.state();
  fsg.arc(from, sentence, { probability: 0.58 });
  anySentence(fsg, { from: sentence, to }, isWord);
}
