/**
 * The blind reading: every golden question of the repository worded twice, by code and by the model with its gate open.
 * Writes scratch/blind.jsonl with both texts in random order, and scratch/blind-key.jsonl with which is which.
 *
 *     node models/training/blind.ts [MODEL_FOLDER]
 */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Statement } from '../../src/contract.ts';
import { findFacts } from '../../src/copilot/find.ts';
import { understand } from '../../src/copilot/understand/understand.ts';
import { word } from '../../src/copilot/word.ts';
import { openCore } from '../../src/core.ts';
import { readModelFolder } from '../../src/language/model-folder.ts';
import { openGenerator } from '../../src/language/transformers-generator.ts';
import { PlantIndex } from '../../src/plant/plant.ts';
import { resource } from '../../src/resources.ts';
import { goldenCases } from '../../test/golden/golden-case.ts';
import { goldenWorld, KNOWLEDGE } from '../../test/golden/world.ts';

const scratch = join(import.meta.dirname, 'scratch');
const folder = process.argv[2] ?? join(resource('models'), 'embedded/words-5m');
const generator = openGenerator(await readModelFolder(folder));
const world = goldenWorld();
const core = await openCore({ data: mkdtempSync(join(tmpdir(), 'gemba-blind-')) });
core.setPlant(new PlantIndex(world.plant));
for (const samples of world.samples.values()) core.store.historian.append(samples);
core.store.alarms.put(world.alarms);
core.store.events.put(world.events);
for await (const step of core.library.ingest([join(KNOWLEDGE, 'manuals')])) {
  if (step.kind === 'failed') throw step.failure;
}
const sources = core.sources();
const textOf = (statements: readonly Statement[]) => statements.map(({ text }) => text).join(' ');

const pairs: object[] = [];
const key: object[] = [];
const reasons = new Map<string, number>();
const count = (reason: string) => reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
let seed = 1;
const coin = () => {
  seed = (seed * 16807) % 2147483647;
  return seed % 2 === 0;
};
for (const golden of goldenCases()) {
  const at = golden.at === undefined ? world.now : Date.parse(golden.at);
  const understanding = understand(golden.question, { index: sources.index, at, documents: true });
  const findings = await findFacts(understanding, sources);
  const statements: Statement[] = [];
  const dropped: string[] = [];
  let composed: string | undefined;
  const zone = world.plant.timeZone;
  for await (const event of word({ understanding, findings, zone, generator })) {
    if (event.kind === 'statement') statements.push(event.statement);
    else if (event.kind === 'composed') composed = event.reason;
    else if (event.kind === 'dropped') dropped.push(`${event.text} (${event.reason})`);
  }
  count(composed ?? 'worded by the model');
  const [mine, theirs] = [textOf(statements), textOf(findings.statements)];
  if (composed !== undefined || mine === theirs) {
    if (dropped.length > 0) key.push({ id: golden.id, intent: understanding.intent, composed, dropped });
    continue;
  }
  const first = coin();
  pairs.push({ id: golden.id, question: golden.question, a: first ? mine : theirs, b: first ? theirs : mine });
  key.push({ id: golden.id, intent: understanding.intent, model: first ? 'a' : 'b', dropped });
}
const lines = (all: readonly object[]) => all.map((one) => `${JSON.stringify(one)}\n`).join('');
writeFileSync(join(scratch, 'blind.jsonl'), lines(pairs));
writeFileSync(join(scratch, 'blind-key.jsonl'), lines(key));
console.log(Object.fromEntries([...reasons].sort((x, y) => y[1] - x[1])));
await generator.close();
await core.close();
