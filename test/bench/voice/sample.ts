/** Which golden questions are spoken. */
import type { GoldenCase } from '../../golden/golden-case.ts';
import { hash } from './speech.ts';

/** Typing errors are not spoken. */
const TYPED = new Set(['misspelling']);

/**
 * `n` questions, each kind by its share (every so-manieth of all in order of kind); the same ones every time. Another `draw` (0,
 * 1, …) begins further on: none of its questions is one of the first as long as the draws are fewer than `cases` / `n`.
 */
export function sampleOf(cases: readonly GoldenCase[], n: number, draw = 0): GoldenCase[] {
  const spoken = cases
    .filter(({ kind }) => !TYPED.has(kind))
    .toSorted((a, b) => a.kind.localeCompare(b.kind) || hash(a.id) - hash(b.id));
  const step = Math.max(1, spoken.length / n);
  const share = (i: number) => Math.floor((i - draw) / step);
  return spoken.filter((_, i) => share(i) !== share(i - 1));
}
