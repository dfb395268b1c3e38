/**
 * Gathers the hand-written questions that the language model is trained with (../training/seeds) as the speech engine learns
 * them: lower case, one a line, placeholders as slots of the plant's names, nothing mistyped. Run after the seeds change:
 * node models/voice/gather-questions.ts
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
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
/** Short abbreviations without a vowel are spelt. */
const sayable = (word: string): boolean => dictionary.knows(word) || /^[^aeiouy]{1,3}$/.test(word);

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
    const words = question.replace(/\{\w+\}/g, ' ').split(/[\s-]+/);
    if (words.some((word) => /[a-z]/.test(word)) && words.filter(Boolean).every(sayable)) questions.add(question);
  }
}
writeFileSync(join(import.meta.dirname, 'questions.txt'), `${[...questions].sort().join('\n')}\n`);
console.log(`${questions.size} questions`);
