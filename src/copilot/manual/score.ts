/** How well a candidate answers: coverage of the question's terms, nearness, the right kind of answer in it. */

import { stem } from '../../library/stem.ts';
import { dimensionsOfWord } from './answer-kind.ts';
import type { Asked } from './asked.ts';
import { Bag } from './bag.ts';
import { anchored, boundTo, contradicts, IMPLIED, judged, rivals, said } from './binding.ts';
import type { Candidate } from './candidate.ts';
import { contrary, fitOf, labelOf, wholeLabel } from './fit.ts';
import { codeKey, type Lexicon } from './lexicon.ts';
import { ofSibling } from './sibling.ts';
import { type Term, termsOf, wordsOf } from './terms.ts';

/** Each from 0 to 1. */
export interface Features {
  /** Of all terms, by weight and rarity, counting what stands near less. */
  readonly coverage: number;
  /** Of the terms asked about, in the piece itself, beside it or in its heading. */
  readonly focus: number;
  /** The least found of the terms asked about. */
  readonly weakest: number;
  /** The least found of all naming terms. */
  readonly least: number;
  /** 1 where a term asked about is neither here nor anywhere in the documents. */
  readonly strange: number;
  /** The least of the terms asked about in the piece itself or its label, what a unit says aside. */
  readonly bound: number;
  /** The most found there of all naming terms. */
  readonly anchored: number;
  /** 1 where it says nothing of the kind of machine named. */
  readonly otherKind: number;
  /** 1 where its label names another of the kind: the coolant's temperature for the exhaust's. */
  readonly rival: number;
  /** 1 where a number of the question is not in it: axis 5, at 10 m. */
  readonly numberless: number;
  /** 1 where most of what is named, at least two words, stands nowhere near the piece though the documents have it elsewhere. */
  readonly elsewhere: number;
  /** Of all terms, in the piece itself. */
  readonly own: number;
  /** The right kind of answer stands in it. */
  readonly fits: number;
  /** Terms that stand side by side in the question do so here. */
  readonly together: number;
  readonly prior: number;
  /** 1 up to forty words, then less. */
  readonly brief: number;
  /** The row whose key the question names: "terminal 8". */
  readonly key: number;
  /** Its label ("Oil: …") is what is asked about. */
  readonly named: number;
  /** 1 where its label names the other side: a maximum where a minimum is asked for. */
  readonly contrary: number;
  /** 1 in a manual of the kind of machine named. */
  readonly preferred: number;
  /** How closely the passage says what is asked by the encoder, which knows other words for it. */
  readonly closeness: number;
}
export interface Scored extends Features {
  readonly candidate: Candidate;
  readonly score: number;
  /** Whether it tells of another thing of the kind asked about; asked only of the best. */
  readonly ofSibling: () => boolean;
}

interface Place {
  readonly lexicon: Lexicon;
  /** What the candidate's document is about. */
  readonly about: Bag;
  readonly preferred: boolean;
  /** Words that name a kind of machine. */
  readonly kinds: Bag;
  /** Undefined without the encoder. */
  readonly closeness: number | undefined;
}

/** What counts where there is no encoder: neither close nor far. */
const NEITHER = 0.45;

export function scoreOf(candidate: Candidate, asked: Asked, place: Place): Scored {
  const { lexicon, about, preferred, kinds, closeness = NEITHER } = place;
  const aside = judged(candidate, asked);
  const terms = asked.terms.filter((term) => !aside.has(term.stem));
  const weighted = terms.map((term) => {
    const focus = asked.focus.includes(term) ? 1.5 : 1;
    // the machine's own name need not be repeated in its manual
    const named = 0.9 * about.has(term);
    const own = Math.max(ownOf(candidate, term), named);
    return { term, weight: term.weight * lexicon.rarity(term) * focus, own, found: found(candidate, term, own) };
  });
  const total = sum(weighted.map(({ weight }) => weight)) || 1;
  const inFocus = weighted.filter(({ term }) => asked.focus.includes(term));
  const named = inFocus.filter(({ term }) => term.weight === 1);
  const strong = named.length > 0 ? named : inFocus;
  // where the dimension is all that is asked for ("working pressure"), a unit alone does not name it
  const bare = strong.every(({ term }) => IMPLIED[term.stem] !== undefined);
  const focused = bare
    ? strong.map((one) => ({
        ...one,
        found: Math.max(0.9 * about.has(one.term), found(candidate, one.term, said(candidate, one.term))),
      }))
    : strong;
  const covered = sum(weighted.map(({ weight, found: f }) => weight * f));
  const features: Features = {
    coverage: covered / total,
    own: sum(weighted.map(({ weight, own }) => weight * own)) / total,
    focus: sum(focused.map(({ weight, found: f }) => weight * f)) / (sum(focused.map(({ weight }) => weight)) || 1),
    weakest: focused.length > 0 ? Math.min(...focused.map(({ found: f }) => f)) : 1,
    least: Math.min(1, ...weighted.flatMap(({ term, found: f }) => (term.weight === 1 ? [f] : []))),
    strange: focused.some(({ term, found: f }) => f < 0.2 && lexicon.frequency(term) === 0) ? 1 : 0,
    bound: Math.min(1, ...focused.map((one) => boundTo(candidate, one, focused.length))),
    anchored: anchored(candidate, weighted, about),
    otherKind: Number(weighted.some(({ term, found: f }) => f < 0.6 && kinds.has(term) === 1)),
    rival: Number(
      rivals(
        candidate,
        focused.map(({ term, own }) => ({ term, own })),
        asked,
      ),
    ),
    numberless: Number(
      weighted.some(
        ({ term, found: f }) => f < 0.6 && !term.beside && (/^\d/.test(term.stem) || codeOfTerm(asked, term)),
      ) || contradicts(candidate, asked),
    ),
    elsewhere: Number(asked.alone && elsewhere(weighted, { about, lexicon })),
    fits: fitOf(candidate, asked),
    together: togetherness(candidate.bags.own, asked.terms),
    prior: 1 / (1 + 0.25 * (candidate.rank - 1)),
    brief: Math.min(1, 40 / Math.max(1, candidate.words)),
    key: keyed(candidate, asked),
    named: labelled(candidate, asked) * (covered / total),
    contrary: Number(contrary(candidate, asked)),
    preferred: Number(preferred),
    closeness,
  };
  const known = (term: Term): boolean => lexicon.frequency(term) > 0;
  const sibling = (): boolean => ofSibling(candidate, asked, { about, known });
  return { ...features, candidate, score: weigh(features, asked), ofSibling: sibling };
}

