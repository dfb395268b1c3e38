/**
 * The historian beside plain SQLite single inserts and DuckDB, in one run on the same data: how many samples a second
 * are on the disk for good, how many bytes a sample takes, how long a year's trend and 1,000 latest values take.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import type { Sample, SampleValue } from '../../src/plant/sample.ts';
import { openStore, type Store } from '../../src/store/open.ts';
import { duckPeer } from './historian/duck.ts';
import { plainPeer } from './historian/plain.ts';

const TAGS = 1000;
const SAMPLES = 1_000_000;
const BATCH = 5000;
const YEAR = 365 * 86_400_000;
const WEEK = 7 * 86_400_000;
const START = Date.UTC(2025, 0, 1);

export type Log = (line: string) => void;
/** What a peer answers; undefined where it was not measured. */
export interface PeerFigures {
  readonly samplesPerSecond: number;
  readonly bytesPerSample: number;
  readonly yearQueryP95Ms?: number;
  readonly latestP95Ms?: number;
  readonly note: string;
}

/** Repeatable numbers from 0 to 1. */
export function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

/** A signal such as plants have: most are measured with one to three decimals, some as singles, states, counters, text. */
function signal(tag: number, random: () => number): () => SampleValue {
  const kind = tag % 20;
  let value = 20 + tag / 10;
  const walk = (step: number) => {
    value += (random() - 0.5) * step + (20 + tag / 10 - value) * 0.01;
    return value;
  };
  if (kind < 12) {
    const power = 10 ** (1 + (kind % 3));
    return () => Math.round(walk(0.5) * power) / power;
  }
  if (kind < 15) return () => Math.fround(walk(0.5));
  if (kind < 17) {
    let on = false;
    return () => {
      if (random() < 0.01) on = !on;
      return on;
    };
  }
  if (kind < 19) {
    let count = 0;
    return () => {
      count += Math.floor(random() * 3);
      return count;
    };
  }
  return () => (random() < 0.001 ? 'fault' : 'running');
}

/** All tags once a second, in batches as a source delivers them. */
export function* batches(): Generator<Sample[]> {
  const random = randomOf(1);
  const signals = Array.from({ length: TAGS }, (_, tag) => ({ tag: `area.unit.tag${tag}`, next: signal(tag, random) }));
  let batch: Sample[] = [];
  for (let second = 0; second < SAMPLES / TAGS; second++) {
    for (const { tag, next } of signals) {
      const quality = random() < 0.001 ? 'bad' : 'good';
      batch.push({ tag, at: START + second * 1000 + Math.floor(random() * 20), value: next(), quality });
      if (batch.length === BATCH) {
        yield batch;
        batch = [];
      }
    }
  }
}

export const p95 = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.ceil(times.length * 0.95) - 1)] ?? Number.NaN;

