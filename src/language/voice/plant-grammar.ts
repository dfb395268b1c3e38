/**
 * The grammar of a plant: its questions as a trigram model with back-off, whose slots lead into the plant's names. Any tag and
 * any English word may be heard too, so that what the plant does not have is not bent to what it has.
 */
import { isEnglish } from '../english.ts';
import type { Dictionary } from './dictionary.ts';
import type { Fsg, Part, Phrase } from './fsg.ts';
import { anySentence, anyWords, commonWords } from './general.ts';
import { BEGIN, type Continuations, END, type Ngrams } from './ngram.ts';
import { anyDigits, anyLetters, anyNumber, anyTime } from './numbers.ts';
import { learnQuestions, type QuestionModel } from './questions.ts';
import { SLOT, slotPhrases } from './slots.ts';
import type { VoiceVocabulary } from './vocabulary.ts';
import type { PairCounts } from './word-pairs.ts';

/** Share of a slot for tags that the plant does not have: "p nine nine nine". */
const UNKNOWN_TAG = 0.06;
/** Codes stand in tables of manuals that nobody has read: many more of them are unknown, and half have no letters. */
const UNKNOWN_CODE = 0.3;
const BARE = 0.5;
/** Share of the back-off that hears any English instead of the plant's own words. */
const ANY_ENGLISH = 0.05;
/** What another form of a word counts against the one that was read. */
const OTHER_FORMS = 0.1;
/** Share of all utterances that are no question of the templates at all. */
const NO_QUESTION = 0.02;

/** Slots that numbers fill, whatever the plant. */
const COUNTED: Readonly<Record<string, (fsg: Fsg, part: Part) => void>> = { number: anyNumber, time: anyTime };

/** What is asked of a dictionary: whether a word stands in it, and whether it can be said by what stands in it. */
type Words = Pick<Dictionary, 'has' | 'knows' | 'pronounce'>;

export interface GrammarWords {
  /** Words of the plant, its manuals and the questions to it. */
  readonly own: ReadonlySet<string>;
  /** How they follow each other. */
  readonly pairs: PairCounts;
}

/** Writes the grammar of a vocabulary that has templates, and gives the words of it. */
export function plantGrammar(fsg: Fsg, vocabulary: VoiceVocabulary, dictionary: Words): GrammarWords {
  const grammar = new PlantGrammar(fsg, vocabulary, dictionary);
  grammar.write();
  return { own: grammar.words(), pairs: grammar.model.pairs };
}

/** Where what follows a history is written. */
interface History {
  /** Its number, and that of its last token. */
  readonly number: number;
  readonly last: number;
  readonly state: number;
  /** The state of the history that is shorter by one. */
  readonly shorter: number;
}

const NO_TOKEN = -1;

class PlantGrammar {
  private readonly fsg: Fsg;
  private readonly dictionary: Words;
  readonly model: QuestionModel;
  private readonly grams: Ngrams;
  private readonly slots: ReadonlyMap<string, readonly Phrase[]>;
  /** Where everything is backed off to. */
  private readonly bottom: number;
  /** States after a token, after a pair of them, and where a slot begins. */
  private readonly afterOne = new Map<number, number>();
  private readonly afterTwo = new Map<number, number>();
  private readonly entries = new Map<number, number>();

  constructor(fsg: Fsg, vocabulary: VoiceVocabulary, dictionary: Words) {
    this.fsg = fsg;
    this.dictionary = dictionary;
    this.model = learnQuestions(vocabulary, dictionary.has);
    this.grams = this.model.grams;
    this.bottom = fsg.state();
    this.slots = new Map(
      [...slotPhrases(vocabulary.names, dictionary.has)].map(([slot, phrases]) => [slot, this.eachSound(phrases)]),
    );
  }

  write(): void {
    const { fsg, bottom } = this;
    const { tokens, single, afterOne, afterTwo, lastOf } = this.grams;
    for (const [token, text] of tokens.entries())
      if (SLOT.test(text) && single[token])
        this.writeSlot(text, { from: this.entry(token), to: this.afterToken(token), share: 1 });
    fsg.arc(fsg.start, this.afterToken(tokens.indexOf(BEGIN)), { probability: 1 - NO_QUESTION });
    const any = fsg.state();
    fsg.arc(fsg.start, any, { probability: NO_QUESTION });
    anySentence(fsg, { from: any, to: fsg.final });
    for (const [token, backOff] of afterOne.backOff.entries())
      if (backOff > 0)
        this.writeHistory(afterOne, { number: token, last: token, state: this.afterToken(token), shorter: bottom });
    for (const [pair, backOff] of afterTwo.backOff.entries()) {
      const last = lastOf(pair);
      // A slot forgets what was said before it: histories that end in one have a single state.
      if (backOff === 0 || SLOT.test(tokens[last] ?? '')) continue;
      const state = remembered(fsg, this.afterTwo, pair);
      this.writeHistory(afterTwo, { number: pair, last, state, shorter: this.afterToken(last) });
    }
    this.writeBottom();
  }

  words(): ReadonlySet<string> {
    const inSlots = [...this.slots.values()].flatMap((phrases) => phrases.flatMap(({ words }) => words));
    return new Set([...this.model.own, ...inSlots]);
  }

