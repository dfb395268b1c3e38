/**
 * The plant's names in text that an engine wrote which does not know them: "the flow of pee one oh one" is the flow of P-101,
 * "cooling waiter pump one" the cooling water pump 1. Letters and figures must agree; only words may sound a little different.
 */

import { isNumber } from '../number-words.ts';
import { type Dictionary, openDictionary } from './dictionary.ts';
import type { EngineOptions } from './engine.ts';
import { LetterSounds } from './letter-sounds.ts';
import { phoneDistance } from './phones.ts';
import { letterToken, spokenForms } from './spoken.ts';
import { alike, isLetter, Writer } from './written.ts';

/** Share of a name's phones that may differ, and how long it must be to be recognised so. */
const FAR = 0.2;
const LEAST_PHONES = 5;
/** Slots of names that are recognised by their sound; words of states are too much like other words. */
const BY_SOUND = ['asset', 'tag', 'alarm'];
const MOST_ALTERNATIVES = 5;

/** A spoken token and the word of the text that it comes from. */
interface Token {
  readonly spoken: string;
  readonly source: number;
}

interface SpokenName {
  readonly tokens: readonly string[];
  readonly phones: readonly string[];
  /** Letters and figures in it, in order. */
  readonly exact: string;
}

export interface NamedText {
  /** The text with the plant's names as they are written. */
  readonly written: string;
  /** The words as the engine wrote them, without punctuation. */
  readonly words: readonly string[];
  /** The same text with tags that the plant has, where one of it does not exist. */
  readonly alternatives: readonly string[];
}

export class NameEar {
  private readonly dictionary: Dictionary;
  private readonly writer: Writer;
  /** By the number of their tokens. */
  private readonly names = new Map<number, SpokenName[]>();
  private readonly tags: readonly string[];
  /** Nothing is known of a plant: text stays as it is. */
  private readonly plain: boolean;
  private readonly letters = new Map<string, string>();

  constructor({ vocabulary, letterSounds }: EngineOptions) {
    this.plain = vocabulary.names.length === 0;
    const sounds = LetterSounds.read(letterSounds);
    this.dictionary = openDictionary((word) => [sounds.pronounce(word)]);
    this.writer = new Writer(vocabulary.names, this.dictionary.has);
    const forms = vocabulary.names.flatMap(({ slot, forms }) =>
      BY_SOUND.includes(slot) ? forms.filter((form) => !form.includes('{')) : [],
    );
    for (const form of new Set(forms.flatMap((form) => spokenForms(form, this.dictionary.has)))) {
      const name = this.nameOf(form.split(' '));
      if (name.phones.length < LEAST_PHONES || name.tokens.every(isExact)) continue;
      const alike = this.names.get(name.tokens.length) ?? [];
      this.names.set(name.tokens.length, [...alike, name]);
    }
    this.tags = vocabulary.names.flatMap(({ slot, written }) =>
      slot === 'asset' && written !== undefined ? [written] : [],
    );
    for (const letter of 'abcdefghijklmnopqrstuvwxyz')
      for (const phones of this.dictionary.pronounce(letterToken(letter)))
        this.letters.set(phones, letterToken(letter));
  }

  hear(text: string): NamedText {
    const words = text.split(/\s+/).map(bare).filter(Boolean);
    if (this.plain) return { written: text, words, alternatives: [] };
    const tokens = this.corrected(this.tokensOf(words));
    const pieces = this.writer.pieces(tokens.map(({ spoken }) => spoken));
    const written = pieces
      .map(({ from, to, slot, text }) => {
        if (slot !== undefined) return text;
        // Several pieces may come from one word: it is written once.
        const before = tokens[from - 1]?.source;
        return original(
          tokens.slice(from, to).filter(({ source }) => source !== before),
          words,
        );
      })
      .filter(Boolean)
      .join(' ');
    const unknown = this.tags.length === 0 ? [] : pieces.filter(({ slot }) => slot === 'unknown');
    const alternatives = unknown
      .flatMap((piece) => alike(piece.text, this.tags).map((tag) => written.replace(piece.text, tag)))
      .slice(0, MOST_ALTERNATIVES);
    return { written, words, alternatives };
  }

  written(text: string): string {
    return this.hear(text).written;
  }

  private nameOf(tokens: readonly string[]): SpokenName {
    const phones = tokens.flatMap((token) => (this.dictionary.pronounce(token)[0] ?? '').split(' ')).filter(Boolean);
    return { tokens, phones, exact: tokens.filter(isExact).join(' ') };
  }

  /** What would be said for each word; "pee" before a figure is the letter. */
  private tokensOf(words: readonly string[]): Token[] {
    const plain = words.flatMap((word, source) =>
      (spokenForms(word, this.dictionary.has)[0] ?? '')
        .split(' ')
        .filter(Boolean)
        .map((spoken) => ({ spoken, source })),
    );
    for (let at = plain.length - 2; at >= 0; at--) {
      const token = plain[at];
      if (!token || isExact(token.spoken) || !isExact(plain[at + 1]?.spoken ?? '')) continue;
      const letter = this.dictionary.pronounce(token.spoken).map((phones) => this.letters.get(phones));
      const found = letter.find((one) => one !== undefined);
      if (found !== undefined && token.spoken !== 'a') plain[at] = { ...token, spoken: found };
    }
    return plain;
  }

  /** Words that sound nearly like a name become its words, the nearest name first, none twice. */
  private corrected(tokens: readonly Token[]): Token[] {
    const result: Token[] = [];
    for (let at = 0; at < tokens.length; ) {
      const found = this.nearest(tokens, at);
      const first = tokens[at];
      if (!first) break;
      if (found) result.push(...found.name.tokens.map((spoken) => ({ spoken, source: first.source })));
      else result.push(first);
      at += found?.length ?? 1;
    }
    return result;
  }

  private nearest(tokens: readonly Token[], at: number): { name: SpokenName; length: number } | undefined {
    let best: { name: SpokenName; length: number; share: number } | undefined;
    for (const [length, names] of this.names) {
      const words = tokens.slice(at, at + length).map(({ spoken }) => spoken);
      // A word that exists is taken for what it is, unless its neighbours say otherwise.
      if (words.length < length || (length === 1 && this.dictionary.has(words[0] ?? ''))) continue;
      const said = this.nameOf(words);
      for (const name of names) {
        if (name.exact !== said.exact) continue;
        const share = phoneDistance(name.phones, said.phones, name.phones.length * FAR) / name.phones.length;
        const better = !best || share < best.share || (share === best.share && length > best.length);
        if (share <= FAR && better) best = { name, length, share };
      }
    }
    return best;
  }
}

/** The words of the text that these tokens came from, as they stood there. */
function original(tokens: readonly Token[], words: readonly string[]): string {
  const text = [...new Set(tokens.map(({ source }) => source))].map((source) => words[source] ?? '').join(' ');
  return /^\p{Lu}\p{Ll}/u.test(text) ? text.toLowerCase() : text;
}

/** A letter or a figure: nothing that may sound "nearly" like another. */
const isExact = (token: string): boolean => isLetter(token) || isNumber(token);

/** Without the punctuation around it. */
const bare = (word: string): string => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}%]+$/gu, '');
