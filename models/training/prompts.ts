/**
 * The prompts that the golden questions really give, with what code composed: what scenes.py has to match.
 * Writes scratch/prompts.jsonl.
 *
 *     node models/training/prompts.ts
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { word } from '../../src/copilot/word.ts';
import type { GenerateRequest, Generator } from '../../src/language/generator.ts';
import { goldenFindings } from './golden.ts';

const scratch = join(import.meta.dirname, 'scratch');
mkdirSync(scratch, { recursive: true });
const asked: GenerateRequest[] = [];
/** A model that writes nothing and keeps what it was asked. */
const listener = {
  info: { style: 'slots' },
  async *generate(request: GenerateRequest) {
    asked.push(request);
    yield '';
  },
} as unknown as Generator;

const lines: string[] = [];
for await (const { id, question, zone, understanding, findings } of goldenFindings()) {
  let why: string | undefined;
  for await (const event of word({ understanding, findings, zone, generator: listener, ignoreGate: true })) {
    if (event.kind === 'composed') why = event.reason;
  }
  const prompt = asked.pop()?.messages[0]?.content;
  const composed = findings.statements.map(({ text }) => text);
  lines.push(JSON.stringify({ id, question, intent: understanding.intent, prompt, why, composed }));
}
writeFileSync(join(scratch, 'prompts.jsonl'), `${lines.join('\n')}\n`);
console.log(`${lines.length} questions`);
