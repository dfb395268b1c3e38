/**
 * Grapheme to phoneme: each letter of a word sounds like the longest context of letters around it that was seen in the
 * dictionary. `learn` makes the table (see models/voice), `LetterSounds` applies it.
 */
import type { Pronunciation } from './dictionary.ts';

/** Contexts from the widest to none: letters before and after the one that sounds. */
const WINDOWS = [
  [4, 4],
  [3, 4],
  [3, 3],
  [2, 3],
  [2, 2],
  [1, 2],
  [1, 1],
  [0, 1],
  [0, 0],
] as const;
/** The sound of a silent letter. */
const SILENT = '-';

function keyAt(padded: string, at: number, window: readonly [number, number]): string {
  return `${padded.slice(at - window[0], at)}/${padded[at]}/${padded.slice(at + 1, at + 1 + window[1])}`;
}

const pad = (word: string): string => `####${word}####`;

/** A learned table: context → sound, where it differs from what a narrower context says. */
export class LetterSounds {
  private readonly table: ReadonlyMap<string, string>;

  constructor(table: ReadonlyMap<string, string>) {
    this.table = table;
  }

  /** Reads the table as `write` made it. */
  static read(text: string): LetterSounds {
    const table = new Map<string, string>();
    for (const line of text.split('\n')) {
      const [sound, ...keys] = line.split(' ');
      if (sound) for (const key of keys) table.set(key, sound);
    }
    return new LetterSounds(table);
  }

  /** One line a sound: the sound (phones joined by ".") and its contexts. */
  write(): string {
    const bySound = new Map<string, string[]>();
    for (const [key, sound] of this.table) bySound.set(sound, [...(bySound.get(sound) ?? []), key]);
    return [...bySound]
      .map(([sound, keys]) => `${sound} ${keys.sort().join(' ')}`)
      .sort()
      .join('\n');
  }

  get size(): number {
    return this.table.size;
  }

  /** The pronunciation of a word of letters a to z. */
  pronounce(word: string): Pronunciation {
    const padded = pad(word.replace(/[^a-z]/g, ''));
    const sounds = [...padded.slice(4, -4)].map((_, i) => this.soundAt(padded, i + 4));
    return sounds.flatMap((sound) => (sound === SILENT ? [] : sound.split('.'))).join(' ');
  }

  private soundAt(padded: string, at: number): string {
    for (const window of WINDOWS) {
      const sound = this.table.get(keyAt(padded, at, window));
      if (sound !== undefined) return sound;
    }
    return SILENT;
  }
}

export interface LearnOptions {
  /** Contexts seen less often are left out. */
  readonly atLeast?: number;
  readonly log?: (line: string) => void;
}

/** Learns the table from words (a to z) and their pronunciations: aligns letters with phones, then keeps what differs. */
export function learnLetterSounds(
  words: readonly (readonly [string, Pronunciation])[],
  options: LearnOptions = {},
): LetterSounds {
  const { atLeast = 3, log = () => undefined } = options;
  const aligned = align(words, log);
  const counts = WINDOWS.map(() => new Map<string, Map<string, number>>());
  for (const { word, sounds } of aligned) {
    const padded = pad(word);
    sounds.forEach((sound, i) => {
      for (const [w, window] of WINDOWS.entries()) count(counts[w], keyAt(padded, i + 4, window), sound);
    });
  }
  const table = new Map<string, string>();
  // From the narrowest context outwards: a wider one is kept where it knows better.
  for (let w = WINDOWS.length - 1; w >= 0; w--) {
    for (const [key, sounds] of counts[w] ?? []) {
      const [best, seen] = most(sounds);
      if (seen >= atLeast && best !== narrower(table, key, w)) table.set(key, best);
    }
  }
  return new LetterSounds(table);
}

