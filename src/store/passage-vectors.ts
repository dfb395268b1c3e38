import { Failure } from '../plant/failure.ts';
import { type Database, preparedOnce } from './database.ts';
import { idsOf, PER_DOCUMENT } from './passage-id.ts';
import type { ScoredPassage } from './passage-shelf.ts';
import { PassageSigns } from './passage-signs.ts';
import type { Searchable } from './searchable.ts';

/** Which embedding model the vectors are of. */
export interface VectorModel {
  readonly id: string;
  /** A multiple of 32. */
  readonly dimensions: number;
}

/** What is kept of a passage: a unit vector, and where the model has one its close reading (rows of signed bytes). */
export interface PassageVector {
  readonly id: number;
  readonly vector: Float32Array;
  readonly close?: Int8Array | undefined;
}

/**
 * Embeddings of passages: `PassageSigns` tells which may be near, their 8-bit forms which are nearest by cosine. Vectors of
 * superseded revisions are dropped.
 */
export interface PassageVectors {
  /** The model of the stored vectors; undefined before the first `use`. */
  model(): VectorModel | undefined;
  /** Makes room for a model's vectors; those of another model are dropped. Returns whether vectors were kept. */
  use(model: VectorModel): boolean;
  /** Stores what is kept of passages (replacing). */
  put(vectors: readonly PassageVector[]): void;
  /** Ids above `after` (default: all) of passages of current and unfinished documents that have no vector yet, ascending. */
  missing(limit: number, after?: number): number[];
  /** The k nearest by cosine (score 1: same direction) among current documents, or those named. */
  nearest(
    query: Float32Array,
    options: { readonly k: number; readonly documents?: readonly string[] | undefined },
  ): ScoredPassage[];
  /** How near these passages are, in no order; those without a vector are left out. */
  near(query: Float32Array, ids: readonly number[]): ScoredPassage[];
  /** The close readings of these passages, where they are kept. */
  close(ids: readonly number[]): Map<number, Int8Array>;
  count(): number;
}

/** The setting that names the stored vectors' model. Another form of the tables takes another name: they are made anew. */
const MODEL = 'vectors.packed';

/** The vectors of an open database. */
export class VectorShelf implements PassageVectors {
  private readonly db: Database;
  private readonly searchable: Searchable;
  private readonly signs: PassageSigns;
  private readonly prepare: Database['prepare'];

  constructor(db: Database, searchable: Searchable) {
    this.db = db;
    this.searchable = searchable;
    this.signs = new PassageSigns(db);
    this.prepare = preparedOnce(db);
  }

  model(): VectorModel | undefined {
    const body = this.prepare<[string], string>('SELECT body FROM settings WHERE key = ?').pluck().get(MODEL);
    return body === undefined ? undefined : (JSON.parse(body) as VectorModel);
  }

  use(next: VectorModel): boolean {
    if (next.dimensions % 32 !== 0 || next.dimensions <= 0) {
      throw new Failure('unsupported', `an embedding of ${next.dimensions} dimensions: not a multiple of 32`);
    }
    return this.db
      .transaction(() => {
        const current = this.model();
        if (current?.id === next.id && current.dimensions === next.dimensions) return true;
        this.signs.clear();
        this.db.exec(`DROP TABLE IF EXISTS passage_vectors; DROP TABLE IF EXISTS passage_close;
          CREATE TABLE passage_vectors (id INTEGER PRIMARY KEY, vector BLOB NOT NULL) STRICT;
          CREATE TABLE passage_close (id INTEGER PRIMARY KEY, rows BLOB NOT NULL) STRICT;`);
        const body = JSON.stringify({ id: next.id, dimensions: next.dimensions });
        this.prepare('INSERT OR REPLACE INTO settings (key, body) VALUES (?, ?)').run(MODEL, body);
        return false;
      })
      .immediate();
  }

  put(vectors: readonly PassageVector[]): void {
    this.db
      .transaction(() => {
        const { dimensions } = this.modelFor(vectors.map(({ vector }) => vector));
        this.signs.put(vectors, dimensions);
        const keep = this.prepare('INSERT OR REPLACE INTO passage_vectors (id, vector) VALUES (?, ?)');
        const compare = this.prepare('INSERT OR REPLACE INTO passage_close (id, rows) VALUES (?, ?)');
        for (const { id, vector, close } of vectors) {
          keep.run(id, bytesOf(vector));
          if (close) compare.run(id, Buffer.from(close.buffer, close.byteOffset, close.length));
        }
      })
      .immediate();
  }