/** Of the words that name something more stand elsewhere in the documents than here, and at least two. */
function elsewhere(
  weighted: readonly { readonly term: Term; readonly found: number }[],
  { about, lexicon }: Pick<Place, 'about' | 'lexicon'>,
): boolean {
  const naming = weighted.filter(({ term }) => term.weight === 1 && !term.beside && about.has(term) < 0.8);
  const missing = naming.filter(({ term, found: f }) => f < 0.5 && lexicon.frequency(term) > 0);
  return missing.length > 1 && missing.length > naming.filter(({ found: f }) => f >= 0.5).length;
}

/** The term is the code that the question names. */
const codeOfTerm = ({ code }: Asked, { word }: Term): boolean =>
  code !== undefined && /[a-z]/i.test(code.code) && codeKey(code.code) === codeKey(word);

/** Kinds of answers that only a piece which holds such a thing can be. */
export const NEEDS_FIT: ReadonlySet<string> = new Set(['quantity', 'identifier', 'who', 'where']);

/** For a figure, a piece without one is hardly an answer, however well its words fit. */
const weigh = (f: Features, asked: Asked): number =>
  f.coverage +
  0.45 * f.own +
  0.3 * f.focus +
  (NEEDS_FIT.has(asked.kind) || asked.kind === 'recommend' || asked.due || asked.leave ? 0.9 : 0.45) * f.fits +
  0.15 * f.together +
  0.4 * f.prior +
  0.25 * f.brief +
  0.5 * f.key +
  0.4 * f.named +
  0.25 * f.preferred -
  0.4 * f.contrary;
const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

function ownOf(candidate: Candidate, term: Term): number {
  const words = said(candidate, term);
  if (words >= 0.8 || candidate.dimensions.size === 0) return words;
  if (candidate.dimensions.has(IMPLIED[term.stem] ?? '-')) return 0.8;
  // "concentration" by a percentage, "clearance" by a length: likely, no more
  return dimensionsOfWord(term.word).some((one) => candidate.dimensions.has(one)) ? Math.max(words, 0.5) : words;
}

/** In the piece 1, in its heading or beside it less, somewhere in the passage least. */
function found({ bags }: Candidate, term: Term, own: number): number {
  return Math.max(
    own,
    0.8 * bags.label.has(term),
    0.65 * Math.max(bags.near.has(term), bags.table?.has(term) ?? 0),
    0.45 * bags.far.has(term),
  );
}

/** "Terminal 8" names the row 8 of a table of terminals; "parameter P12" the row P12. */
function keyed({ passage, kind }: Candidate, { question }: Asked): number {
  const [cell = ''] = passage.cells ?? [];
  if (kind !== 'row' || cell === '' || cell.length > 24) return 0;
  const column = stem(wordsOf(passage.columns?.[0] ?? '').at(-1) ?? '');
  const words = wordsOf(question);
  const keys = new Set(cell.toLowerCase().split(/[\s,;/]+/));
  return words.some((word, i) => i > 0 && keys.has(word.toLowerCase()) && stem(words[i - 1] ?? '') === column) ? 1 : 0;
}

/** How much the label of a line ("Fuel tank capacity: 90 litres") and the thing asked about are the same words. */
function labelled({ text }: Candidate, asked: Asked): number {
  const [whole, last] = [wholeLabel(text), labelOf(text)];
  return Math.max(likeness(whole, asked), last === whole ? 0 : likeness(last, asked));
}

function likeness(label: string | undefined, { words, focus }: Asked): number {
  const strong = focus.filter(({ weight }) => weight === 1);
  if (label === undefined || strong.length === 0) return 0;
  const inLabel = new Bag(label);
  const asked = strong.filter((term) => inLabel.has(term) >= 0.8).length / strong.length;
  if (asked === 0) return 0;
  const labelTerms = termsOf(label);
  const known = labelTerms.filter((term) => words.has(term) >= 0.8).length / (labelTerms.length || 1);
  return asked * known;
}

/** Neighbouring terms of the question that stand within three words of each other. */
function togetherness(bag: Bag, terms: readonly Term[]): number {
  let pairs = 0;
  let close = 0;
  for (let i = 1; i < terms.length; i++) {
    const a = terms[i - 1];
    const b = terms[i];
    if (!a || !b || b.index - a.index > 2) continue;
    pairs++;
    const there = bag.positions(b);
    if (bag.positions(a).some((p) => there.some((q) => Math.abs(p - q) <= 3))) close++;
  }
  return pairs === 0 ? 0.5 : close / pairs;
}
