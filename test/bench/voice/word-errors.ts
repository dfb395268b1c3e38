/** Word errors between a transcript and what was said, both brought to spoken words. */
import { spokenForms } from '../../../src/language/voice/spoken.ts';

const plain = (text: string): string =>
  text
    .replace(/[?!.,:]+(?=\s|$)/g, ' ')
    .replace(/’/g, "'")
    .replace(/'s\b/g, '');

/** Spoken tokens of a written text, in the first reading. */
export const spokenTokens = (text: string): string[] => (spokenForms(plain(text))[0] ?? '').split(' ').filter(Boolean);

/** Other spellings of one word: British ones, doubled letters before an ending, an "e" that either keeps ("bluish"). */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/our(s?)$/, 'or$1'],
  [/tre(s?)$/, 'ter$1'],
  [/is(e[srd]?|ing|ation|ers)$/, 'iz$1'],
  [/ll(ed|er|ing)$/, 'l$1'],
  [/eing$/, 'ing'],
  [/eish$/, 'ish'],
  [/^dry(er'?s?)$/, 'dri$1'],
  [/^okay$/, 'ok'],
  // typed without its apostrophe
  [/^(what|there|that|who|where|how)s$/, '$1'],
];
const spelling = (word: string): string =>
  SPELLINGS.reduce((text, [from, to]) => text.replace(from, to), word.replace(/['_]/g, ''));

const spokenWords = (text: string): string[] => spokenTokens(text).map(spelling);

/** "Fork lift" is "forklift" where the other side writes it so, and "all right" is "alright": nobody hears the space. */
function compounded(words: readonly string[], others: readonly string[]): string[] {
  const whole = new Set(others.flatMap((word) => [word, word.replace(/^al(?=[rt])/, 'all')]));
  const written: string[] = [];
  for (let i = 0; i < words.length; ) {
    const parts = [4, 3, 2].find((n) => i + n <= words.length && whole.has(words.slice(i, i + n).join(''))) ?? 1;
    written.push(
      words
        .slice(i, i + parts)
        .join('')
        .replace(/^all(?=right$|together$)/, 'al'),
    );
    i += parts;
  }
  return written;
}

/** Substitutions, deletions and insertions, and how many words were said. */
export function wordErrors(heard: string, said: string): { readonly errors: number; readonly said: number } {
  const [heardWords, saidWords] = [spokenWords(heard), spokenWords(said)];
  const a = compounded(heardWords, saidWords);
  const b = compounded(saidWords, heardWords);
  let row = [0, ...b.map((_, j) => j + 1)];
  a.forEach((word, i) => {
    const next = [i + 1];
    for (let j = 1; j <= b.length; j++)
      next[j] = Math.min((row[j - 1] ?? 0) + (word === b[j - 1] ? 0 : 1), (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
    row = next;
  });
  return { errors: row[b.length] ?? 0, said: b.length };
}
