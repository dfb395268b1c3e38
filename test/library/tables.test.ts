import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../../src/library/readers/csv.ts';
import { readDocx } from '../../src/library/readers/docx.ts';
import { readHtml } from '../../src/library/readers/html.ts';
import { readMarkdown } from '../../src/library/readers/markdown.ts';
import { readRst } from '../../src/library/readers/rst.ts';
import { readTxt } from '../../src/library/readers/txt.ts';
import { readXlsx } from '../../src/library/readers/xlsx.ts';
import { blocksOf, docx, outline } from './helpers.ts';

const wordCell = (text: string, properties = '') =>
  `<w:tc><w:tcPr>${properties}</w:tcPr><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`;
const wordRow = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;

describe('merged cells', () => {
  it('HTML: a cell over rows stands in each of them, heads over columns name each', async () => {
    const html = `<table><thead><tr><th rowspan=2>Code<th rowspan=2>Meaning<th colspan=2>Limit</tr><tr><th>warm<th>cold</tr></thead>
      <tr><td rowspan=2>F07<td>Overcurrent<td>5 A<td>7 A</tr><tr><td>Brake<td>6 A<td>8 A</tr>
      <tr><td>F08<td colspan=2>Overvoltage<td>400 V</tr></table>`;
    expect(outline(await blocksOf(readHtml, html))).toEqual([
      'columns: Code | Meaning | Limit warm | Limit cold',
      'row: F07 | Overcurrent | 5 A | 7 A',
      'row: F07 | Brake | 6 A | 8 A',
      'row: F08 | Overvoltage |  | 400 V',
    ]);
  });

  it('a cell that claims to reach without end fills no memory', async () => {
    const html = `<table><tr><td colspan=99999999 rowspan=99999999>a<td>b</tr><tr><td>c<td>d</tr></table>`;
    const [block] = await blocksOf(readHtml, html);
    expect(block?.kind === 'table' && block.rows[0]?.cells.length).toBeLessThanOrEqual(64);
  });

  it('Word', async () => {
    const table = `<w:tbl>${wordRow(wordCell('Code'), wordCell('Meaning'), wordCell('Remedy'))}${wordRow(
      wordCell('F07', '<w:vMerge w:val="restart"/>'),
      wordCell('Overcurrent'),
      wordCell('Check the cable'),
    )}${wordRow(wordCell('', '<w:vMerge/>'), wordCell('Brake'), wordCell('Check the brake'))}</w:tbl>`;
    expect(outline(await blocksOf(readDocx, docx(table)))).toEqual([
      'columns: Code | Meaning | Remedy',
      'row: F07 | Overcurrent | Check the cable',
      'row: F07 | Brake | Check the brake',
    ]);
  });

  it('reStructuredText grids', async () => {
    const rst = [
      '+------+-----------+',
      '| Code | Meaning   |',
      '+======+===========+',
      '| F1   | Hot       |',
      '|      +-----------+',
      '|      | Cold      |',
      '+------+-----------+',
      '| Call the service |',
      '+------+-----------+',
    ].join('\n');
    expect(outline(await blocksOf(readRst, rst))).toEqual([
      'columns: Code | Meaning',
      'row: F1 | Hot',
      'row: F1 | Cold',
      'row: Call the service | ',
    ]);
  });
});

describe('column names', () => {
  it('of tables without marked heads are told by their words or by bold', async () => {
    const plain = '<table><tr><td>Code<td>Meaning<td>Remedy</tr><tr><td>F1<td>Hot<td>Cool it</tr></table>';
    expect(outline(await blocksOf(readHtml, plain))[0]).toBe('columns: Code | Meaning | Remedy');
    const bold = '<table><tr><td><b>Bolt</b><td><p><strong>Turn</strong></tr><tr><td>M8<td>25 Nm</tr></table>';
    expect(outline(await blocksOf(readHtml, bold))[0]).toBe('columns: Bolt | Turn');
    const facts = '<table><tr><td>Pressure<td>6 bar</tr><tr><td>Flow<td>7 l/min</tr></table>';
    expect(outline(await blocksOf(readHtml, facts))[0]).toBe('row: Pressure | 6 bar');
  });

  it('are not made of the first entry of a list', async () => {
    expect(outline(await blocksOf(readCsv, 'F07,Overcurrent\nF08,Overvoltage'))[0]).toBe('row: F07 | Overcurrent');
    expect(outline(await blocksOf(readCsv, 'Pressure,6 bar\nFlow,7 l/min'))[0]).toBe('row: Pressure | 6 bar');
    expect(outline(await blocksOf(readCsv, 'Model,50 Hz,60 Hz\nA,5 kW,6 kW'))[0]).toBe(
      'columns: Model | 50 Hz | 60 Hz',
    );
  });

  it('are not read again where they are printed again', async () => {
    const html =
      '<table><tr><th>Code<th>Text</tr><tr><td>1<td>a</tr><tr><th>Code<th>Text</tr><tr><td>2<td>b</tr></table>';
    expect(outline(await blocksOf(readHtml, html))).toEqual(['columns: Code | Text', 'row: 1 | a', 'row: 2 | b']);
  });
});

