import ExcelJS from 'exceljs';
import { Failure } from '../../plant/failure.ts';
import { type Block, cleanText, type Reader } from '../blocks.ts';
import { headed } from './csv.ts';
import { checkZip } from './zip.ts';

const MOST_ROWS = 100_000;

/** Excel workbooks: each sheet a heading and a table; formulas give their last result. */
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
    if (sheet.rowCount > MOST_ROWS)
      context.onProblem?.(`sheet ${sheet.name}: only the first ${MOST_ROWS} rows were read`);
    const rows: string[][] = [];
    sheet.eachRow((row, number) => {
      if (number > MOST_ROWS) return;
      const cells: string[] = [];
      row.eachCell({ includeEmpty: true }, (cell, column) => {
        if (column <= 64 && (!cell.isMerged || cell.master === cell)) cells[column - 1] = cellText(cell.value);
      });
      rows.push(Array.from(cells, (cell) => cell ?? ''));
    });
    return sheetBlocks(
      sheet.name,
      rows.filter((cells) => cells.some(Boolean)),
    );
  });
  yield { blocks, ocr: false };
};

/** Rows of one cell are text; the rest is a table. */
function sheetBlocks(name: string, rows: readonly string[][]): Block[] {
  if (!rows.length) return [];
  const start = rows.findIndex((cells) => cells.filter(Boolean).length > 1);
  const lead = start === -1 ? rows : rows.slice(0, start);
  const table = start === -1 ? [] : rows.slice(start);
  const { columns, body } = headed(table.map((cells) => [...cells]));
  const blocks: Block[] = [
    { kind: 'heading', level: 1, text: name, regions: [] },
    ...lead.map((cells): Block => ({ kind: 'paragraph', text: cells.filter(Boolean).join(' '), regions: [] })),
  ];
  if (body.length) {
    const filled = body.map((cells) => ({ cells, regions: [] }));
    blocks.push({ kind: 'table', caption: '', columns, rows: filled, continues: false, regions: [] });
  }
  return blocks;
}

function cellText(value: ExcelJS.CellValue): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().replace(/T00:00:00\.000Z$/, '');
  if (typeof value !== 'object') return cleanText(String(value));
  if ('richText' in value) return cleanText(value.richText.map(({ text }) => text).join(''));
  if ('result' in value) return value.result === undefined ? '' : cellText(value.result as ExcelJS.CellValue);
  if ('text' in value) return cellText(value.text as ExcelJS.CellValue);
  return 'error' in value ? String(value.error) : '';
}
