import type { TimeRange } from '../store.ts';
import type { ChunkTable } from './chunk-table.ts';
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

/** All samples of a tag with from ≤ t < to, as pieces in order. */
export function pieces(tag: HotTag, { from, to }: TimeRange, chunks: ChunkTable): Piece[] {
  const found: Piece[] = [];
  for (const chunk of chunks.between(tag.id, from, to)) {
    if (chunk.first >= from && chunk.last < to) {
      found.push({
        first: chunk.first,
        last: chunk.last,
        statistics: () => chunk,
        columns: () => chunks.load(chunk),
      });
    } else {
      const columns = chunks.load(chunk);
      if (columns) add(found, columns, { from, to });
    }
  }
  const hot = hotColumns(tag);
  if (hot) add(found, hot, { from, to });
  return found;
}

function add(found: Piece[], columns: Columns, { from, to }: TimeRange): void {
  const inside = slice(columns, lowerBound(columns.at, from), lowerBound(columns.at, to));
  if (inside.at.length === 0) return;
  found.push({
    first: inside.at[0] ?? 0,
    last: inside.at.at(-1) ?? 0,
    statistics: () => statisticsOf(inside),
    columns: () => inside,
  });
}
