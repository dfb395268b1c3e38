/**
 * Gathers the questions that people wrote to other plants and manuals (../training/routing, ../training/reranker) as the speech
 * engine learns wording from them: one a line, tags, codes, times and figures as slots, abbreviations in capitals. Run after
 * they change: node models/voice/gather-asked.ts
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDictionary } from '../../src/language/voice/dictionary.ts';
import { writtenManuals } from '../training/reranker/written.ts';

const TRAINING = join(import.meta.dirname, '../training');
/** A longer word that the dictionary lacks is no typing error where so many ask with it. */
const LEAST_ASKED = 8;
const dictionary = openDictionary(() => []);

interface Asked {
  readonly question: string;
  readonly ofPlant: boolean;
}

function asked(): Asked[] {
  const folder = join(TRAINING, 'routing/asked');
  const routed = readdirSync(folder).flatMap((file) =>
    readFileSync(join(folder, file), 'utf8')
      .split('\n')
      .flatMap((line): Asked[] => {
        const [, to, question] = /^([PM]) (.+)$/.exec(line) ?? [];
        return question === undefined ? [] : [{ question, ofPlant: to === 'P' }];
      }),
  );
  return [...routed, ...writtenManuals(join(TRAINING, 'reranker/manuals')).flatMap(({ questions }) => questions)];
}

/** What has letters and figures is a tag where the plant is asked, a code where a manual is. */
function spoken({ question, ofPlant }: Asked): string {
  return question
    .replace(/’/g, "'")
    .replace(/\b[A-Za-z]{1,4}-?\d{1,4}[A-Za-z]?\b/g, ofPlant ? '{asset}' : '{code}')
    .replace(/\b\d{1,2}[:.]\d{2}\b/g, '{time}')
    .replace(/\b\d+(?:[.,]\d+)*\b/g, '{number}')
    .replace(/°C/g, ' degrees ')
    .replace(/%/g, ' percent ')
    .replace(/\b[A-Z]?[a-z']+\b/g, (word) => word.toLowerCase())
    .replace(/[^A-Za-z'{}]+/g, ' ')
    .trim()
    .split(' ')
    .map(withApostrophe)
    .join(' ');
}

/** "doesnt" is "doesn't", "hows" is "how's". */
function withApostrophe(word: string): string {
  if (dictionary.has(word)) return word;
  const forms = [word.replace(/nt$/, "n't"), word.replace(/s$/, "'s")];
  return forms.find((form) => form !== word && dictionary.has(form)) ?? word;
}

const wordsOf = (question: string): string[] =>
  question
    .replace(/\{\w+\}/g, ' ')
    .split(' ')
    .filter(Boolean);

const questions = asked().map(spoken);
const counts = new Map<string, number>();
for (const word of questions.flatMap((question) => [...new Set(wordsOf(question))]))
  counts.set(word, (counts.get(word) ?? 0) + 1);
/** Short abbreviations in capitals or without a vowel are spelt. */
const sayable = (word: string): boolean =>
  dictionary.knows(word) ||
  /^(?:[A-Z]{1,5}|[^aeiouy]{1,3})$/.test(word) ||
  (word.length > 3 && (counts.get(word) ?? 0) >= LEAST_ASKED);

const kept = new Set(
  questions.filter((question) => {
    const words = wordsOf(question);
    return words.length > 0 && words.every(sayable);
  }),
);
writeFileSync(join(import.meta.dirname, 'asked.txt'), `${[...kept].sort().join('\n')}\n`);
console.log(`${kept.size} questions`);
