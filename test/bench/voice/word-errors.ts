/** Word errors between a transcript and what was said, both brought to spoken words. */
import { spokenForms } from '../../../src/language/voice/spoken.ts';

const plain = (text: string): string =>
  text
    .replace(/[?!.,:]+(?=\s|$)/g, ' ')
    .replace(/’/g, "'")
    .replace(/'s\b/g, '');

/** Spoken tokens of a written text, in the first reading. */
export const spokenTokens = (text: string): string[] => (spokenForms(plain(text))[0] ?? '').split(' ').filter(Boolean);

const spokenWords = (text: string): string[] => spokenTokens(text).map((word) => word.replace('_', ''));

/** "Fork lift" is "forklift" where the other side writes it so: nobody hears the space. */
function compounded(words: readonly string[], others: readonly string[]): string[] {
  const whole = new Set(others);
  const written: string[] = [];
  for (let i = 0; i < words.length; i++) {
    const pair = `${words[i]}${words[i + 1] ?? ''}`;
    const joins = i + 1 < words.length && whole.has(pair);
    written.push(joins ? pair : (words[i] ?? ''));
    if (joins) i++;
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
