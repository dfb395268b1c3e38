import type { TimeRange } from '../store.ts';
import type { Chunk, ChunkTable } from './chunk-table.ts';
import { type Columns, lowerBound, slice } from './columns.ts';
import { type HotTag, hotColumns } from './hot-samples.ts';
import { MINUTE } from './minutes.ts';
import { type Statistics, statisticsOf } from './statistics.ts';
import { finalOf } from './summary.ts';

/** A run of a tag's samples inside a range, in order with the others: looked at as a whole, or one by one. */
export interface Piece {
  readonly first: number;
  readonly last: number;
  statistics(): Statistics;
  /** The samples, where only rollups were kept one a minute; undefined where only the statistics were. */
  columns(): Columns | undefined;
  /** The one good number that each of its samples is, where that is known without them. */
  constant(): number | undefined;
  /** The last good number. */
  final(): number | undefined;
  /** The same in the finest pieces that are known, each of which `columns` or `statistics` tell wholly. */
  parts(): readonly Piece[];
}

class SealedPiece implements Piece {
  private readonly chunk: Chunk;
  private readonly chunks: ChunkTable;
  constructor(chunk: Chunk, chunks: ChunkTable) {
    this.chunk = chunk;
    this.chunks = chunks;
  }
  get first(): number {
    return this.chunk.first;
  }
  get last(): number {
    return this.chunk.last;
  }
  statistics(): Statistics {
    return this.chunk;
  }
  columns(): Columns | undefined {
    return this.chunks.load(this.chunk)?.columns;
  }
  constant(): number | undefined {
    const { step, good, count, min, max } = this.chunk;
    return step === 0 && good === count && min === max ? min : undefined;
  }
  final(): number | undefined {
    if (this.chunk.final !== null || this.chunk.good === 0) return this.chunk.final ?? undefined;
    const columns = this.columns();
    return columns && finalOf(columns);
  }
  parts(): readonly Piece[] {
    return this.minutes() ?? [this];
  }
  /** Undefined where it is not minutes that were kept. */
  minutes(): readonly Piece[] | undefined {
    const minutes = this.chunk.step === MINUTE ? this.chunks.load(this.chunk)?.minutes : undefined;
    return minutes?.statistics.map((known, i) => new MinutePiece(slice(minutes.lasts, i, i + 1), known));
  }
}

class LoadedPiece implements Piece {
  private readonly samples: Columns;
  constructor(samples: Columns) {
    this.samples = samples;
  }
  get first(): number {
    return this.samples.at[0] ?? 0;
  }
  get last(): number {
    return this.samples.at.at(-1) ?? 0;
  }
  statistics(): Statistics {
    return statisticsOf(this.samples);
  }
  columns(): Columns {
    return this.samples;
  }
  constant(): undefined {
    return undefined;
  }
  final(): number | undefined {
    return finalOf(this.samples);
  }
  parts(): readonly Piece[] {
    return [this];
  }
}

/** A minute of which the statistics and one sample are left. */
class MinutePiece extends LoadedPiece {
  private readonly known: Statistics;
  constructor(last: Columns, known: Statistics) {
    super(last);
    this.known = known;
  }
  override statistics(): Statistics {
    return this.known;
  }
}

/** All samples of a tag with from ≤ t < to, as pieces in order. */
export function pieces(tag: HotTag, range: TimeRange, chunks: ChunkTable): Piece[] {
  return piecesOf(tag, range, { chunks, sealed: chunks.between(tag.id, range.from, range.to) });
}

/** The same, each minute by itself where only minutes were kept. */
export function finePieces(tag: HotTag, range: TimeRange, chunks: ChunkTable): Piece[] {
  return pieces(tag, range, chunks).flatMap((piece) => piece.parts());
}

/** The same for buckets of whole hours, runs of chunks inside a bucket being one piece without samples. */
export function coarsePieces(tag: HotTag, range: TimeRange, { chunks, buckets }: Coarse): Piece[] {
  return piecesOf(tag, range, { chunks, sealed: chunks.bucketed(tag.id, range, buckets) });
}

interface Coarse {
  readonly chunks: ChunkTable;
  readonly buckets: { readonly origin: number; readonly width: number };
}

function piecesOf(
  tag: HotTag,
  { from, to }: TimeRange,
  { chunks, sealed }: { readonly chunks: ChunkTable; readonly sealed: readonly Chunk[] },
): Piece[] {
  const found: Piece[] = [];
  const add = (columns: Columns | undefined) => {
    if (!columns) return;
    const inside = slice(columns, lowerBound(columns.at, from), lowerBound(columns.at, to));
    if (inside.at.length > 0) found.push(new LoadedPiece(inside));
  };
  for (const chunk of sealed) {
    const whole = new SealedPiece(chunk, chunks);
    const minutes = chunk.first >= from && chunk.last < to ? [whole] : whole.minutes();
    if (minutes) found.push(...minutes.filter(({ first, last }) => first >= from && last < to));
    else add(whole.columns());
  }
  add(hotColumns(tag));
  return found;
}
