import type { Sample } from '../../plant/sample.ts';
import type { Database } from '../database.ts';
import type { Historian, TimeRange } from '../store.ts';
import { aggregateOf, middle } from './aggregate.ts';
import { ChunkTable } from './chunk-table.ts';
import { type Columns, isUsable, lowerBound, sampleAt } from './columns.ts';
import { HotSamples, type HotTag, hotColumns } from './hot-samples.ts';
import { coarsePieces, pieces } from './pieces.ts';
import { DENSE, SEALING_LIMITS, Sealer } from './sealing.ts';
import { bucketsOf, trendOf } from './trend.ts';

/** The historian with what only its keeper calls. */
export interface KeptHistorian extends Historian {
  /** Moves all samples into compressed chunks now. Appending does so by and by. */
  seal(): void;
  /**
   * Retention: of dense hours that ended before t, keeps the statistics (minimum, maximum, mean, count) and lets the
   * samples go. Returns how many chunks that were.
   */
  forgetSamplesBefore(t: number): number;
}

/** Samples of an open database: see `migrations/003-samples.ts` for how they lie on the disk. */
export function historian(db: Database, limits = SEALING_LIMITS): KeptHistorian {
  const samples = new HotSamples(db);
  const chunks = new ChunkTable(db);
  const sealer = new Sealer(samples, chunks, limits);
  const intervals = new Map<string, Interval & { readonly newest: number }>();

  // Each reading sees one state of the database, also while another process writes.
  const reading = <T>(read: () => T): T =>
    db.transaction(() => {
      samples.refresh();
      return read();
    })();
  const writing = (write: () => void): void => {
    try {
      db.transaction(() => {
        samples.refresh();
        write();
      }).immediate();
    } catch (error) {
      samples.distrust();
      throw error;
    }
  };
  const ofTag = <T>(name: string, none: T, read: (tag: HotTag) => T): T =>
    reading(() => {
      const tag = samples.tags.get(name);
      return tag ? read(tag) : none;
    });
  /** The range without what lies outside the tag's samples. */
  const clipped = (tag: HotTag, { from, to }: TimeRange): TimeRange => {
    const first = chunks.begin(tag.id) ?? hotColumns(tag)?.at[0] ?? from;
    const last = newestOf(tag)?.at ?? to;
    return { from: Math.max(from, first), to: Math.min(to, last + 1) };
  };
  const spanOf = (tag: HotTag) => {
    const sealed = chunks.extent(tag.id);
    const hot = hotColumns(tag);
    if (!hot) return sealed;
    return {
      first: sealed?.first ?? hot.at[0] ?? 0,
      last: hot.at.at(-1) ?? 0,
      count: (sealed?.count ?? 0) + hot.at.length,
    };
  };
  const lastBefore = (tag: HotTag, at: number, usable: boolean): Sample | undefined => {
    const hot = hotColumns(tag);
    const inHot = hot && lastIn(tag.name, hot, at, usable);
    if (inHot) return inHot;
    for (const chunk of chunks.before(tag.id, at)) {
      const columns = usable && chunk.usable === 0 ? undefined : chunks.load(chunk);
      const found = columns && lastIn(tag.name, columns, at, usable);
      if (found) return found;
    }
    return undefined;
  };
  const newestOf = (tag: HotTag): Sample | undefined => {
    const hot = hotColumns(tag);
    return hot ? sampleAt(tag.name, hot, hot.at.length - 1) : tag.sealedLast;
  };

  return {
    append: (batch) => {
      if (batch.length === 0) return;
      writing(() => {
        for (const tag of samples.append(batch)) sealer.seal(tag);
        sealer.step(batch.length);
      });
    },
    seal: () => writing(() => sealer.sealAll()),
    forgetSamplesBefore: (t) => {
      let forgotten = 0;
      writing(() => {
        forgotten = chunks.forget(t, DENSE);
      });
      return forgotten;
    },

    latest: (tags, at) =>
      reading(() => {
        const found = new Map<string, Sample>();
        for (const name of tags) {
          const tag = samples.tags.get(name);
          if (!tag) continue;
          const newest = newestOf(tag);
          const sample = at === undefined || (newest && newest.at <= at) ? newest : lastBefore(tag, at, false);
          if (sample) found.set(name, sample);
        }
        return found;
      }),
    lastGood: (name, at) => ofTag(name, undefined, (tag) => lastBefore(tag, at, true)),
    nextGood: (name, at) =>
      ofTag(name, undefined, (tag) => {
        for (const chunk of chunks.between(tag.id, at, at + 1)) {
          const found = firstIn(name, chunks.load(chunk), at);
          if (found) return found;
        }
        for (const chunk of chunks.after(tag.id, at)) {
          const found = chunk.usable > 0 ? firstIn(name, chunks.load(chunk), at) : undefined;
          if (found) return found;
        }
        return firstIn(name, hotColumns(tag), at);
      }),

    range: (name, range, limit = Number.POSITIVE_INFINITY) =>
      ofTag(name, [], (tag) => {
        const found: Sample[] = [];
        for (const piece of pieces(tag, range, chunks)) {
          const columns = piece.columns();
          const length = Math.min(columns?.at.length ?? 0, limit - found.length);
          for (let i = 0; columns && i < length; i++) found.push(sampleAt(name, columns, i));
          if (found.length >= limit) break;
        }
        return found;
      }),
    trend: (name, range, points) =>
      ofTag(name, [], (tag) => {
        const within = clipped(tag, range);
        if (within.to <= within.from) return [];
        const buckets = bucketsOf(within, points);
        const found = buckets.coarse ? coarsePieces(tag, within, { chunks, buckets }) : pieces(tag, within, chunks);
        return trendOf(found, buckets, within.from);
      }),
    aggregate: (name, fn, range) => ofTag(name, undefined, (tag) => aggregateOf(pieces(tag, range, chunks), fn)),

    usualInterval: (name) =>
      ofTag(name, undefined, (tag) => {
        const newest = newestOf(tag)?.at ?? 0;
        const known = intervals.get(name);
        // Measured over many samples, it holds for some hundred more.
        const holds = known && known.interval !== undefined && known.samples > 100;
        if (
          known &&
          (known.newest === newest || (holds && Math.abs(newest - known.newest) < 300 * (known.interval ?? 0)))
        ) {
          return known.interval;
        }
        const measured = intervalOf(tag, chunks);
        intervals.set(name, { ...measured, newest });
        return measured.interval;
      }),
    span: (name) => ofTag(name, undefined, spanOf),
  };
}

/** How many of the newest samples tell the usual interval. */
const RECENT = 2000;

interface Interval {
  /** ms; undefined with fewer than three samples. */
  readonly interval: number | undefined;
  readonly samples: number;
}

function intervalOf(tag: HotTag, chunks: ChunkTable): Interval {
  const hot = hotColumns(tag)?.at ?? new Float64Array(0);
  let times = hot.subarray(Math.max(0, hot.length - RECENT));
  for (const chunk of chunks.before(tag.id, Number.MAX_SAFE_INTEGER)) {
    if (times.length >= RECENT) break;
    const older = chunks.load(chunk)?.at ?? new Float64Array(0);
    times = Float64Array.from([...older.subarray(Math.max(0, older.length - (RECENT - times.length))), ...times]);
  }
  const gaps = times.slice(1).map((time, i) => time - (times[i] ?? time));
  return { interval: times.length < 3 ? undefined : middle(gaps), samples: times.length };
}

function lastIn(tag: string, columns: Columns, at: number, usable: boolean): Sample | undefined {
  for (let i = lowerBound(columns.at, at + 1) - 1; i >= 0; i--) {
    if (!usable || isUsable(columns.flags[i] ?? 0)) return sampleAt(tag, columns, i);
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
