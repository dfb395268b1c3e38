import { describe, expect, it } from 'vitest';
import { Chunker } from '../../src/library/chunk.ts';
import { readPdf } from '../../src/library/readers/pdf.ts';
import { lines, outline, pdf, prose, read } from './helpers.ts';

describe('tables of a PDF that are wide, wrapped or go on over the page', () => {
  it('finds tables by their columns, joins wrapped cells, and goes on over the page', async () => {
    const row = (document: PDFKit.PDFDocument, y: number, cells: readonly string[]) => {
      for (const [i, cell] of cells.entries()) lines(document, [40, 110, 300][i] ?? 0, y, cell.split('\n'));
    };
    const bytes = await pdf([
      (page) => {
        page.font('Helvetica-Bold');
        row(page, 100, ['Code', 'Meaning', 'Remedy']);
        page.font('Helvetica');
        row(page, 120, ['F07', 'Overcurrent', 'Check the motor cable\nand its shield']);
        row(page, 152, ['F08', 'Overvoltage', 'Lengthen the ramp']);
      },
      (page) => row(page, 100, ['F09', 'Undervoltage', 'Check the supply']),
      (page) => lines(page, 40, 100, ['The end.']),
    ]);
    const pages = await read(readPdf, bytes);
    expect(outline(pages[0]?.blocks ?? [])).toEqual([
      'columns: Code | Meaning | Remedy',
      'row: F07 | Overcurrent | Check the motor cable and its shield',
      'row: F08 | Overvoltage | Lengthen the ramp',
    ]);
  });

  it('keeps wrapped cells of a wide table together by rules that are drawn cell by cell', async () => {
    const at = (column: number): number => 40 + 44 * column;
    const bytes = await pdf([
      (page) => {
        page.fontSize(8);
        const names = ['Fault', 'Sense', 'Input', 'Output', 'Firing', 'Amber', 'Red', 'Green', 'Main', 'Aux', 'Reset'];
        for (const [i, name] of names.entries()) lines(page, at(i), 100, [name]);
        for (const [row, y] of [120, 160, 200].entries()) {
          lines(page, at(0), y + 5, ['Over', 'voltage']);
          lines(page, at(1), y, ['above', `${row + 1} V at`, 'output']);
          for (let i = 2; i < names.length; i++) lines(page, at(i), y + 8, ['ON']);
        }
        for (const y of [96, 114, 152, 192, 232])
          for (let i = 0; i < names.length; i++) page.rect(at(i) - 3, y, 43, 0.5).fill('black');
      },
    ]);
    const [page] = await read(readPdf, bytes);
    expect(outline(page?.blocks ?? [])).toContain(
      'row: Over voltage | above 2 V at output | ON | ON | ON | ON | ON | ON | ON | ON | ON',
    );
  });

  it('takes a table over the page as one, without the repeated head', async () => {
    const page = (from: number) => (document: PDFKit.PDFDocument) => {
      document.font('Helvetica-Bold');
      for (const [i, cell] of ['Code', 'Meaning', 'Remedy'].entries())
        lines(document, [40, 110, 300][i] ?? 0, 120, [cell]);
      document.font('Helvetica');
      for (let n = from; n < from + 5; n += 1)
        for (const [i, cell] of [`E${n}`, `Meaning ${n}`, `Remedy ${n}`].entries())
          lines(document, [40, 110, 300][i] ?? 0, 140 + (n - from) * 18, [cell]);
    };
    const [, second] = await read(readPdf, await pdf([page(10), page(15)]));
    expect(second?.blocks[0]).toMatchObject({ kind: 'table', continues: true, columns: ['Code', 'Meaning', 'Remedy'] });
    expect(outline(second?.blocks ?? [])[1]).toBe('row: E15 | Meaning 15 | Remedy 15');
  });

  const head = (document: PDFKit.PDFDocument, y: number) => {
    document.font('Helvetica-Bold');
    cells(document, y, ['Code', 'Meaning', 'Remedy']);
    document.font('Helvetica');
  };
  const cells = (document: PDFKit.PDFDocument, y: number, texts: readonly string[]) => {
    for (const [i, text] of texts.entries()) if (text) lines(document, [40, 110, 300][i] ?? 0, y, [text]);
  };

  it('keeps names, caption and a row that is cut by the end of the page', async () => {
    const bytes = await pdf([
      (page) => {
        lines(page, 40, 80, ['Table 7: Fault codes of the drive']);
        head(page, 100);
        for (const n of [0, 1, 2]) cells(page, 120 + 20 * n, [`F1${n}`, `Meaning ${n}`, `Remedy number ${n}`]);
        cells(page, 180, ['F13', 'Overcurrent', 'Check the motor cable']);
      },
      (page) => {
        cells(page, 60, ['', '', 'and its shield']);
        for (const n of [4, 5, 6]) cells(page, 20 * n, [`F1${n}`, `Meaning ${n}`, `Remedy number ${n}`]);
      },
    ]);
    const chunker = new Chunker();
    const passages = (await read(readPdf, bytes)).flatMap((page) => chunker.push(page));
    expect(passages.filter(({ page }) => page === 2).map(({ text }) => text)).toEqual([
      'Table 7: Fault codes of the drive: Code: F13; Remedy: and its shield',
      'Table 7: Fault codes of the drive: Code: F14; Meaning: Meaning 4; Remedy: Remedy number 4',
      'Table 7: Fault codes of the drive: Code: F15; Meaning: Meaning 5; Remedy: Remedy number 5',
      'Table 7: Fault codes of the drive: Code: F16; Meaning: Meaning 6; Remedy: Remedy number 6',
    ]);
  });

  it('reads a table across a page of two columns as one', async () => {
    const bytes = await pdf([
      (page) => {
        page.fontSize(9);
        lines(page, 40, 60, prose('Left:'));
        lines(page, 330, 60, prose('Right:'));
        for (const [n, row] of [
          ['Size', 'Torque', 'Tool'],
          ['M8', '25 Nm', 'Wrench 13'],
          ['M10', '49 Nm', 'Wrench 17'],
          ['M12', '85 Nm', 'Wrench 19'],
        ].entries())
          for (const [i, text] of row.entries()) lines(page, [40, 200, 400][i] ?? 0, 215 + 15 * n, [text]);
        lines(page, 40, 300, prose('Below:'));
        lines(page, 330, 300, prose('Beside:'));
      },
    ]);
    const [page] = await read(readPdf, bytes);
    const text = outline(page?.blocks ?? []);
    expect(text).toContain('row: M10 | 49 Nm | Wrench 17');
    const order = ['Left:', 'Right:', 'row: M10', 'Below:', 'Beside:'].map((start) =>
      text.findIndex((line) => line.includes(start)),
    );
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  });
});
