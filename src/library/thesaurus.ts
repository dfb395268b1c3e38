/**
 * Words of the trade that stand for each other: what manuals write and what people on a shop floor say, one meaning a line (`thesaurus/`).
 * Words are compared as stems.
 */
import { stem } from './stem.ts';
import { ACTIONS } from './thesaurus/actions.ts';
import { ELECTRICAL } from './thesaurus/electrical.ts';
import { GENERAL } from './thesaurus/general.ts';
import { PARTS } from './thesaurus/parts.ts';
import { SYMPTOMS } from './thesaurus/symptoms.ts';

/** A meaning that a word or phrase has. `near`: it only points there ("raceway" to a bearing). */
export interface Sense {
  /** Its line's place among `lines()`. */
  readonly meaning: number;
  readonly near: boolean;
  /** It is one of those of every trade (`general.ts`), where the words say the same nearly always. */
  readonly sure: boolean;
}

/** Another word for one, and whether it only points to the same thing. */
export interface Other {
  /** As it is written. */
  readonly text: string;
  /** Its stems, joined by spaces. */
  readonly stems: string;
  readonly near: boolean;
  readonly sure: boolean;
}

/** A phrase of several words that stands in a row of stems: where, and what it means. */
export interface Phrase {
  readonly at: number;
  readonly stems: readonly string[];
  readonly senses: readonly Sense[];
}

/** A line: the words of one meaning, and those that only point to it. */
export interface Line {
  readonly same: readonly string[];
  readonly near: readonly string[];
  readonly sure: boolean;
}

const NONE: readonly Sense[] = [];

/** What a word means, or a phrase as stems joined by spaces. */
export const sensesOf = (stems: string): readonly Sense[] => table().get(stems) ?? NONE;

/** The other words for a word or phrase, each once; those that mean it before those that only point to it. */
export function othersOf(stems: string): readonly Other[] {
  const found = new Map<string, Other>();
  for (const { meaning, near } of sensesOf(stems))
    for (const other of othersOnLine(meaning)) {
      const before = found.get(other.stems);
      if (other.stems === stems || (near && other.near) || before?.near === false) continue;
      found.set(other.stems, { ...other, near: near || other.near });
    }
  return [...found.values()].sort((a, b) => Number(a.near) - Number(b.near));
}

function othersOnLine(meaning: number): Other[] {
  const { same = [], near = [], sure = false } = lines()[meaning] ?? {};
  const written = (isNear: boolean) => (text: string) => ({ text, stems: stemsOf(text).join(' '), near: isNear, sure });
  return [...same.map(written(false)), ...near.map(written(true))];
}

/** The phrases of a row of stems, in order; of those that begin at one place the longest first. */
export function phrasesIn(stems: readonly string[]): readonly Phrase[] {
  const phrases: Phrase[] = [];
  for (let at = 0; at + 1 < stems.length; at++) {
    const here: Phrase[] = [];
    let joined = stems[at] ?? '';
    for (let end = at + 1; end < stems.length; end++) {
      joined += ` ${stems[end]}`;
      const senses = table().get(joined);
      if (!senses) break;
      if (senses.length > 0) here.unshift({ at, stems: stems.slice(at, end + 1), senses });
    }
    phrases.push(...here);
  }
  return phrases;
}

let read: Map<string, Sense[]> | undefined;

/** What each word and phrase means, by its stems joined by spaces; what a longer phrase begins with is there too, and means nothing by itself. */
function table(): ReadonlyMap<string, readonly Sense[]> {
  if (read) return read;
  const senses = new Map<string, Sense[]>();
  const mean = (stems: string, sense: Sense) => {
    const before = senses.get(stems);
    if (!before) senses.set(stems, [sense]);
    // a line that has a word twice, as "shut down" and "shutdown", means it once
    else if (before.at(-1)?.meaning !== sense.meaning) before.push(sense);
  };
  const add = (member: string, sense: Sense) => {
    const stems = stemsOf(member);
    const [first = '', second = ''] = stems;
    let joined = first;
    for (let i = 1; i < stems.length; i++) {
      if (i > 1 && !senses.has(joined)) senses.set(joined, []);
      joined += ` ${stems[i]}`;
    }
    mean(joined, sense);
    // "shut down" is written "shutdown" too
    if (stems.length === 2) mean(first + second, sense);
  };
  for (const [meaning, { same, near, sure }] of lines().entries()) {
    const means = { meaning, near: false, sure };
    for (const member of same) add(member, means);
    const pointsTo = { meaning, near: true, sure };
    for (const member of near) add(member, pointsTo);
  }
  read = senses;
  return senses;
}

/** The stems of a member: "dead-man's handle" is three words, "mm/s" two. */
const stemsOf = (member: string): string[] => (member.match(/[^ ()/-]+/g) ?? []).map(stem);

let all: readonly Line[] | undefined;

/** All lines of the thesaurus; the number of a meaning is its place among them. */
export function lines(): readonly Line[] {
  all ??= [GENERAL, PARTS, ELECTRICAL, SYMPTOMS, ACTIONS].flatMap((list) => linesOf(list, list === GENERAL));
  return all;
}

/** The lines of a list, each its members and those that are only near. Comments begin with #. */
function linesOf(list: string, sure: boolean): Line[] {
  const members = (part = '') =>
    part
      .split(',')
      .map((member) => member.trim())
      .filter((member) => member !== '');
  return list.split('\n').flatMap((line) => {
    if (line.trim() === '' || line.startsWith('#')) return [];
    const [same, near] = line.split('~');
    return [{ same: members(same), near: members(near), sure }];
  });
}
