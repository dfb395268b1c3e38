/** Asks golden questions of the product in their fixed world, through the core as the command line opens it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Answer } from '../../src/contract.ts';
import { openCore } from '../../src/core.ts';
import { PlantIndex } from '../../src/plant/plant.ts';
import type { GoldenCase } from './golden-case.ts';
import { judge, type Verdict } from './judge.ts';
import { pagesOfQuotes } from './manuals.ts';
import { unsupportedNumbers } from './unsupported.ts';
import { goldenWorld, KNOWLEDGE } from './world.ts';

export interface AskedCase {
  readonly golden: GoldenCase;
  readonly answer: Answer;
  /** Empty: right. */
  readonly wrong: Verdict;
  readonly unsupported: readonly string[];
}

export interface AskOptions {
  /** Word answers with the language model that ships (default), or compose them. */
  readonly model?: boolean;
  readonly log?: (line: string) => void;
}

/** Builds the world in a data folder of its own, ingests the manuals, and asks in order. */
export async function askGolden(
  cases: readonly GoldenCase[],
  { model = true, log = () => undefined }: AskOptions = {},
): Promise<AskedCase[]> {
  const data = mkdtempSync(join(tmpdir(), 'gemba-golden-'));
  const world = goldenWorld();
  const core = await openCore({ data });
  try {
    core.setPlant(new PlantIndex(world.plant));
    for (const samples of world.samples.values()) core.store.historian.append(samples);
    core.store.alarms.put(world.alarms);
    core.store.events.put(world.events);
    for await (const step of core.library.ingest([join(KNOWLEDGE, 'manuals')]))
      if (step.kind === 'failed') throw step.failure;
    if (model) await core.models.load();
    log(`${core.library.documents().length} manuals, asking ${cases.length} questions`);
    const pages = await pagesOfQuotes(
      cases.flatMap(({ expect: { document, quote } }) => (document && quote ? [{ document, quote }] : [])),
    );
    const plant = {
      names: world.plant.assets
        .map(({ id, name, aliases, tags }) =>
          [id, name, ...aliases, ...tags.map((tag) => `${tag.id} ${tag.name}`)].join(' '),
        )
        .join(' '),
      zone: world.plant.timeZone,
    };
    const asked: AskedCase[] = [];
    for (const golden of cases) {
      const at = golden.at === undefined ? world.now : Date.parse(golden.at);
      const answer = await core.copilot.answer({
        id: golden.id,
        question: golden.question,
        at,
        ...(golden.conversation !== undefined && { conversation: golden.conversation }),
      });
      asked.push({
        golden,
        answer,
        wrong: judge(golden, answer, { world, pages }),
        unsupported: unsupportedNumbers(answer, plant),
      });
    }
    return asked;
  } finally {
    await core.close();
    rmSync(data, { recursive: true, force: true });
  }
}
