/**
 * Gathers the hand-written questions that the language model is trained with (../training/seeds) as the speech engine learns
 * them: lower case, one a line, placeholders as slots of the plant's names, nothing mistyped. Run after the seeds or asked.txt change:
 * node models/voice/gather-questions.ts
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isEnglish } from '../../src/language/english.ts';
import { openDictionary } from '../../src/language/voice/dictionary.ts';

const SEEDS = join(import.meta.dirname, '../training/seeds');

/** Placeholders that mean the same in every scene. */
const SLOTS: Readonly<Record<string, string>> = {
  a: '{asset}',
  b: '{asset}',
  q: '{tag}',
  s: '{tag}',
  n: '{range}',
  m: '{time}',
  w: '{state}',
  o: '{topic}',
  d: '{side}',
};

/** What {c} and {k} stand for depends on the scene. */
function slotOf(letter: string, scene: string): string {
  if (letter === 'c' && /^count/.test(scene)) return '{counted}';
  if (letter === 'c') return /^(?:row|alarmrow)/.test(scene) ? '{code}' : '{alarm}';
  if (letter === 'k') return /^limit/.test(scene) ? '{limit}' : '{statistic}';
  return SLOTS[letter] ?? '';
}

const dictionary = openDictionary(() => []);
const elsewhere = new Set(readFileSync(join(import.meta.dirname, 'asked.txt'), 'utf8').split(/[\s{}]+/));
/** So many do not mistype alike. */
const NO_SLIP = 6;
/** Short abbreviations without a vowel are spelt; what is put together of other words may be mistyped ("howmany"). */
const sayable = (word: string, seen: number): boolean =>
  dictionary.has(word) ||
  /^[^aeiouy]{1,3}$/.test(word) ||
  (dictionary.knows(word) && (isEnglish(word) || word.endsWith("'s") || elsewhere.has(word) || seen >= NO_SLIP));

const wordsOf = (question: string): string[] =>
  question
    .replace(/\{\w+\}/g, ' ')
    .split(/[\s-]+/)
    .filter(Boolean);

const questions = new Set<string>();
for (const file of readdirSync(SEEDS).filter((name) => name.endsWith('.txt'))) {
  let scene = '';
  for (const line of readFileSync(join(SEEDS, file), 'utf8').split('\n')) {
    const heading = /^## (\S+)/.exec(line)?.[1];
    if (heading !== undefined) scene = heading;
    if (heading !== undefined || line.trim() === '' || /^(?:#|intent:|answer:)/.test(line)) continue;
    const question = line
      .replace(/\{(\w)\w*\}/g, (_, letter: string) => slotOf(letter, scene))
      .toLowerCase()
      .replace(/[^a-z0-9'{} -]+/g, ' ')
      .replace(/(?<=\s|^)-+(?=\s|$)/g, ' ')
      .replace(/\s+/g, ' ')
      .trim();
    questions.add(question);
  }
}
const counts = new Map<string, number>();
for (const word of [...questions].flatMap(wordsOf)) counts.set(word, (counts.get(word) ?? 0) + 1);
const kept = [...questions].filter((question) => {
  const words = wordsOf(question);
  return words.some((word) => /[a-z]/.test(word)) && words.every((word) => sayable(word, counts.get(word) ?? 0));
});
writeFileSync(join(import.meta.dirname, 'questions.txt'), `${kept.sort().join('\n')}\n`);
console.log(`${kept.length} questions`);
