import { Failure } from '../plant/failure.ts';
import type { Database } from './database.ts';
import type { ScoredPassage } from './passage-shelf.ts';

/** Which embedding model the vectors are of. */
export interface VectorModel {
  readonly id: string;
  /** A multiple of 8. */
  readonly dimensions: number;
}

/**
 * Embeddings of passages: found by their signs (one bit a dimension, exact Hamming scan by sqlite-vec), then ranked by
 * the cosine of their 8-bit forms. Vectors of superseded revisions are dropped.
 */
export interface PassageVectors {
  /** Why there can be none on this machine; undefined where there can. */
  readonly unavailable: string | undefined;
  /** The model of the stored vectors; undefined before the first `use`. */
  model(): VectorModel | undefined;
  /** Makes room for a model's vectors; those of another model are dropped. Returns whether vectors were kept. */
  use(model: VectorModel): boolean;
  /** Stores unit vectors, one for each passage id (replacing). */
  put(vectors: readonly { readonly id: number; readonly vector: Float32Array }[]): void;
  /** Passage ids of current and unfinished documents that have no vector yet, oldest first. */
  missing(limit: number): number[];
  /** The k nearest by cosine (score 1: same direction) among current documents, or those named. */
  nearest(
    query: Float32Array,
    options: { readonly k: number; readonly documents?: readonly string[] | undefined },
  ): ScoredPassage[];
  count(): number;
}

/** Inside the store: vectors go with their document. */
export interface PassageVectorsPart {
  removeDocument(id: number): void;
  of(searchable: (names: readonly string[] | undefined, at: number | undefined) => number[]): PassageVectors;
}

const SHIFT = 2 ** 20;
/** How many candidates the signs bring for each result asked for. */
const OVERSAMPLE = 12;

