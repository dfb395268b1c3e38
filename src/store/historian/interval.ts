import { middle } from './aggregate.ts';
import type { ChunkTable } from './chunk-table.ts';
import { type HotTag, hotColumns, newestOf } from './hot-samples.ts';

/** How many of the newest samples tell the usual interval. */
const RECENT = 2000;

interface Measured {
  /** ms; undefined with fewer than three samples. */
  readonly interval: number | undefined;
  readonly samples: number;
  /** Time of the newest sample then. */
  readonly newest: number;
}

/** Usual intervals of tags: the median distance between samples, measured again only when much has arrived since. */
export class Intervals {
  private readonly known = new Map<string, Measured>();
  private readonly chunks: ChunkTable;

  constructor(chunks: ChunkTable) {
    this.chunks = chunks;
  }

  of(tag: HotTag): number | undefined {
    const newest = newestOf(tag)?.at ?? 0;
    const known = this.known.get(tag.name);
    if (known && (known.newest === newest || stillHolds(known, newest))) return known.interval;
    const measured = this.measure(tag, newest);
    this.known.set(tag.name, measured);
    return measured.interval;
  }

  private measure(tag: HotTag, newest: number): Measured {
    const hot = hotColumns(tag)?.at ?? new Float64Array(0);
    let times = hot.subarray(Math.max(0, hot.length - RECENT));
    for (const chunk of this.chunks.before(tag.id, Number.MAX_SAFE_INTEGER)) {
      if (times.length >= RECENT) break;
      const older = this.chunks.load(chunk)?.columns.at ?? new Float64Array(0);
      times = Float64Array.from([...older.subarray(Math.max(0, older.length - (RECENT - times.length))), ...times]);
    }
    const gaps = times.slice(1).map((time, i) => time - (times[i] ?? time));
    return { interval: times.length < 3 ? undefined : middle(gaps), samples: times.length, newest };
  }
}

/** Measured over many samples, it holds for some hundred more. */
function stillHolds({ interval, samples, newest: then }: Measured, newest: number): boolean {
  return interval !== undefined && samples > 100 && Math.abs(newest - then) < 300 * interval;
}
