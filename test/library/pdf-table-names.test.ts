import { describe, expect, it } from 'vitest';
import { readPdf } from '../../src/library/readers/pdf.ts';
import { blocksOf, bold, outline, pdf, row } from './helpers.ts';

describe('columns of tables of a PDF', () => {
  it('are named by bold lines over each other', async () => {
    const bytes = await pdf([
      (page) => {
        bold(page, () => {
          row(page, 100, [
            [170, 'Line'],
            [250, 'Rated'],
            [340, 'Core'],
          ]);
          row(page, 111, [
            [54, 'Model'],
            [170, 'speed'],
            [250, 'amps'],
            [340, 'diameter'],
          ]);
        });
        for (const [i, model] of ['W4-100', 'W4-200', 'W4-300'].entries())
          row(page, 130 + 14 * i, [
            [54, model],
            [170, `${4 + i}00`],
            [250, `${22 + i}`],
            [340, `${76 + i}`],
          ]);
      },
    ]);
    expect(outline(await blocksOf(readPdf, bytes)).slice(0, 2)).toEqual([
      'columns: Model | Line speed | Rated amps | Core diameter',
      'row: W4-100 | 400 | 22 | 76',
    ]);
  });

  it('are named by words in capitals, and with the units that stand below the names', async () => {
    const bytes = await pdf([
      (page) => {
        const table = (y: number, rows: readonly (readonly string[])[]) => {
          for (const [i, cells] of rows.entries())
            row(
              page,
              y + 12 * i,
              cells.flatMap((cell, at) => (cell ? [[60 + 120 * at, cell] as const] : [])),
            );
        };
        table(100, [
          ['REVISION', 'DATE', 'TEXT AFFECTED'],
          ['01', '01/2009', 'First issue'],
          ['02', '03/2009', 'Drums'],
          ['03', '06/2013', 'New drum motor'],
        ]);
        bold(page, () => table(300, [['Model', 'Cable', 'Weight']]));
        table(312, [
          ['', 'ft (m)', '(kg)'],
          ['W4-100', '50 (15)', '420'],
          ['W4-200', '100 (30)', '460'],
          ['W4-300', '120 (36)', '490'],
        ]);
      },
    ]);
    expect(outline(await blocksOf(readPdf, bytes)).filter((line) => /columns|First|100/.test(line))).toEqual([
      'columns: REVISION | DATE | TEXT AFFECTED',
      'row: 01 | 01/2009 | First issue',
      'columns: Model | Cable ft (m) | Weight (kg)',
      'row: W4-100 | 50 (15) | 420',
      'row: W4-200 | 100 (30) | 460',
    ]);
  });

  it('are named by a line far above, and by a name set between the lines of the others', async () => {
    const bytes = await pdf([
      (page) => {
        bold(page, () =>
          row(page, 80, [
            [54, 'Option'],
            [300, 'Part Number'],
            [450, 'Manual'],
          ]),
        );
        for (const [i, [name, part, manual]] of [
          ['Knife holder with guide rail and setting gauge', 'W4-1', 'TO-9'],
          ['Core chuck of aluminium', 'W4-12', 'TO-10'],
          ['Second rider roll with brake, valve and hose set', 'W4-13', ''],
          ['Trim blower', 'W4-14', 'TO-12'],
        ].entries())
          row(page, 114 + 23 * i, [[54, name ?? ''], [316, part ?? ''], ...(manual ? ([[453, manual]] as const) : [])]);
        bold(page, () => {
          row(page, 300, [
            [280, '(Green)'],
            [360, '(Red)'],
          ]);
          row(page, 305, [[140, 'State']]);
          row(page, 310, [
            [280, 'Run lamp'],
            [360, 'Fault lamp'],
          ]);
        });
        for (const [i, state] of ['Web runs', 'Web has broken', 'Stopped'].entries())
          row(page, 328 + 15 * i, [
            [60, state],
            [292, i === 0 ? 'On' : 'Off'],
            [372, i === 1 ? 'Blinks' : 'Off'],
          ]);
      },
    ]);
    expect(outline(await blocksOf(readPdf, bytes))).toEqual([
      'columns: Option | Part Number | Manual',
      'row: Knife holder with guide rail and setting gauge | W4-1 | TO-9',
      'row: Core chuck of aluminium | W4-12 | TO-10',
      'row: Second rider roll with brake, valve and hose set | W4-13 | ',
      'row: Trim blower | W4-14 | TO-12',
      'columns: State | (Green) Run lamp | (Red) Fault lamp',
      'row: Web runs | On | Off',
      'row: Web has broken | Off | Blinks',
      'row: Stopped | Off | Off',
    ]);
  });
});
