/** Slips of the keyboard: a word that no document holds becomes the one that differs by a letter, if there is one. */
import type { Lexicon } from './lexicon.ts';
import { isKnownWord, termsOf } from './terms.ts';

/** The question with its slips put right; words in capitals or with digits are names and stay. */
export function respelled(question: string, lexicon: Lexicon): string {
  return question.replace(/[A-Za-z]{6,}/g, (word) => {
    if (/[A-Z]/.test(word.slice(1)) || isKnownWord(word)) return word;
    const [term] = termsOf(word);
    if (!term || lexicon.frequency(term) > 0) return word;
    return nearest(word.toLowerCase(), lexicon.words()) ?? word;
  });
}

function nearest(word: string, words: Iterable<string>): string | undefined {
  const allowed = word.length >= 10 ? 2 : 1;
  let best: { word: string; distance: number } | undefined;
  for (const other of words) {
    if (other.charAt(0) !== word.charAt(0) || Math.abs(other.length - word.length) > allowed) continue;
    const distance = slips(word, other);
    if (distance <= allowed && (!best || distance < best.distance)) best = { word: other, distance };
  }
  return best?.word;
}

/** Letters left out, put in, changed or swapped between two words (optimal string alignment). */
export function slips(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
    }
    before = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