  removeDocument(id: number): void {
    if (!this.model()) return;
    this.signs.removeDocument(id);
    for (const table of ['passage_vectors', 'passage_close'])
      this.prepare(`DELETE FROM ${table} WHERE id >= ? AND id < ?`).run(...idsOf(id));
  }

  missing(limit: number, after = -1): number[] {
    if (!this.model()) return [];
    return this.prepare<[number, number], number>(
      `SELECT p.id FROM passages p JOIN documents d ON d.id = p.id / ${PER_DOCUMENT} AND d.superseded_at IS NULL
       LEFT JOIN passage_vectors v ON v.id = p.id WHERE v.id IS NULL AND p.id > ? ORDER BY p.id LIMIT ?`,
    )
      .pluck()
      .all(after, limit);
  }

  nearest(
    query: Float32Array,
    { k, documents }: { readonly k: number; readonly documents?: readonly string[] | undefined },
  ): ScoredPassage[] {
    this.modelFor([query]);
    return this.near(query, this.signs.likely(query, this.searchable(documents)))
      .sort((a, b) => b.score - a.score || a.id - b.id)
      .slice(0, k);
  }

  near(query: Float32Array, ids: readonly number[]): ScoredPassage[] {
    this.modelFor([query]);
    // all in one piece: a thousand buffers a question would keep the garbage collector busy, and take half as long again
    const sql = `SELECT group_concat(id) AS ids, CAST(group_concat(vector, '') AS BLOB) AS vectors
      FROM passage_vectors WHERE id IN (SELECT value FROM json_each(?))`;
    const kept = this.prepare<[string], { readonly ids: string | null; readonly vectors: Buffer | null }>(sql);
    const { ids: found, vectors } = kept.get(JSON.stringify(ids)) ?? {};
    if (!found || !vectors) return [];
    const size = SCALE + query.length;
    return found.split(',').map((id, i) => ({ id: Number(id), score: cosine(query, vectors, i * size) }));
  }

  close(ids: readonly number[]): Map<number, Int8Array> {
    const sql = 'SELECT id, rows FROM passage_close WHERE id IN (SELECT value FROM json_each(?))';
    const kept = this.prepare<[string], { readonly id: number; readonly rows: Buffer }>(sql).all(JSON.stringify(ids));
    return new Map(kept.map(({ id, rows }) => [id, new Int8Array(rows.buffer, rows.byteOffset, rows.length)]));
  }

  count(): number {
    return this.model() ? (this.prepare<[], number>('SELECT count(*) FROM passage_vectors').pluck().get() ?? 0) : 0;
  }

  /** The model in use. Throws `Failure` where there is none yet, or a vector is not one of its own. */
  private modelFor(vectors: readonly Float32Array[]): VectorModel {
    const model = this.model();
    if (!model) throw new Failure('unavailable', 'no embedding model has been chosen yet');
    const other = vectors.find(({ length }) => length !== model.dimensions);
    if (!other) return model;
    throw new Failure('internal', `a vector of ${other.length} dimensions where ${model.dimensions} are stored`);
  }
}

/** Bytes of a stored vector's scale. */
const SCALE = 4;

/** Scale (float32, little endian), then a signed byte a dimension. */
function bytesOf(vector: Float32Array): Buffer {
  const largest = vector.reduce((most, component) => Math.max(most, Math.abs(component)), 0);
  const bytes = Buffer.alloc(SCALE + vector.length);
  bytes.writeFloatLE(largest / 127, 0);
  vector.forEach((component, i) => {
    bytes.writeInt8(largest > 0 ? Math.round((component / largest) * 127) : 0, SCALE + i);
  });
  return bytes;
}

/** With the vector stored at a place, which is of length 1 but for its rounding. */
function cosine(query: Float32Array, stored: Buffer, at: number): number {
  const components = new Int8Array(stored.buffer, stored.byteOffset + at + SCALE, query.length);
  let dot = 0;
  for (let i = 0; i < query.length; i += 1) dot += (query[i] as number) * (components[i] as number);
  return dot * stored.readFloatLE(at);
}
