import ExcelJS from 'exceljs';
import { Failure } from '../../plant/failure.ts';
import { type Block, cleanText, type Reader } from '../blocks.ts';
import { type GridCell, spread } from './grid.ts';
import { sheetBlocks } from './sheet.ts';
import { checkZip } from './zip.ts';

const MOST_ROWS = 100_000;
const MOST_COLUMNS = 64;

/** Excel workbooks: each sheet a heading and its tables; formulas give their last result, numbers as they are formatted. Hidden sheets are left out. */
export const readXlsx: Reader = async function* (bytes, context) {
  checkZip(bytes, context.name);
  const book = new ExcelJS.Workbook();
  try {
    // exceljs asks for its own older Buffer type
    await book.xlsx.load(bytes.slice().buffer as unknown as Parameters<typeof book.xlsx.load>[0]);
  } catch (error) {
    throw new Failure(
      'bad-input',
      `${context.name}: not a readable Excel file; it may be encrypted, cut off or damaged`,
      error,
    );
  }
  const blocks = book.worksheets.flatMap((sheet): Block[] => {
    if (sheet.state !== 'visible') {
      context.onProblem?.(`sheet ${sheet.name} is hidden and was left out`);
      return [];
    }
    if (sheet.rowCount > MOST_ROWS)
      context.onProblem?.(`sheet ${sheet.name}: only the first ${MOST_ROWS} rows were read`);
    const read = sheetBlocks(spread(rowsOf(sheet), 0));
    return read.length ? [{ kind: 'heading', level: 1, text: sheet.name, regions: [] }, ...read] : [];
  });
  yield { blocks, ocr: false };
};

/** Rows in order, empty ones between them as one empty row. */
function rowsOf(sheet: ExcelJS.Worksheet): GridCell[][] {
  const rows: GridCell[][] = [];
  let last = 0;
  sheet.eachRow((row, number) => {
    if (number > MOST_ROWS) return;
    if (number > last + 1) rows.push([]);
    last = number;
    const cells: GridCell[] = [];
    for (let column = 1; column <= Math.min(row.cellCount, MOST_COLUMNS); column += 1) {
      const cell = row.getCell(column);
      // a cell merged downwards holds for each of its rows; merged sideways, it stands in its first column
      const own = cell.master.fullAddress.col === column;
      cells.push({ text: own ? cellText(cell.master.value, cell.master.numFmt) : '', columns: 1, rows: 1 });
    }
    rows.push(cells);
  });
  return rows;
}

function cellText(value: ExcelJS.CellValue, format = ''): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return dateText(value);
  if (typeof value === 'number') return numberText(value, format);
  if (typeof value !== 'object') return cleanText(String(value));
  if ('richText' in value) return cleanText(value.richText.map(({ text }) => text).join(''));
  if ('result' in value) return value.result === undefined ? '' : cellText(value.result as ExcelJS.CellValue, format);
  if ('text' in value) return cellText(value.text as ExcelJS.CellValue);
  return 'error' in value ? String(value.error) : '';
}

const dateText = (value: Date): string =>
  Number.isNaN(value.getTime())
    ? ''
    : value
        .toISOString()
        .replace(/T00:00:00\.000Z$/, '')
        .replace(/:00\.000Z$/, '');

/** A number as its format shows it, as far as it tells a unit, a percentage or decimals; without the noise of binary fractions. */
function numberText(value: number, format: string): string {
  const [shown = ''] = format.replace(/\[[^\]]*\]/g, '').split(';');
  const words = (part: string) =>
    [...part.matchAll(/"([^"]*)"|\\(.)|( )/g)].map(([, ...said]) => said.join('')).join('');
  const digits = /[0#?][0#?,.]*/.exec(shown);
  const percent = /%/.test(shown.replace(/"[^"]*"/g, ''));
  const scaled = percent ? value * 100 : value;
  const decimals = /\.(0+)(?![0#?])/.exec(digits?.[0] ?? '')?.[1]?.length;
  const plain =
    decimals !== undefined && decimals <= 10 && !/E[+-]/i.test(shown)
      ? scaled.toFixed(decimals)
      : String(Number(scaled.toPrecision(12)));
  if (!digits) return plain;
  const before = words(shown.slice(0, digits.index));
  const after = words(shown.slice(digits.index + digits[0].length));
  return cleanText(`${before}${plain}${percent ? ' %' : ''}${after}`);
}
