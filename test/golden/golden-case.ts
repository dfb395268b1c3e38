import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const FOLDER = fileURLToPath(new URL('.', import.meta.url));

/** What a right answer holds. Texts may have alternatives, "a|b", and placeholders that facts.ts resolves. */
const Expect = z.strictObject({
  /** True: the answer must refuse; null: it may; missing: it must not. */
  refused: z.boolean().nullable().optional(),
  contains: z.array(z.string()).optional(),
  /** What the first line already says. */
  opens: z.array(z.string()).optional(),
  notContains: z.array(z.string()).optional(),
  /** False: no live value may be shown, since none was asked for that there is. */
  readings: z.literal(false).optional(),
  /** Tags that the evidence must hold. */
  tags: z.array(z.string()).optional(),
  /** A number said in the text; `within`: relative, or absolute where `absolute` says so. */
  value: z
    .strictObject({
      tag: z.string().optional(),
      is: z.string(),
      within: z.number().optional(),
      absolute: z.boolean().optional(),
    })
    .optional(),
  /** A count said in the text, in figures or words. */
  count: z.union([z.number(), z.string()]).optional(),
  /** A duration said in the text, in minutes, give or take. */
  minutes: z.strictObject({ is: z.string(), within: z.number() }).optional(),
  verdict: z.enum(['within', 'exceeds', 'unknown']).optional(),
  /** A passage of this document that must be cited: one on a page where the quote ("a|b": or another) stands, or that holds it. */
  document: z.string().optional(),
  quote: z.string().optional(),
});
const Line = z.strictObject({
  id: z.string(),
  kind: z.string(),
  question: z.string(),
  /** The "now" of the question (default: the world's). */
  at: z.iso.datetime({ offset: true }).optional(),
  /** Questions of one conversation stand in order and are asked in order. */
  conversation: z.string().optional(),
  expect: Expect,
});
export type GoldenCase = z.infer<typeof Line>;
export type GoldenExpect = z.infer<typeof Expect>;

/** All golden questions, file by file. Throws with file and line for one that is not of the form. */
export const goldenCases = (): GoldenCase[] => casesIn(FOLDER);

/**
 * Questions by somebody who did not know the code. Only how many are right is looked at, so that this stays a first try; one
 * whose answer is looked at moves to the golden questions.
 */
export const freshCases = (): GoldenCase[] => casesIn(join(FOLDER, 'fresh'));

function casesIn(folder: string): GoldenCase[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .flatMap((name) =>
      readFileSync(join(folder, name), 'utf8')
        .trimEnd()
        .split('\n')
        .map((line, i) => {
          const parsed = Line.safeParse(JSON.parse(line));
          if (parsed.success) return parsed.data;
          throw new Error(`${name}:${i + 1}: ${z.prettifyError(parsed.error)}`);
        }),
    );
}
