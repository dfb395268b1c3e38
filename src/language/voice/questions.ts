/** How questions are worded, learned from templates and, at a lower weight, from sentences about the same things. */
import { NgramCounts, type Ngrams } from './ngram.ts';
import { templateTokens } from './slots.ts';
import type { VoiceVocabulary } from './vocabulary.ts';

/** What a sentence of the documents counts against a question. */
const SENTENCE_WEIGHT = 0.1;
/** Words of documents alone must occur thrice; pairs and triples must add that much to what shorter histories say. */
const LEAST = { words: 0.25, pairs: 1.5, triples: 6 };

/** The model of a vocabulary's questions. */
export function learnQuestions(vocabulary: VoiceVocabulary, isWord: (word: string) => boolean): Ngrams {
  const counts = new NgramCounts();
  for (const template of vocabulary.templates) counts.add(templateTokens(template, isWord));
  for (const sentence of vocabulary.sentences ?? []) counts.add(templateTokens(sentence, isWord), SENTENCE_WEIGHT);
  return counts.learn(LEAST);
}
