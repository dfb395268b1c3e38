import type { Sample } from '../../plant/sample.ts';
import { type Chunk, type ChunkTable, DENSE, HOUR } from './chunk-table.ts';
import { type Columns, concat, lowerBound, merge, sampleAt, slice } from './columns.ts';
import { type HotSamples, type HotTag, hotColumns } from './hot-samples.ts';

/** From this length on, a chunk packs and opens well enough not to be rewritten before its hour ends. */
const LONG = 256;
const LARGEST_CHUNK = 16_384;
const LARGEST_SPARSE_CHUNK = 4096;
/** When sealing begins; from then on it keeps ahead of what arrives. */
export interface SealingLimits {
  /** With this many samples unsealed, … */
  readonly samples: number;
  /** … and as many for each tag on average (long runs pack better, and each costs a few rows), … */
  readonly perTag: number;
  /** … but at the latest with this many, for memory's sake (17 bytes each) … */
  readonly mostSamples: number;
  /** … or with this many batches in the log, so that opening it stays quick. */
  readonly batches: number;
  /** How long an append may spend on sealing, as long as it does not fall far behind. */
  readonly ms: number;
}
export const SEALING_LIMITS: SealingLimits = {
  samples: 500_000,
  perTag: 200,
  mostSamples: 2_000_000,
  batches: 5_000,
  ms: 40,
};

const hourOf = (t: number): number => Math.floor(t / HOUR);

/**
 * Moves samples from the log into chunks, a few tags at each append, so that no call is long. When all tags that had
 * samples at the start of a round are sealed, the log up to that start goes.
 */
export class Sealer {
  private readonly samples: HotSamples;
  private readonly chunks: ChunkTable;
  private readonly limits: SealingLimits;
  private round: { readonly upTo: number; readonly waiting: HotTag[]; readonly reloads: number } | undefined;

  constructor(samples: HotSamples, chunks: ChunkTable, limits: SealingLimits) {
    this.limits = limits;
    this.samples = samples;
    this.chunks = chunks;
  }

  /** Part of an append of `arrived` samples: seals about twice as many, if it is time. */
  step(arrived: number): void {
    const { limits, samples } = this;
    const wanted = Math.min(limits.mostSamples, Math.max(limits.samples, limits.perTag * samples.tags.size));
    if (!this.round && samples.count < wanted && samples.batches < limits.batches) return;
    const behind = samples.count > wanted * 1.5;
    this.work(arrived * 2 + 1000, behind ? Number.POSITIVE_INFINITY : performance.now() + limits.ms);
  }

  /** Seals everything and empties the log. */
  sealAll(): void {
    this.round = undefined;
    this.work(Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY);
  }

  /** Seals one tag now. */
  seal(tag: HotTag): number {
    const hot = hotColumns(tag);
    if (!hot) return 0;
    const sealed = hot.at.length;
    const merged: Chunk[] = [];
    let extent: Extent = { first: hot.at[0] ?? 0, last: hot.at.at(-1) ?? 0, count: sealed, head: hot };
    let fresh: Columns = hot;
    const earlier = tag.sealedLast ? this.chunks.before(tag.id, extent.last) : [];
    for (const chunk of earlier) {
      if (chunk.last >= extent.first) {
        // Late samples: of the same time, the newer wins. Where only rollups are left, they are too late.
        if (chunk.step > 0) fresh = without(fresh, chunk);
        else merged.push(chunk);
      } else if (belongsTogether(chunk, extent)) merged.push(chunk);
      else break;
      const first = Math.min(chunk.first, extent.first);
      extent = { first, last: extent.last, count: extent.count + chunk.count, head: undefined };
    }
    const older = merged.reverse().flatMap((chunk) => this.chunks.load(chunk)?.columns ?? []);
    const all = older.length ? merge(concat(older), fresh) : fresh;
    if (merged.length === 0 && tag.sealedLast) this.closeHour(tag, extent.first);
    for (const chunk of merged) this.chunks.remove(tag.id, chunk);
    for (const piece of split(all)) this.chunks.insert(tag.id, piece);
    this.samples.markSealed(tag, newest(tag, all));
    return sealed;
  }

