import { type Database, preparedOnce } from './database.ts';
import { PER_DOCUMENT } from './passage-id.ts';
import { SignScorer } from './sign-scores.ts';

/** Passages whose signs lie in one blob. */
const PART = 1024;
/** Parts of a document. */
const PARTS = PER_DOCUMENT / PART;

/**
 * How many come out: of the 40 nearest by cosine 99 % and more are among 400 of 14,000 passages of real manuals, and among
 * 1,100 of 200,000 variations of passages.
 */
const LEAST = 400;
const PER_ROOT = 2.5;

/** The signs of passages `id` × PART and those after it. */
interface Part {
  readonly id: number;
  readonly signs: Buffer;
}

/**
 * One bit a dimension of each passage's vector, set where the component is above zero: 32 bytes that tell which few hundred
 * of very many passages deserve a closer look. A blob holds a document's next 1,024 passages, each at the place of its
 * ordinal: so the signs of 200,000 are read in 3 ms, where as many rows take 200.
 */
export class PassageSigns {
  private readonly db: Database;
  private readonly prepare: Database['prepare'];
  /** The parts of documents, once asked for: as many megabytes read for each question would keep the garbage collector busy. */
  private readonly kept = new Map<number, readonly Part[]>();
  private version: number | undefined;

  constructor(db: Database) {
    this.db = db;
    this.prepare = preparedOnce(db);
  }

  /** Begins anew without any. */
  clear(): void {
    this.kept.clear();
    this.db.exec(`DROP TABLE IF EXISTS passage_signs;
      CREATE TABLE passage_signs (id INTEGER PRIMARY KEY, signs BLOB NOT NULL) STRICT;`);
  }

  /** Keeps (replacing) the signs of vectors of so many dimensions; to be called in a transaction. */
  put(vectors: readonly { readonly id: number; readonly vector: Float32Array }[], dimensions: number): void {
    const size = dimensions / 8;
    for (const [part, own] of Map.groupBy(vectors, ({ id }) => Math.floor(id / PART))) {
      this.kept.delete(Math.floor(part / PARTS));
      const kept = this.prepare<[number], Buffer>('SELECT signs FROM passage_signs WHERE id = ?').pluck().get(part);
      const slots = 1 + own.reduce((last, { id }) => Math.max(last, id % PART), 0);
      const signs = Buffer.alloc(Math.max(kept?.length ?? 0, slots * size));
      kept?.copy(signs);
      for (const { id, vector } of own) writeSigns(signs.subarray((id % PART) * size), vector);
      this.prepare('INSERT OR REPLACE INTO passage_signs (id, signs) VALUES (?, ?)').run(part, signs);
    }
  }

  removeDocument(id: number): void {
    this.kept.delete(id);
    this.prepare('DELETE FROM passage_signs WHERE id >= ? AND id < ?').run(id * PARTS, (id + 1) * PARTS);
  }

  /**
   * Ids in these documents that may be nearest to the query, a few hundred of thousands, in no order. Some may have no vector:
   * the place of a passage that is still without one looks like signs that are all off.
   */
  likely(query: Float32Array, documents: readonly number[]): number[] {
    const parts = this.partsOf(documents);
    const scores = scoresOf(query, parts);
    const enough = scoreOfRank(scores, Math.max(LEAST, Math.ceil(PER_ROOT * Math.sqrt(scores.length))));
    const ids: number[] = [];
    let at = 0;
    for (const { id, signs } of parts) {
      const slots = (signs.length * 8) / query.length;
      for (let slot = 0; slot < slots; slot += 1, at += 1)
        if ((scores[at] as number) >= enough) ids.push(id * PART + slot);
    }
    return ids;
  }

  private partsOf(documents: readonly number[]): readonly Part[] {
    // what this connection writes is dropped where it is written; this tells that another one wrote
    const version = this.prepare<[], number>('PRAGMA data_version').pluck().get();
    if (version !== this.version) this.kept.clear();
    this.version = version;
    const missing = documents.filter((id) => !this.kept.has(id));
    if (missing.length) {
      const read = this.prepare<[string], Part>(
        `SELECT s.id, s.signs FROM json_each(?) d
         JOIN passage_signs s ON s.id >= d.value * ${PARTS} AND s.id < (d.value + 1) * ${PARTS}`,
      ).all(JSON.stringify(missing));
      const found = Map.groupBy(read, ({ id }) => Math.floor(id / PARTS));
      for (const id of missing) this.kept.set(id, found.get(id) ?? []);
    }
    return documents.flatMap((id) => this.kept.get(id) ?? []);
  }
}

function writeSigns(place: Buffer, vector: Float32Array): void {
  for (let byte = 0; byte < vector.length / 8; byte += 1) {
    let bits = 0;
    for (let bit = 0; bit < 8; bit += 1) if ((vector[byte * 8 + bit] as number) > 0) bits |= 1 << bit;
    place[byte] = bits;
  }
}

/** Of every passage of the parts. The query is not cut down to its signs: so a quarter of the candidates find as much as by Hamming distance. */
function scoresOf(query: Float32Array, parts: readonly Part[]): Int32Array {
  const scorer = new SignScorer(query);
  const scores = new Int32Array(parts.reduce((sum, { signs }) => sum + (signs.length * 8) / query.length, 0));
  let at = 0;
  for (const { signs } of parts) {
    const own = scorer.scores(signs);
    scores.set(own, at);
    at += own.length;
  }
  return scores;
}

/** The highest score that at least `rank` of them reach; below all of them where there are no more than that. */
function scoreOfRank(scores: Int32Array, rank: number): number {
  if (scores.length <= rank) return Number.NEGATIVE_INFINITY;
  let [low, high] = [scores[0] as number, scores[0] as number];
  for (let i = 0; i < scores.length; i += 1) {
    const score = scores[i] as number;
    if (score < low) low = score;
    if (score > high) high = score;
  }
  const counts = new Uint32Array(high - low + 1);
  for (let i = 0; i < scores.length; i += 1) {
    const level = (scores[i] as number) - low;
    counts[level] = (counts[level] as number) + 1;
  }
  let level = high - low;
  for (let above = counts[level] as number; above < rank && level > 0; above += counts[level] as number) level -= 1;
  return low + level;
}
