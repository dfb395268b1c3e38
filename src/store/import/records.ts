import { open, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { TextDecoder } from 'node:util';
import Papa from 'papaparse';
import { Failure } from '../../plant/failure.ts';

/** One line of an import file: its fields by name, or why it cannot be read. */
export interface ImportRecord {
  /** From 1, as an editor counts. */
  readonly line: number;
  readonly fields: Readonly<Record<string, unknown>>;
  /** From a CSV: all fields are text, whatever they mean. */
  readonly untyped: boolean;
  readonly problem?: string | undefined;
}

/** Columns that are known by name; a CSV without a needed one is refused. */
export interface Columns {
  readonly needed: readonly string[];
  readonly optional: readonly string[];
}

/** How much is read at once: memory stays near a few times this, however long the file. */
const CHUNK = 1 << 20;
/** A line, or a quoted cell, longer than this is not data but damage. */
const LONGEST = 16 << 20;

/**
 * The records of a .jsonl or .csv file, in batches of about a megabyte. CSV: the first line names the columns; comma,
 * semicolon, tab and bar are told apart; a semicolon file may write decimals with a comma; column names are matched with
 * the known ones without regard to case and underscores ("raised_at" is "raisedAt"). Throws `Failure` 'not-found'
 * (no such file), 'unsupported' (another kind of file) and 'bad-input' (no text, no header, a column missing).
 */
export async function* importRecords(file: string, columns: Columns): AsyncGenerator<readonly ImportRecord[]> {
  let form: ((text: string, firstLine: number) => ImportRecord[]) | undefined;
  for await (const { text, firstLine, isCsv } of wholeLines(file)) {
    form ??= isCsv ? csvReader(file, text, columns) : jsonLines;
    const records = form(text, firstLine);
    if (records.length) yield records;
  }
}

interface Lines {
  readonly text: string;
  readonly firstLine: number;
  readonly isCsv: boolean;
}

/** The text in pieces that end where a line (for CSV: a row) ends. */
async function* wholeLines(file: string): AsyncGenerator<Lines> {
  const size = await stat(file).catch((error) => {
    throw new Failure(
      'not-found',
      `cannot read ${file}: ${error.code === 'ENOENT' ? 'no such file' : error.message}`,
      error,
    );
  });
  if (!size.isFile()) throw new Failure('bad-input', `${file} is not a file`);
  if (!/^\.(jsonl|ndjson|csv|tsv|txt)$/i.test(extname(file))) {
    throw new Failure('unsupported', `${file}: only .jsonl and .csv files can be imported`);
  }
  const isCsv = !/^\.(jsonl|ndjson)$/i.test(extname(file));
  const handle = await open(file);
  try {
    const buffer = Buffer.alloc(CHUNK);
    let decoder: TextDecoder | undefined;
    let carry = '';
    let line = 1;
    for (;;) {
      const { bytesRead } = await handle.read(buffer, 0, CHUNK);
      const bytes = buffer.subarray(0, bytesRead);
      decoder ??= new TextDecoder(encodingOf(bytes, file));
      carry += decoder.decode(bytes, { stream: bytesRead > 0 });
      const end = bytesRead === 0 ? carry.length : lastRowEnd(carry, isCsv);
      if (end > 0) {
        const text = carry.slice(0, end);
        yield { text, firstLine: line, isCsv };
        line += occurrences(text, '\n');
        carry = carry.slice(end);
      }
      if (bytesRead === 0) return;
      if (carry.length > LONGEST) {
        throw new Failure(
          'bad-input',
          `${file}:${line}: ${isCsv ? 'a quote that never closes' : 'the line is too long'}`,
        );
      }
    }
  } finally {
    await handle.close();
  }
}

function encodingOf(start: Buffer, file: string): string {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  if (start.subarray(0, 4096).includes(0)) throw new Failure('bad-input', `${file} is not a text file`);
  return 'utf-8';
}

/** Just behind the last line break that is not inside a quoted cell; 0 if there is none. */
function lastRowEnd(text: string, isCsv: boolean): number {
  const end = text.lastIndexOf('\n') + 1;
  if (!isCsv || end === 0 || !text.includes('"')) return end;
  let rowEnd = 0;
  let quoted = false;
  for (let i = 0; i < end; i++) {
    const char = text.charCodeAt(i);
    if (char === 34) quoted = !quoted;
    else if (char === 10 && !quoted) rowEnd = i + 1;
  }
  return rowEnd;
}

function jsonLines(text: string, firstLine: number): ImportRecord[] {
  const records: ImportRecord[] = [];
  text.split('\n').forEach((written, index) => {
    const json = written.trim();
    if (json === '') return;
    const line = firstLine + index;
    try {
      const fields: unknown = JSON.parse(json);
      if (typeof fields === 'object' && fields !== null && !Array.isArray(fields)) {
        records.push({ line, fields: fields as Record<string, unknown>, untyped: false });
      } else records.push({ line, fields: {}, untyped: false, problem: 'not an object such as {"tag": …}' });
    } catch {
      records.push({ line, fields: {}, untyped: false, problem: `not valid JSON: ${json.slice(0, 40)}` });
    }
  });
  return records;
}

/** A reader for the pieces of one CSV file; `first` begins with the header. */
function csvReader(
  file: string,
  first: string,
  { needed, optional }: Columns,
): (text: string, firstLine: number) => ImportRecord[] {
  const spelling = new Map([...needed, ...optional].map((name) => [plain(name), name]));
  const head = Papa.parse<string[]>(first.slice(0, 65_536), { preview: 2 });
  const delimiter = head.meta.delimiter || ',';
  const header = (head.data[0] ?? []).map((name) => spelling.get(plain(name)) ?? name.trim());
  if (header.length < 2) {
    throw new Failure('bad-input', `${file}:1: the first line must name the columns, separated by commas`);
  }
  const missing = needed.filter((name) => !header.includes(name));
  if (missing.length) {
    const columns = `there ${missing.length > 1 ? 'are no columns' : 'is no column'} ${missing.join(', ')}`;
    throw new Failure('bad-input', `${file}:1: ${columns}; the file has ${header.join(', ')}`.slice(0, 500));
  }
  const decimalComma = delimiter === ';';
  return (text, firstLine) => {
    const rows = Papa.parse<string[]>(text, { delimiter, skipEmptyLines: false }).data;
    const records: ImportRecord[] = [];
    let line = firstLine;
    for (const row of rows) {
      const own = line;
      line += 1 + row.reduce((sum, cell) => sum + (cell.includes('\n') ? occurrences(cell, '\n') : 0), 0);
      if (own === 1 || (row.length === 1 && row[0] === '')) continue;
      // A line cut off in the middle is not one that says "no value".
      const isCut = needed.some((name) => header.indexOf(name) >= row.length);
      const wrongLength = isCut || row.length > header.length;
      const problem = wrongLength ? `${row.length} cells, but ${header.length} columns` : undefined;
      const fields: Record<string, string> = {};
      for (let i = 0; i < header.length; i++) {
        const cell = (row[i] ?? '').trim();
        fields[header[i] ?? ''] = decimalComma && /^[+-]?\d+,\d+$/.test(cell) ? cell.replace(',', '.') : cell;
      }
      records.push({ line: own, fields, untyped: true, problem });
    }
    return records;
  };
}

/** "Raised At", "raised_at" and "raisedAt" are the same column. */
const plain = (name: string): string => name.toLowerCase().replace(/[\s_-]/g, '');

function occurrences(text: string, char: string): number {
  let count = 0;
  for (let at = text.indexOf(char); at !== -1; at = text.indexOf(char, at + 1)) count++;
  return count;
}
