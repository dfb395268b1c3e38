/**
 * Nearest neighbours by our shelf beside LanceDB and an HNSW library, on the same vectors in the same run. The peers are no
 * dependency of this project.
 */
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import type { PassageVector, PassageVectors, VectorModel } from '../../../src/store/passage-vectors.ts';

export interface VectorCase {
  readonly model: VectorModel;
  /** Unit vectors; `id` is a passage of the shelf. */
  readonly all: readonly PassageVector[];
  readonly queries: readonly Float32Array[];
}
/** Recall of the exact ten nearest, times in ms, size on disk (in memory where nothing is on disk) in bytes a vector. */
export interface VectorFigures {
  readonly buildSeconds: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly recall10: number;
  readonly bytesPerVector: number;
}

const K = 10;
export const HOW_TO_ADD_PEERS =
  'install @lancedb/lancedb and usearch into a folder of their own (npm i --prefix FOLDER) and name it in GEMBA_BENCH_PEERS';

/** Figures by name: exact search and ours, whose vectors stay; with `peers`, the folder they are installed in, theirs too. */
export async function compareVectors(
  shelf: PassageVectors,
  given: VectorCase,
  peers?: string,
): Promise<Record<string, VectorFigures>> {
  const { dimensions } = given.model;
  const exact = await measure(given, undefined, async () => ({
    search: (query) => exactNearest(given, query),
    bytes: given.all.length * dimensions * 4,
  }));
  const truth = given.queries.map((query) => alike(given, query));
  const figures: Record<string, VectorFigures> = {
    exact,
    gemba: await measure(given, truth, async () => {
      shelf.use(given.model);
      for (let i = 0; i < given.all.length; i += 5000) shelf.put(given.all.slice(i, i + 5000));
      return {
        search: (query) => shelf.nearest(query, { k: K }).map(({ id }) => id),
        bytes: given.all.length * (dimensions + 4 + dimensions / 8),
      };
    }),
  };
  if (peers === undefined) return figures;
  const load = createRequire(join(peers, 'index.js'));
  return {
    ...figures,
    lancedb: await measure(given, truth, () => lance(load, given)),
    hnsw: await measure(given, truth, () => hnsw(load, given)),
  };
}

interface Built {
  readonly search: (query: Float32Array) => readonly number[] | Promise<readonly number[]>;
  readonly bytes: number;
  readonly close?: () => void;
}

async function measure(
  { all, queries }: VectorCase,
  truth: readonly ReadonlySet<number>[] | undefined,
  build: () => Promise<Built>,
): Promise<VectorFigures> {
  const begun = performance.now();
  const built = await build();
  const buildSeconds = (performance.now() - begun) / 1000;
  const times: number[] = [];
  let right = 0;
  for (const [i, query] of queries.entries()) {
    const start = performance.now();
    const found = new Set(await built.search(query));
    times.push(performance.now() - start);
    const fitting = truth?.[i] ?? found;
    right += [...found].filter((id) => fitting.has(id)).length;
  }
  built.close?.();
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return {
    buildSeconds,
    p50Ms: at(0.5),
    p95Ms: at(0.95),
    recall10: right / (queries.length * K),
    bytesPerVector: built.bytes / all.length,
  };
}

interface Scored {
  readonly id: number;
  readonly dot: number;
}
const scored = ({ all }: VectorCase, query: Float32Array): Scored[] =>
  all
    .map(({ id, vector }) => {
      let dot = 0;
      for (let i = 0; i < query.length; i += 1) dot += (vector[i] ?? 0) * (query[i] ?? 0);
      return { id, dot };
    })
    .sort((a, b) => b.dot - a.dot);

const exactNearest = (given: VectorCase, query: Float32Array): number[] =>
  scored(given, query)
    .slice(0, K)
    .map(({ id }) => id);

/** The ten nearest, and those as near as the tenth but for a hundredth: equals are as good as each other. */
function alike(given: VectorCase, query: Float32Array): ReadonlySet<number> {
  const all = scored(given, query);
  const tenth = all[K - 1]?.dot ?? 0;
  return new Set(all.filter(({ dot }) => dot >= tenth - 0.01).map(({ id }) => id));
}

/** As much of LanceDB as is used here. */
interface Lance {
  connect(folder: string): Promise<{ createTable(name: string, rows: readonly object[]): Promise<LanceTable> }>;
  readonly Index: { ivfPq(options: object): unknown };
}
interface LanceTable {
  add(rows: readonly object[]): Promise<unknown>;
  createIndex(column: string, options: object): Promise<unknown>;
  vectorSearch(query: readonly number[]): {
    distanceType(type: string): { nprobes(n: number): { refineFactor(n: number): { limit(n: number): Rows } } };
  };
}
interface Rows {
  toArray(): Promise<readonly unknown[]>;
}
const Row = z.object({ id: z.coerce.number() });

async function lance(load: NodeJS.Require, { all }: VectorCase): Promise<Built> {
  const { connect, Index } = load('@lancedb/lancedb') as Lance;
  const folder = mkdtempSync(join(tmpdir(), 'gemba-lance-'));
  const rows = all.map(({ id, vector }) => ({ id, vector: Array.from(vector) }));
  const table = await (await connect(folder)).createTable('passages', rows.slice(0, 10_000));
  for (let i = 10_000; i < rows.length; i += 10_000) await table.add(rows.slice(i, i + 10_000));
  await table.createIndex('vector', { config: Index.ivfPq({ distanceType: 'cosine' }) });
  return {
    search: async (query) => {
      const found = table.vectorSearch(Array.from(query)).distanceType('cosine').nprobes(20).refineFactor(10).limit(K);
      return (await found.toArray()).map((row) => Row.parse(row).id);
    },
    bytes: sizeOf(folder),
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** As much of usearch as is used here. */
interface Usearch {
  readonly Index: new (options: {
    readonly dimensions: number;
    readonly metric: string;
    readonly quantization: string;
  }) => {
    add(keys: BigUint64Array, vectors: Float32Array): void;
    search(vector: Float32Array, k: number): { readonly keys: BigUint64Array };
    save(path: string): void;
  };
}

async function hnsw(load: NodeJS.Require, { all, model: { dimensions } }: VectorCase): Promise<Built> {
  const { Index } = load('usearch') as Usearch;
  const index = new Index({ dimensions, metric: 'cos', quantization: 'i8' });
  for (let i = 0; i < all.length; i += 10_000) {
    const batch = all.slice(i, i + 10_000);
    const vectors = new Float32Array(batch.length * dimensions);
    for (const [row, { vector }] of batch.entries()) vectors.set(vector, row * dimensions);
    index.add(
      BigUint64Array.from(batch, ({ id }) => BigInt(id)),
      vectors,
    );
  }
  const folder = mkdtempSync(join(tmpdir(), 'gemba-hnsw-'));
  index.save(join(folder, 'index'));
  const bytes = sizeOf(folder);
  rmSync(folder, { recursive: true, force: true });
  return { search: (query) => Array.from(index.search(query, K).keys, Number), bytes };
}

const sizeOf = (folder: string): number =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).reduce((sum, file) => {
    const stat = statSync(join(folder, file));
    return sum + (stat.isFile() ? stat.size : 0);
  }, 0);