function narrower(table: ReadonlyMap<string, string>, key: string, w: number): string | undefined {
  const [before = '', letter = '', after = ''] = key.split('/');
  for (const [left, right] of WINDOWS.slice(w + 1)) {
    const sound = table.get(`${left === 0 ? '' : before.slice(-left)}/${letter}/${after.slice(0, right)}`);
    if (sound !== undefined) return sound;
  }
  return undefined;
}

function count(map: Map<string, Map<string, number>> | undefined, key: string, sound: string): void {
  if (!map) return;
  const sounds = map.get(key) ?? new Map<string, number>();
  sounds.set(sound, (sounds.get(sound) ?? 0) + 1);
  map.set(key, sounds);
}

function most(sounds: ReadonlyMap<string, number>): [string, number] {
  let best: [string, number] = [SILENT, 0];
  for (const entry of sounds) if (entry[1] > best[1]) best = entry;
  return best;
}

interface Aligned {
  readonly word: string;
  /** One a letter: phones joined by ".", or "-". */
  readonly sounds: readonly string[];
}

const ROUNDS = 4;

/** Expectation maximisation with the best path alone: which letters carry which phones (none, one or two). */
function align(words: readonly (readonly [string, Pronunciation])[], log: (line: string) => void): Aligned[] {
  let scores = new Map<string, number>();
  let aligned: Aligned[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    aligned = words.flatMap(([word, phones]) => alignOne(word, phones.split(' '), scores) ?? []);
    const pairs = new Map<string, number>();
    const letters = new Map<string, number>();
    for (const { word, sounds } of aligned)
      sounds.forEach((sound, i) => {
        const letter = word[i] ?? '';
        pairs.set(`${letter} ${sound}`, (pairs.get(`${letter} ${sound}`) ?? 0) + 1);
        letters.set(letter, (letters.get(letter) ?? 0) + 1);
      });
    scores = new Map(
      [...pairs].map(([pair, seen]) => [pair, Math.log(seen / (letters.get(pair[0] ?? '') ?? 1))] as const),
    );
    log(`aligned ${aligned.length} of ${words.length} words, round ${round + 1}`);
  }
  return aligned;
}

function alignOne(word: string, phones: readonly string[], scores: ReadonlyMap<string, number>): Aligned | undefined {
  const first = scores.size === 0;
  const score = (letter: string, from: number, taken: number): number => {
    const sound = taken === 0 ? SILENT : phones.slice(from, from + taken).join('.');
    if (!first) return scores.get(`${letter} ${sound}`) ?? -14;
    const alike = taken === 1 && (phones[from] ?? '').toLowerCase().startsWith(letter) ? 2 : 0;
    const vowels = taken === 1 && /[aeiouy]/.test(letter) === /^[AEIOU]/.test(phones[from] ?? '') ? 1 : 0;
    return alike + vowels - (taken === 2 ? 2 : taken === 0 ? 1 : 0);
  };
  const width = phones.length + 1;
  const best = new Float64Array((word.length + 1) * width).fill(Number.NEGATIVE_INFINITY);
  const from = new Uint8Array((word.length + 1) * width);
  best[0] = 0;
  for (let i = 0; i < word.length; i++)
    for (let j = 0; j < width; j++) {
      const so = best[i * width + j] ?? Number.NEGATIVE_INFINITY;
      if (so === Number.NEGATIVE_INFINITY) continue;
      for (let taken = 0; taken <= 2 && j + taken < width; taken++) {
        const next = so + score(word[i] ?? '', j, taken);
        const at = (i + 1) * width + j + taken;
        if (next > (best[at] ?? 0)) {
          best[at] = next;
          from[at] = taken;
        }
      }
    }
  if (best[word.length * width + phones.length] === Number.NEGATIVE_INFINITY) return undefined;
  const sounds: string[] = [];
  for (let i = word.length, j = phones.length; i > 0; i--) {
    const taken = from[i * width + j] ?? 0;
    sounds.unshift(taken === 0 ? SILENT : phones.slice(j - taken, j).join('.'));
    j -= taken;
  }
  return { word, sounds };
}
