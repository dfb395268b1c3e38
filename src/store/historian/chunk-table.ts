import { Failure } from '../../plant/failure.ts';
import type { Database } from '../database.ts';
import type { TimeRange } from '../store.ts';
import { decodeChunk, encodeChunk } from './chunk-codec.ts';
import type { Columns } from './columns.ts';
import { type Statistics, statisticsOf } from './statistics.ts';

/** A sealed piece of one tag's samples: its extent, its statistics and where its samples are. */
export interface Chunk extends Statistics {
  /** Times of the first and the last sample. */
  readonly first: number;
  readonly last: number;
  /** Id of its bytes; null where only the statistics were kept. */
  readonly data: number | null;
}

/** Decoded chunks are kept up to this many samples in all (17 bytes each). */
const CACHED_SAMPLES = 500_000;

/** The chunks of all tags. Those of one tag never overlap; ids of bytes are never used twice. */
export class ChunkTable {
  private readonly cache = new Map<number, Columns>();
  private cached = 0;
  private readonly db: Database;
  private readonly statements: ReturnType<typeof prepare>;

  constructor(db: Database) {
    this.db = db;
    this.statements = prepare(db);
  }

  /** Chunks that touch from ≤ t < to, in order. */
  between(tag: number, from: number, to: number): Chunk[] {
    const start = this.statements.startAt.get(tag, from) ?? from;
    return this.statements.between.all(tag, start, to, from).map(chunkOf);
  }
  /**
   * As `between`, but the chunks that lie in one bucket come as one, without samples: a year in half the time. Bucket n
   * holds origin + n × width ≤ t < origin + (n + 1) × width; both are whole milliseconds.
   */
  bucketed(tag: number, range: TimeRange, buckets: { readonly origin: number; readonly width: number }): Chunk[] {
    const start = this.statements.startAt.get(tag, range.from) ?? range.from;
    // Whole numbers as BigInt, or SQLite divides them as floating-point ones.
    const parameters = { ...range, tag, start, origin: BigInt(buckets.origin), width: BigInt(buckets.width) };
    const found = [...this.statements.whole.all(parameters), ...this.statements.straddling.all(parameters)];
    return found.map(chunkOf).sort((a, b) => a.first - b.first);
  }
  /** Chunks that begin at or before t, latest first, one at a time. */
  *before(tag: number, t: number, usable = 0): Generator<Chunk> {
    for (let next = this.statements.before.get(tag, t, usable); next; ) {
      yield chunkOf(next);
      next = this.statements.before.get(tag, next[0] - 1, usable);
    }
  }
  /** Those of them that hold a good value. */
  usableBefore(tag: number, t: number): Generator<Chunk> {
    return this.before(tag, t, 1);
  }
  /** Chunks with a good value that begin after t, one at a time. */
  *usableAfter(tag: number, t: number): Generator<Chunk> {
    for (let next = this.statements.after.get(tag, t); next; ) {
      yield chunkOf(next);
      next = this.statements.after.get(tag, next[0]);
    }
  }
  /** Time of the first sample of all. */
  begin(tag: number): number | undefined {
    return this.statements.begin.get(tag);
  }
  extent(tag: number): { readonly first: number; readonly last: number; readonly count: number } | undefined {
    const row = this.statements.extent.get(tag);
    return row && row.first !== null && row.last !== null
      ? { first: row.first, last: row.last, count: row.count }
      : undefined;
  }
  /** The samples of a chunk; undefined where only the statistics were kept. */
  load({ data, count }: Chunk): Columns | undefined {
    if (data === null) return undefined;
    const known = this.cache.get(data);
    if (known) {
      this.cache.delete(data);
      this.cache.set(data, known);
      return known;
    }
    const bytes = this.statements.bytes.get(data);
    if (!bytes) return undefined;
    const columns = this.decoded(bytes, { data, count });
    this.cache.set(data, columns);
    this.cached += columns.at.length;
    for (const [id, { at }] of this.cache) {
      if (this.cached <= CACHED_SAMPLES) break;
      this.cache.delete(id);
      this.cached -= at.length;
    }
    return columns;
  }
  private decoded(bytes: Buffer, { data, count }: { readonly data: number; readonly count: number }): Columns {
    try {
      return decodeChunk(bytes, count);
    } catch (error) {
      const message = `${this.db.name} is damaged: block ${data} of samples cannot be read. Restore it from a backup.`;
      throw new Failure('storage', message, error);
    }
  }
  insert(tag: number, columns: Columns): void {
    const { at } = columns;
    const s = statisticsOf(columns);
    const data = this.statements.insertBytes.run(encodeChunk(columns)).lastInsertRowid;
    this.statements.insert.run(
      tag,
      at[0] ?? 0,
      at.at(-1) ?? 0,
      s.count,
      s.good,
      s.usable,
      s.good ? s.min : null,
      s.good ? s.max : null,
      s.sum,
      s.squares,
      data,
    );
  }
  remove(tag: number, { first, data }: Chunk): void {
    this.statements.remove.run(tag, first);
    if (data !== null) this.statements.removeBytes.run(data);
  }
  /** Lets go of the samples of chunks of at least `count` samples that end before t, keeping their statistics. */
  forget(t: number, count: number): number {
    return this.db.transaction(() => {
      this.statements.forgetBytes.run(t, count);
      return this.statements.forget.run(t, count).changes;
    })();
  }
}

