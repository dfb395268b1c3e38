/** Whether what a question names and what a piece says belong together: the quantity and whose it is, figures, the part. */

import { stem } from '../../library/stem.ts';
import { lookup } from '../../plant/lookup.ts';
import { quantitiesIn } from '../quantity.ts';
import { dimensionsOfWord } from './answer-kind.ts';
import type { Asked } from './asked.ts';
import { Bag } from './bag.ts';
import type { Candidate } from './candidate.ts';
import { wholeLabel } from './fit.ts';
import { LIGHT_WEIGHT, type Term, termsOf } from './terms.ts';

/** Words that a unit says as well: "trips at 32 V" speaks of a voltage. */
export const IMPLIED: Readonly<Record<string, string>> = lookup(
  Object.fromEntries(
    Object.entries({
      pressure: 'pressure',
      temperature: 'temperature',
      hot: 'temperature',
      warm: 'temperature',
      cold: 'temperature',
      voltage: 'voltage',
      volts: 'voltage',
      current: 'current',
      amps: 'current',
      power: 'power',
      torque: 'torque',
      tight: 'torque',
      frequency: 'frequency',
      speed: 'rotational speed',
      rpm: 'rotational speed',
      weight: 'mass',
      heavy: 'mass',
      weigh: 'mass',
      flow: 'flow',
      resistance: 'resistance',
      loud: 'level',
      noise: 'level',
    }).map(([word, dimension]) => [stem(word), dimension]),
  ),
);

/** In the piece itself; a sentence that starts with "It" has the words of the one before. */
export function said({ bags, leans }: Candidate, term: Term): number {
  return Math.max(bags.own.has(term), leans ? 0.9 * bags.near.has(term) : 0);
}

interface Weighed {
  readonly term: Term;
  /** How surely it stands in the piece or around it. */
  readonly found: number;
}

/** How surely one of the words that name what is asked for stands here, the machine's own name and measures aside. */
export function anchored(candidate: Candidate, weighted: readonly Weighed[], about: Bag): number {
  const strong = weighted.filter(({ term }) => term.weight === 1);
  const other = strong.filter(({ term }) => about.has(term) < 0.8);
  if (other.length === 0) {
    // "the serial number of the palletiser": the machine is a matter of course, so the words that say little must be there
    const weak = weighted.filter(({ term }) => !term.beside && term.weight < 1 && term.weight > LIGHT_WEIGHT);
    const terms = weak.length > 0 ? weak : strong;
    return Math.max(terms.length > 0 ? 0 : 1, ...terms.map(({ term }) => namedIn(candidate, term, about)));
  }
  const named = Math.max(...other.map(({ term }) => namedIn(candidate, term)));
  const things = other.filter(({ term }) => !measures(term));
  // "the tightening torque of the drain plug" is no other torque
  if (things.length > 0) return Math.min(named, Math.max(...things.map(({ found }) => found)));
  // of "how wide is the chain", in the manual of a chain conveyor, the chain must be spoken of
  return Math.max(named, ...strong.map(({ term }) => said(candidate, term)));
}

/** "At 50 m" is not answered by a figure "at 1 m". */
export function contradicts({ text }: Candidate, { figures, kind }: Asked): boolean {
  if (figures.length === 0 || (kind !== 'quantity' && (kind === 'yes-no' || BOUND.test(text)))) return false;
  const here = quantitiesIn(text);
  return figures.some(
    ({ unit, value }) =>
      here.some((one) => one.unit === unit) && !here.some((one) => one.unit === unit && one.value === value),
  );
}

/**
 * "May it stand at 1200 m?", "it is four years old": the figures of such a question that a bound of their dimension here ("up to
 * 1000 m", "longer than three years") judges, with the words of their units.
 */
export function judged({ text }: Candidate, { figures, question, kind }: Asked): ReadonlySet<string> {
  if (figures.length === 0 || kind === 'quantity' || !(kind === 'yes-no' || BOUND.test(text))) return new Set();
  const dimensions = new Set(quantitiesIn(text).map(({ dimension, unit }) => dimension ?? unit));
  return new Set(
    figures
      .filter(({ dimension, unit }) => dimensions.has(dimension ?? unit))
      .flatMap(({ value, start, end }) => [
        String(value),
        ...termsOf(question.slice(start, end)).map((term) => term.stem),
      ]),
  );
}
const BOUND =
  /\b(?:(?:more|longer|older|less|shorter|higher|lower|greater) than|above|below|over|under|up to|at least|at most|exceed\w*|within|until|after)\b/i;

const namedIn = (candidate: Candidate, term: Term, about?: Bag): number =>
  Math.max(said(candidate, term), 0.8 * candidate.bags.label.has(term), about?.has(term) ?? 0);

/** What a unit implies ("95 °C": a temperature) counts only beside a word that says whose. */
export function boundTo(candidate: Candidate, { term, own }: { term: Term; own: number }, others: number): number {
  const named = namedIn(candidate, term);
  const implied = others > 1 && IMPLIED[term.stem] !== undefined;
  return named >= 0.5 || implied ? Math.max(named, own) : Math.max(named, own >= 0.9 ? own : 0);
}

/** Its label shares a word with what is asked about, lacks another, and has one of its own instead. */
export function rivals(
  { text, bags }: Candidate,
  focused: readonly { readonly term: Term; readonly own: number }[],
  { words }: Asked,
): boolean {
  const label = wholeLabel(text);
  if (label === undefined || focused.length === 0) return false;
  const inLabel = new Bag(label);
  const shared = focused.some(({ term }) => inLabel.has(term) >= 0.8);
  const lacks = focused.some(({ term, own }) => own < 0.5 && bags.label.has(term) < 0.5);
  if (!shared || !lacks) return false;
  return termsOf(label).some((term) => term.weight === 1 && words.has(term) < 0.6);
}

/** The word says what is measured and not of what: "torque", "pressure". */
export const measures = ({ word }: Term): boolean => dimensionsOfWord(word).length > 0;
