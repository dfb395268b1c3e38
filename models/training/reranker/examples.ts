/**
 * What the product finds for the questions to the written manuals, as lists for the reranker to learn from:
 * `node models/training/reranker/examples.ts OUT.jsonl [DATA [DOCS]]` (DATA: a folder to keep the library in; DOCS: the corpus'
 * `docs.jsonl.zst`, for the lists of the questions to its pages instead).
 */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { askedOf, rank, search } from '../../../src/copilot/manual/index.ts';
import { lexiconOf } from '../../../src/copilot/manual/lexicon.ts';
import { pieceOf } from '../../../src/copilot/manual/reread.ts';
import type { Scored } from '../../../src/copilot/manual/score.ts';
import { scopeOf } from '../../../src/copilot/manual/where.ts';
import type { Sources, Understanding } from '../../../src/copilot/stages.ts';
import { openCore } from '../../../src/core.ts';
import { PlantIndex } from '../../../src/plant/plant.ts';
import { askedProse } from './prose.ts';
import { saysPlace, type WrittenManual, type WrittenQuestion, writtenManuals } from './written.ts';

/** Pieces of a list, beside those that answer. */
const MOST = 16;

const [out = 'lists.jsonl', data = mkdtempSync(join(tmpdir(), 'gemba-lists-')), docs] = process.argv.slice(2);
const here = import.meta.dirname;
const manuals = docs ? askedProse(docs, join(here, 'prose')) : writtenManuals(join(here, 'manuals'));
const folder = join(data, 'manuals');
mkdirSync(folder, { recursive: true });
for (const { name, text } of manuals) writeFileSync(join(folder, `${name}.md`), text);

const core = await openCore({ data });
for await (const step of core.library.ingest([folder])) if (step.kind === 'failed') console.error(step.failure.message);
await core.models.load();

const lines: string[] = [];
for (const manual of manuals) {
  const sources = sourcesFor(manual);
  for (const question of manual.questions)
    if (!question.ofPlant) lines.push(JSON.stringify(await listOf(manual, question, sources)));
}
writeFileSync(out, `${lines.join('\n')}\n`);
await core.close();

/** The sources with a plant of one asset, whose manual it is. */
function sourcesFor({ name, machine }: WrittenManual): Sources {
  const asset = { id: name, name: machine, aliases: [], documents: [`${name}.md`], tags: [] };
  const plant = { id: 'p', name: 'p', timeZone: 'UTC', shifts: [], connections: [], assets: [asset] };
  core.setPlant(new PlantIndex(plant));
  return core.sources();
}

async function listOf(
  manual: WrittenManual,
  { question, answers }: WrittenQuestion,
  sources: Sources,
): Promise<object> {
  const [what] = sources.index.plant.assets;
  if (!what) throw new Error('The plant has its one machine.');
  const mention = { what, text: manual.machine, start: 0, end: 0, how: 'conversation', confidence: 1 } as const;
  const understanding: Understanding = {
    at: 0,
    intent: 'specification',
    tags: [],
    unknown: [],
    topic: question,
    question,
    assets: [mention],
  };
  const scope = scopeOf(understanding, sources);
  const lexicon = lexiconOf(sources.library, scope.documents);
  const asked = askedOf(understanding, scope, lexicon);
  const hits = await search(asked.question, sources, scope);
  const ranked = rank(asked, sources, { scope, documents: scope.documents, lexicon, hits });
  const right = (one: Scored): boolean => answers.some((place) => saysPlace(one.candidate.text, place));
  const kept = [...ranked.slice(0, MOST), ...ranked.slice(MOST).filter(right).slice(0, 2)];
  return {
    manual: manual.name,
    question: asked.question,
    near: answers.length === 0,
    kind: asked.kind,
    pieces: kept.map((one) => [pieceOf(one.candidate).head, pieceOf(one.candidate).text, Number(right(one))]),
    features: kept.map(({ candidate: _, ...features }) => features),
  };
}
