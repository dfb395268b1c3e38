/** How questions are worded, learned from templates and, at a lower weight, from sentences about the same things. */
import { NgramCounts, type Ngrams } from './ngram.ts';
import { templateReader } from './slots.ts';
import type { VoiceVocabulary } from './vocabulary.ts';
import type { PairCounts } from './word-pairs.ts';

/** What a sentence of the documents counts against a question. */
const SENTENCE_WEIGHT = 0.3;
/** Pairs and triples must add that much to what shorter histories say. */
const LEAST = { words: 0, pairs: 0.3, triples: 0.5 };

/** The model of a vocabulary's questions, and the pairs of words that it was learned from. */
export function learnQuestions(
  vocabulary: VoiceVocabulary,
  isWord: (word: string) => boolean,
): { readonly grams: Ngrams; readonly pairs: PairCounts } {
  const counts = new NgramCounts();
  const read = templateReader(isWord);
  for (const template of vocabulary.templates) counts.add(read(template));
  for (const sentence of vocabulary.sentences ?? []) counts.add(read(sentence), SENTENCE_WEIGHT);
  return { grams: counts.learn(LEAST), pairs: counts.pairs() };
}
