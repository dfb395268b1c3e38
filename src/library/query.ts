import { boundQueryKeys, codeKeys } from './codes.ts';
import { expectedUnits } from './expected-unit.ts';
import { stem } from './stem.ts';
import { isStop, wordsOf } from './terms.ts';
import { type Other, othersOf, phrasesIn } from './thesaurus.ts';

/** A word that is asked for, and other words for it. */
export interface Term {
  readonly word: string;
  readonly stem: string;
  readonly others: readonly Other[];
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

/** So many other words of one are looked for. */
const LOOKED_FOR = 10;
/** In more passages than these another word is not looked for. */
const COMMON = 500;

/**
 * A word that stands in more passages of those searched (at most three, in one manual hardly any) means there what they say by it, and only what
 * stands for it in every trade is looked for beside it.
 */
const rare = (passages: number): number => Math.min(3, Math.floor(passages / 350));

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
    const count = frequency(quoted(word));
    const rarity = Math.log(1 + (passages + 1) / (count + 0.5));
    const names = naming.has(root);
    terms.push({
      word,
      stem: root,
      others: names ? [] : othersOf(root).filter(({ sure }) => sure || count <= rare(passages)),
      idf: names ? 0.15 * rarity : rarity,
      names,
    });
    positions.push(position);
    if (terms.length >= 40) break;
  }
  addPhrases(clipped, terms);
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
  // each word of an expression costs, whether it is found or not; a common one for another tells little
  const standsRarely = (expression: string): boolean => {
    const most = Math.min(left, COMMON);
    const matches = frequency(expression, most);
    if (matches === 0 || (matches > most && !thorough)) return false;
    left -= thorough ? 0 : matches;
    return true;
  };
  const words = rarest.map(({ word }) => quoted(word));
  const affordable = new Set(words.filter(afford));
  for (const word of affordable) chosen.add(word);
  for (const { others } of rarest)
    for (const { text } of others.slice(0, LOOKED_FOR)) if (standsRarely(quoted(text))) chosen.add(quoted(text));
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

/** A phrase of the question ("shut down") has other words too ("trip"): they stand for each of its words. */
function addPhrases(text: string, terms: Term[]): void {
  // "won't" is one word here, as in the thesaurus
  const stems = wordsOf(text.replace(/(?<=\p{L})['’](?=\p{L})/gu, '')).map(stem);
  for (const phrase of phrasesIn(stems)) {
    const others = othersOf(phrase.stems.join(' '));
    for (const [at, term] of terms.entries())
      if (!term.names && phrase.stems.includes(term.stem))
        terms[at] = { ...term, others: [...term.others, ...others.filter((one) => !isOther(term, one.stems))] };
  }
}

/** Whether a word, or a phrase as stems joined by spaces, stands for the term. */
export const isOther = ({ others }: Term, stems: string): boolean => others.some((one) => one.stems === stems);

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
