/** Whether the best piece answers at all, and which further pieces belong to the answer. */

import type { Asked } from './asked.ts';
import type { Candidate } from './candidate.ts';
import { LEAST_FIT } from './fit.ts';
import type { Scored } from './score.ts';
import { wordsOf } from './terms.ts';

/** True where what is asked about stands in or around the piece, and the piece holds the kind of answer asked for. */
export function answerable(best: Scored, asked: Asked): boolean {
  if (best.focus < 0.62 || best.coverage < 0.56) return false;
  if (asked.strict && (best.strange > 0 || (best.weakest < 0.2 && best.focus < 0.68))) return false;
  return best.fits >= (LEAST_FIT[asked.kind] ?? 0);
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