export function passageVectors(db: Database, unavailable: string | undefined): PassageVectorsPart {
  const model = (): VectorModel | undefined => {
    const body = db.prepare<[], string>("SELECT body FROM settings WHERE key = 'vectors'").pluck().get();
    return body === undefined || unavailable !== undefined ? undefined : (JSON.parse(body) as VectorModel);
  };
  const needed = (): VectorModel => {
    const current = model();
    if (!current) throw new Failure('unavailable', unavailable ?? 'no embedding model has been chosen yet');
    return current;
  };
  const checked = (vector: Float32Array, dimensions: number) => {
    if (vector.length === dimensions) return;
    throw new Failure('internal', `a vector of ${vector.length} dimensions where ${dimensions} are stored`);
  };

  const nearestIn = (signs: Buffer, documentIds: readonly number[] | undefined, candidates: number): number[] => {
    const each = (where: string, ...args: readonly number[]) =>
      db
        .prepare<unknown[], number>(
          `SELECT id FROM passage_signs WHERE signs MATCH vec_bit(?) AND k = ? ${where} ORDER BY distance`,
        )
        .pluck()
        .all(signs, Math.min(candidates, 4096), ...args);
    if (documentIds === undefined) return each('');
    return documentIds.flatMap((id) => each('AND document = ?', id));
  };

  return {
    removeDocument: (id) => {
      if (!model()) return;
      const ids = db
        .prepare<[number, number], number>('SELECT id FROM passage_vectors WHERE id >= ? AND id < ?')
        .pluck()
        .all(id * SHIFT, (id + 1) * SHIFT);
      const forget = db.prepare('DELETE FROM passage_signs WHERE id = ?');
      for (const passage of ids) forget.run(BigInt(passage));
      db.prepare('DELETE FROM passage_vectors WHERE id >= ? AND id < ?').run(id * SHIFT, (id + 1) * SHIFT);
    },

    of: (searchable) => ({
      unavailable,
      model,

      use: (next) =>
        db
          .transaction(() => {
            if (unavailable !== undefined) throw new Failure('unavailable', unavailable);
            if (next.dimensions % 8 !== 0 || next.dimensions <= 0) {
              throw new Failure('unsupported', `an embedding of ${next.dimensions} dimensions: not a multiple of 8`);
            }
            const current = model();
            if (current?.id === next.id && current.dimensions === next.dimensions) return true;
            db.exec(`DROP TABLE IF EXISTS passage_signs; DROP TABLE IF EXISTS passage_vectors;
              CREATE VIRTUAL TABLE passage_signs USING vec0 (
                id INTEGER PRIMARY KEY, document INTEGER PARTITION KEY, signs bit[${next.dimensions}]);
              CREATE TABLE passage_vectors (id INTEGER PRIMARY KEY, vector BLOB NOT NULL) STRICT;`);
            const body = JSON.stringify({ id: next.id, dimensions: next.dimensions });
            db.prepare("INSERT OR REPLACE INTO settings (key, body) VALUES ('vectors', ?)").run(body);
            return false;
          })
          .immediate(),

      put: (vectors) =>
        db
          .transaction(() => {
            const { dimensions } = needed();
            const forget = db.prepare('DELETE FROM passage_signs WHERE id = ?');
            const known = db.prepare<[number], number>('SELECT 1 FROM passage_vectors WHERE id = ?').pluck();
            const sign = db.prepare('INSERT INTO passage_signs (id, document, signs) VALUES (?, ?, vec_bit(?))');
            const keep = db.prepare('INSERT OR REPLACE INTO passage_vectors (id, vector) VALUES (?, ?)');
            for (const { id, vector } of vectors) {
              checked(vector, dimensions);
              if (known.get(id)) forget.run(BigInt(id));
              sign.run(BigInt(id), BigInt(Math.floor(id / SHIFT)), signsOf(vector));
              keep.run(id, bytesOf(vector));
            }
          })
          .immediate(),

      missing: (limit) =>
        model() === undefined
          ? []
          : db
              .prepare<[number], number>(
                `SELECT p.id FROM passages p JOIN documents d ON d.id = p.id / ${SHIFT} AND d.superseded_at IS NULL
                 LEFT JOIN passage_vectors v ON v.id = p.id WHERE v.id IS NULL ORDER BY p.id LIMIT ?`,
              )
              .pluck()
              .all(limit),

      nearest: (query, { k, documents }) => {
        checked(query, needed().dimensions);
        const allowed = searchable(documents, undefined);
        const candidates = nearestIn(signsOf(query), documents?.length ? allowed : undefined, k * OVERSAMPLE + 100);
        const wanted = new Set(allowed);
        const vectorOf = db.prepare<[number], Buffer>('SELECT vector FROM passage_vectors WHERE id = ?').pluck();
        const scored: ScoredPassage[] = [];
        for (const id of candidates) {
          const stored = wanted.has(Math.floor(id / SHIFT)) ? vectorOf.get(id) : undefined;
          if (stored) scored.push({ id, score: cosine(query, stored) });
        }
        return scored.sort((a, b) => b.score - a.score || a.id - b.id).slice(0, k);
      },

      count: () => (model() ? (db.prepare<[], number>('SELECT count(*) FROM passage_vectors').pluck().get() ?? 0) : 0),
    }),
  };
}

/** One bit a dimension, set where the component is above zero. */
function signsOf(vector: Float32Array): Buffer {
  const signs = Buffer.alloc(vector.length / 8);
  vector.forEach((component, i) => {
    const byte = i >> 3;
    if (component > 0) signs[byte] = (signs[byte] ?? 0) | (1 << (i & 7));
  });
  return signs;
}

/** Scale (float32, little endian), then a signed byte a dimension. */
function bytesOf(vector: Float32Array): Buffer {
  const largest = vector.reduce((most, component) => Math.max(most, Math.abs(component)), 0);
  const bytes = Buffer.alloc(4 + vector.length);
  bytes.writeFloatLE(largest / 127, 0);
  vector.forEach((component, i) => {
    bytes.writeInt8(largest > 0 ? Math.round((component / largest) * 127) : 0, 4 + i);
  });
  return bytes;
}

function cosine(query: Float32Array, stored: Buffer): number {
  const components = new Int8Array(stored.buffer, stored.byteOffset + 4, stored.length - 4);
  let dot = 0;
  let squares = 0;
  for (let i = 0; i < query.length; i++) {
    const component = components[i] ?? 0;
    dot += (query[i] ?? 0) * component;
    squares += component * component;
  }
  return squares === 0 ? 0 : dot / Math.sqrt(squares);
}
