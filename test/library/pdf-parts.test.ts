import { describe, expect, it } from 'vitest';
import { readPdf } from '../../src/library/readers/pdf.ts';
import { blocksOf, bold, lines, outline, type Page, PROSE, pdf, row } from './helpers.ts';

const X = [54, 120, 220, 460];
const cells = (page: Page, y: number, texts: readonly string[]): void =>
  row(
    page,
    y,
    texts.flatMap((text, i) => (text ? [[X[i] ?? 0, text] as const] : [])),
  );
const part = (n: number): readonly string[] => [
  `7-${n}`,
  `W4-${300 + 7 * n}`,
  `BRACKET, DRUM ${n}`,
  `${[1, 1, 2, 1, 4, 1, 1][n % 7]}`,
];
const HEAD = ['ITEM', 'PART NO.', 'DESCRIPTION', 'QTY'];

describe('a parts list of a PDF', () => {
  it('is no table of contents, though its lines end in numbers', async () => {
    const bytes = await pdf([
      (page) => {
        bold(page, () => cells(page, 100, HEAD));
        for (let n = 1; n <= 24; n += 1) cells(page, 110 + 16 * n, part(n));
      },
    ]);
    const found = outline(await blocksOf(readPdf, bytes));
    expect(found).toHaveLength(25);
    expect(found.at(-1)).toBe('row: 7-24 | W4-468 | BRACKET, DRUM 24 | 1');
  });

  it('has a row a line, also where a rule is drawn after every fifth', async () => {
    const bytes = await pdf([
      (page) => {
        bold(page, () => cells(page, 100, HEAD));
        for (let n = 0; n < 20; n += 1)
          cells(page, 124 + 14 * n, n === 7 ? ['*', 'W4-11', 'SLEEVE', '1'] : part(n + 1));
        for (let n = 0; n < 5; n += 1) page.moveTo(50, 120 + 70 * n).lineTo(500, 120 + 70 * n);
        page.stroke();
        lines(page, 54, 600, PROSE);
      },
    ]);
    const rows = outline(await blocksOf(readPdf, bytes)).filter((line) => line.startsWith('row'));
    expect(rows).toHaveLength(20);
    expect(rows.slice(6, 8)).toEqual(['row: 7-7 | W4-349 | BRACKET, DRUM 7 | 1', 'row: * | W4-11 | SLEEVE | 1']);
  });

  it('keeps codes that stand over each other in the cell of one row together', async () => {
    const bytes = await pdf([
      (page) => {
        bold(page, () => cells(page, 100, ['CODE', 'MEANING', 'REMEDY', 'CLASS']));
        for (let n = 0; n < 4; n += 1) {
          cells(page, 124 + 42 * n, [`E${3 * n}`, 'Web', 'Change the bearing', 'A']);
          cells(page, 138 + 42 * n, [`E${3 * n + 1}`, 'is', 'of the drum and the', '']);
          cells(page, 152 + 42 * n, [`E${3 * n + 2}`, 'slack', 'chuck.', '']);
        }
        for (let n = 0; n < 5; n += 1) page.moveTo(50, 120 + 42 * n).lineTo(500, 120 + 42 * n);
        page.stroke();
        lines(page, 54, 600, PROSE);
      },
    ]);
    const rows = outline(await blocksOf(readPdf, bytes)).filter((line) => line.startsWith('row'));
    expect(rows[0]).toBe('row: E0 E1 E2 | Web is slack | Change the bearing of the drum and the chuck. | A');
    expect(rows).toHaveLength(4);
  });

  it('keeps the wrapped lines of a row that a gap follows', async () => {
    const bytes = await pdf([
      (page) => {
        bold(page, () => cells(page, 100, HEAD));
        for (let n = 0; n < 5; n += 1) {
          cells(page, 124 + 32 * n, part(n + 1));
          cells(page, 136 + 32 * n, ['', '', 'WITH BUSHING', '']);
        }
        lines(page, 54, 500, PROSE);
      },
    ]);
    const rows = outline(await blocksOf(readPdf, bytes)).filter((line) => line.startsWith('row'));
    expect(rows).toHaveLength(5);
    expect(rows[1]).toBe('row: 7-2 | W4-314 | BRACKET, DRUM 2 WITH BUSHING | 2');
  });

  it('keeps a line of figures alone at the top of a page, which are no page numbers', async () => {
    const bytes = await pdf([
      (page) => {
        row(page, 40, [
          [54, 'REVISION'],
          [200, 'DATE'],
          [320, 'CHANGE'],
        ]);
        for (const [i, [number, date, change]] of [
          ['01', '01/2009', 'First issue'],
          ['02', '03/2009', ''],
          ['03', '06/2013', 'New drum motor'],
        ].entries())
          row(page, 54 + 14 * i, [
            [54, number ?? ''],
            [200, date ?? ''],
            [320, change ?? ''],
          ]);
        lines(page, 54, 300, PROSE);
      },
    ]);
    expect(outline(await blocksOf(readPdf, bytes))).toContain('row: 02 | 03/2009 | ');
  });

  it('is none where commands and comments of a listing stand in columns', async () => {
    const bytes = await pdf([
      (page) => {
        page.font('Courier');
        for (const [i, [mark, command]] of [
          ['#', 'apt install winder'],
          ['# or:', ''],
          ['#', 'yum install winder'],
          ['#', 'pkg install winder'],
        ].entries())
          row(page, 100 + 12 * i, [[54, mark ?? ''], ...(command ? ([[140, command]] as const) : [])]);
      },
    ]);
    expect((await blocksOf(readPdf, bytes)).map(({ kind }) => kind)).toEqual(['code']);
  });
});

it('a line of a listing that an arrow marks as going on is one with the next', async () => {
  const bytes = await pdf([
    (page) => {
      page.font('Courier');
      lines(page, 54, 100, ['setp winder.tension 120', 'loadrt winder drums=2 knives=4', '    chucks=2', 'start']);
      page.font('Symbol');
      // the font's carriage return, on the baseline of the second line
      page.text('\u00bf', 242, 113 + 6.29, { lineBreak: false, baseline: 'alphabetic' });
    },
  ]);
  expect(outline(await blocksOf(readPdf, bytes))).toEqual([
    'code: setp winder.tension 120\nloadrt winder drums=2 knives=4 chucks=2\nstart',
  ]);
});

it('an index at the end of a PDF is left out', async () => {
  const words = ['Brake', 'Chuck', 'Core', 'Drum', 'Gear', 'Guard', 'Knife', 'Lamp', 'Motor', 'Nip', 'Roll', 'Web'];
  const bytes = await pdf([
    (page) => {
      for (const [i, word] of words.entries())
        row(page, 100 + 14 * i, [
          [54, `${word} changing, ${i + 3}`],
          [300, `${word} wear, ${i + 40}, ${i + 61}`],
        ]);
    },
    (page) => lines(page, 54, 100, PROSE),
  ]);
  expect((await blocksOf(readPdf, bytes)).map(({ kind }) => kind)).toEqual(['paragraph']);
});
