/**
 * The blind reading: golden questions worded by code, by the model and by the rival (classifier and templates), in random
 * order. Writes OUT/blind.jsonl (id, question, A, B[, C]), OUT/blind-key.jsonl (whose is which; the same text of two is one)
 * and OUT/blind-fallen.jsonl: what the checks dropped, and why.
 *
 *     node prompts.ts; python3 baseline.py --prompts scratch/prompts.jsonl; node blind.ts OUT [MODEL_FOLDER]
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Statement } from '../../src/contract.ts';
import { word } from '../../src/copilot/word.ts';
import type { Generator } from '../../src/language/generator.ts';
import { readModelFolder } from '../../src/language/model-folder.ts';
import { openGenerator } from '../../src/language/transformers-generator.ts';
import { resource } from '../../src/resources.ts';
import { type GoldenFindings, goldenFindings } from './golden.ts';

const MOST = 100;
const [out = join(import.meta.dirname, 'scratch'), given] = process.argv.slice(2);
const embedded = join(resource('models'), 'embedded');
const folder = given ?? join(embedded, readdirSync(embedded)[0] ?? '');
const generator = openGenerator(await readModelFolder(folder));
const rivals = readRivals(join(import.meta.dirname, 'scratch/baseline.jsonl'));

interface Worded {
  readonly text: string;
  /** Why the composed sentences stand. */
  readonly composed: string | undefined;
  readonly dropped: readonly string[];
}

async function wordedBy(writer: Generator, { understanding, findings, zone }: GoldenFindings): Promise<Worded> {
  const statements: Statement[] = [];
  const dropped: string[] = [];
  let composed: string | undefined;
  for await (const event of word({ understanding, findings, zone, generator: writer })) {
    if (event.kind === 'statement') statements.push(event.statement);
    else if (event.kind === 'composed') composed = event.reason;
    else if (event.kind === 'dropped') dropped.push(`${event.text} (${event.reason})`);
  }
  return { text: textOf(statements), composed, dropped };
}

/** What baseline.py answered to the prompts, by id; none where it has not run. */
function readRivals(path: string): ReadonlyMap<string, string> {
  if (!existsSync(path)) return new Map();
  const lines = readFileSync(path, 'utf8').trim().split('\n');
  return new Map(lines.map((line) => JSON.parse(line) as { id: string; answer: string }).map((o) => [o.id, o.answer]));
}

/** A model that says what the rival answered. */
function rival(answer: string): Generator {
  async function* generate() {
    yield answer;
  }
  return { info: { style: 'slots' }, generate } as unknown as Generator;
}

function textOf(statements: readonly Statement[]): string {
  return statements.map(({ text }) => text).join('\n');
}

let seed = 20;
/** 0 ≤ n < 1, the same at every run. */
const random = () => {
  seed = (seed * 16807) % 2147483647;
  return seed / 2147483647;
};
const shuffled = <T>(all: readonly T[]): T[] =>
  all
    .map((one) => ({ one, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one);

const reasons = new Map<string, number>();
const fallen: object[] = [];
const found: {
  id: string;
  question: string;
  intent: string;
  texts: Map<string, string[]>;
  dropped: readonly string[];
}[] = [];
for await (const golden of goldenFindings()) {
  const model = await wordedBy(generator, golden);
  const reason =
    model.composed ?? (model.dropped.length > 0 ? 'worded, with a sentence dropped' : 'worded by the model');
  reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  if (model.dropped.length > 0)
    fallen.push({ id: golden.id, question: golden.question, reason, dropped: model.dropped });
  if (model.composed !== undefined) continue;
  const texts = new Map<string, string[]>();
  const told = (origin: string, text: string) => texts.set(text, [...(texts.get(text) ?? []), origin]);
  told('model', model.text);
  told('composed', textOf(golden.findings.statements));
  const answer = rivals.get(golden.id);
  if (answer) told('rival', (await wordedBy(rival(answer), golden)).text);
  const { intent, question } = golden.understanding;
  if (texts.size > 1) found.push({ id: golden.id, question, intent, texts, dropped: model.dropped });
}
await generator.close();

const cases = shuffled(found)
  .slice(0, MOST)
  .map(({ id, question, intent, texts, dropped }) => {
    const order = shuffled([...texts]).map(([text, origins], index) => ({
      letter: 'ABC'.charAt(index),
      text,
      origins,
    }));
    return {
      shown: { id, question, ...Object.fromEntries(order.map(({ letter, text }) => [letter, text])) },
      key: {
        id,
        intent,
        dropped,
        ...Object.fromEntries(order.map(({ letter, origins }) => [letter, origins.join('+')])),
      },
    };
  });
const lines = (all: readonly object[]) => all.map((one) => `${JSON.stringify(one)}\n`).join('');
writeFileSync(join(out, 'blind.jsonl'), lines(cases.map(({ shown }) => shown)));
writeFileSync(join(out, 'blind-fallen.jsonl'), lines(fallen));
writeFileSync(join(out, 'blind-key.jsonl'), lines(cases.map(({ key }) => key)));
console.log(Object.fromEntries([...reasons].sort((x, y) => y[1] - x[1])));
console.log(`${found.length} answers differ; ${cases.length} to read`);
