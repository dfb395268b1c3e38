/** How questions are worded, learned from templates and, at lower weights, from what was asked and written elsewhere. */
import { NgramCounts, type Ngrams } from './ngram.ts';
import { templateReader } from './slots.ts';
import type { VoiceVocabulary } from './vocabulary.ts';
import type { PairCounts } from './word-pairs.ts';

/** What a sentence of the documents, and a question to another plant, count against a question to this one. */
const SENTENCE_WEIGHT = 0.3;
const ASKED_WEIGHT = 0.5;
/** Pairs and triples must add that much to what shorter histories say. */
const LEAST = { words: 0, pairs: 1, triples: 2 };

export interface QuestionModel {
  readonly grams: Ngrams;
  /** The pairs of words that it was learned from. */
  readonly pairs: PairCounts;
  /** Words and slots of the questions to this plant and of its documents. */
  readonly own: ReadonlySet<string>;
}

/** The model of a vocabulary's questions. */
export function learnQuestions(vocabulary: VoiceVocabulary, isWord: (word: string) => boolean): QuestionModel {
  const { templates, sentences = [], asked = [] } = vocabulary;
  const counts = new NgramCounts();
  const own = new Set<string>();
  const read = templateReader(isWord);
  const learn = (text: string, weight: number) => {
    const tokens = read(text);
    for (const token of tokens) own.add(token);
    counts.add(tokens, weight);
  };
  for (const template of templates) learn(template, 1);
  for (const sentence of sentences) learn(sentence, SENTENCE_WEIGHT);
  for (const question of asked) counts.add(read(question), ASKED_WEIGHT);
  return { grams: counts.learn(LEAST), pairs: counts.pairs(), own };
}
