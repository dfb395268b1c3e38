/** From spoken words back to writing: "what is the flow of p_ one oh one" → "what is the flow of P-101". */
import { DIGITS, digitsOf, isNumber, numberEnd } from '../number-words.ts';
import { withCommas } from './commas.ts';
import { dayOfMonthAt } from './ordinals.ts';
import { type NameWords, nameWordsOf, respelt } from './same-sound.ts';
import { spokenForms } from './spoken.ts';
import { spokenClockAt } from './spoken-clock.ts';
import type { VoiceName } from './vocabulary.ts';

/** A piece of a transcript: which spoken words it came from, how it is written, and what it names. */
export interface WrittenPiece {
  /** Index of the first spoken word, and after the last. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** The slot of the name; 'unknown': looks like a tag and is none of the plant. */
  readonly slot?: string | undefined;
}

/** "Pump one" is written "pump 1", as people write it: a number word may be taken for the figure of what follows ("one in"). */
const inFigures = (name: string): string =>
  name.replace(/(?<= )\w+$/, (word) => (isNumber(word.toLowerCase()) ? digitsOf([word.toLowerCase()]) : word));

/** A token of a spelt letter, such as "p_". */
export const isLetter = (word: string | undefined): boolean => word?.endsWith('_') ?? false;
/** Written as a figure's unit; "how many degrees" stays in words. */
const DEGREES = /(?<=\d )degrees (celsius|centigrade|fahrenheit)\b/g;

/** Letters of each part of a compound at least: "may be" is not "maybe". */
const LEAST_OF_COMPOUND = 3;

/** Knows how the names of a vocabulary are written. */
export class Writer {
  private readonly known = new Map<string, { readonly text: string; readonly slot: string }>();
  private readonly longest: number;
  private readonly own: ReadonlySet<string>;
  private readonly nameWords: NameWords;
  /** How often the plant's own tags and codes have a dash between letters and digits, by their shape; '': all of them. */
  private readonly dashes = new Map<string, number>();

  /** @param own words of the plant and its manuals, as they write them: "heat sink" is written "heatsink" where they do */
  constructor(names: readonly VoiceName[], isWord: (word: string) => boolean, own: ReadonlySet<string> = new Set()) {
    this.own = own;
    this.nameWords = nameWordsOf(names);
    for (const { written, slot, forms } of names)
      for (const form of forms) {
        // A phrase with slots is written as what fills them.
        if (form.includes('{')) continue;
        this.countDash(written ?? form);
        for (const spoken of spokenForms(form, isWord))
          if (!this.known.has(spoken)) this.known.set(spoken, { text: written ?? inFigures(form), slot });
      }
    this.longest = Math.max(1, ...[...this.known.keys()].map((spoken) => spoken.split(' ').length));
  }

  private countDash(name: string): void {
    const [, letters, dash, digits] = /^([A-Z]{1,5})(-?)(\d+)/.exec(name) ?? [];
    if (letters === undefined || digits === undefined) return;
    for (const shape of dash ? [shapeOf(letters, digits), ''] : [shapeOf(letters, digits)])
      this.dashes.set(shape, (this.dashes.get(shape) ?? 0) + (dash ? 1 : -1));
  }

  /** The words as they are meant where others sound the same; as many as were heard. */
  respelt(words: readonly string[]): string[] {
    return respelt(words, this.nameWords);
  }

  /** The pieces of a row of spoken words: known names (the longest that fit), tags, numbers, plain words. An "o" amid figures is a zero. */
  pieces(heard: readonly string[]): WrittenPiece[] {
    const words = heard.map((word, i) =>
      word === 'o_' && isNumber(heard[i - 1]) && isNumber(heard[i + 1]) ? 'oh' : ownedNumber(word),
    );
    const pieces: WrittenPiece[] = [];
    for (let from = 0; from < words.length; ) {
      const piece =
        dateAt(words, from) ??
        this.nameAt(words, from) ??
        this.tagAt(words, from) ??
        numberAt(words, from) ??
        this.compoundAt(words, from) ??
        plainAt(words, from);
      const owns = heard[piece.to - 1] === `${words[piece.to - 1]}'s`;
      pieces.push(owns ? { ...piece, text: `${piece.text}'s` } : piece);
      from = piece.to;
    }
    return pieces;
  }

  /** The transcript as it is written. */
  text(words: readonly string[]): string {
    const pieces = this.pieces(this.respelt(words)).map(({ text }) => text);
    return withCommas(
      pieces
        .join(' ')
        .replace(/ %/g, '%')
        .replace(DEGREES, (_, scale: string) => (scale === 'fahrenheit' ? '°F' : '°C')),
    );
  }

  private nameAt(words: readonly string[], from: number): WrittenPiece | undefined {
    for (let to = Math.min(words.length, from + this.longest); to > from; to--) {
      const name = this.known.get(words.slice(from, to).join(' '));
      // "p one oh one" is not the P-10 of a plant that has both: a name does not end amid digits.
      if (name && !(isNumber(words[to - 1]) && DIGITS.has(words[to] ?? ''))) return { from, to, ...name };
    }
    return undefined;
  }

