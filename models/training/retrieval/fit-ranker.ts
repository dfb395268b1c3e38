/**
 * Fits how much each feature counts in the order of passages: listwise softmax over development questions, held near the
 * weights in use, of what the encoder brings. The benchmark's paraphrases take no part.
 *
 *     node models/training/retrieval/fit-ranker.ts ENCODER [HELD]     ENCODER: folder of the encoder, "" for none; HELD: what dev.py wrote
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { readEncoderFolder } from '../../../src/language/encoder-folder.ts';
import { openEmbedder } from '../../../src/language/transformers-embedder.ts';
import { BY_WORDS, type Features, weigh } from '../../../src/library/features.ts';
import { openLibrary } from '../../../src/library/open.ts';
import { Retriever } from '../../../src/library/search.ts';
import { openStore } from '../../../src/store/open.ts';
import { QUESTIONS } from '../../../test/bench/retrieval-questions.ts';
import { DEVELOPMENT } from './development.ts';

type Asked = readonly [document: string, question: string, holds: string];
/** A question's candidates, and which of them answer it. `weight`: how much the question counts. */
interface Case {
  readonly rows: readonly Features[];
  readonly right: ReadonlySet<number>;
  readonly group: string;
  readonly weight: number;
}
const NAMES = Object.keys(BY_WORDS) as (keyof Features)[];
const FOLDS = 4;
const STEPS = 250;
/** How strongly the weights are held where they were. */
const HOLD = 0.004;
/** What the encoder brings. The other weights come from more kinds of documents than these, so they stay. */
const FREE: ReadonlySet<keyof Features> = new Set(['meaning', 'closeness', 'otherWords']);

const flat = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

async function casesOf(
  encoder: string,
  documents: string,
  sets: readonly (readonly [string, number, readonly Asked[]])[],
) {
  const folder = mkdtempSync(join(tmpdir(), 'gemba-fit-'));
  const store = openStore(folder);
  const embedder = encoder ? openEmbedder(await readEncoderFolder(encoder)) : undefined;
  const library = openLibrary({ store, embedder });
  try {
    for await (const one of library.ingest([documents]))
      if (one.kind === 'failed') console.error(one.file, one.failure.message);
    const retriever = new Retriever(store, embedder);
    const cases: Case[] = [];
    for (const [group, weight, questions] of sets) {
      for (const [document, question, holds] of questions) {
        const { candidates, features } = await retriever.explain(question);
        const right = candidates.flatMap(({ passage }, i) =>
          passage.document.startsWith(document) && flat(passage.text).includes(flat(holds)) ? [i] : [],
        );
        cases.push({ rows: features, right: new Set(right), group, weight });
      }
    }
    return cases;
  } finally {
    await library.close();
    await embedder?.close();
    store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Adam on −log of the share of the softmax that right passages have. */
function learned(cases: readonly Case[], start: Features): Features {
  const usable = cases.filter(({ right, rows }) => right.size && right.size < rows.length);
  const tables = usable.map(({ rows, right, weight }) => ({
    right,
    weight,
    count: rows.length,
    values: Float64Array.from(rows.flatMap((row) => NAMES.map((name) => row[name]))),
  }));
  const total = usable.reduce((sum, { weight }) => sum + weight, 0);
  const size = NAMES.length;
  const prior = Float64Array.from(NAMES, (name) => start[name]);
  const weights = prior.slice();
  const mean = new Float64Array(size);
  const spread = new Float64Array(size);
  for (let step = 1; step <= STEPS; step += 1) {
    const slope = weights.map((weight, n) => HOLD * (weight - at(prior, n)));
    for (const table of tables) addSlope(table, weights, { slope, scale: table.weight / total });
    for (const [n, name] of NAMES.entries()) {
      if (!FREE.has(name)) continue;
      mean[n] = 0.9 * at(mean, n) + 0.1 * at(slope, n);
      spread[n] = 0.99 * at(spread, n) + 0.01 * at(slope, n) ** 2;
      const width = Math.sqrt(at(spread, n) / (1 - 0.99 ** step)) + 1e-6;
      weights[n] = at(weights, n) - (0.1 * at(mean, n)) / (1 - 0.9 ** step) / width;
    }
  }
  return Object.fromEntries(NAMES.map((name, n) => [name, at(weights, n)])) as unknown as Features;
}

const at = (values: Float64Array, n: number): number => values[n] ?? 0;

interface Table {
  readonly right: ReadonlySet<number>;
  readonly count: number;
  readonly values: Float64Array;
}

function addSlope(
  { right, count, values }: Table,
  weights: Float64Array,
  { slope, scale }: { readonly slope: Float64Array; readonly scale: number },
): void {
  const size = weights.length;
  const shares = new Float64Array(count);
  for (let row = 0; row < count; row += 1)
    for (let n = 0; n < size; n += 1) shares[row] = at(shares, row) + at(values, row * size + n) * at(weights, n);
  const top = shares.reduce((most, one) => Math.max(most, one), Number.NEGATIVE_INFINITY);
  let all = 0;
  let good = 0;
  for (let row = 0; row < count; row += 1) {
    shares[row] = Math.exp(at(shares, row) - top);
    all += at(shares, row);
    if (right.has(row)) good += at(shares, row);
  }
  for (let row = 0; row < count; row += 1) {
    const push = scale * at(shares, row) * (1 / all - (right.has(row) ? 1 / good : 0));
    for (let n = 0; n < size; n += 1) slope[n] = at(slope, n) + push * at(values, row * size + n);
  }
}

function hits(cases: readonly Case[], weights: Features): string {
  const ranks = cases.map(({ rows, right }) => {
    const scored = rows.map((row, i) => ({ i, score: weigh(row, weights) })).sort((a, b) => b.score - a.score);
    return scored.findIndex(({ i }) => right.has(i));
  });
  const within = (n: number) =>
    ((100 * ranks.filter((rank) => rank >= 0 && rank < n).length) / ranks.length).toFixed(1);
  return `${within(1)} / ${within(5)} / ${within(10)}`;
}

const [encoder = '', held] = process.argv.slice(2);
const manuals = fileURLToPath(new URL('../../../knowledge/manuals', import.meta.url));
const cases = await casesOf(encoder, manuals, [
  ['operators', 2, QUESTIONS],
  ['other words', 2, DEVELOPMENT],
]);
if (held) {
  const Row = z.object({ document: z.string(), question: z.string(), holds: z.string() });
  const lines = readFileSync(join(held, 'questions.jsonl'), 'utf8').trim().split('\n');
  const asked = lines.map((line): Asked => {
    const { document, question, holds } = Row.parse(JSON.parse(line));
    return [document, question, holds];
  });
  cases.push(...(await casesOf(encoder, join(held, 'documents'), [['prose', 0.5, asked]])));
}
const fitted = learned(cases, BY_WORDS);
for (const group of new Set(cases.map((one) => one.group))) {
  const ours = cases.filter((one) => one.group === group);
  const others = cases.filter((one) => one.group !== group);
  const folds = Array.from({ length: FOLDS }, (_, fold) => ours.filter((_, i) => i % FOLDS === fold));
  const crossed = folds.map((fold) =>
    hits(fold, learned([...others, ...ours.filter((one) => !fold.includes(one))], BY_WORDS)),
  );
  console.log(
    `${group} (${ours.length}): before ${hits(ours, BY_WORDS)}, fitted ${hits(ours, fitted)}; held out, by fold: ${crossed.join(', ')}`,
  );
}
console.log(Object.fromEntries(NAMES.map((name) => [name, Number(fitted[name].toFixed(1))])));
