import type { ByteReader, ByteWriter } from './bytes.ts';
import { type Columns, GOOD_NUMBER, GrowingColumns, isUsable, lowerBound } from './columns.ts';
import { readColumns, readSeries, writeColumns, writeSeries } from './columns-codec.ts';
import { type Statistics, statisticsOf } from './statistics.ts';

export const MINUTE = 60_000;

/**
 * What is kept of a chunk whose samples are gone: of each minute its statistics and one sample as it was, the last good one
 * (where none was good, the last), with its own time.
 */
export interface Minutes {
  readonly lasts: Columns;
  readonly statistics: readonly Statistics[];
}

export function minutesOf(columns: Columns): Minutes {
  const { at, flags } = columns;
  const lasts = new GrowingColumns();
  const statistics: Statistics[] = [];
  for (let i = 0; i < at.length; ) {
    const end = lowerBound(at, (Math.floor((at[i] ?? 0) / MINUTE) + 1) * MINUTE);
    statistics.push(statisticsOf(columns, i, end));
    let last = flags.subarray(i, end).lastIndexOf(GOOD_NUMBER);
    if (last < 0) last = flags.subarray(i, end).findLastIndex(isUsable);
    lasts.copy(columns, last < 0 ? end - 1 : i + last);
    i = end;
  }
  return { lasts: lasts.columns(), statistics };
}

/** Digits of a sum that are kept: enough for any mean, and few enough to pack well. */
const SUM_DIGITS = 12;

/** The samples, then each statistic of all minutes, one after the other. */
export function writeMinutes(writer: ByteWriter, { lasts, statistics }: Minutes): void {
  writeColumns(writer, lasts);
  const series = (of: (one: Statistics) => number) => writeSeries(writer, Float64Array.from(statistics, of));
  series(({ count }) => count);
  series(({ good }) => good);
  series(({ usable }) => usable);
  series(({ good, min }) => (good ? min : 0));
  series(({ good, max }) => (good ? max : 0));
  series(({ sum }) => Number(sum.toPrecision(SUM_DIGITS)));
  series(({ squares }) => Math.fround(squares));
}

/** The `length` minutes that `writeMinutes` wrote. */
export function readMinutes(reader: ByteReader, length: number): Minutes {
  const lasts = readColumns(reader, length);
  const [counts, goods, usables, mins, maxs, sums, squares] = Array.from({ length: 7 }, () =>
    readSeries(reader, length),
  );
  const statistics = Array.from({ length }, (_, i): Statistics => {
    const good = goods?.[i] ?? 0;
    return {
      count: counts?.[i] ?? 0,
      good,
      usable: usables?.[i] ?? 0,
      min: good ? (mins?.[i] ?? 0) : Number.POSITIVE_INFINITY,
      max: good ? (maxs?.[i] ?? 0) : Number.NEGATIVE_INFINITY,
      sum: sums?.[i] ?? 0,
      squares: squares?.[i] ?? 0,
    };
  });
  return { lasts, statistics };
}