/** In the order of `FIELDS`; as arrays, rows of a year come in a third less time. */
type ChunkRow = [
  first: number,
  last: number,
  count: number,
  good: number,
  usable: number,
  min: number | null,
  max: number | null,
  sum: number,
  squares: number,
  data: number | null,
];
const FIELDS = 'first, last, count, good, usable, min, max, sum, squares, data';

interface BucketQuery extends TimeRange {
  readonly tag: number;
  readonly start: number;
  readonly origin: bigint;
  readonly width: bigint;
}
const WITHIN = 'tag = :tag AND first >= :from AND first < :to AND last < :to';
const ONE_BUCKET = '(first - :origin) / :width = (last - :origin) / :width';

function chunkOf([first, last, count, good, usable, min, max, sum, squares, data]: ChunkRow): Chunk {
  return {
    first,
    last,
    count,
    good,
    usable,
    min: min ?? Number.POSITIVE_INFINITY,
    max: max ?? Number.NEGATIVE_INFINITY,
    sum,
    squares,
    data,
  };
}

function prepare(db: Database) {
  return {
    startAt: db
      .prepare<[number, number], number>(
        'SELECT first FROM sample_chunks WHERE tag = ? AND first <= ? ORDER BY first DESC LIMIT 1',
      )
      .pluck(),
    between: db
      .prepare<[number, number, number, number], ChunkRow>(
        `SELECT ${FIELDS} FROM sample_chunks WHERE tag = ? AND first >= ? AND first < ? AND last >= ? ORDER BY first`,
      )
      .raw(),
    whole: db
      .prepare<[BucketQuery], ChunkRow>(
        `SELECT min(first), max(last), sum(count), sum(good), sum(usable), min(min), max(max), sum(sum), 0, NULL
         FROM sample_chunks WHERE ${WITHIN} AND ${ONE_BUCKET} GROUP BY (first - :origin) / :width`,
      )
      .raw(),
    straddling: db
      .prepare<[BucketQuery], ChunkRow>(
        `SELECT ${FIELDS} FROM sample_chunks
         WHERE tag = :tag AND first >= :start AND first < :to AND last >= :from AND NOT (${WITHIN} AND ${ONE_BUCKET})`,
      )
      .raw(),
    before: db
      .prepare<[number, number, number], ChunkRow>(
        `SELECT ${FIELDS} FROM sample_chunks WHERE tag = ? AND first <= ? AND usable >= ?
         ORDER BY first DESC LIMIT 1`,
      )
      .raw(),
    after: db
      .prepare<[number, number], ChunkRow>(
        `SELECT ${FIELDS} FROM sample_chunks WHERE tag = ? AND first > ? AND usable > 0
         ORDER BY first LIMIT 1`,
      )
      .raw(),
    begin: db.prepare<[number], number>('SELECT first FROM sample_chunks WHERE tag = ? ORDER BY first LIMIT 1').pluck(),
    extent: db.prepare<[number], { first: number | null; last: number | null; count: number }>(
      'SELECT min(first) AS first, max(last) AS last, sum(count) AS count FROM sample_chunks WHERE tag = ?',
    ),
    bytes: db.prepare<[number], Buffer>('SELECT bytes FROM sample_data WHERE id = ?').pluck(),
    insertBytes: db.prepare('INSERT INTO sample_data (bytes) VALUES (?)'),
    insert: db.prepare(`INSERT INTO sample_chunks (tag, ${FIELDS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`),
    remove: db.prepare('DELETE FROM sample_chunks WHERE tag = ? AND first = ?'),
    removeBytes: db.prepare('DELETE FROM sample_data WHERE id = ?'),
    forgetBytes: db.prepare(
      'DELETE FROM sample_data WHERE id IN (SELECT data FROM sample_chunks WHERE last < ? AND count >= ?)',
    ),
    forget: db.prepare('UPDATE sample_chunks SET data = NULL WHERE last < ? AND count >= ? AND data IS NOT NULL'),
  };
}
