import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openEncoder } from '../../src/core/model-room.ts';
import type { Library } from '../../src/library/library.ts';
import { openLibrary } from '../../src/library/open.ts';
import { searchClosely } from '../../src/library/search-closely.ts';
import { wordsOf } from '../../src/library/terms.ts';
import { openStore, type Store } from '../../src/store/open.ts';
import { atScale } from './retrieval/at-scale.ts';
import { fillUp } from './retrieval/many-passages.ts';
import { PARAPHRASES } from './retrieval-paraphrases.ts';
import { QUESTIONS } from './retrieval-questions.ts';

const MANUALS = fileURLToPath(new URL('../../knowledge/manuals', import.meta.url));
/** How many passages the latency is measured at. */
const MANY = 5000;
/** How many passages a library of a whole works has. */
const HUGE = 200_000;

/**
 * Finding passages over the demonstration plant's manuals: questions in an operator's words (the reranker's weights were
 * fitted on these among others) and questions in other words than the manual's (which took no part), beside the same search
 * without the encoder and plain BM25; latency at 5,000 passages; and at 200,000, beside other stores of vectors.
 */
export default async function ({ log }: { readonly log: (line: string) => void }): Promise<Record<string, unknown>> {
  const folder = mkdtempSync(join(tmpdir(), 'gemba-bench-'));
  const store = openStore(folder);
  const embedder = await openEncoder();
  const library = openLibrary({ store, embedder });
  try {
    for await (const one of library.ingest([MANUALS]))
      if (one.kind === 'failed') log(`${one.file}: ${one.failure.message}`);
    const byLibrary = (from: Library) => async (question: string) =>
      (await from.search(question, { k: 10 })).map((hit) => hit.passage.id);
    const byBm25 = async (question: string) => store.passages.words(anyOf(question), { k: 10 }).map(({ id }) => id);
    const closely = async (question: string) => (await searchClosely(library, question)).map((hit) => hit.passage.id);
    const wordsOnly = openLibrary({ store });
    const ours = await quality(store, QUESTIONS, byLibrary(library));
    const lookedClosely = { ...(await quality(store, QUESTIONS, closely)), ...(await latency(closely)) };
    const withoutEncoder = await quality(store, QUESTIONS, byLibrary(wordsOnly));
    const plain = await quality(store, QUESTIONS, byBm25);
    const otherWords = {
      questions: PARAPHRASES.length,
      ...(await quality(store, PARAPHRASES, byLibrary(library))),
      closely: await quality(store, PARAPHRASES, closely),
      withoutEncoder: await quality(store, PARAPHRASES, byLibrary(wordsOnly)),
      plainBm25: await quality(store, PARAPHRASES, byBm25),
    };
    log(
      `hit@1 ${ours.hit1.toFixed(3)}, without the encoder ${withoutEncoder.hit1.toFixed(3)}, BM25 ${plain.hit1.toFixed(3)}`,
    );
    log(`in other words ${otherWords.hit1.toFixed(3)}, ${otherWords.withoutEncoder.hit1.toFixed(3)}`);
    const manualPassages = store.passages.count();
    fillUp(store, MANY);
    const large = openLibrary({ store, embedder });
    for await (const _ of large.ingest([])); // the vectors of the new passages
    const speed = await latency(async (question) => large.search(question, { k: 10 }));
    log(`p95 ${speed.p95Ms.toFixed(1)} ms at ${store.passages.count()} passages`);
    const passages = store.passages.count();
    const rssMb = Math.round(process.memoryUsage.rss() / 1e6);
    const { peers, ...huge } = await atScale(store, embedder, HUGE);
    return {
      ...ours,
      ...speed,
      passages,
      questions: QUESTIONS.length,
      closely: lookedClosely,
      manualPassages,
      withoutEncoder,
      plainBm25: plain,
      otherWords,
      huge,
      recallOfFastPath: huge.vectors?.gemba?.recall10,
      peers,
      rssMb,
    };
  } finally {
    await library.close();
    await embedder?.close();
    store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

const flat = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
const anyOf = (question: string): string =>
  wordsOf(question)
    .map((word) => `"${word}"`)
    .join(' OR ');

/** Shares of questions whose passage is among the first 1, 5, 10. */
async function quality(
  store: Store,
  questions: typeof QUESTIONS,
  search: (question: string) => Promise<number[]>,
): Promise<{ hit1: number; hit5: number; hit10: number }> {
  const ranks: number[] = [];
  for (const [document, question, holds] of questions) {
    const found = store.passages.passages(await search(question));
    ranks.push(
      found.findIndex((passage) => passage.document.startsWith(document) && flat(passage.text).includes(flat(holds))),
    );
  }
  const within = (n: number) => ranks.filter((rank) => rank >= 0 && rank < n).length / ranks.length;
  return { hit1: within(1), hit5: within(5), hit10: within(10) };
}

async function latency(
  search: (question: string) => Promise<unknown>,
): Promise<{ p50Ms: number; p95Ms: number; cpuMs: number }> {
  for (const [, question] of QUESTIONS.slice(0, 5)) await search(question);
  const times: number[] = [];
  const before = process.cpuUsage();
  for (const [, question] of QUESTIONS) {
    const start = performance.now();
    await search(question);
    times.push(performance.now() - start);
  }
  const { user, system } = process.cpuUsage(before);
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return { p50Ms: at(0.5), p95Ms: at(0.95), cpuMs: (user + system) / 1000 / QUESTIONS.length };
}
