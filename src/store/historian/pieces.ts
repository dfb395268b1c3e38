import type { TimeRange } from '../store.ts';
import type { Chunk, ChunkTable } from './chunk-table.ts';
import { type Columns, lowerBound, slice } from './columns.ts';
import { type HotTag, hotColumns } from './hot-samples.ts';
import { type Statistics, statisticsOf } from './statistics.ts';

/** A run of a tag's samples inside a range, in order with the others: looked at as a whole, or one by one. */
export interface Piece {
  readonly first: number;
  readonly last: number;
  statistics(): Statistics;
  /** Undefined where only the statistics were kept. */
  columns(): Columns | undefined;
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
    return this.chunks.load(this.chunk);
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
}

/** All samples of a tag with from ≤ t < to, as pieces in order. */
export function pieces(tag: HotTag, range: TimeRange, chunks: ChunkTable): Piece[] {
  return piecesOf(tag, range, { chunks, sealed: chunks.between(tag.id, range.from, range.to) });
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
    if (chunk.first >= from && chunk.last < to) found.push(new SealedPiece(chunk, chunks));
    else add(chunks.load(chunk));
  }
  add(hotColumns(tag));
  return found;
}
