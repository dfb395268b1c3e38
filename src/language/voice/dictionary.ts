/** Pronunciations: the CMU dictionary that comes with the engine, letters by name, and rules for words it lacks. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Failure } from '../../plant/failure.ts';

/** Phones of the acoustic model, parted by spaces ("P AH M P"). */
export type Pronunciation = string;

const LETTERS: Readonly<Record<string, readonly Pronunciation[]>> = {
  a: ['EY'],
  b: ['B IY'],
  c: ['S IY'],
  d: ['D IY'],
  e: ['IY'],
  f: ['EH F'],
  g: ['JH IY'],
  h: ['EY CH'],
  i: ['AY'],
  j: ['JH EY'],
  k: ['K EY'],
  l: ['EH L'],
  m: ['EH M'],
  n: ['EH N'],
  o: ['OW'],
  p: ['P IY'],
  q: ['K Y UW'],
  r: ['AA R'],
  s: ['EH S'],
  t: ['T IY'],
  u: ['Y UW'],
  v: ['V IY'],
  w: ['D AH B AH L Y UW'],
  x: ['EH K S'],
  y: ['W AY'],
  z: ['Z IY', 'Z EH D'],
};

/** British spellings that the American dictionary lacks are said as their American ones. */
const AMERICAN: readonly (readonly [RegExp, string])[] = [
  [/our(s?)$/, 'or$1'],
  [/tre(s?)$/, 'ter$1'],
  [/lled$/, 'led'],
  [/lling$/, 'ling'],
  [/is(e[srd]?|ing|ation|ers)$/, 'iz$1'],
  [/isers$/, 'izers'],
  [/yse([ds]?)$/, 'yze$1'],
];

/** Folder of the engine's acoustic model and dictionary. */
export function acousticModelFolder(): string {
  return join(dirname(createRequire(import.meta.url).resolve('soundswallower')), 'model', 'en-us');
}

/** Reads the words of a CMU dictionary file: word → pronunciations, alternatives included. */
export function readDictionary(text: string): Map<string, Pronunciation[]> {
  const words = new Map<string, Pronunciation[]>();
  for (const line of text.split('\n')) {
    if (line.startsWith(';;') || line === '') continue;
    const space = line.indexOf(' ');
    // "abbe(2)" is another way to say "abbe".
    const end = line[space - 1] === ')' ? line.indexOf('(') : space;
    const word = line.slice(0, end);
    const known = words.get(word);
    const phones = line.slice(space + 1).trim();
    if (known) known.push(phones);
    else words.set(word, [phones]);
  }
  return words;
}

export interface Dictionary {
  /** Whether the word stands in the dictionary itself. */
  has(word: string): boolean;
  /** Whether it stands there, or is another spelling or a compound of words that do. */
  knows(word: string): boolean;
  /** Ways to say a word or letter token; unknown words are guessed from their letters. */
  pronounce(word: string): readonly Pronunciation[];
}

/**
 * The engine's dictionary.
 * @param guess letters → phones, for words that are in no dictionary
 */
export function openDictionary(guess: (word: string) => readonly Pronunciation[]): Dictionary {
  let words: Map<string, Pronunciation[]>;
  try {
    words = readDictionary(readFileSync(join(acousticModelFolder(), 'dict.txt'), 'utf8'));
  } catch (error) {
    throw new Failure('unavailable', 'the dictionary of the speech engine cannot be read; install Gemba again', error);
  }
  const plain = (word: string) => words.get(word) ?? american(word, words);
  const simple: Known = (word) => plain(word) ?? derived(word, simple);
  const parted: Known = (word) => compound(word, words);
  // "Pasteuriser" comes of "pasteurise", not of "paste" and what is left.
  const whole: Known = (word) => simple(word) ?? parted(word) ?? derived(word, parted);
  const known: Known = (word) => whole(word) ?? owner(word, whole);
  return {
    has: (word) => words.has(word),
    knows: (word) => known(word) !== undefined,
    pronounce: (word) => {
      if (word.endsWith('_')) return LETTERS[word.slice(0, -1)] ?? [];
      if (word === 'a') return ['AH', 'EY'];
      return known(word) ?? guess(word);
    },
  };
}

function american(word: string, words: ReadonlyMap<string, Pronunciation[]>): Pronunciation[] | undefined {
  for (const [british, spelling] of AMERICAN) {
    const found = british.test(word) ? words.get(word.replace(british, spelling)) : undefined;
    if (found) return found;
  }
  return undefined;
}

type Known = (word: string) => readonly Pronunciation[] | undefined;

const VOICELESS = /(?:^| )(?:P|T|K|F|TH|S|SH|CH)$/;
const HISSING = /(?:^| )(?:S|Z|SH|ZH|CH|JH)$/;
const withS = (phones: Pronunciation) =>
  HISSING.test(phones) ? `${phones} IH Z` : `${phones} ${VOICELESS.test(phones) ? 'S' : 'Z'}`;
const withD = (phones: Pronunciation) =>
  /(?:^| )[TD]$/.test(phones) ? `${phones} IH D` : `${phones} ${VOICELESS.test(phones) ? 'T' : 'D'}`;

/** "the filter's": a hiss after hisses, voiced after voice. */
function owner(word: string, known: Known): Pronunciation[] | undefined {
  const stem = /^(.+)'s$/.exec(word)?.[1];
  return stem === undefined ? undefined : known(stem)?.map(withS);
}

const ENDINGS: readonly (readonly [RegExp, (phones: Pronunciation) => Pronunciation])[] = [
  [/s$/, withS],
  [/ed$/, withD],
  [/ing$/, (phones) => `${phones} IH NG`],
  [/[eo]r$/, (phones) => `${phones} ER`],
];
const BEGINNINGS: readonly (readonly [RegExp, Pronunciation])[] = [
  [/^re/, 'R IY'],
  [/^un/, 'AH N'],
  [/^pre/, 'P R IY'],
  [/^de/, 'D IY'],
  [/^non/, 'N AA N'],
];

/** "backwashed" is said as "backwash" with an end to it, "regrease" as "grease" with a beginning; "encoder" has lost an "e", "stirrer" doubled a letter. */
function derived(word: string, known: Known): Pronunciation[] | undefined {
  for (const [beginning, phones] of BEGINNINGS) {
    const stem = beginning.test(word) ? word.replace(beginning, '') : '';
    const found = stem.length > 3 ? (known(stem) ?? ended(stem, known)) : undefined;
    if (found) return found.map((rest) => `${phones} ${rest}`);
  }
  return ended(word, known);
}

function ended(word: string, known: Known): Pronunciation[] | undefined {
  for (const [ending, say] of ENDINGS) {
    const stem = ending.test(word) ? word.replace(ending, '') : '';
    if (stem.length <= 3) continue;
    const forms = [stem.replace(/ll$/, 'l'), stem, `${stem}e`, stem.replace(/(.)\1$/, '$1')];
    const found = forms.map(known).find((one) => one !== undefined);
    if (found) return found.map(say);
  }
  return undefined;
}

/** "heatsink" is said as "heat sink", "gearbox" as "gear box": two known words of seven letters and more, the longest first part that fits. */
function compound(word: string, words: ReadonlyMap<string, Pronunciation[]>): Pronunciation[] | undefined {
  for (let cut = word.length - 3; cut >= 3 && word.length >= 7; cut--) {
    const [head] = words.get(word.slice(0, cut)) ?? [];
    const [tail] = words.get(word.slice(cut)) ?? [];
    if (head !== undefined && tail !== undefined) return [`${head} ${tail}`];
  }
  return undefined;
}
