/**
 * The grammar of a plant: question templates as a trigram model with back-off, whose slots lead into the plant's names. Any
 * tag and any English word may be heard too, so that what the plant does not have is not bent to what it has.
 */
import type { Fsg, Phrase } from './fsg.ts';
import { anyDigits, anyLetters, anySentence } from './general.ts';
import { BEGIN, END, learnNgrams, type Ngrams } from './ngram.ts';
import { spokenForms } from './spoken.ts';
import type { VoiceName, VoiceVocabulary } from './vocabulary.ts';

/** Share of a slot for tags that the plant does not have: "p nine nine nine". */
const UNKNOWN_TAG = 0.06;
/** Share of the back-off that hears any English instead of the plant's own words. */
const ANY_ENGLISH = 0.15;
/** Share of all utterances that are no question of the templates at all. */
const NO_QUESTION = 0.02;

export const SLOT = /^\{(\w+)\}$/;

type IsWord = (word: string) => boolean;

/** Tokens of a template: words and slots. */
export function templateTokens(template: string, isWord: IsWord): string[] {
  return template
    .split(/(\{\w+\})|\s+/)
    .filter((part): part is string => part !== undefined && part !== '')
    .flatMap((part) => (SLOT.test(part) ? [part] : (spokenForms(part, isWord)[0] ?? '').split(' ').filter(Boolean)));
}

/** Writes the grammar of a vocabulary that has templates. */
export function plantGrammar(fsg: Fsg, vocabulary: VoiceVocabulary, isWord: IsWord): void {
  const sentences = vocabulary.templates.map((template) => templateTokens(template, isWord));
  new PlantGrammar(fsg, learnNgrams(sentences)).write(slotPhrases(vocabulary.names, isWord));
}

/** Slot → what may be said there. Names weigh the same; the first reading of a name weighs most. */
export function slotPhrases(names: readonly VoiceName[], isWord: IsWord): Map<string, Phrase[]> {
  const slots = new Map<string, Phrase[]>();
  for (const { slot, forms } of names) {
    const spoken = [...new Set(forms.flatMap((form) => spokenForms(form, isWord)))];
    const phrases = spoken.flatMap((one, rank) => {
      const words = one.split(' ');
      const weight = 1 / (rank + 3);
      // "the cooling pump", but hardly "the p one oh one"
      const article = slot === 'asset' && words[0] !== 'the' && !words[0]?.endsWith('_');
      return article
        ? [
            { words, weight },
            { words: ['the', ...words], weight },
          ]
        : [{ words, weight }];
    });
    const total = phrases.reduce((sum, { weight }) => sum + weight, 0);
    const list = slots.get(slot) ?? [];
    list.push(...phrases.map(({ words, weight }) => ({ words, weight: weight / total })));
    slots.set(slot, list);
  }
  return slots;
}

class PlantGrammar {
  private readonly fsg: Fsg;
  private readonly grams: Ngrams;
  /** History → state; the empty history is where everything is backed off to. */
  private readonly states = new Map<string, number>();
  private readonly entries = new Map<string, number>();

  constructor(fsg: Fsg, grams: Ngrams) {
    this.fsg = fsg;
    this.grams = grams;
  }

  write(slots: ReadonlyMap<string, readonly Phrase[]>): void {
    const { fsg, grams } = this;
    for (const token of grams.single.keys()) if (SLOT.test(token)) this.writeSlot(token, slots);
    fsg.arc(fsg.start, this.state(BEGIN), { probability: 1 - NO_QUESTION });
    const any = fsg.state();
    fsg.arc(fsg.start, any, { probability: NO_QUESTION });
    anySentence(fsg, any, fsg.final);
    for (const [history, { next, backOff }] of [...grams.afterOne, ...grams.afterTwo]) {
      // A slot forgets what was said before it: histories that end in one have a single state.
      if (history.includes(' ') && SLOT.test(history.slice(history.indexOf(' ') + 1))) continue;
      const from = this.state(history);
      for (const [token, probability] of next) this.writeToken(from, { history, token, probability });
      const shorter = history.includes(' ') ? history.slice(history.indexOf(' ') + 1) : '';
      fsg.arc(from, this.state(shorter), { probability: backOff });
    }
    const bottom = this.state('');
    for (const [token, p] of grams.single)
      this.writeToken(bottom, { history: '', token, probability: p * (1 - ANY_ENGLISH) });
    const entry = fsg.state();
    fsg.arc(bottom, entry, { probability: ANY_ENGLISH });
    anySentence(fsg, entry, bottom);
  }

  private writeToken(
    from: number,
    { history, token, probability }: { readonly history: string; readonly token: string; readonly probability: number },
  ): void {
    const { fsg } = this;
    if (token === END) fsg.arc(from, fsg.final, { probability });
    else if (SLOT.test(token)) fsg.arc(from, this.entry(token), { probability });
    else {
      const last = history.slice(history.lastIndexOf(' ') + 1);
      const longer = `${last} ${token}`;
      const to = last !== '' && this.grams.afterTwo.has(longer) ? longer : token;
      fsg.arc(from, this.state(to), { probability, word: token });
    }
  }

  private writeSlot(token: string, slots: ReadonlyMap<string, readonly Phrase[]>): void {
    const { fsg } = this;
    const slot = SLOT.exec(token)?.[1] ?? '';
    const [from, to] = [this.entry(token), this.state(token)];
    const phrases = slots.get(slot) ?? [];
    const open = phrases.length === 0 ? 1 : slot === 'asset' || slot === 'code' ? UNKNOWN_TAG : 0;
    if (open > 0) {
      const digits = fsg.state();
      const letters = fsg.state();
      fsg.arc(from, letters, { probability: slot === 'number' ? 1e-6 : open * 0.8 });
      fsg.arc(from, digits, { probability: slot === 'number' ? 1 : open * 0.2 });
      anyLetters(fsg, letters, digits);
      anyDigits(fsg, digits, to);
    }
    if (phrases.length === 0) return;
    const known = fsg.state();
    fsg.arc(from, known, { probability: 1 - open });
    fsg.phrases(known, to, phrases);
  }

  private entry(token: string): number {
    return this.remembered(this.entries, token);
  }

  private state(history: string): number {
    return this.remembered(this.states, history);
  }

  private remembered(map: Map<string, number>, key: string): number {
    const state = map.get(key) ?? this.fsg.state();
    map.set(key, state);
    return state;
  }
}
