/** Slots of questions, and what may be said in them. */
import type { Phrase } from './fsg.ts';
import { spokenForms } from './spoken.ts';
import type { VoiceName } from './vocabulary.ts';

export const SLOT = /^\{(\w+)\}$/;

type IsWord = (word: string) => boolean;

/** Gives a text with slots as tokens, in its usual reading; a word that was read once is known from then on. */
export function templateReader(isWord: IsWord): (template: string) => string[] {
  const known = new Map<string, readonly string[]>();
  const read = (part: string): readonly string[] => {
    const tokens =
      known.get(part) ?? (SLOT.test(part) ? [part] : (spokenForms(part, isWord)[0] ?? '').split(' ').filter(Boolean));
    known.set(part, tokens);
    return tokens;
  };
  return (template) => (template.match(/\{\w+\}|[^\s{]+/g) ?? []).flatMap(read);
}

/** Slot → what may be said there. Names weigh the same; the first reading of a name weighs most. */
export function slotPhrases(names: readonly VoiceName[], isWord: IsWord): Map<string, Phrase[]> {
  const slots = new Map<string, Phrase[]>();
  const read = templateReader(isWord);
  // One with slots has its usual reading alone.
  const readings = (form: string) => (form.includes('{') ? [read(form).join(' ')] : spokenForms(form, isWord));
  for (const { slot, forms } of names) {
    const spoken = [...new Set(forms.flatMap(readings))];
    const phrases = spoken.flatMap((one, rank) => variants(one.split(' '), slot, 1 / (rank + 3)));
    const total = phrases.reduce((sum, { weight }) => sum + weight, 0);
    const list = slots.get(slot) ?? [];
    list.push(...phrases.map(({ words, weight }) => ({ words, weight: weight / total })));
    slots.set(slot, list);
  }
  return slots;
}

/** Assets are spoken of with an article ("the cooling pump", but hardly "the p one oh one") and own things ("the filter's"). */
function variants(words: readonly string[], slot: string, weight: number): Phrase[] {
  if (slot !== 'asset') return [{ words, weight }];
  const last = words.at(-1) ?? '';
  const own =
    last.endsWith('_') || last.endsWith('s')
      ? []
      : [{ words: [...words.slice(0, -1), `${last}'s`], weight: weight * 0.1 }];
  const bare = [{ words, weight }, ...own];
  if (words[0] === 'the' || words[0]?.endsWith('_')) return bare;
  return bare.flatMap((one) => [one, { words: ['the', ...one.words], weight: one.weight }]);
}
