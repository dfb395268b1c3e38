import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { csvFields, separatorOf } from '../csv-line.ts';
import { toTime } from '../value.ts';

/** One recorded value; `at` in ms, as recorded. */
export interface Recorded {
  readonly name: string;
  readonly at: number;
  readonly raw: unknown;
  readonly quality?: unknown;
}
export type Line =
  | { readonly kind: 'records'; readonly records: readonly Recorded[] }
  | { readonly kind: 'broken'; readonly line: number; readonly reason: string };

type Reader = (text: string) => readonly Recorded[] | string;

/**
 * A recording, line by line, whatever its size: JSONL with tag, at, value[, quality]; CSV with those columns; or CSV whose first
 * column is the time and whose other columns are tags. Rejects where the file cannot be opened.
 */
export async function* readRecording(file: string): AsyncGenerator<Line> {
  const stream = createReadStream(file, { encoding: 'utf8' });
  const lines = createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY });
  let read: Reader | undefined = /\.jsonl$/i.test(file) ? readJson : undefined;
  let number = 0;
  try {
    for await (const text of lines) {
      number += 1;
      if (text.trim() === '') continue;
      if (read === undefined) {
        read = csvReader(text.replace(/^\uFEFF/, ''));
        continue;
      }
      const records = read(text);
      if (typeof records === 'string') yield { kind: 'broken', line: number, reason: records };
      else if (records.length > 0) yield { kind: 'records', records };
    }
  } finally {
    lines.close();
    stream.destroy();
  }
}

function readJson(text: string): readonly Recorded[] | string {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return 'not JSON';
  }
  if (typeof json !== 'object' || json === null) return 'not an object';
  const { tag, at, value, quality } = json as Readonly<Record<string, unknown>>;
  const time = toTime(at);
  if (typeof tag !== 'string' || time === undefined) return 'needs "tag" and a time in "at"';
  return [{ name: tag, at: time, raw: value ?? null, quality }];
}

function csvReader(header: string): Reader {
  const separator = separatorOf(header);
  const columns = csvFields(header, separator);
  const find = (name: string) => columns.findIndex((column) => column.toLowerCase() === name);
  const [tag, at, value, quality] = [find('tag'), find('at'), find('value'), find('quality')];
  if (tag >= 0 && at >= 0 && value >= 0) {
    return (text) => {
      const fields = csvFields(text, separator);
      const time = toTime(fields[at] ?? '');
      if (time === undefined) return `"${fields[at] ?? ''}" is not a time`;
      return [{ name: fields[tag] ?? '', at: time, raw: fields[value] || null, quality: fields[quality] || undefined }];
    };
  }
  return (text) => {
    const fields = csvFields(text, separator);
    const time = toTime(fields[0] ?? '');
    if (time === undefined) return `"${fields[0] ?? ''}" is not a time`;
    return columns.slice(1).map((name, i) => ({ name, at: time, raw: fields[i + 1] || null }));
  };
}
