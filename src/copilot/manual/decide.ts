/** Whether the best piece answers at all, and which further pieces belong to the answer. */
import type { Asked } from './asked.ts';
import type { Scored } from './score.ts';

/** True where what is asked about stands in or around the piece, and the piece holds the kind of answer asked for. */
export function answerable(best: Scored, asked: Asked): boolean {
  if (best.focus < 0.6 || best.coverage < 0.5 || best.weakest < 0.2) return false;
  if (asked.kind === 'quantity' && best.fits < 0.4) return false;
  return true;
}

/** At most two further pieces that cover the question almost as well and say something else. */
export function companions(best: Scored, others: readonly Scored[]): Scored[] {
  const words = new Set([best.candidate.text.toLowerCase()]);
  return others
    .filter(
      ({ score, own, candidate }) => score >= 0.9 * best.score && own >= 0.8 * best.own && fresh(candidate.text, words),
    )
    .slice(0, 2);
}

function fresh(text: string, seen: Set<string>): boolean {
  const key = text.toLowerCase();
  if (seen.has(key)) return false;
  seen.add(key);
  return true;
}
