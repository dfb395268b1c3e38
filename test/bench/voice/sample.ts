/** Which golden questions are spoken. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isForeign } from '../../../src/copilot/understand/foreign.ts';
import { namesOf } from '../../../src/copilot/understand/names.ts';
import { respelled } from '../../../src/copilot/understand/spelling.ts';
import { wordsOf } from '../../../src/copilot/understand/words.ts';
import { acousticModelFolder, readDictionary } from '../../../src/language/voice/dictionary.ts';
import type { VoiceVocabulary } from '../../../src/language/voice/vocabulary.ts';
import type { PlantIndex } from '../../../src/plant/plant.ts';
import type { GoldenCase } from '../../golden/golden-case.ts';
import { hash } from './speech.ts';

/** Typing errors are not spoken. */
const TYPED = new Set(['misspelling']);

/**
 * Whether a question has no spoken form: it is in another language, or a word that neither the pronouncing dictionary nor the plant
 * nor its manuals hold is one that the copilot puts right ("presure").
 */
export function typedOnly(
  index: PlantIndex,
  { names, sentences = [] }: VoiceVocabulary,
): (question: string) => boolean {
  const dictionary = readDictionary(readFileSync(join(acousticModelFolder(), 'dict.txt'), 'utf8'));
  const own = new Set([...names.flatMap(({ forms }) => forms), ...sentences].flatMap((text) => textsOf(text)));
  return (question) => {
    const right = new Set(textsOf(respelled(question, { names: namesOf(index) })));
    const wrong = textsOf(question).filter((word) => !right.has(word) && !dictionary.has(word) && !own.has(word));
    return wrong.length > 0 || isForeign(question);
  };
}

const textsOf = (text: string): string[] => wordsOf(text).map((word) => word.text);

/**
 * `n` questions, each kind by its share (every so-manieth of all in order of kind); the same ones every time. Another `draw` (0,
 * 1, …) begins further on: none of its questions is one of the first as long as the draws are fewer than `cases` / `n`.
 */
export function sampleOf(
  cases: readonly GoldenCase[],
  { n, draw = 0, typed }: { readonly n: number; readonly draw?: number; readonly typed: (question: string) => boolean },
): GoldenCase[] {
  const spoken = cases
    .filter(({ kind, question }) => !TYPED.has(kind) && !typed(question))
    .toSorted((a, b) => a.kind.localeCompare(b.kind) || hash(a.id) - hash(b.id));
  const step = Math.max(1, spoken.length / n);
  const share = (i: number) => Math.floor((i - draw) / step);
  return spoken.filter((_, i) => share(i) !== share(i - 1));
}
