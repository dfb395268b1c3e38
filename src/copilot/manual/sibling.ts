/** Whether a piece tells of another thing of the kind asked about: of a nut or a frequency, and not of that one. */
import type { Asked } from './asked.ts';
import { Bag } from './bag.ts';
import { measures } from './binding.ts';
import type { Candidate } from './candidate.ts';
import { type Term, termsOf, wordsOf } from './terms.ts';

/**
 * "Impeller nut: 120 N·m" or "tighten the impeller nut" for the vent screw, "Input frequency: 50 Hz" for the switching frequency:
 * of another of its kind, where the manual has the words for the one asked for.
 */
export function ofSibling(
  candidate: Candidate,
  { kind, words: question, focus }: Asked,
  { about, known }: { readonly about: Bag; readonly known: (term: Term) => boolean },
): boolean {
  if (kind !== 'quantity') return false;
  const { text, bags } = candidate;
  const foreign = (term: Term): boolean => term.weight === 1 && question.has(term) === 0;
  const label = figureLabel(candidate);
  const [asked, own] = label
    ? headOf(label.last, focus, foreign)
    : inSentence(
        candidate,
        focus.filter((term) => about.has(term) < 0.8),
        foreign,
      );
  const others = focus.filter(
    ({ index, weight }) => asked && weight === 1 && index < asked.index && asked.index - index <= 2,
  );
  const words = new Bag(label?.whole ?? text);
  return (
    own &&
    others.length > 0 &&
    others.every(
      (term) =>
        known(term) &&
        Math.max(about.has(term), words.has(term), bags.label.has(term), bags.table?.has(term) ?? 0) < 0.5,
    )
  );
}

/** The term asked about that a name ends with, and whether all its other words are foreign to the question. */
type Head = readonly [asked: Term | undefined, foreign: boolean];

function headOf(name: string, focus: readonly Term[], foreign: (term: Term) => boolean): Head {
  const parts = termsOf(name).filter(({ weight }) => weight === 1);
  const head = new Bag(parts.pop()?.word ?? '');
  return [focus.find((term) => head.has(term) >= 0.8), parts.length > 0 && parts.every(foreign)];
}

/** The last thing asked about that the sentence names, each time with a foreign word before it. */
function inSentence({ text, bags }: Candidate, focus: readonly Term[], foreign: (term: Term) => boolean): Head {
  const words = wordsOf(text);
  const asked = focus.findLast((term) => term.weight === 1 && !measures(term));
  const places = asked ? bags.own.positions(asked) : [];
  const qualified = places.every((i) => {
    const [before] = termsOf(words[i - 1] ?? '');
    return before !== undefined && foreign(before);
  });
  return [asked, places.length > 0 && qualified];
}

/** "Condenser, fouling factor at full load: 0.04", "Impeller nut: M20": the label of a line of one figure, and its last part. */
function figureLabel({ text, kind }: Candidate): { readonly whole: string; readonly last: string } | undefined {
  const [, whole = '', last = ''] = FIGURE_OF.exec(text) ?? [];
  const further = kind !== 'row' && text.indexOf(':', whole.length + 1) > 0;
  return last === '' || further ? undefined : { whole, last };
}
const FIGURE_OF = /^((?:[^:;.]{2,60}, )?([^:;.,]{2,40}?)(?: (?:at|of|for|in|with|per) [^:;.]{1,30})?): [^:]{0,12}?\d/;
