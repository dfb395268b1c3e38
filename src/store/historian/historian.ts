import type { Retention } from '../../plant/plant.ts';
import type { Sample } from '../../plant/sample.ts';
import type { Database } from '../database.ts';
import type {
  Aggregate,
  AggregateFunction,
  Historian,
  Rollup,
  Stretch,
  StretchOptions,
  TimeRange,
  TrendPoint,
} from '../store.ts';
import { aggregateOf } from './aggregate.ts';
import { ChunkTable, HOUR } from './chunk-table.ts';
import { type Columns, isUsable, lowerBound, sampleAt } from './columns.ts';
import { HotSamples, type HotTag, hotColumns, newestOf } from './hot-samples.ts';
import { Intervals } from './interval.ts';
import { coarsePieces, finePieces, pieces } from './pieces.ts';
import { thin } from './retention.ts';
import { SEALING_LIMITS, Sealer, type SealingLimits } from './sealing.ts';
import { stretchesOf } from './stretches.ts';
import { rollupOf, summariesOf } from './summary.ts';
import { bucketsOf, trendOf } from './trend.ts';

/** The historian with what only its keeper calls. */
export interface KeptHistorian extends Historian {
  /** Moves all samples into compressed chunks now. Appending does so by and by. */
  seal(): void;
  /**
   * Moves what is older than its tier into the next: samples into rollups of a minute, those into rollups of an hour. Signals
   * of fewer than 24 samples an hour keep theirs. Works for `ms` at most and goes on at the next call; returns how many
   * chunks it thinned.
   */
  retain(retention: Required<Retention>, now: number, ms?: number): number;
}

/** How long one call of `retain` works, ms, unless told otherwise: no sample waits for it. */
const RETAINING = 30;

/** Samples of an open database: see `migrations/003-samples.ts` for how they lie on the disk. */
export function historian(db: Database, limits = SEALING_LIMITS): KeptHistorian {
  return new SqliteHistorian(db, limits);
}

class SqliteHistorian implements KeptHistorian {
  private readonly db: Database;
  private readonly samples: HotSamples;
  private readonly chunks: ChunkTable;
  private readonly sealer: Sealer;
  private readonly intervals: Intervals;

  constructor(db: Database, limits: SealingLimits) {
    this.db = db;
    this.samples = new HotSamples(db);
    this.chunks = new ChunkTable(db);
    this.sealer = new Sealer(this.samples, this.chunks, limits);
    this.intervals = new Intervals(this.chunks);
  }

  append(batch: readonly Sample[]): void {
    if (batch.length === 0) return;
    this.writing(() => {
      for (const tag of this.samples.append(batch)) this.sealer.seal(tag);
      this.sealer.step(batch.length);
    });
  }

  seal(): void {
    this.writing(() => this.sealer.sealAll());
  }

  retain(retention: Required<Retention>, now: number, ms = RETAINING): number {
    return this.writing(() => {
      const thinned = thin(this.chunks, retention, { now, until: performance.now() + ms });
      this.samples.noteChunks();
      return thinned;
    });
  }

  latest(tags: readonly string[], at?: number): Map<string, Sample> {
    return this.reading(() => {
      const found = new Map<string, Sample>();
      for (const name of tags) {
        const tag = this.samples.tags.get(name);
        if (!tag) continue;
        const newest = newestOf(tag);
        const sample = at === undefined || (newest && newest.at <= at) ? newest : this.lastBefore(tag, at, 'any');
        if (sample) found.set(name, sample);
      }
      return found;
    });
  }

  lastGood(name: string, at: number): Sample | undefined {
    return this.ofTag(name, undefined, (tag) => this.lastBefore(tag, at, 'usable'));
  }

  nextGood(name: string, at: number): Sample | undefined {
    return this.ofTag(name, undefined, (tag) => {
      for (const chunk of this.chunks.between(tag.id, at, at + 1)) {
        const found = firstIn(name, this.chunks.load(chunk)?.columns, at);
        if (found) return found;
      }
      for (const chunk of this.chunks.usableAfter(tag.id, at)) {
        const found = firstIn(name, this.chunks.load(chunk)?.columns, at);
        if (found) return found;
      }
      return firstIn(name, hotColumns(tag), at);
    });
  }