  /** What comes begins a new hour: the chunks of the last one become one. */
  private closeHour(tag: HotTag, next: number): void {
    const ended: Chunk[] = [];
    for (const chunk of this.chunks.before(tag.id, next)) {
      const hour = hourOf(ended[0]?.first ?? chunk.first);
      if (hour === hourOf(next) || hourOf(chunk.first) !== hour || hourOf(chunk.last) !== hour) break;
      if (chunk.step > 0) break;
      ended.push(chunk);
    }
    const count = ended.reduce((sum, chunk) => sum + chunk.count, 0);
    if (ended.length < 2 || count > LARGEST_CHUNK) return;
    const columns = concat(ended.toReversed().flatMap((chunk) => this.chunks.load(chunk)?.columns ?? []));
    for (const chunk of ended) this.chunks.remove(tag.id, chunk);
    this.chunks.insert(tag.id, columns);
  }

  private work(budget: number, until: number): void {
    // Tags read anew are other objects; a round over the old ones is void.
    if (this.round?.reloads !== this.samples.reloads) this.round = undefined;
    this.round ??= {
      reloads: this.samples.reloads,
      upTo: this.samples.sequence,
      waiting: [...this.samples.tags.values()].filter(({ hot }) => hot && hot.length > 0),
    };
    const { upTo, waiting } = this.round;
    let sealed = 0;
    while (sealed < budget && performance.now() < until) {
      const tag = waiting.pop();
      if (!tag) {
        this.samples.dropLog(upTo);
        this.round = undefined;
        return;
      }
      sealed += this.seal(tag) + 10; // a tag costs something, however few its samples
    }
  }
}

/** What will be one run of samples; `head`: its samples, as long as no chunk was added. */
interface Extent {
  readonly first: number;
  readonly last: number;
  readonly count: number;
  readonly head: Columns | undefined;
}

/**
 * Whether a chunk is opened again to join the samples after it. Only chunks not much longer than what comes are, so that
 * each sample is rewritten a few times at most; and those of an hour that has just ended, which become one.
 */
function belongsTogether(chunk: Chunk, next: Extent): boolean {
  if (chunk.step > 0) return false;
  const hour = hourOf(next.first);
  if (hourOf(chunk.first) === hour && hourOf(chunk.last) === hour && hourOf(next.last) > hour) {
    const ofHour = next.head ? lowerBound(next.head.at, (hour + 1) * HOUR) : next.count;
    return chunk.count + ofHour <= LARGEST_CHUNK;
  }
  if (hourOf(chunk.first) === hourOf(chunk.last)) {
    // A dense hour has chunks of its own; while it lasts, those of some length wait for its end to become one.
    if (hourOf(chunk.last) < hour ? chunk.count >= DENSE : chunk.count >= LONG) return false;
  }
  return chunk.count <= 2 * next.count && chunk.count + next.count <= LARGEST_SPARSE_CHUNK;
}

/** Into chunks: dense hours by themselves, sparse ones together. */
export function* split(columns: Columns): Generator<Columns> {
  const { at } = columns;
  const endOfHour = (from: number): number => lowerBound(at, (hourOf(at[from] ?? 0) + 1) * HOUR);
  for (let start = 0; start < at.length; ) {
    let end = endOfHour(start);
    if (end - start >= DENSE) end = Math.min(end, start + LARGEST_CHUNK);
    else {
      while (end < at.length && end - start < LARGEST_SPARSE_CHUNK) {
        const next = endOfHour(end);
        if (next - end >= DENSE) break;
        end = next;
      }
    }
    yield slice(columns, start, end);
    start = end;
  }
}

function without(columns: Columns, { first, last }: Chunk): Columns {
  const [from, to] = [lowerBound(columns.at, first), lowerBound(columns.at, last + 1)];
  const before = slice(columns, 0, from);
  const after = slice(columns, to, columns.at.length);
  return before.at.length ? concat([before, after]) : after;
}

function newest(tag: HotTag, sealed: Columns): Sample {
  const last = sampleAt(tag.name, sealed, sealed.at.length - 1);
  return tag.sealedLast && (sealed.at.length === 0 || tag.sealedLast.at > last.at) ? tag.sealedLast : last;
}