  private writeHistory(
    { seen, token, probability, backOff }: Continuations,
    { number, last, state, shorter }: History,
  ): void {
    for (const i of seen.items.subarray(seen.starts[number], seen.starts[number + 1]))
      if (probability[i])
        this.writeToken(state, { last, token: token[i] as number, probability: probability[i] as number });
    this.fsg.arc(state, shorter, { probability: backOff[number] as number });
  }

  /** Without any history. Everything backs off to here, so no arc without a word leaves it but to the end. */
  private writeBottom(): void {
    const { fsg, bottom } = this;
    const { tokens, single, numberOf } = this.grams;
    for (const [token, text] of tokens.entries()) {
      if (!single[token]) continue;
      const probability = (single[token] as number) * (1 - ANY_ENGLISH);
      if (SLOT.test(text)) {
        fsg.alike(bottom, this.entry(token), probability);
        continue;
      }
      this.writeToken(bottom, { last: NO_TOKEN, token, probability });
      for (const word of otherForms(text))
        fsg.arc(bottom, this.afterToken(numberOf(word)), { probability: probability * OTHER_FORMS, word });
    }
    fsg.phrases({ from: bottom, to: bottom, share: ANY_ENGLISH }, anyWords(this.soundsOtherwise()));
  }

  /** One phrase of those that sound the same, the first: an alias that is the name in other letters is written as the name. */
  private eachSound(phrases: readonly Phrase[]): Phrase[] {
    const soundOf = ({ words }: Phrase) =>
      words.map((word) => (SLOT.test(word) ? word : (this.dictionary.pronounce(word)[0] ?? word))).join(' ');
    return [...new Map(phrases.toReversed().map((phrase) => [soundOf(phrase), phrase])).values()].toReversed();
  }

  /** Whether a word can be said and sounds unlike the plant's own: "metres" of its manuals are never "meters". */
  private soundsOtherwise(): (word: string) => boolean {
    const { knows, pronounce } = this.dictionary;
    const own = new Set([...this.words()].flatMap(pronounce));
    return (word) => knows(word) && !pronounce(word).every((form) => own.has(form));
  }

  private writeToken(
    from: number,
    { last, token, probability }: { readonly last: number; readonly token: number; readonly probability: number },
  ): void {
    const { fsg } = this;
    const text = this.grams.tokens[token] as string;
    if (text === END) fsg.arc(from, fsg.final, { probability });
    else if (SLOT.test(text)) fsg.arc(from, this.entry(token), { probability });
    else fsg.arc(from, this.after(last, token), { probability, word: text });
  }

  /** The state of the longest end of a history of two tokens after which something is known. */
  private after(last: number, token: number): number {
    const { pair, afterTwo } = this.grams;
    const both = pair(last, token);
    return afterTwo.backOff[both] ? remembered(this.fsg, this.afterTwo, both) : this.afterToken(token);
  }

  private afterToken(token: number): number {
    return this.grams.afterOne.backOff[token] ? remembered(this.fsg, this.afterOne, token) : this.bottom;
  }

  /** What may be said in a slot. */
  private writeSlot(token: string, part: Part): void {
    const { fsg } = this;
    const slot = SLOT.exec(token)?.[1] ?? '';
    const counted = COUNTED[slot];
    if (counted) {
      counted(fsg, part);
      return;
    }
    const phrases = this.slots.get(slot) ?? [];
    const unknown = slot === 'code' ? UNKNOWN_CODE : slot === 'asset' ? UNKNOWN_TAG : 0;
    const open = phrases.length === 0 ? 1 : unknown;
    if (unknown > 0) this.writeAnyTag({ ...part, share: part.share * open }, slot === 'code' ? BARE : 0);
    else if (open > 0) fsg.phrases(part, commonWords());
    const known = { ...part, share: part.share * (1 - open) };
    fsg.phrases({ ...known, nested: (inner, within) => this.writeSlot(inner, within) }, phrases);
  }

  /** Letters and figures of any tag, figures one by one or as a number; `bare`: the share that has no letters. */
  private writeAnyTag({ from, to, share }: Part, bare: number): void {
    const { fsg } = this;
    const figures = fsg.state();
    anyLetters(fsg, { from, to: figures, share: share * (1 - bare) });
    if (bare > 0) fsg.arc(from, figures, { probability: share * bare });
    anyDigits(fsg, { from: figures, to, share: 0.6 });
    anyNumber(fsg, { from: figures, to, share: 0.4 });
  }

  private entry(token: number): number {
    return remembered(this.fsg, this.entries, token);
  }
}

/** The state under a number, made when it is first asked for. */
function remembered(fsg: Fsg, states: Map<number, number>, number: number): number {
  const state = states.get(number) ?? fsg.state();
  states.set(number, state);
  return state;
}

/** "backwash" is also said as "backwashed" and "backwashing"; of English words the lists hold all forms. */
function otherForms(word: string): string[] {
  if (!/^[a-z]{5,}$/.test(word) || isEnglish(word)) return [];
  const stem = word.replace(/(?:ing|ed|e|s)$/, '');
  // Of "downtime" there are downtimes.
  const several = word.endsWith('e') ? `${word}s` : `${stem}s`;
  return [several, `${stem}ed`, `${stem}ing`].filter((form) => form !== word);
}
