/** Words beside those that named a signal: what they say that the signal does not. */

import { FUNCTION_WORDS, GENERAL_WORDS, QUESTION_WORDS, quantityOf } from './lexicon.ts';
import type { QuestionWord } from './question-words.ts';
import { isManner } from './talk.ts';

/** A word that may name a signal, in one spelling, with its place among the words of the question. */
export interface ContentWord {
  readonly word: string;
  readonly at: number;
  /** "Hot", which asks for the temperature. */
  readonly adjective: boolean;
}

/** Words that stand right before a matched word, or after it and "of", and that no chosen tag has. */
export function missingBeside(
  words: readonly QuestionWord[],
  content: readonly ContentWord[],
  matched: readonly string[],
): string[] {
  const at = content.filter(({ word }) => matched.includes(word)).map((one) => one.at);
  const left = new Set<number>();
  for (const position of at) {
    for (let i = position - 1; i >= 0 && isModifier(words[i], matched); i--) left.add(i);
    if (words[position + 1]?.text === 'of' || words[position + 1]?.text === 'in') {
      let i = position + 2;
      while (words[i] && ['the', 'a', 'an', 'its'].includes(words[i]?.text ?? '')) i++;
      for (; isModifier(words[i], matched); i++) left.add(i);
    }
  }
  return [...left].sort((a, b) => a - b).map((i) => words[i]?.text ?? '');
}

/** Words of amount and of doing, which name no signal that could be missing. */
export const FLUFF = new Set([
  'half',
  'generating',
  'producing',
  'consuming',
  'using',
  'making',
  'delivering',
  'pumping',
  'used',
  'use',
  'made',
  'got',
  'fell',
  'came',
  'left',
  'big',
  'large',
  'long',
  'tall',
  'deep',
  'far',
  'strong',
  'old',
  'size',
  'amount',
  'level',
  'quantity',
  'actual',
  'real',
  'live',
  'exact',
  'instantaneous',
  'overall',
  'usual',
  'latest',
  'whole',
  'entire',
  'recorded',
  'logged',
  'combined',
  'getting',
  'gets',
  'respective',
  'ambient',
]);

function isModifier(word: QuestionWord | undefined, matched: readonly string[]): boolean {
  if (!word || word.taken || word.grouped || matched.includes(word.canonical)) return false;
  if (FUNCTION_WORDS.has(word.text) || QUESTION_WORDS.has(word.text) || QUESTION_WORDS.has(word.canonical))
    return false;
  return (
    !GENERAL_WORDS.has(word.canonical) &&
    !FLUFF.has(word.text) &&
    !isManner(word.text) &&
    !/^\d/.test(word.text) &&
    quantityOf(word.text) === undefined
  );
}
