/** Whether the best piece answers at all, and which further pieces belong to the answer. */

import type { Asked } from './asked.ts';
import type { Candidate } from './candidate.ts';
import { LEAST_FIT } from './fit.ts';
import type { Features, Scored } from './score.ts';
import { wordsOf } from './terms.ts';
import type { Scope } from './where.ts';

/**
 * What speaks for an answer and what against it, fitted by logistic regression on answerable and unanswerable questions
 * over manuals (`test/golden`): the best piece was the answer, or the manual held none.
 */
const SPEAKS = {
  coverage: 2.2,
  focus: 1.1,
  weakest: 0.35,
  own: 1.95,
  fits: 0.3,
  strange: -0.6,
  named: 0.75,
  together: 1.9,
  bound: 0.6,
  rival: -0.8,
  prior: 0.35,
  key: 0.25,
} as const satisfies Partial<Record<keyof Features, number>>;
const NEEDED = 4;
/** The least sure answer that is given: of the questions that a manual answers one in 25 is lost by it. */
const LEAST = 0.52;

/** How sure it is that the piece answers, 0 to 1. */
export function confidence(piece: Features): number {
  const sum = Object.entries(SPEAKS).reduce(
    (total, [name, weight]) => total + weight * piece[name as keyof typeof SPEAKS],
    0,
  );
  return 1 / (1 + Math.exp(NEEDED - sum));
}

/** True where what is asked about stands in or around the piece, and the piece holds the kind of answer asked for. */
export function answerable(best: Scored, asked: Asked, { whole }: Pick<Scope, 'whole'>): boolean {
  if (whole && best.least < 0.45) return false;
  if (best.numberless > 0 || best.otherKind > 0 || best.unqualified > 0 || best.anchored < 0.45 || best.owned < 0.3)
    return false;
  if (asked.kind === 'steps' && best.acts < 0.5) return false;
  return best.fits >= (LEAST_FIT[asked.kind] ?? 0) && confidence(best) >= LEAST;
}

export interface Companions {
  /** Pieces that say something else and answer almost as well: shown too. */
  readonly more: readonly Candidate[];
  /** Passages that say the same: cited beside the best. */
  readonly same: readonly Candidate[];
}

/** Shares of the best score that a piece must reach to be shown beside it, and to be cited for the same words. */
const MORE = 0.93;
const SAME = 0.75;

/** At most one further piece and two further places of the same words. */
export function companions(best: Scored, others: readonly Scored[]): Companions {
  const more: Candidate[] = [];
  const same: Candidate[] = [];
  for (const { candidate, score, own, fits } of others) {
    if (score < SAME * best.score) break;
    const known = [best.candidate, ...more].find((one) => alike(one.text, candidate.text));
    const elsewhere = known === best.candidate && candidate.passage.id !== known.passage.id;
    if (elsewhere && same.length < 2 && !same.some(({ passage }) => passage.id === candidate.passage.id))
      same.push(candidate);
    const close = score >= MORE * best.score && own >= 0.9 * best.own && fits >= best.fits;
    const readable = candidate.words <= 60 && candidate.passage.kind !== 'code';
    if (!known && close && readable && more.length < 1) more.push(candidate);
  }
  return { more, same };
}

/** The same numbers and mostly the same words. */
export function alike(a: string, b: string): boolean {
  const numbers = (text: string): string => (text.match(/\d+(?:[.,]\d+)?/g) ?? []).sort().join(' ');
  const [one, two] = [new Set(wordsOf(a.toLowerCase())), new Set(wordsOf(b.toLowerCase()))];
  if (numbers(a) !== numbers(b) && numbers(a) !== '' && numbers(b) !== '') return false;
  const shared = [...one].filter((word) => two.has(word)).length;
  const overlap = shared / (Math.min(one.size, two.size) || 1);
  return overlap >= 0.8 || (overlap >= 0.5 && numbers(a) !== '' && numbers(a) === numbers(b));
}
