import { Failure } from '../../plant/failure.ts';
import { csvFields, separatorOf } from '../csv-line.ts';
import { toTime } from '../value.ts';

/** A multivariate series: one row a moment, one column a signal. Times in ms, UTC; gaps are NaN. */
export interface Series {
  readonly names: readonly string[];
  readonly times: readonly number[];
  readonly rows: readonly (readonly number[])[];
}

/** Reads CSV text whose first column is the time; throws `Failure` ('bad-input') that names the line. */
export function readSeries(text: string, fileName: string): Series {
  const lines = text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '');
  const [header, ...body] = lines;
  if (header === undefined || body.length === 0) throw new Failure('bad-input', `${fileName}: no rows`);
  const separator = separatorOf(header);
  const names = csvFields(header, separator).slice(1);
  if (names.length === 0) throw new Failure('bad-input', `${fileName}:1: a time and at least one signal are needed`);
  const times: number[] = [];
  const rows: number[][] = [];
  body.forEach((line, i) => {
    const fields = csvFields(line, separator);
    const at = toTime(fields[0] ?? '');
    if (at === undefined) throw new Failure('bad-input', `${fileName}:${i + 2}: "${fields[0] ?? ''}" is not a time`);
    times.push(at);
    rows.push(names.map((_, k) => numberOf(fields[k + 1])));
  });
  return { names, times, rows };
}

function numberOf(field: string | undefined): number {
  if (field === undefined || field === '') return Number.NaN;
  const value = Number(field);
  return Number.isFinite(value) ? value : Number.NaN;
}

/** Gaps closed with the value before (from the first value on, with that). */
export function withoutGaps(rows: readonly (readonly number[])[]): number[][] {
  const width = rows[0]?.length ?? 0;
  const last = Array.from({ length: width }, (_, k) => rows.find((row) => !Number.isNaN(row[k]))?.[k] ?? 0);
  return rows.map((row) =>
    row.map((value, k) => {
      if (!Number.isNaN(value)) last[k] = value;
      return last[k] ?? 0;
    }),
  );
}
