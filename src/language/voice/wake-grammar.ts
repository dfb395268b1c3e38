/**
 * The grammar that waits for a phrase in running speech: any row of phones, and the phrase. What is not the phrase finds a better
 * way through the phones. Common words as further rivals were tried: they took half of the true phrases and few false ones.
 */
import { Failure } from '../../plant/failure.ts';
import { openDictionary, type Pronunciation } from './dictionary.ts';
import { Fsg } from './fsg.ts';
import { LetterSounds } from './letter-sounds.ts';
import { PHONES } from './phones.ts';
import type { Recognisable } from './recogniser.ts';

/** How likely the phrase begins at any moment: the threshold between missing it and hearing it where it was not said. */
const PHRASE = 1e-3;
const MOST_WORDS = 4;
/** A phrase of fewer phones would be heard everywhere. */
const LEAST_PHONES = 6;

/** Ways to say names that English spelling does not tell. */
const SAID: Readonly<Record<string, readonly Pronunciation[]>> = {
  gemba: ['G EH M B AH', 'G EY M B AH', 'JH EH M B AH'],
};

export interface WakePhrase extends Recognisable {
  /** The words of the phrase, in order. */
  readonly phrase: readonly string[];
}

/** The grammar of a phrase. Throws `Failure` ('bad-input') where it is too short, too long, or no words. */
export function wakePhrase(phrase: string, letterSounds: string): WakePhrase {
  const spoken = phraseWords(phrase);
  const sounds = LetterSounds.read(letterSounds);
  const dictionary = openDictionary((word) => [sounds.pronounce(word)]);
  const words = new Map<string, readonly Pronunciation[]>();
  for (const word of spoken) words.set(word, SAID[word] ?? dictionary.pronounce(word));
  const phones = spoken.flatMap((word) => words.get(word)?.[0]?.split(' ') ?? []);
  if (phones.length < LEAST_PHONES) throw tooShort(phrase);

  const fsg = new Fsg();
  const { start } = fsg;
  for (const phone of PHONES) {
    // A sign that no word of a phrase begins with.
    const filler = `_${phone.toLowerCase()}`;
    words.set(filler, [phone]);
    fsg.arc(start, start, { probability: (1 - PHRASE) / PHONES.length, word: filler });
  }
  let state = start;
  spoken.forEach((word, i) => {
    const next = i === spoken.length - 1 ? start : fsg.state();
    fsg.arc(state, next, { probability: i === 0 ? PHRASE : 1, word });
    state = next;
  });
  fsg.arc(start, fsg.final, { probability: 1 });
  return { grammar: fsg.toString(), words, phrase: spoken };
}

const tooShort = (phrase: string) =>
  new Failure('bad-input', `"${phrase}" is too short to wake on: take two words, such as "hey Gemba"`);

function phraseWords(phrase: string): string[] {
  const words = phrase
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z' ]/g, '')
    .split(' ')
    .filter(Boolean);
  if (words.length < 2) throw tooShort(phrase);
  if (words.length > MOST_WORDS)
    throw new Failure('bad-input', `"${phrase}" is too long to wake on: take two or three words`);
  if (new Set(words).size < words.length)
    throw new Failure('bad-input', `"${phrase}" says the same word twice: take two different ones`);
  return words;
}
