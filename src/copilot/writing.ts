/** A model's text, piece by piece, within a budget of time. */
import type { GenerateRequest, Generator } from '../language/generator.ts';

const BUDGET_MS = 10_000;

/** Streams what the model writes; fails with 'cancelled' when stopped or after `budgetMs` (default 10 s). */
export const writing = (
  generator: Generator,
  { budgetMs = BUDGET_MS, ...request }: GenerateRequest & { readonly budgetMs?: number | undefined },
): AsyncIterable<string> => {
  const budget = AbortSignal.timeout(budgetMs);
  return generator.generate({
    ...request,
    signal: request.signal ? AbortSignal.any([request.signal, budget]) : budget,
  });
};
