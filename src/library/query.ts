import { boundQueryKeys, codeKeys } from './codes.ts';
import { expectedUnits } from './expected-unit.ts';
import { phraseSynonyms, synonymsOf } from './synonyms.ts';
import { isStop, stem, wordsOf } from './terms.ts';

/** A word that is asked for. `synonyms` are stems, or stems joined by spaces for phrases. */
export interface Term {
  readonly word: string;
  readonly stem: string;
  readonly synonyms: readonly string[];
  /** How rare it is: weight in coverage. */
  readonly idf: number;
  /** It names the machine, and says little about passages. */
  readonly names: boolean;
}

/** What is asked for by wording: a quantity, a procedure, the meaning of a code, a remedy. */
export type Wish = 'quantity' | 'procedure' | 'meaning' | 'remedy';

export interface Query {
  readonly text: string;
  readonly terms: readonly Term[];
  /** Pairs of terms that follow each other in the question, as indices. */
  readonly pairs: readonly (readonly [number, number])[];
  /** Keys of codes asked for; a passage that has one is very likely meant. */
  readonly keys: readonly string[];
  readonly wishes: ReadonlySet<Wish>;
  /** How the values asked for would be written. */
  readonly units: readonly RegExp[];
  /** For the full-text index. */
  readonly expression: string;
}

/** How many passages match; where that is more than `most`, any number above it. */
export type Frequency = (expression: string, most?: number) => number;

export interface AnalyseOptions {
  /** Stems that name the machine: they choose documents and say little about passages. */
  readonly naming: ReadonlySet<string>;
  readonly frequency: Frequency;
  /** Passages in all. */
  readonly passages: number;
  /** Look for every word, however common. */
  readonly thorough?: boolean | undefined;
}

/** A question is read so far. */
export const LONGEST = 2000;
const quoted = (word: string): string => `"${word.replaceAll('"', '')}"`;

/** A question → what to search for. */
export function analyse(text: string, { naming, frequency, passages, thorough = false }: AnalyseOptions): Query {
  const clipped = text.slice(0, LONGEST);
  const all = wordsOf(clipped);
  const terms: Term[] = [];
  const positions: number[] = [];
  for (const [position, word] of all.entries()) {
    const root = stem(word);
    if (isStop(word) || (word.length < 2 && !/\d/.test(word)) || terms.some((term) => term.stem === root)) continue;
    const rarity = Math.log(1 + (passages + 1) / (frequency(quoted(word)) + 0.5));
    const names = naming.has(root);
    terms.push({
      word,
      stem: root,
      synonyms: names ? [] : synonymStems(root),
      idf: names ? 0.15 * rarity : rarity,
      names,
    });
    positions.push(position);
    if (terms.length >= 40) break;
  }
  addPhrases(all, terms);
  const keys = [...new Set([...codeKeys(clipped), ...boundQueryKeys(clipped)])].slice(0, 24);
  const named = (i: number) => terms[i]?.names === true;
  const pairs = terms.flatMap((_, i) =>
    !named(i) && !named(i + 1) && (positions[i + 1] ?? 99_999) - (positions[i] ?? 0) <= 3 ? [[i, i + 1] as const] : [],
  );
  const words = terms.filter(({ names }) => !names);
  return {
    text: clipped,
    terms,
    pairs,
    keys,
    wishes: wishesOf(clipped),
    units: expectedUnits(clipped),
    expression: expressionOf(words.length ? words : terms, { keys, frequency, thorough }),
  };
}

/** Ranking costs some 2 µs for each passage that holds a word: so many are ranked. */
const MATCHES = 8000;

interface Reckoning {
  readonly keys: readonly string[];
  readonly frequency: Frequency;
  readonly thorough: boolean;
}

/**
 * All words and their synonyms where that is affordable, as it is in every ordinary library. In a large one: the rarest
 * words, then synonyms, then the common words where two of them stand together.
 */
function expressionOf(terms: readonly Term[], { keys, frequency, thorough }: Reckoning): string {
  const rarest = terms.toSorted((a, b) => b.idf - a.idf);
  const chosen = new Set(keys.map(quoted));
  let left = thorough ? Number.POSITIVE_INFINITY : MATCHES;
  const afford = (expression: string): boolean => {
    const matches = thorough ? 0 : frequency(expression, left);
    if (matches > left) return false;
    left -= matches;
    return true;
  };
  const words = rarest.map(({ word }) => quoted(word));
  const affordable = new Set(words.filter(afford));
  for (const word of affordable) chosen.add(word);
  for (const { synonyms } of rarest)
    for (const one of synonyms) if (!one.includes(' ') && afford(quoted(one))) chosen.add(quoted(one));
  const common = words.filter((word) => !affordable.has(word));
  for (const [i, one] of common.entries()) {
    // each word once: ranking looks through all passages of every word that the expression names
    const others = common.slice(i + 1);
    const none = others.findIndex((other) => !afford(`(${one} AND ${other})`));
    const beside = none < 0 ? others : others.slice(0, none);
    if (beside.length) chosen.add(`(${one} AND (${beside.join(' OR ')}))`);
  }
  const [first] = common;
  return [...(chosen.size || !first ? chosen : [first])].join(' OR ');
}

const synonymStems = (root: string): string[] => synonymsOf(root).map((phrase) => wordsOf(phrase).map(stem).join(' '));

/** "shut down" in the question: its words also mean "trip". */
function addPhrases(all: readonly string[], terms: Term[]): void {
  for (const { phrase, words } of phraseSynonyms(all.map(stem).join(' '))) {
    const first = phrase.split(' ').find((part) => terms.some((term) => term.stem === part));
    const at = terms.findIndex((term) => term.stem === first);
    const term = terms[at];
    if (term)
      terms[at] = {
        ...term,
        synonyms: [...new Set([...term.synonyms, ...words.map((w) => wordsOf(w).map(stem).join(' '))])],
      };
  }
}

function wishesOf(text: string): Set<Wish> {
  const wishes = new Set<Wish>();
  if (
    /\bhow (?:much|many|long|often|high|low|far|fast|hot|cold|large|big|wide|heavy|deep|tight|thick|old)\b|\bwhat (?:is|are|should|was) the\b.*\b(?:pressure|temperature|speed|voltage|current|capacity|weight|length|width|height|range|limit|torque|rate|rating|power|size|clearance|tolerance|interval|time|value|level|frequency|distance|maximum|minimum|number|ratio|drop|gap|volume)\b|\b(?:at|below|above|to|within|under|over) what\b|\b(?:maximum|minimum|max|min)\b/i.test(
      text,
    )
  )
    wishes.add('quantity');
  if (/\bhow (?:do|can|should|must|to|does one)\b|\bsteps?\b|\bprocedure\b|\binstructions?\b/i.test(text))
    wishes.add('procedure');
  if (
    /\bmeans?\b|\bmeaning\b|\bwhat is (?:alarm|error|fault|code|warning|event|trip)|\bstands? for\b|\bindicates?\b/i.test(
      text,
    )
  )
    wishes.add('meaning');
  if (
    /\bwhat (?:should|can|must|do) (?:i|we|you)\b|\bremed(?:y|ies)\b|\bfix\b|\bsolve\b|\bresolve\b|\btry\b|\bcheck\b|\bcauses?\b|\bwhy\b/i.test(
      text,
    )
  )
    wishes.add('remedy');
  return wishes;
}
