/** Whether the best piece answers at all, and which further pieces belong to the answer. */

import type { Asked } from './asked.ts';
import type { Candidate } from './candidate.ts';
import { LEAST_FIT, MUST_FIT, RULE } from './fit.ts';
import { ofAnotherFigure } from './other-figure.ts';
import type { Judged } from './reread.ts';
import type { Features, Scored } from './score.ts';
import { wordsOf } from './terms.ts';
import type { Scope } from './where.ts';

/**
 * What speaks for an answer and what against it: fitted by `test/bench/answerable/fit.ts` on questions that a manual answers
 * and that none does.
 */
const SPEAKS = {
  coverage: 1.58,
  focus: 0.53,
  own: 1.27,
  fits: 0.79,
  strange: -0.13,
  named: 0.65,
  together: 1.13,
  bound: 0.13,
  rival: -0.35,
  prior: 0.72,
  key: 1.1,
  closeness: 2.43,
} as const satisfies Partial<Record<keyof Features, number>>;
const NEEDED = 5.93;
/** The least likely answer that is given: of the near misses of written manuals one in four passes. */
export const LEAST = 0.2;
/** So likely must a piece be by the reranker that seems to tell of another thing by its words. */
const AGAINST_ODDS = 0.65;
/** So likely by its words, and so well the kind of answer asked for, a piece is told too that the reranker only finds the likeliest. */
const BOTH = 0.5;
const FITS = 0.8;
/** What a piece's words alone make so sure is not asked of the reranker. */
export const SURE_BY_WORDS = 0.75;

/** How sure it is that the piece answers, 0 to 1. */
function confidence(piece: Features): number {
  const sum = Object.entries(SPEAKS).reduce(
    (total, [name, weight]) => total + weight * piece[name as keyof typeof SPEAKS],
    0,
  );
  return 1 / (1 + Math.exp(NEEDED - sum));
}

/** True where something shows that the piece tells of another thing. */
export const ofAnother = (piece: Features, { kind }: Asked): boolean =>
  piece.numberless > 0 ||
  piece.elsewhere > 0 ||
  piece.otherKind > 0 ||
  piece.anchored < 0.45 ||
  piece.fits < (LEAST_FIT[kind] ?? 0);

/** How likely the piece answers by its words alone, 0 to 1: not at all where something speaks against it. */
export const chanceByWords = (piece: Features, asked: Asked): number =>
  ofAnother(piece, asked) ? 0 : confidence(piece);

/** The first of the likeliest pieces that is likely enough; a question of no machine must be met word for word. */
export const bestOf = (
  pieces: readonly Judged[],
  asked: Asked,
  {
    least,
    whole,
    against = AGAINST_ODDS,
  }: Pick<Scope, 'whole'> & { readonly least: number; readonly against?: number },
): Judged | undefined =>
  pieces
    .slice(0, 5)
    .filter(({ scored }) => !isNone(scored, asked))
    .find(
      ({ scored, chance }, i) =>
        (chance >= (ofAnother(scored, asked) ? against : least) ||
          (i === 0 && least <= LEAST && scored.fits >= FITS && chanceByWords(scored, asked) >= BOTH)) &&
        mayTell(scored, whole),
    );

/** What shows that the piece is no answer, however likely the reranker finds it. */
const isNone = (piece: Scored, asked: Asked): boolean =>
  (piece.fits === 0 && MUST_FIT.has(asked.kind)) || ofAnotherFigure(piece.candidate, asked) || piece.ofSibling();

/** A question of no machine is answered only by a piece that has each word by which it names something. */
export const mayTell = ({ least }: Features, whole: boolean): boolean => !whole || least >= 0.45;

/** So likely a sentence answers whether something may be done that neither permits nor forbids: "Wait 5 minutes before …". */
const SURELY = 0.8;

/**
 * Of a question whether something may be done only the sentences that permit or forbid, as if nothing else had been found:
 * beside them a fact about the same thing is no answer, and a manual forbids in other words than people ask in.
 */
export function amongRules(pieces: readonly Judged[]): readonly Judged[] {
  const [first] = pieces;
  if (first && first.chance >= SURELY && first.scored.fits < RULE) return [];
  const rules = pieces.filter(({ scored }) => scored.fits >= RULE && scored.candidate.kind !== 'lead');
  const all = 1 + rules.reduce((sum, { weight }) => sum + weight, 0);
  return rules.map((one) => ({ ...one, chance: Math.max(one.chance, one.weight / all) }));
}

export interface Companions {
  /** Pieces that say something else and answer almost as well: shown too. */
  readonly more: readonly Candidate[];
  /** Passages that say the same: cited beside the best. */
  readonly same: readonly Candidate[];
}

/** Shares of the best piece's weight that a piece must reach to be shown beside it, and to be cited for the same words. */
const MORE = 0.4;
const SAME = 0.2;

/** At most two further pieces and two further places of the same words. */
export function companions(best: Judged, others: readonly Judged[]): Companions {
  const more: Candidate[] = [];
  const same: Candidate[] = [];
  const first = best.scored.candidate;
  for (const { scored, weight } of others) {
    if (weight < SAME * best.weight) break;
    const { candidate, fits } = scored;
    const known = [first, ...more].find((one) => alike(one.text, candidate.text));
    const elsewhere = known === first && candidate.passage.id !== known.passage.id;
    if (elsewhere && same.length < 2 && !same.some(({ passage }) => passage.id === candidate.passage.id))
      same.push(candidate);
    const close = weight >= MORE * best.weight && fits >= best.scored.fits;
    const readable = candidate.words <= 60 && candidate.passage.kind !== 'code';
    if (!known && close && readable && more.length < 2) more.push(candidate);
  }
  return { more, same };
}

/** The same numbers and mostly the same words; that one is step 4 and the other step 13 makes no difference. */
export function alike(first: string, second: string): boolean {
  const [a = '', b = ''] = [first, second].map((text) => text.replace(/^\W*\d{1,2}[.)]\s+/, ''));
  const numbers = (text: string): string => (text.match(/\d+(?:[.,]\d+)?/g) ?? []).sort().join(' ');
  const [one, two] = [new Set(wordsOf(a.toLowerCase())), new Set(wordsOf(b.toLowerCase()))];
  if (numbers(a) !== numbers(b) && numbers(a) !== '' && numbers(b) !== '') return false;
  const shared = [...one].filter((word) => two.has(word)).length;
  const overlap = shared / (Math.min(one.size, two.size) || 1);
  return overlap >= 0.8 || (overlap >= 0.5 && numbers(a) !== '' && numbers(a) === numbers(b));
}
