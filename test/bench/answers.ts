/** `gemba bench answers`: the golden questions, asked of the product as it ships. */
import { writeFileSync } from 'node:fs';
import { type AskedCase, askGolden } from '../golden/ask-golden.ts';
import { freshCases, goldenCases } from '../golden/golden-case.ts';

const share = (part: number, whole: number): number => (whole ? part / whole : 1);
function percentile95(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(0.95 * sorted.length) - 1)] ?? 0;
}

/** Shares from 0 to 1, times in ms. `GEMBA_BENCH_OUT` names a file for every question with its answer and what is wrong. */
export default async function answers({
  log,
}: {
  readonly log: (line: string) => void;
}): Promise<Record<string, unknown>> {
  const golden = goldenCases();
  const all = await askGolden([...golden, ...freshCases()], { log });
  const asked = all.slice(0, golden.length);
  const fresh = all.slice(golden.length);
  const wrong = asked.filter((one) => one.wrong.length > 0);
  const kinds = Map.groupBy(asked, ({ golden: { kind } }) => kind);
  for (const one of wrong.slice(0, 20)) log(`${one.golden.id} ${one.golden.question}: ${one.wrong.join('; ')}`);
  const file = process.env.GEMBA_BENCH_OUT;
  if (file) writeFileSync(file, asked.map(lineOf).join('\n'));
  return {
    cases: asked.length,
    right: rightOf(asked),
    byKind: Object.fromEntries([...kinds].map(([kind, list]) => [kind, rightOf(list)])),
    refusals: refusalsOf(asked),
    fresh: { cases: fresh.length, right: rightOf(fresh), refusals: refusalsOf(fresh) },
    unsupportedNumbers: all.reduce((sum, one) => sum + one.unsupported.length, 0),
    wordedByModel: share(asked.filter(({ answer }) => answer.model.id !== 'composed').length, asked.length),
    factsP95Ms: percentile95(asked.map(({ answer }) => answer.timings.factsMs)),
    totalP95Ms: percentile95(asked.map(({ answer }) => answer.timings.totalMs)),
  };
}

const rightOf = (list: readonly AskedCase[]): number =>
  share(list.filter((one) => one.wrong.length === 0).length, list.length);

/** Of the refusals, how many were called for (precision); of those called for, how many came (recall). */
function refusalsOf(asked: readonly AskedCase[]): { readonly precision: number; readonly recall: number } {
  const refused = asked.filter(({ answer, golden }) => answer.refused && golden.expect.refused !== null);
  const toRefuse = asked.filter(({ golden }) => golden.expect.refused === true).length;
  const rightly = refused.filter(({ golden }) => golden.expect.refused === true).length;
  return { precision: share(rightly, refused.length), recall: share(rightly, toRefuse) };
}

const lineOf = ({ golden, answer, wrong, unsupported }: AskedCase): string =>
  JSON.stringify({
    id: golden.id,
    question: golden.question,
    wrong,
    unsupported,
    refused: answer.refused,
    text: answer.text,
    model: answer.model.id,
    ms: Math.round(answer.timings.factsMs),
  });
