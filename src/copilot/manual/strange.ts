/** What shows at once that no piece answers: a name that stands nowhere, words that only say the question again. Pure. */

import { stem } from '../../library/stem.ts';
import type { Lexicon } from './lexicon.ts';
import { type Term, termsOf, wordsOf } from './terms.ts';

const IDENTIFIER = /(?<![\w.])[A-Za-z][A-Za-z0-9]*(?:_[A-Za-z0-9]+)+(?![\w.])/g;

/**
 * A name that only programs and settings have ("vacuum_pump_timeout") and that stands nowhere in the documents: whatever they
 * say of timeouts is of another.
 */
export function strangeName(question: string, terms: readonly Term[], lexicon: Lexicon): string | undefined {
  const names = question.match(IDENTIFIER) ?? [];
  return names.find((name) => {
    const [own] = termsOf(name);
    return own !== undefined && terms.some(({ stem }) => stem === own.stem) && lexicon.frequency(own) === 0;
  });
}

/** Says little and nothing that the question does not: the cell "Interface board" for "which address has the interface board?" */
export function saysNothing(text: string, asked: ReadonlySet<string>): boolean {
  const words = wordsOf(text);
  return words.length > 0 && words.length <= MOST_WORDS && words.every((word) => asked.has(stem(word)));
}
/** The stems of all words of a question. */
export const stemsIn = (question: string): ReadonlySet<string> => new Set(wordsOf(question).map(stem));
const MOST_WORDS = 6;