describe('sheets', () => {
  it('a CSV under a title', async () => {
    const csv =
      'Fault list of line 3\nexported on Monday\n\nCode;Meaning;;\nF07;Overcurrent;;\nF08;"Over; voltage";;\n';
    expect(outline(await blocksOf(readCsv, csv))).toEqual([
      'paragraph: Fault list of line 3',
      'paragraph: exported on Monday',
      'columns: Code | Meaning',
      'row: F07 | Overcurrent',
      'row: F08 | Over; voltage',
    ]);
  });

  it('a workbook: several tables, formats with units, merged cells, hidden sheets', async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('Parameters');
    sheet.addRows([
      ['Parameters of drive HX'],
      [],
      ['No.', 'Name', 'Value', 'Share'],
      ['P2.12', 'Ramp', 5.1, 0.25],
      [null, 'Brake', 0.1 + 0.2, 0.5],
      [],
      ['P2.14', 'Idle', 3, 1],
      [],
      ['Codes'],
      ['Code', 'Text'],
      ['E-1', 'Door'],
    ]);
    sheet.getCell('C4').numFmt = '0.00 "s"';
    for (const at of ['D4', 'D5', 'D7']) sheet.getCell(at).numFmt = '0 %';
    sheet.mergeCells('A4:A5');
    const hidden = book.addWorksheet('Old', { state: 'hidden' });
    hidden.addRow(['secret', 'x']);
    expect(outline(await blocksOf(readXlsx, new Uint8Array(await book.xlsx.writeBuffer())))).toEqual([
      'heading: Parameters',
      'paragraph: Parameters of drive HX',
      'columns: No. | Name | Value | Share',
      'row: P2.12 | Ramp | 5.10 s | 25 %',
      'row: P2.12 | Brake | 0.3 | 50 %',
      'columns: No. | Name | Value | Share',
      'row: P2.14 | Idle | 3 | 100 %',
      'paragraph: Codes',
      'columns: Code | Text',
      'row: E-1 | Door',
    ]);
  });

  it('tables set with spaces keep wrapped cells together', async () => {
    const text = [
      'Code   Meaning        Remedy',
      '----   -------        ------',
      'F07    Overcurrent    Check the',
      '                      motor cable',
      'F08    Overvoltage    Lower it',
    ].join('\n');
    expect(outline(await blocksOf(readTxt, text))).toEqual([
      'columns: Code | Meaning | Remedy',
      'row: F07 | Overcurrent | Check the motor cable',
      'row: F08 | Overvoltage | Lower it',
    ]);
    const piped = '| Size | Torque |\n|---|---|\n| M8 | 25 Nm |\n';
    expect(outline(await blocksOf(readTxt, piped))).toEqual(['columns: Size | Torque', 'row: M8 | 25 Nm']);
  });
});

describe('raised figures', () => {
  it('are no part of the number before them', async () => {
    const html =
      'Rated current 41<sup>1)</sup> A at 40 <sup>o</sup>C, 5 m<sup>2</sup>, 10<sup>3</sup> h, 4<sup>th</sup>';
    expect(outline(await blocksOf(readHtml, html))).toEqual([
      'paragraph: Rated current 41¹⁾ A at 40 °C, 5 m², 10³ h, 4th',
    ]);
    expect(outline(await blocksOf(readMarkdown, 'The current is 41[^1] A.\n\n[^1]: at 20 °C'))).toEqual([
      'paragraph: The current is 41¹ A.',
      'paragraph: ¹ at 20 °C',
    ]);
    expect(outline(await blocksOf(readRst, 'Flow 5 m\\ :sup:`2` and 41 [1]_ A.\n\n.. [1] at 20 C'))).toEqual([
      'paragraph: Flow 5 m² and 41 ¹ A.',
      'paragraph: ¹ at 20 C',
    ]);
  });
});
