/** `gemba bench answers`: the golden questions, asked of the product as it ships. */
import { writeFileSync } from 'node:fs';
import { type AskedCase, askGolden } from '../golden/ask-golden.ts';
import { goldenCases } from '../golden/golden-case.ts';

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
  const asked = await askGolden(goldenCases(), { log });
  const wrong = asked.filter((one) => one.wrong.length > 0);
  const kinds = Map.groupBy(asked, ({ golden }) => golden.kind);
  const right = (list: readonly AskedCase[]) => list.filter((one) => one.wrong.length === 0).length;
  const refused = asked.filter(({ answer, golden }) => answer.refused && golden.expect.refused !== null);
  const toRefuse = asked.filter(({ golden }) => golden.expect.refused === true);
  const rightly = refused.filter(({ golden }) => golden.expect.refused === true).length;
  for (const { golden, wrong: why } of wrong.slice(0, 20)) log(`${golden.id} ${golden.question}: ${why.join('; ')}`);
  const file = process.env.GEMBA_BENCH_OUT;
  if (file)
    writeFileSync(
      file,
      asked
        .map(({ golden, answer, wrong: why, unsupported }) =>
          JSON.stringify({
            id: golden.id,
            question: golden.question,
            wrong: why,
            unsupported,
            refused: answer.refused,
            text: answer.text,
            model: answer.model.id,
          }),
        )
        .join('\n'),
    );
  return {
    cases: asked.length,
    right: share(asked.length - wrong.length, asked.length),
    byKind: Object.fromEntries([...kinds].map(([kind, list]) => [kind, share(right(list), list.length)])),
    refusals: { precision: share(rightly, refused.length), recall: share(rightly, toRefuse.length) },
    unsupportedNumbers: asked.reduce((sum, one) => sum + one.unsupported.length, 0),
    wordedByModel: share(asked.filter(({ answer }) => answer.model.id !== 'composed').length, asked.length),
    factsP95Ms: percentile95(asked.map(({ answer }) => answer.timings.factsMs)),
    totalP95Ms: percentile95(asked.map(({ answer }) => answer.timings.totalMs)),
  };
}
