/** `gemba bench answers`: the golden questions, asked of the product as it ships. */
import { writeFileSync } from 'node:fs';
import { figuresOf, runGolden } from '../golden/run.ts';

/** Shares from 0 to 1, times in ms. `GEMBA_BENCH_OUT` names a file for every question with its answer and what is wrong. */
export default async function answers({
  log,
}: {
  readonly log: (line: string) => void;
}): Promise<Record<string, unknown>> {
  const results = await runGolden({ log });
  const wrong = results.filter((one) => one.wrong.length > 0);
  for (const { golden, wrong: why } of wrong.slice(0, 20)) log(`${golden.id} ${golden.question}: ${why.join('; ')}`);
  const file = process.env.GEMBA_BENCH_OUT;
  if (file) {
    const rows = results.map(({ golden, answer, wrong: why, unsupported }) => ({
      id: golden.id,
      question: golden.question,
      wrong: why,
      unsupported,
      refused: answer?.refused,
      text: answer?.text,
    }));
    writeFileSync(file, `${rows.map((row) => JSON.stringify(row)).join('\n')}\n`);
  }
  return { ...figuresOf(results) };
}
