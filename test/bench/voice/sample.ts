/** Which golden questions are spoken. */
import type { GoldenCase } from '../../golden/golden-case.ts';
import { hash } from './speech.ts';

/** Typing errors are not spoken. */
const TYPED = new Set(['misspelling']);

/** `n` questions, each kind by its share (every so-manieth of all in order of kind); the same ones every time. */
export function sampleOf(cases: readonly GoldenCase[], n: number): GoldenCase[] {
  const spoken = cases
    .filter(({ kind }) => !TYPED.has(kind))
    .toSorted((a, b) => a.kind.localeCompare(b.kind) || hash(a.id) - hash(b.id));
  const step = Math.max(1, spoken.length / n);
  return spoken.filter((_, i) => Math.floor(i / step) !== Math.floor((i - 1) / step));
}
