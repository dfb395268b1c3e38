/** What shows at once that no piece answers: a name that stands nowhere, words that only say the question again. Pure. */
import type { Lexicon } from './lexicon.ts';
import { type Bag, type Term, termsOf, wordsOf } from './terms.ts';

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
export function saysNothing(text: string, question: Bag): boolean {
  const words = wordsOf(text);
  if (words.length > MOST_WORDS || words.length === 0 || SAYS.test(text)) return false;
  const terms = termsOf(text);
  return terms.length > 0 && terms.every((term) => question.has(term) === 1);
}
const MOST_WORDS = 6;
const SAYS = /\b(?:not|no|never|only|always|must|may|yes|none|is|are)\b|\d/i;
