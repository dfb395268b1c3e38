import type { Aggregate, AggregateFunction } from '../store.ts';
import { type Columns, GOOD_NUMBER } from './columns.ts';
import type { Piece } from './pieces.ts';
import { combine, NO_STATISTICS } from './statistics.ts';

/** One figure over the good numbers of some pieces; undefined if there is none. */
export function aggregateOf(pieces: readonly Piece[], fn: AggregateFunction): Aggregate | undefined {
  const all = pieces.reduce((sum, piece) => combine(sum, piece.statistics()), NO_STATISTICS);
  const count = all.good;
  if (count === 0) return undefined;
  switch (fn) {
    case 'min':
    case 'max': {
      const value = fn === 'min' ? all.min : all.max;
      const holds = (one: Piece) => one.statistics().good > 0 && one.statistics()[fn] === value;
      const piece = pieces.find(holds)?.parts().find(holds);
      return { value, count, at: piece && (timeOf(piece, (number) => number === value) ?? piece.first) };
    }
    case 'first':
    case 'last': {
      const ordered = fn === 'first' ? pieces : pieces.toReversed();
      for (const piece of ordered) {
        if (piece.statistics().good === 0) continue;
        const columns = piece.columns();
        const i = columns ? goodPosition(columns, fn) : -1;
        if (columns && i >= 0) return { value: columns.numbers[i] ?? 0, count, at: columns.at[i] };
        const final = piece.final();
        if (final !== undefined) return { value: final, count, at: fn === 'first' ? piece.first : piece.last };
      }
      return undefined;
    }
    case 'mean':
      return { value: all.sum / count, count };
    case 'sum':
      return { value: all.sum, count };
    case 'count':
      return { value: count, count };
    case 'stddev':
      return { value: Math.sqrt(all.squares / count), count };
    case 'median':
      return { value: median(pieces, count), count };
  }
}

function timeOf(piece: Piece, is: (number: number) => boolean): number | undefined {
  const columns = piece.columns();
  const i = columns ? columns.numbers.findIndex((number, at) => columns.flags[at] === GOOD_NUMBER && is(number)) : -1;
  return i < 0 ? undefined : columns?.at[i];
}

function goodPosition({ flags }: Columns, end: 'first' | 'last'): number {
  return end === 'first' ? flags.indexOf(GOOD_NUMBER) : flags.lastIndexOf(GOOD_NUMBER);
}

function median(pieces: readonly Piece[], count: number): number {
  const values = new Float64Array(count);
  let length = 0;
  for (const piece of pieces) {
    const columns = piece.columns();
    if (!columns) continue;
    columns.numbers.forEach((number, i) => {
      if (columns.flags[i] === GOOD_NUMBER) values[length++] = number;
    });
  }
  return middle(values.subarray(0, length));
}

/** The middle of some numbers (of two middles, their mean); sorts them in place. NaN for none. */
export function middle(values: Float64Array): number {
  values.sort();
  const upper = values[values.length >> 1] ?? Number.NaN;
  return values.length % 2 ? upper : ((values[(values.length >> 1) - 1] ?? upper) + upper) / 2;
}
