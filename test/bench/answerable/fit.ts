/**
 * Fits what speaks for an answer (`SPEAKS`, `NEEDED` and `LEAST` of `src/copilot/manual/decide.ts`) by logistic regression:
 * `node test/bench/answerable/fit.ts` prints them. The weights start from a first guess and leave it only as far as the
 * questions pull them: some hundred questions over thirteen manuals of one hand would else be learned by heart.
 */
import { ofAnother } from '../../../src/copilot/manual/decide.ts';
import type { Features } from '../../../src/copilot/manual/score.ts';
import { type Piece, pieces } from './pieces.ts';

const FIRST: Readonly<Partial<Record<keyof Features, number>>> = {
  coverage: 2.2,
  focus: 1.1,
  own: 1.95,
  fits: 0.3,
  strange: -0.6,
  named: 0.75,
  together: 1.9,
  bound: 0.6,
  rival: -0.8,
  prior: 0.35,
  key: 0.25,
  closeness: 0,
};
/** How strongly the first guess holds; the encoder's word, of which there is none, is free. */
const HOLD = 300;
const FREE = 6;
/** What a piece counts: there are few questions without an answer, and the second pieces are of questions seen before. */
const COUNTS = { top: 1, none: 2, right: 0.5, rest: 0.4 } as const;
/** Share of the questions without an answer that must be refused. */
const REFUSED = 0.97;

const NAMES = Object.keys(FIRST) as (keyof Features)[];
type Row = readonly number[];
interface Example {
  readonly row: Row;
  readonly answers: number;
  readonly counts: number;
  readonly piece: Piece;
}
const sigmoid = (z: number): number => 1 / (1 + Math.exp(-z));
const dot = (a: Row, b: Row): number => a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);

/** Weights in the order of `NAMES`, the last is the bias: gradient descent on features put to mean 0 and deviation 1. */
function learn(examples: readonly Example[]): number[] {
  const columns = NAMES.map((_, i) => spreadOf(examples.map(({ row }) => row[i] ?? 0)));
  const put = examples.map(({ row }) => columns.map(({ mean, deviation }, i) => ((row[i] ?? 0) - mean) / deviation));
  const first = NAMES.map((name, i) => (FIRST[name] ?? 0) * (columns[i]?.deviation ?? 1));
  const hold = NAMES.map((name) => (name === 'closeness' ? FREE : HOLD));
  let weights = [...first];
  let bias = 0;
  for (let step = 0; step < 3000; step++) {
    const gradient = weights.map((weight, i) => (hold[i] ?? 0) * (weight - (first[i] ?? 0)));
    let pull = 0;
    for (const [n, { answers, counts }] of examples.entries()) {
      const row = put[n] ?? [];
      const error = counts * (sigmoid(dot(row, weights) + bias) - answers);
      for (const [i, value] of row.entries()) gradient[i] = (gradient[i] ?? 0) + error * value;
      pull += error;
    }
    weights = weights.map((weight, i) => weight - RATE * (gradient[i] ?? 0));
    bias -= RATE * pull;
  }
  const plain = weights.map((weight, i) => weight / (columns[i]?.deviation ?? 1));
  return [...plain, bias - plain.reduce((sum, weight, i) => sum + weight * (columns[i]?.mean ?? 0), 0)];
}
const RATE = 1 / 1500;

function spreadOf(values: readonly number[]): { readonly mean: number; readonly deviation: number } {
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return { mean, deviation: variance > 1e-9 ? Math.sqrt(variance) : 1 };
}

/** How sure each piece is by weights fitted on the questions of the other four fifths. */
function crossed(examples: readonly Example[]): number[] {
  const questions = [...new Set(examples.map(({ piece }) => piece.question))];
  const fold = new Map(questions.map((question, i) => [question, (i * 7919) % 5]));
  const of = (one: Example): number => fold.get(one.piece.question) ?? 0;
  const weights = [0, 1, 2, 3, 4].map((left) => learn(examples.filter((one) => of(one) !== left)));
  return examples.map((one) =>
    ofAnother(one.piece.scored, one.piece.asked) ? 0 : sigmoid(dot(one.row, weights[of(one)] ?? [])),
  );
}

const examples = (await pieces()).map((piece): Example => {
  const row = [...NAMES.map((name) => piece.scored[name]), 1];
  return { row, answers: Number(piece.answers), counts: COUNTS[piece.what], piece };
});
const sure = crossed(examples);
const count = (test: (one: Example, sure: number) => boolean): number =>
  examples.filter((one, i) => test(one, sure[i] ?? 0)).length;
const without = count(({ piece }) => piece.what === 'none');
const thresholds = Array.from({ length: 40 }, (_, i) => 0.1 + i / 80);
const least =
  thresholds.find((t) => count(({ piece }, s) => piece.what === 'none' && s < t) >= REFUSED * without) ?? 0.5;
const weights = learn(examples);
console.log(
  JSON.stringify({
    pieces: examples.length,
    answered: count(({ piece }, s) => piece.what === 'top' && piece.answers && s >= least),
    answerable: count(({ piece }) => piece.what === 'top' && piece.answers),
    wrong: count(({ piece }, s) => piece.what === 'top' && !piece.answers && s >= least),
    refused: count(({ piece }, s) => piece.what === 'none' && s < least),
    without,
    SPEAKS: Object.fromEntries(NAMES.map((name, i) => [name, Number(weights[i]?.toFixed(2))])),
    NEEDED: Number((-(weights.at(-1) ?? 0)).toFixed(2)),
    LEAST: Number(least.toFixed(2)),
  }),
);
