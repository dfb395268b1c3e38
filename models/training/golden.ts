/** The golden questions of the repository, understood and with their facts found: what the model would be asked to word. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findFacts } from '../../src/copilot/find.ts';
import type { Findings, Understanding } from '../../src/copilot/stages.ts';
import { understand } from '../../src/copilot/understand/understand.ts';
import { openCore } from '../../src/core.ts';
import { PlantIndex } from '../../src/plant/plant.ts';
import { goldenCases } from '../../test/golden/golden-case.ts';
import { goldenWorld, KNOWLEDGE } from '../../test/golden/world.ts';

export interface GoldenFindings {
  readonly id: string;
  readonly question: string;
  /** IANA time zone of the demonstration plant. */
  readonly zone: string;
  readonly understanding: Understanding;
  readonly findings: Findings;
}

/** One after the other, over the demonstration plant; its data folder is a new temporary one. */
export async function* goldenFindings(): AsyncIterable<GoldenFindings> {
  const world = goldenWorld();
  const core = await openCore({ data: mkdtempSync(join(tmpdir(), 'gemba-golden-')) });
  try {
    core.setPlant(new PlantIndex(world.plant));
    for (const samples of world.samples.values()) core.store.historian.append(samples);
    core.store.alarms.put(world.alarms);
    core.store.events.put(world.events);
    for await (const step of core.library.ingest([join(KNOWLEDGE, 'manuals')])) {
      if (step.kind === 'failed') throw step.failure;
    }
    const sources = core.sources();
    for (const { id, question, at: iso } of goldenCases()) {
      const at = iso === undefined ? world.now : Date.parse(iso);
      const understanding = understand(question, { index: sources.index, at, documents: true });
      const findings = await findFacts(understanding, sources);
      yield { id, question, zone: world.plant.timeZone, understanding, findings };
    }
  } finally {
    await core.close();
  }
}
