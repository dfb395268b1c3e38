/** Which golden questions are spoken. */
import type { GoldenCase } from '../../golden/golden-case.ts';
import { hash } from './speech.ts';

/** Typing errors are not spoken. */
const TYPED = new Set(['misspelling']);

/** About `n` questions, each kind by its share and with one at least; the same ones every time. */
export function sampleOf(cases: readonly GoldenCase[], n: number): GoldenCase[] {
  const spoken = cases.filter(({ kind }) => !TYPED.has(kind));
  const kinds = Map.groupBy(spoken, ({ kind }) => kind);
  return [...kinds.values()].flatMap((own) =>
    own.toSorted((a, b) => hash(a.id) - hash(b.id)).slice(0, Math.max(1, Math.round((n * own.length) / spoken.length))),
  );
}