  private compoundAt(words: readonly string[], from: number): WrittenPiece | undefined {
    const [head = '', tail = ''] = words.slice(from, from + 2);
    const text = head + tail;
    const whole = Math.min(head.length, tail.length) >= LEAST_OF_COMPOUND && this.own.has(text);
    // "On line" is the state "online", and "on line 2" a place.
    const named = isNumber(words[from + 2]) ? undefined : this.known.get(text);
    return whole || named ? { from, to: from + 2, text, ...named } : undefined;
  }

  private tagAt(words: readonly string[], from: number): WrittenPiece | undefined {
    let to = from;
    while (isLetter(words[to])) to++;
    if (to === from) return undefined;
    const letters = words
      .slice(from, to)
      .map((word) => word.slice(0, -1).toUpperCase())
      .join('');
    const end = numberEnd(words, to);
    if (end === to) return { from, to, text: letters };
    const digits = digitsOf(words.slice(to, end));
    // "E27" beside E04 and E-217, F-18 beside P-101.
    const dash = (this.dashes.get(shapeOf(letters, digits)) ?? this.dashes.get('') ?? 0) > 0 ? '-' : '';
    return { from, to: end, text: `${letters}${dash}${digits}`, slot: 'unknown' };
  }
}

/** Tags and codes of the same letters and as many digits are written alike. */
const shapeOf = (letters: string, digits: string): string => `${letters}${digits.length}`;

/** Before a "one" that stands for a thing: "the other one". */
const POINTING = new Set(['other', 'first', 'second', 'last', 'next', 'same', 'only', 'any', 'another', 'new', 'old']);
/** Before a "one" that stands for anybody: "may one open it". */
const ALLOWING = /^(?:may|must|should|does|can|could|would)$/;
/** Words before the number of things that are already known, and before a "one" that stands for a thing. */
const COUNTING = new Set(['the', 'these', 'those', 'all', 'our', 'this', 'that', 'which', 'each', 'every', 'no']);

function numberAt(words: readonly string[], from: number): WrittenPiece | undefined {
  const to = numberEnd(words, from);
  if (to === from || words[from] === 'oh') return undefined;
  // "which of the two drives": how many there are is no figure.
  if (to - from === 1 && DIGITS.has(words[from] ?? '') && COUNTING.has(words[from - 1] ?? '')) return undefined;
  const before = words[from - 1] ?? '';
  if (to - from === 1 && words[from] === 'one' && (POINTING.has(before) || ALLOWING.test(before))) return undefined;
  const text = digitsOf(words.slice(from, to));
  if (words[to] === 'point') {
    const end = numberEnd(words, to + 1);
    if (end > to + 1) return { from, to: end, text: `${text}.${digitsOf(words.slice(to + 1, end))}` };
  }
  const half = words.slice(to, to + 3).join(' ') === 'and a half';
  if (half) return { from, to: to + 3, text: `${text}.5` };
  const time = timeOf(words, { from, to, text });
  return time ?? { from, to, text };
}

/** "at two thirty", "since six o'clock", "fourteen fifteen p m" are times of day. */
function timeOf(words: readonly string[], piece: WrittenPiece): WrittenPiece | undefined {
  const { from, to, text } = piece;
  const said = words[from - 1] ?? '';
  const half = isLetter(words[to]) && words[to + 1] === 'm_' ? (words[to] === 'p_' ? 'pm' : 'am') : undefined;
  if (words[to] === "o'clock") return { from, to: to + 1, text: `${text}:00` };
  const clock = /^(\d{1,2})(\d{2})$/.exec(text);
  if (half !== undefined) return { from, to: to + 2, text: `${clock ? `${clock[1]}:${clock[2]}` : text} ${half}` };
  const timely = ['at', 'since', 'until', 'till', 'from', 'before', 'after', 'to', 'around'].includes(said);
  if (!timely || !clock || Number(clock[1]) > 24 || Number(clock[2]) > 59 || to - from < 2) return undefined;
  return { from, to, text: `${clock[1]}:${clock[2]}` };
}

function dateAt(words: readonly string[], from: number): WrittenPiece | undefined {
  const date = dayOfMonthAt(words, from) ?? spokenClockAt(words, from);
  return date && { from, ...date };
}

/** "P one oh two's current": the number that owns is still one. */
function ownedNumber(word: string): string {
  const stem = word.replace(/'s$/, '');
  return isNumber(stem) ? stem : word;
}

const plainAt = (words: readonly string[], from: number): WrittenPiece => ({
  from,
  to: from + 1,
  text: isLetter(words[from]) ? (words[from] ?? '').slice(0, -1).toUpperCase() : (words[from] ?? ''),
});

/** Known names that differ from a tag by one digit or letter at most, for "did you mean". */
export function alike(tag: string, known: readonly string[]): string[] {
  const plain = (text: string) => text.toUpperCase().replace(/[^A-Z0-9]/g, '');
  const asked = plain(tag);
  return known.filter((one) => {
    const other = plain(one);
    if (Math.abs(other.length - asked.length) > 1) return false;
    let same = 0;
    while (same < asked.length && asked[same] === other[same]) same++;
    const rest = (text: string, skip: number) => text.slice(same + skip);
    return rest(asked, 1) === rest(other, 1) || rest(asked, 0) === rest(other, 1) || rest(asked, 1) === rest(other, 0);
  });
}
