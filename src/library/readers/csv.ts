import Papa from 'papaparse';
import { cleanText, type Reader } from '../blocks.ts';
import { decodeText } from './text-encoding.ts';

/** Rows of a delimited text; without a delimiter it is guessed. */
export const parseDelimited = (text: string, delimiter = ''): string[][] =>
  Papa.parse<string[]>(text, { delimiter, skipEmptyLines: 'greedy' }).data;

/** More rows than any fault-code or parameter list has: such a file is measured data and belongs to `samples import`. */
const MOST_ROWS = 200_000;

/** CSV tables: each row a table row; the first row names the columns when it looks like names. */
export const readCsv: Reader = async function* (bytes, context) {
  const rows = parseDelimited(decodeText(bytes).trim()).map((cells) => cells.map(cleanText));
  if (rows.length > MOST_ROWS)
    context.onProblem?.(`${context.name}: only the first ${MOST_ROWS} of ${rows.length} rows were read`);
  const { columns, body } = headed(rows.slice(0, MOST_ROWS));
  const caption = context.name.replace(/\.\w+$/, '').replace(/[_-]+/g, ' ');
  yield {
    blocks: [
      {
        kind: 'table',
        caption,
        columns,
        rows: body.map((cells) => ({ cells, regions: [] })),
        continues: false,
        regions: [],
      },
    ],
    ocr: false,
  };
};

/** Splits off a first row that names columns: all filled, short, different, and no numbers. */
export function headed(rows: readonly string[][]): { readonly columns: string[]; readonly body: readonly string[][] } {
  const [first, ...rest] = rows;
  const names = first?.every((cell) => cell && cell.length < 60 && !/^[-+]?[\d.,]+$/.test(cell));
  if (!first || !names || !rest.length || new Set(first).size !== first.length) return { columns: [], body: rows };
  return { columns: first, body: rest };
}
