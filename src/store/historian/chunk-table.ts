import { Failure } from '../../plant/failure.ts';
import type { Database } from '../database.ts';
import type { TimeRange } from '../store.ts';
import { type Content, decodeChunk, encodeChunk, encodeMinutes } from './chunk-codec.ts';
import type { Columns } from './columns.ts';
import { MINUTE, minutesOf } from './minutes.ts';
import { type Statistics, statisticsOf } from './statistics.ts';
import { finalOf } from './summary.ts';

/** A sealed piece of one tag's samples: its extent, its statistics and where its samples are. */
export interface Chunk extends Statistics {
  /** Times of the first and the last sample. */
  readonly first: number;
  readonly last: number;
  /** Id of its bytes; null where only the statistics were kept. */
  readonly data: number | null;
  /** The last good number; null where there is none (or where an earlier program did not note it). */
  readonly final: number | null;
  /** 0: its samples are kept; MINUTE: rollups of its minutes; HOUR: its statistics alone. */
  readonly step: number;
}

export const HOUR = 3_600_000;
/**
 * An hour with at least this many samples has its own chunks, so that their statistics serve as hourly rollup, and retention
 * thins them (the index on their age says so too). With fewer, a year is looked at sample by sample fast enough, and a chunk's
 * own bytes would outweigh its samples.
 */
export const DENSE = 24;

/** Decoded chunks are kept up to this many samples in all (17 bytes each). */
const CACHED_SAMPLES = 500_000;

/** The chunks of all tags. Those of one tag never overlap; ids of bytes are never used twice. */
export class ChunkTable {
  private readonly cache = new Map<number, Content>();
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
  /** What a chunk holds; undefined where only the statistics were kept. */
  load({ data, count }: Pick<Chunk, 'data' | 'count'>): Content | undefined {
    if (data === null) return undefined;
    const known = this.cache.get(data);
    if (known) {
      this.cache.delete(data);
      this.cache.set(data, known);
      return known;
    }
    const bytes = this.statements.bytes.get(data);
    if (!bytes) return undefined;
    const content = this.decoded(bytes, { data, count });
    this.cache.set(data, content);
    this.cached += content.columns.at.length;
    for (const [id, { columns }] of this.cache) {
      if (this.cached <= CACHED_SAMPLES) break;
      this.cache.delete(id);
      this.cached -= columns.at.length;
    }
    return content;
  }
  private decoded(bytes: Buffer, { data, count }: { readonly data: number; readonly count: number }): Content {
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
      finalOf(columns) ?? null,
      0,
    );
  }
  remove(tag: number, { first, data }: Chunk): void {
    this.statements.remove.run(tag, first);
    if (data !== null) this.statements.removeBytes.run(data);
  }
  /** Chunks of some length that ended before t and are kept at this step still, with their tags, oldest first, at most `most`. */
  aged(t: number, step: number, most: number): { readonly tag: number; readonly chunk: Chunk }[] {
    return this.statements.aged.all(step, t, most).map(([tag, ...row]) => ({ tag, chunk: chunkOf(row) }));
  }
  /** Lets go of a chunk's samples, keeping rollups of its minutes; those of few samples a minute would be larger, and stay. */
  thinToMinutes(tag: number, chunk: Chunk): void {
    const bytes = chunk.data === null ? undefined : this.statements.bytes.get(chunk.data);
    const content = this.load(chunk);
    const rolled = content && !content.minutes ? encodeMinutes(minutesOf(content.columns)) : undefined;
    const smaller = bytes && rolled && rolled.length < bytes.length;
    const data = smaller ? this.statements.insertBytes.run(rolled).lastInsertRowid : chunk.data;
    if (smaller) this.statements.removeBytes.run(chunk.data);
    this.statements.thin.run(data, MINUTE, tag, chunk.first);
  }
  /** Lets go of all but a chunk's statistics. */
  thinToHours(tag: number, chunk: Chunk): void {
    if (chunk.data !== null) this.statements.removeBytes.run(chunk.data);
    this.statements.thin.run(null, HOUR, tag, chunk.first);
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
  final: number | null,
  step: number,
];
const FIELDS = 'first, last, count, good, usable, min, max, sum, squares, data, final, step';

interface BucketQuery extends TimeRange {
  readonly tag: number;
  readonly start: number;
  readonly origin: bigint;
  readonly width: bigint;
}
const WITHIN = 'tag = :tag AND first >= :from AND first < :to AND last < :to';
const ONE_BUCKET = '(first - :origin) / :width = (last - :origin) / :width';

function chunkOf([first, last, count, good, usable, min, max, sum, squares, data, final, step]: ChunkRow): Chunk {
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
    final,
    step,
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
        `SELECT min(first), max(last), sum(count), sum(good), sum(usable), min(min), max(max), sum(sum), 0, NULL, NULL, 0
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
    insert: db.prepare(`INSERT INTO sample_chunks (tag, ${FIELDS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`),
    remove: db.prepare('DELETE FROM sample_chunks WHERE tag = ? AND first = ?'),
    removeBytes: db.prepare('DELETE FROM sample_data WHERE id = ?'),
    aged: db
      .prepare<[number, number, number], [tag: number, ...ChunkRow]>(
        `SELECT tag, ${FIELDS} FROM sample_chunks
         WHERE count >= ${DENSE} AND step < ${HOUR} AND step = ? AND last < ? ORDER BY last LIMIT ?`,
      )
      .raw(),
    thin: db.prepare('UPDATE sample_chunks SET data = ?, step = ? WHERE tag = ? AND first = ?'),
  };
}
