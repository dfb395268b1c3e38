import type { Sample, SampleValue } from '../../plant/sample.ts';
import type { Database } from '../database.ts';
import { type Columns, GrowingColumns, sampleAt } from './columns.ts';
import { BatchWriter, readBatch } from './sample-log.ts';

/** One tag: what is sealed of it, and what is not yet. All of `hot` is later than `sealedLast`. */
export interface HotTag {
  readonly id: number;
  readonly name: string;
  /** Log entries up to this one are in the tag's chunks. */
  sealed: number;
  /** The last sealed sample. */
  sealedLast: Sample | undefined;
  hot: GrowingColumns | undefined;
}

interface TagRow {
  id: number;
  name: string;
  sealed: number;
  last: Buffer | null;
}

/**
 * Samples that are on the disk as a log of batches, and in memory by tag, until they are sealed. Another process may
 * write the same database: `refresh` catches up. Call everything inside a transaction.
 */
export class HotSamples {
  readonly tags = new Map<string, HotTag>();
  /** Samples in memory, duplicates included. */
  count = 0;
  /** Batches in the log. */
  batches = 0;
  /** The newest batch known. */
  sequence = 0;
  /** Rises when all tags were read anew: those known before are void. */
  reloads = 0;
  private readonly byId = new Map<number, HotTag>();
  private readonly writer = new BatchWriter();
  private readonly statements: ReturnType<typeof prepare>;
  private version: number | undefined;
  private sealings = -1;

  constructor(db: Database) {
    this.statements = prepare(db);
  }

  /** After a transaction that failed: what is in memory may not be on the disk. */
  distrust(): void {
    this.version = undefined;
    this.sealings = -1;
  }

  /** Catches up with the disk, where another process (or a failure of this one) left it otherwise than in memory. */
  refresh(): void {
    const version = this.statements.version.get();
    if (version === this.version) return;
    const sealings = this.statements.sealings.get() ?? 0;
    if (sealings !== this.sealings || this.version === undefined) this.forgetAll();
    this.loadTags();
    for (const { seq, batch } of this.statements.batches.iterate(this.sequence)) {
      readBatch(batch, (id, at, flags, value) => {
        const tag = this.byId.get(id);
        if (tag && seq > tag.sealed) this.put(tag, at, flags, value);
      });
      this.sequence = seq;
      this.batches++;
    }
    this.version = version;
    this.sealings = sealings;
  }

  /** One batch into log and memory; returns the tags that got samples which are not later than what is sealed. */
  append(samples: readonly Sample[]): Set<HotTag> {
    const late = new Set<HotTag>();
    this.writer.start();
    for (const given of samples) {
      const sample = storable(given);
      const tag = this.tags.get(sample.tag) ?? this.addTag(sample.tag);
      const flags = this.writer.add(tag.id, sample);
      this.put(tag, sample.at, flags, sample.value);
      if (tag.sealedLast && sample.at <= tag.sealedLast.at) late.add(tag);
    }
    this.sequence = Number(this.statements.insertBatch.run(this.writer.written()).lastInsertRowid);
    this.batches++;
    return late;
  }

  /** A tag's samples are in its chunks now; `last` is the newest of all of them. */
  markSealed(tag: HotTag, last: Sample): void {
    this.count -= tag.hot?.added ?? 0;
    tag.hot?.clear();
    tag.sealed = this.sequence;
    tag.sealedLast = last;
    this.writer.start();
    this.writer.add(tag.id, last);
    this.statements.markSealed.run(this.sequence, this.writer.written(), tag.id);
    this.noteChunks();
  }

  /** Chunks were written: what is in memory holds as before. */
  noteChunks(): void {
    this.sealings = this.statements.sealings.get() ?? 0;
  }

  /** Removes log entries up to one; all their samples must be sealed. */
  dropLog(upTo: number): void {
    this.batches -= this.statements.dropLog.run(upTo).changes;
  }

  private put(tag: HotTag, at: number, flags: number, value: SampleValue): void {
    tag.hot ??= new GrowingColumns();
    tag.hot.push(at, flags, value);
    this.count++;
  }

  private addTag(name: string): HotTag {
    const id = Number(this.statements.addTag.run(name).lastInsertRowid);
    return this.keep({ id, name, sealed: 0, sealedLast: undefined, hot: undefined });
  }

  private keep(tag: HotTag): HotTag {
    this.tags.set(tag.name, tag);
    this.byId.set(tag.id, tag);
    return tag;
  }

  private forgetAll(): void {
    this.reloads++;
    this.tags.clear();
    this.byId.clear();
    this.count = 0;
    this.batches = 0;
    this.sequence = 0;
  }

  private loadTags(): void {
    for (const row of this.statements.tags.all()) {
      if (this.byId.has(row.id)) continue;
      let sealedLast: Sample | undefined;
      if (row.last) {
        readBatch(row.last, (_, at, flags, value) => {
          sealedLast = {
            tag: row.name,
            at,
            value,
            quality: (['good', 'uncertain', 'bad'] as const)[flags & 3] ?? 'bad',
          };
        });
      }
      this.keep({ id: row.id, name: row.name, sealed: row.sealed, sealedLast, hot: undefined });
    }
  }
}

/** What is in memory of a tag, in order. */
export function hotColumns(tag: HotTag): Columns | undefined {
  return tag.hot && tag.hot.length > 0 ? tag.hot.columns() : undefined;
}

/** The tag's last sample of any quality. */
export function newestOf(tag: HotTag): Sample | undefined {
  const hot = hotColumns(tag);
  return hot ? sampleAt(tag.name, hot, hot.at.length - 1) : tag.sealedLast;
}

/** As it will be read back: times are whole milliseconds, and what is no finite number is no value, of bad quality. */
function storable(sample: Sample): Sample {
  const { at, value } = sample;
  const odd = typeof value === 'number' && !Number.isFinite(value);
  if (!odd && Number.isInteger(at)) return sample;
  return odd ? { ...sample, at: Math.round(at), value: null, quality: 'bad' } : { ...sample, at: Math.round(at) };
}

function prepare(db: Database) {
  return {
    version: db.prepare<[], number>('PRAGMA data_version').pluck(),
    // Every sealing adds chunks, whose ids only ever rise.
    sealings: db.prepare<[], number>("SELECT seq FROM sqlite_sequence WHERE name = 'sample_data'").pluck(),
    tags: db.prepare<[], TagRow>('SELECT id, name, sealed, last FROM tags'),
    addTag: db.prepare('INSERT INTO tags (name) VALUES (?)'),
    batches: db.prepare<[number], { seq: number; batch: Buffer }>(
      'SELECT seq, batch FROM sample_log WHERE seq > ? ORDER BY seq',
    ),
    insertBatch: db.prepare('INSERT INTO sample_log (batch) VALUES (?)'),
    markSealed: db.prepare('UPDATE tags SET sealed = ?, last = ? WHERE id = ?'),
    dropLog: db.prepare('DELETE FROM sample_log WHERE seq <= ?'),
  };
}
