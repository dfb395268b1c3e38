import Papa from 'papaparse';
import { cleanText, type Reader } from '../blocks.ts';
import { sheetBlocks } from './sheet.ts';
import { decodeText } from './text-encoding.ts';

/** Rows of a delimited text; without a delimiter it is guessed. */
export const parseDelimited = (text: string, delimiter = ''): string[][] =>
  Papa.parse<string[]>(text, { delimiter }).data;

/** More rows than any fault-code or parameter list has: such a file is measured data and belongs to `samples import`. */
const MOST_ROWS = 200_000;

/** CSV tables: each row a table row; the first row names the columns when it looks like names. */
export const readCsv: Reader = async function* (bytes, context) {
  const rows = parseDelimited(decodeText(bytes).trim()).map((cells) => cells.map(cleanText));
  if (rows.length > MOST_ROWS)
    context.onProblem?.(`${context.name}: only the first ${MOST_ROWS} of ${rows.length} rows were read`);
  const caption = context.name.replace(/\.\w+$/, '').replace(/[_-]+/g, ' ');
  yield { blocks: sheetBlocks(rows.slice(0, MOST_ROWS), caption), ocr: false };
};
