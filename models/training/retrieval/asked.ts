/**
 * The written manuals and pages with their questions (`../reranker/`), for the encoder to learn from: one line a manual,
 * `{manual, passages: [text], asked: [[question, numbers of the passages that answer it]]}`.
 *
 *     node models/training/retrieval/asked.ts OUT.jsonl DOCS.jsonl.zst        DOCS: the corpus' texts, for the questions to its pages
 */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { passageText } from '../../../src/library/embed-passages.ts';
import { openLibrary } from '../../../src/library/open.ts';
import { openStore } from '../../../src/store/open.ts';
import { askedProse } from '../reranker/prose.ts';
import { saysPlace, type WrittenManual, writtenManuals } from '../reranker/written.ts';

const [out = 'asked.jsonl', docs = ''] = process.argv.slice(2);
const reranker = join(import.meta.dirname, '../reranker');
const data = mkdtempSync(join(tmpdir(), 'gemba-asked-'));
const store = openStore(data);
const library = openLibrary({ store });

/** Manuals and pages by the names of their files, which keep them apart. */
const manuals = new Map<string, WrittenManual>();
for (const one of writtenManuals(join(reranker, 'manuals'))) manuals.set(`manual-${one.name}.md`, one);
for (const one of docs ? askedProse(docs, join(reranker, 'prose')) : []) manuals.set(`page-${one.name}.md`, one);
const folder = join(data, 'manuals');
mkdirSync(folder);
for (const [file, { text }] of manuals) writeFileSync(join(folder, file), text);
for await (const step of library.ingest([folder])) if (step.kind === 'failed') console.error(step.failure.message);

const lines = [...manuals].flatMap(([file, { name, questions }]) => {
  const passages = library.passagesOf(file);
  const asked = questions.flatMap(({ question, answers }) => {
    const right = passages.flatMap(({ text }, i) => (answers.some((place) => saysPlace(text, place)) ? [i] : []));
    return right.length > 0 ? [[question, right]] : [];
  });
  return asked.length > 0 ? [JSON.stringify({ manual: name, passages: passages.map(passageText), asked })] : [];
});
writeFileSync(out, `${lines.join('\n')}\n`);
await library.close();
store.close();
