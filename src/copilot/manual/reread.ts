/** The best pieces once more, read together with the question by the reranker, which knows whether a piece answers. */
import type { Piece } from '../../language/embedder.ts';
import type { Library } from '../../library/library.ts';
import type { Asked } from './asked.ts';
import type { Candidate } from './candidate.ts';
import { chanceByWords, mayTell } from './decide.ts';
import { ItsWords } from './in-its-words.ts';
import type { Features, Scored } from './score.ts';
import { oneLine } from './text.ts';

export interface Judged {
  readonly scored: Scored;
  /** How likely this piece is the answer, 0 to 1; of all pieces together at most 1, the rest is that none is. */
  readonly chance: number;
  /** What speaks for it against the other pieces: twice the weight is twice as likely. */
  readonly weight: number;
}

/** A piece as the reranker reads it, in training as in use: the two innermost headings above it, and its words. */
export function pieceOf({ passage, text, before, leans }: Candidate): Piece {
  const head = passage.section.split(' > ').slice(-2).map(oneLine).join(' > ');
  return { head, text: leans && before !== '' ? `${before} ${text}` : text };
}

/** So many of the best are read again: two to three milliseconds each. With 16 or 32 no more questions are answered right. */
const READ = 12;
/** What is further behind the best by its score is not read: of 564 answers to golden questions none was. */
const BEHIND = 1;

/** What speaks for a piece; `scoreBehind`: how far its score is below the best, `answers`: the reranker's logit. */
interface Reading extends Pick<Features, 'coverage' | 'fits' | 'prior'> {
  readonly scoreBehind: number;
  readonly answers: number;
}
/** Fitted by `models/training/reranker/fit.py` on questions to manuals that no model learned from. */
const SPEAKS: Readonly<Record<keyof Reading, number>> = {
  coverage: 1.89,
  fits: 0.87,
  prior: 2.06,
  scoreBehind: 1.61,
  answers: 0.53,
};
const BIAS = -3.07;

/** In the order of their scores, and how likely each answers by its words. */
export const byScore = (ranked: readonly Scored[], asked: Asked): Judged[] =>
  ranked.map((scored) => {
    const chance = chanceByWords(scored, asked);
    return { scored, chance, weight: chance / (1 - chance) };
  });

/**
 * The pieces by how likely they answer, the likeliest first; none where none of those read may be told. Without the reranker in
 * the order of their scores.
 */
export async function judged(
  asked: Asked,
  ranked: readonly Judged[],
  { library, whole = false }: { readonly library: Library; readonly whole?: boolean },
): Promise<readonly Judged[]> {
  const best = ranked[0]?.scored.score ?? 0;
  const some = ranked
    .slice(0, READ)
    .map(({ scored }) => scored)
    .filter(({ score }) => score >= best - BEHIND);
  if (!some.some((scored) => mayTell(scored, whole))) return [];
  const question = asked.leave || asked.told ? asked.whole : asked.question;
  const pieces = some.map(({ candidate }) => pieceOf(candidate));
  const logits = await library.compare(
    question,
    pieces.map((piece) => ({
      ...piece,
      asked: new ItsWords(`${piece.head}\n${piece.text}`).reword(question, asked.terms),
    })),
  );
  if (!logits) return ranked;
  const weights = some.map((scored, i) => {
    const reading = { ...scored, scoreBehind: scored.score - best, answers: logits[i] ?? 0 };
    return { scored, weight: Math.exp(BIAS + sumOf(reading)) };
  });
  const all = 1 + weights.reduce((sum, { weight }) => sum + weight, 0);
  return weights.map((one) => ({ ...one, chance: one.weight / all })).sort((a, b) => b.chance - a.chance);
}

const sumOf = (reading: Reading): number => NAMES.reduce((sum, name) => sum + SPEAKS[name] * reading[name], 0);
const NAMES = Object.keys(SPEAKS) as (keyof Reading)[];
