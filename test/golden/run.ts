import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openCore } from '../../src/core.ts';
import { fillCore } from './fill.ts';
import { type GoldenCase, goldenCases } from './golden-case.ts';
import { type JudgeContext, type Judged, judge } from './judge.ts';
import { pagesOfQuotes } from './manuals.ts';
import { unsupportedNumbers } from './unsupported.ts';
import { type GoldenWorld, goldenWorld } from './world.ts';

/** One golden question with the answer that it got; `wrong` is empty where it is right. */
export interface GoldenResult {
  readonly golden: GoldenCase;
  readonly answer: Judged | undefined;
  readonly wrong: readonly string[];
  readonly unsupported: readonly string[];
  readonly factsMs: number;
  readonly totalMs: number;
}

export interface GoldenRun {
  readonly log: (line: string) => void;
  /** Data folder to keep; default: a temporary one, removed. */
  readonly data?: string | undefined;
  /** Only these kinds. */
  readonly kinds?: readonly string[] | undefined;
}

/** Asks every golden question of a core filled with the golden world, in order, and judges the answers. */
export async function runGolden({ log, data, kinds }: GoldenRun): Promise<GoldenResult[]> {
  const folder = data ?? mkdtempSync(join(tmpdir(), 'gemba-golden-'));
  const world = goldenWorld();
  const core = await openCore({ data: folder });
  try {
    await fillCore(core, world, log);
    const cases = goldenCases().filter(({ kind }) => kinds === undefined || kinds.includes(kind));
    const context: JudgeContext = { world, pages: await pagesOfQuotes(quotesOf(cases)) };
    const results: GoldenResult[] = [];
    for (const golden of cases) {
      results.push(await asked(golden, { core, world, context }));
      if (results.length % 100 === 0) log(`${results.length} of ${cases.length} asked`);
    }
    return results;
  } finally {
    await core.close();
    if (data === undefined) rmSync(folder, { recursive: true, force: true });
  }
}

const quotesOf = (cases: readonly GoldenCase[]) =>
  cases.flatMap(({ expect: { document, quote } }) => (document && quote ? [{ document, quote }] : []));

interface Setting {
  readonly core: Awaited<ReturnType<typeof openCore>>;
  readonly world: GoldenWorld;
  readonly context: JudgeContext;
}
async function asked(golden: GoldenCase, { core, world, context }: Setting): Promise<GoldenResult> {
  const { id, question, conversation } = golden;
  const at = golden.at === undefined ? world.now : Date.parse(golden.at);
  try {
    const answer = await core.copilot.answer({ id, question, at, conversation });
    const names = world.plant.assets.flatMap((asset) => [asset.id, asset.name, ...asset.aliases]).join(' ');
    return {
      golden,
      answer,
      wrong: judge(golden, answer, context),
      unsupported: unsupportedNumbers(answer, { question, names }),
      factsMs: answer.timings.factsMs,
      totalMs: answer.timings.totalMs,
    };
  } catch (error) {
    return {
      golden,
      answer: undefined,
      wrong: [`failed: ${error}`],
      unsupported: [],
      factsMs: Number.NaN,
      totalMs: Number.NaN,
    };
  }
}

/** The figures of `gemba bench answers`. Rates are shares from 0 to 1. */
export function figuresOf(results: readonly GoldenResult[]) {
  const kinds = [...new Set(results.map(({ golden }) => golden.kind))];
  const right = (some: readonly GoldenResult[]) => some.filter(({ wrong }) => wrong.length === 0).length / some.length;
  const judged = results.filter(({ golden }) => golden.expect.refused !== null);
  const refusing = judged.filter(({ answer }) => answer?.refused === true);
  const toRefuse = judged.filter(({ golden }) => golden.expect.refused === true);
  const both = refusing.filter(({ golden }) => golden.expect.refused === true).length;
  return {
    cases: results.length,
    right: right(results),
    byKind: Object.fromEntries(
      kinds.map((kind) => [kind, right(results.filter(({ golden }) => golden.kind === kind))]),
    ),
    refusals: { precision: both / Math.max(1, refusing.length), recall: both / Math.max(1, toRefuse.length) },
    unsupportedNumbers: results.reduce((sum, { unsupported }) => sum + unsupported.length, 0),
    factsP95Ms: percentile(results.map(({ factsMs }) => factsMs)),
    totalP95Ms: percentile(results.map(({ totalMs }) => totalMs)),
  };
}

function percentile(values: readonly number[], share = 0.95): number {
  const sorted = values.filter(Number.isFinite).sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}
