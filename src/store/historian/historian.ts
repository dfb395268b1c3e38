import type { Sample, SampleValue, SourceQuality } from '../../plant/sample.ts';
import type { Database } from '../database.ts';
import type { Aggregate, AggregateFunction, Historian, TimeRange, TrendPoint } from '../store.ts';

const QUALITY_CODES: readonly SourceQuality[] = ['good', 'uncertain', 'bad'];
const BOOLEAN = 4;

interface SampleRow {
  at: number;
  value: number | string | null;
  flags: number;
}

/** Samples of an open database, one row each. */
export function plainHistorian(db: Database): Historian {
  const ids = new Map<string, number>();
  const findTag = db.prepare<[string], number>('SELECT id FROM tags WHERE name = ?').pluck();
  const addTag = db.prepare('INSERT INTO tags (name) VALUES (?)');
  const insert = db.prepare('INSERT OR REPLACE INTO samples (tag, at, value, flags) VALUES (?, ?, ?, ?)');
  const rows = (where: string) =>
    db.prepare<(number | string)[], SampleRow>(`SELECT at, value, flags FROM samples WHERE tag = ? AND ${where}`);
  const before = rows('at <= ? ORDER BY at DESC LIMIT 1');
  const goodBefore = rows('at <= ? AND flags & 3 = 0 AND value IS NOT NULL ORDER BY at DESC LIMIT 1');
  const goodAfter = rows('at >= ? AND flags & 3 = 0 AND value IS NOT NULL ORDER BY at LIMIT 1');
  const between = rows('at >= ? AND at < ? ORDER BY at LIMIT ?');
  const spanOf = db.prepare<[number], { first: number | null; last: number | null; count: number }>(
    'SELECT min(at) AS first, max(at) AS last, count(*) AS count FROM samples WHERE tag = ?',
  );
  const newestTimes = db
    .prepare<[number], number>('SELECT at FROM samples WHERE tag = ? ORDER BY at DESC LIMIT 2001')
    .pluck();

  const idOf = (tag: string): number | undefined => {
    const known = ids.get(tag) ?? findTag.get(tag);
    if (known !== undefined) ids.set(tag, known);
    return known;
  };
  const one = (tag: string, statement: typeof before, at: number): Sample | undefined => {
    const id = idOf(tag);
    const row = id === undefined ? undefined : statement.get(id, at);
    return row && sampleOf(tag, row);
  };
  const range = (tag: string, { from, to }: TimeRange, limit = -1): Sample[] => {
    const id = idOf(tag);
    return id === undefined ? [] : between.all(id, from, to, limit).map((row) => sampleOf(tag, row));
  };
  const good = (tag: string, within: TimeRange): { at: number; value: number }[] =>
    range(tag, within).flatMap(({ at, value, quality }) =>
      quality === 'good' && typeof value === 'number' ? [{ at, value }] : [],
    );

  return {
    append: (samples) =>
      db
        .transaction(() => {
          for (const { tag, at, value, quality } of samples) {
            const id = idOf(tag) ?? Number(addTag.run(tag).lastInsertRowid);
            const flags = QUALITY_CODES.indexOf(quality) + (typeof value === 'boolean' ? BOOLEAN : 0);
            insert.run(id, at, typeof value === 'boolean' ? Number(value) : value, flags);
          }
        })
        .immediate(),
    latest: (tags, at = Number.MAX_SAFE_INTEGER) => {
      const found = new Map<string, Sample>();
      for (const tag of tags) {
        const sample = one(tag, before, at);
        if (sample) found.set(tag, sample);
      }
      return found;
    },
    lastGood: (tag, at) => one(tag, goodBefore, at),
    nextGood: (tag, at) => one(tag, goodAfter, at),
    range,
    trend: (tag, within, points) => trendOf(good(tag, within), within, points),
    aggregate: (tag, fn, within) => aggregateOf(good(tag, within), fn),
    usualInterval: (tag) => {
      const id = idOf(tag);
      const times = id === undefined ? [] : newestTimes.all(id);
      if (times.length < 3) return undefined;
      const gaps = times.slice(1).map((time, i) => (times[i] ?? time) - time);
      return median(gaps);
    },
    span: (tag) => {
      const id = idOf(tag);
      const row = id === undefined ? undefined : spanOf.get(id);
      return row && row.first !== null && row.last !== null
        ? { first: row.first, last: row.last, count: row.count }
        : undefined;
    },
  };
}

function sampleOf(tag: string, row: SampleRow): Sample {
  const value: SampleValue = row.flags & BOOLEAN ? row.value === 1 : row.value;
  return { tag, at: row.at, value, quality: QUALITY_CODES[row.flags & 3] ?? 'bad' };
}

function trendOf(samples: readonly { at: number; value: number }[], range: TimeRange, points: number): TrendPoint[] {
  const width = (range.to - range.from) / points;
  const buckets = new Map<number, { min: number; max: number; sum: number; count: number }>();
  for (const { at, value } of samples) {
    const key = Math.min(points - 1, Math.floor((at - range.from) / width));
    const bucket = buckets.get(key);
    if (!bucket) buckets.set(key, { min: value, max: value, sum: value, count: 1 });
    else {
      bucket.min = Math.min(bucket.min, value);
      bucket.max = Math.max(bucket.max, value);
      bucket.sum += value;
      bucket.count++;
    }
  }
  return [...buckets].map(([key, { min, max, sum, count }]) => ({
    at: Math.round(range.from + key * width),
    min,
    max,
    mean: sum / count,
    count,
  }));
}

function aggregateOf(samples: readonly { at: number; value: number }[], fn: AggregateFunction): Aggregate | undefined {
  const first = samples[0];
  const last = samples.at(-1);
  if (!first || !last) return undefined;
  const count = samples.length;
  const values = samples.map(({ value }) => value);
  const sum = values.reduce((total, value) => total + value, 0);
  switch (fn) {
    case 'min':
    case 'max': {
      const best = samples.reduce((a, b) => ((fn === 'min' ? b.value < a.value : b.value > a.value) ? b : a));
      return { value: best.value, count, at: best.at };
    }
    case 'mean':
      return { value: sum / count, count };
    case 'sum':
      return { value: sum, count };
    case 'count':
      return { value: count, count };
    case 'first':
      return { value: first.value, count, at: first.at };
    case 'last':
      return { value: last.value, count, at: last.at };
    case 'stddev': {
      const mean = sum / count;
      return { value: Math.sqrt(values.reduce((total, value) => total + (value - mean) ** 2, 0) / count), count };
    }
    case 'median':
      return { value: median(values), count };
  }
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}
