/**
 * Words of the trade that stand for each other: what manuals write and what people on a shop floor say, one meaning a line
 * (`thesaurus/`). Words are compared as stems, and search and copilot have a stemmer each, so that the thesaurus is read with the one that asks.
 */
import { ACTIONS } from './thesaurus/actions.ts';
import { ELECTRICAL } from './thesaurus/electrical.ts';
import { GENERAL } from './thesaurus/general.ts';
import { PARTS } from './thesaurus/parts.ts';
import { SYMPTOMS } from './thesaurus/symptoms.ts';

const LINES = [GENERAL, PARTS, ELECTRICAL, SYMPTOMS, ACTIONS].join('\n');

/** A meaning that a word or phrase has. `near`: it only points there ("raceway" to a bearing). */
export interface Sense {
  /** Number of the meaning. */
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

/** A phrase of several words with its meanings. */
export interface Phrase {
  readonly stems: readonly string[];
  readonly senses: readonly Sense[];
}

const NONE: readonly Sense[] = [];

export class Thesaurus {
  private readonly stemsOf: (word: string) => readonly string[];
  private read: { readonly senses: Map<string, Sense[]>; readonly members: Other[][] } | undefined;
  private starts: Map<string, Phrase[]> | undefined;

  /** `stemsOf`: a word → its stems, as those that will be asked for; several where it is written together ("won't"). */
  constructor(stemsOf: (word: string) => readonly string[]) {
    this.stemsOf = stemsOf;
  }

  /** What a word means, or a phrase as stems joined by spaces. */
  sensesOf(stems: string): readonly Sense[] {
    return this.table().senses.get(stems) ?? NONE;
  }

  /** The other words for a word or phrase, each once; those that mean it before those that only point to it. */
  othersOf(stems: string): readonly Other[] {
    const found = new Map<string, Other>();
    for (const { meaning, near } of this.sensesOf(stems))
      for (const other of this.table().members[meaning] ?? []) {
        const before = found.get(other.stems);
        if (other.stems === stems || (near && other.near) || before?.near === false) continue;
        found.set(other.stems, { ...other, near: near || other.near });
      }
    return [...found.values()].sort((a, b) => Number(a.near) - Number(b.near));
  }

  /** The phrases that stand in a row of stems: where each begins, and what it means. */
  phrasesIn(stems: readonly string[]): readonly (Phrase & { readonly at: number })[] {
    this.starts ??= startsOf(this.table().senses);
    const found: (Phrase & { readonly at: number })[] = [];
    for (let at = 0; at + 1 < stems.length; at++)
      for (const phrase of this.starts.get(`${stems[at]} ${stems[at + 1]}`) ?? [])
        if (phrase.stems.every((one, i) => stems[at + i] === one)) found.push({ ...phrase, at });
    return found;
  }

  private table() {
    this.read ??= readLines(this.stemsOf);
    return this.read;
  }
}

/** The lines of the thesaurus, each its members and those that are only near. Comments begin with #. */
export function meaningsOf(lines = LINES): { readonly same: string[]; readonly near: string[] }[] {
  const parts = (list = '') =>
    list
      .split(',')
      .map((member) => member.trim())
      .filter((member) => member !== '');
  return lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [same, near] = line.split('~');
      return { same: parts(same), near: parts(near) };
    });
}

let all: ReturnType<typeof meaningsOf> | undefined;

function readLines(stemsOf: (word: string) => readonly string[]) {
  const senses = new Map<string, Sense[]>();
  const known = new Map<string, readonly string[]>();
  const stemsIn = (member: string) =>
    member.split(/[ -]+/).flatMap((word) => {
      const stems = known.get(word) ?? stemsOf(word);
      known.set(word, stems);
      return stems;
    });
  all ??= meaningsOf();
  const general = meaningsOf(GENERAL).length;
  const members = all.map(({ same, near }, meaning) => {
    const sure = meaning < general;
    const own = new Map<string, Other>();
    const add = (member: string, isNear: boolean) => {
      const parts = stemsIn(member);
      const stems = parts.join(' ');
      if (stems === '' || own.has(stems)) return;
      own.set(stems, { text: member, stems, near: isNear, sure });
      // "shut down" is written "shutdown" too
      for (const key of parts.length === 2 ? [stems, parts.join('')] : [stems]) {
        const before = senses.get(key);
        if (before) before.push({ meaning, near: isNear, sure });
        else senses.set(key, [{ meaning, near: isNear, sure }]);
      }
    };
    for (const member of same) add(member, false);
    for (const member of near) add(member, true);
    return [...own.values()];
  });
  return { senses, members };
}

/** The phrases by their first two words. */
function startsOf(senses: ReadonlyMap<string, readonly Sense[]>): Map<string, Phrase[]> {
  const starts = new Map<string, Phrase[]>();
  for (const [key, own] of senses) {
    const stems = key.split(' ');
    if (stems.length < 2) continue;
    const start = `${stems[0]} ${stems[1]}`;
    const before = starts.get(start);
    if (before) before.push({ stems, senses: own });
    else starts.set(start, [{ stems, senses: own }]);
  }
  return starts;
}