  range(name: string, range: TimeRange, limit = Number.POSITIVE_INFINITY): Sample[] {
    return this.ofTag(name, [], (tag) => {
      const found: Sample[] = [];
      for (const piece of pieces(tag, range, this.chunks)) {
        const columns = piece.columns();
        const length = Math.min(columns?.at.length ?? 0, limit - found.length);
        for (let i = 0; columns && i < length; i++) found.push(sampleAt(name, columns, i));
        if (found.length >= limit) break;
      }
      return found;
    });
  }

  stretches(name: string, range: TimeRange, options: StretchOptions = {}): Stretch[] {
    return this.ofTag(name, [], (tag) => stretchesOf(name, pieces(tag, range, this.chunks), options));
  }

  trend(name: string, range: TimeRange, points: number): TrendPoint[] {
    return this.ofTag(name, [], (tag) => {
      const { chunks } = this;
      // Without what lies outside the tag's samples, so that its points are spent on them.
      const first = chunks.begin(tag.id) ?? hotColumns(tag)?.at[0] ?? range.from;
      const last = newestOf(tag)?.at ?? range.to;
      const within = { from: Math.max(range.from, first), to: Math.min(range.to, last + 1) };
      if (within.to <= within.from) return [];
      const buckets = bucketsOf(within, points);
      const found = buckets.coarse ? coarsePieces(tag, within, { chunks, buckets }) : finePieces(tag, within, chunks);
      return trendOf(found, buckets, within.from);
    });
  }

  rollups(name: string, range: TimeRange, step: number): Rollup[] {
    return this.ofTag(name, [], (tag) => {
      const found = step < HOUR ? finePieces(tag, range, this.chunks) : pieces(tag, range, this.chunks);
      return summariesOf(found, step).map(rollupOf);
    });
  }

  aggregate(name: string, fn: AggregateFunction, range: TimeRange): Aggregate | undefined {
    return this.ofTag(name, undefined, (tag) => aggregateOf(pieces(tag, range, this.chunks), fn));
  }

  usualInterval(name: string): number | undefined {
    return this.ofTag(name, undefined, (tag) => this.intervals.of(tag));
  }

  span(name: string): { readonly first: number; readonly last: number; readonly count: number } | undefined {
    return this.ofTag(name, undefined, (tag) => {
      const sealed = this.chunks.extent(tag.id);
      const hot = hotColumns(tag);
      if (!hot) return sealed;
      return {
        first: sealed?.first ?? hot.at[0] ?? 0,
        last: hot.at.at(-1) ?? 0,
        count: (sealed?.count ?? 0) + hot.at.length,
      };
    });
  }

  private lastBefore(tag: HotTag, at: number, which: 'any' | 'usable'): Sample | undefined {
    const hot = hotColumns(tag);
    const inHot = hot && lastIn(tag.name, hot, { at, which });
    if (inHot) return inHot;
    const chunks = which === 'usable' ? this.chunks.usableBefore(tag.id, at) : this.chunks.before(tag.id, at);
    for (const chunk of chunks) {
      const columns = this.chunks.load(chunk)?.columns;
      const found = columns && lastIn(tag.name, columns, { at, which });
      if (found) return found;
    }
    return undefined;
  }

  /** Each reading sees one state of the database, also while another process writes. */
  private reading<T>(read: () => T): T {
    return this.db.transaction(() => {
      this.samples.refresh();
      return read();
    })();
  }

  private ofTag<T>(name: string, none: T, read: (tag: HotTag) => T): T {
    return this.reading(() => {
      const tag = this.samples.tags.get(name);
      return tag ? read(tag) : none;
    });
  }

  private writing<T>(write: () => T): T {
    try {
      return this.db
        .transaction(() => {
          this.samples.refresh();
          return write();
        })
        .immediate();
    } catch (error) {
      this.samples.distrust();
      throw error;
    }
  }
}

interface Wanted {
  readonly at: number;
  readonly which: 'any' | 'usable';
}

function lastIn(tag: string, columns: Columns, { at, which }: Wanted): Sample | undefined {
  for (let i = lowerBound(columns.at, at + 1) - 1; i >= 0; i--) {
    if (which === 'any' || isUsable(columns.flags[i] ?? 0)) return sampleAt(tag, columns, i);
  }
  return undefined;
}

function firstIn(tag: string, columns: Columns | undefined, at: number): Sample | undefined {
  if (!columns) return undefined;
  for (let i = lowerBound(columns.at, at); i < columns.at.length; i++) {
    if (isUsable(columns.flags[i] ?? 0)) return sampleAt(tag, columns, i);
  }
  return undefined;
}