export default async function (options: { readonly log: Log }): Promise<Record<string, unknown>> {
  const { log } = options;
  const folder = mkdtempSync(join(tmpdir(), 'gemba-bench-'));
  try {
    const year = yearQueries(join(folder, 'year'), log);
    const soak = soakRun(join(folder, 'soak'), log);
    const data = [...batches()];
    const own = writeOwn(join(folder, 'own'), data, log);
    const plain = plainPeer(join(folder, 'plain.db'), data, log);
    const duckdb = await duckPeer(join(folder, 'duck.db'), data, log);
    return {
      ...own,
      ratioToPlainInserts: own.samplesPerSecond / plain.samplesPerSecond,
      ...year,
      soak,
      peers: { plain, duckdb },
      conditions: `${TAGS} tags, ${SAMPLES} samples, ${BATCH} an append, each on the disk when it returns; sealing included`,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function writeOwn(folder: string, data: readonly Sample[][], log: Log) {
  const store = openStore(folder);
  const cpu = cpuMs();
  const started = performance.now();
  for (const batch of data) store.historian.append(batch);
  const appended = performance.now() - started;
  store.historian.seal();
  const sealed = performance.now() - started;
  const cpuSecondsPerMillion = ((cpuMs() - cpu) / 1000 / SAMPLES) * 1e6;
  const samplesPerSecond = Math.round((SAMPLES / sealed) * 1000);
  log(
    `appended in ${(appended / 1000).toFixed(2)} s, with sealing ${(sealed / 1000).toFixed(2)} s: ${samplesPerSecond}/s`,
  );

  const tags = Array.from({ length: 1000 }, (_, tag) => `area.unit.tag${tag}`);
  const latest = timed(100, () => store.historian.latest(tags));
  store.close();
  const cold = openStore(folder);
  const coldStarted = performance.now();
  cold.historian.latest(tags);
  const latestColdMs = performance.now() - coldStarted;
  cold.close();
  const { used, free } = sizeOf(join(folder, 'gemba.db'));
  log(
    `${(used / SAMPLES).toFixed(2)} bytes a sample, ${(free / 1e6).toFixed(1)} MB of free pages kept for the next log`,
  );
  return {
    samplesPerSecond,
    cpuSecondsPerMillion,
    bytesPerSample: used / SAMPLES,
    freeMb: free / 1e6,
    latestP95Ms: p95(latest),
    latestColdMs,
  };
}

/** A year of one tag to 1,000 points, each query on a store opened afresh: every 10 s, every minute, every 15 minutes. */
function yearQueries(folder: string, log: Log) {
  const intervals = { every10s: 10_000, everyMinute: 60_000, every15min: 900_000 };
  const store = openStore(folder);
  const random = randomOf(2);
  for (const [tag, interval] of Object.entries(intervals)) {
    let value = 50;
    for (let at = START; at < START + YEAR; ) {
      const batch: Sample[] = [];
      for (; batch.length < 50_000 && at < START + YEAR; at += interval) {
        value += random() - 0.5 + (50 - value) * 0.001;
        batch.push({ tag, at, value: Math.round(value * 100) / 100, quality: 'good' });
      }
      store.historian.append(batch);
    }
  }
  store.historian.seal();
  store.close();
  const byInterval = Object.fromEntries(
    Object.keys(intervals).map((tag) => {
      const times = Array.from({ length: 20 }, () => {
        const from = START + Math.floor(random() * 86_400_000);
        const fresh = openStore(folder);
        fresh.historian.latest([tag]);
        const cpu = cpuMs();
        const started = performance.now();
        const points = fresh.historian.trend(tag, { from, to: START + YEAR }, 1000);
        const ms = performance.now() - started;
        const used = cpuMs() - cpu;
        if (points.length < 500) throw new Error(`only ${points.length} points`);
        fresh.close();
        return { ms, cpuMs: used };
      });
      return [tag, { p95Ms: p95(times.map(({ ms }) => ms)), p95CpuMs: p95(times.map((one) => one.cpuMs)) }];
    }),
  );
  log(`a year to 1,000 points, p95: ${JSON.stringify(byInterval)} ms`);
  const weeks = weekQueries(folder, random);
  log(`figures over four weeks of every 10 s, p95: ${JSON.stringify(weeks)} ms`);
  return {
    fourWeeksP95Ms: weeks,
    yearQueryP95Ms: Math.max(...Object.values(byInterval).map(({ p95Ms }) => p95Ms)),
    yearQueryByInterval: byInterval,
  };
}

/** What questions ask over four weeks, and rollups of a day by the minute and of four weeks by the hour, each on a fresh store. */
function weekQueries(folder: string, random: () => number): Record<string, number> {
  const ask = (query: (historian: Store['historian'], from: number) => unknown) =>
    p95(
      Array.from({ length: 20 }, () => {
        const from = START + Math.floor(random() * (YEAR - 5 * WEEK));
        const fresh = openStore(folder);
        fresh.historian.latest(['every10s']);
        const started = performance.now();
        query(fresh.historian, from);
        const ms = performance.now() - started;
        fresh.close();
        return ms;
      }),
    );
  const weeks = (from: number) => ({ from, to: from + 4 * WEEK });
  return {
    max: ask((historian, from) => historian.aggregate('every10s', 'max', weeks(from))),
    mean: ask((historian, from) => historian.aggregate('every10s', 'mean', weeks(from))),
    last: ask((historian, from) => historian.aggregate('every10s', 'last', weeks(from))),
    hourlyRollups: ask((historian, from) => historian.rollups('every10s', weeks(from), 3_600_000)),
    minuteRollupsOfADay: ask((historian, from) => historian.rollups('every10s', { from, to: from + WEEK / 7 }, 60_000)),
  };
}

/** 10,000 tags once a second for five minutes, as fast as it goes: how long an append takes at worst, and the memory. */
function soakRun(folder: string, log: Log) {
  const store: Store = openStore(folder);
  const random = randomOf(3);
  const tags = Array.from({ length: 10_000 }, (_, tag) => `soak.tag${tag}`);
  const seconds = 300;
  const before = process.memoryUsage().rss;
  const times: number[] = [];
  for (let second = 0; second < seconds; second++) {
    const at = START + second * 1000;
    const batch = tags.map((tag): Sample => ({ tag, at, value: Math.round(random() * 1000) / 10, quality: 'good' }));
    const started = performance.now();
    store.historian.append(batch);
    times.push(performance.now() - started);
  }
  const lost = tags.filter((tag) => store.historian.span(tag)?.count !== seconds).length;
  store.close();
  const figures = {
    tags: tags.length,
    samples: tags.length * seconds,
    lostTags: lost,
    appendP95Ms: p95(times),
    appendMaxMs: Math.max(...times),
    busyShareAt1Hz: times.reduce((sum, ms) => sum + ms, 0) / seconds / 1000,
    memoryMb: (process.memoryUsage().rss - before) / 1e6,
  };
  log(`soak: ${JSON.stringify(figures)}`);
  return figures;
}

/** Processor time of this process so far: what a busy machine does not blur. */
function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

export function timed(runs: number, run: () => unknown): number[] {
  return Array.from({ length: runs }, () => {
    const started = performance.now();
    run();
    return performance.now() - started;
  });
}

function sizeOf(file: string): { used: number; free: number } {
  const db = new BetterSqlite3(file);
  db.pragma('wal_checkpoint(TRUNCATE)');
  const value = (name: string) => Number(db.pragma(name, { simple: true }));
  const free = value('freelist_count') * value('page_size');
  const used = value('page_count') * value('page_size') - free;
  db.close();
  return { used, free };
}
