import { createCanvas } from '@napi-rs/canvas';
import { afterAll, describe, expect, it } from 'vitest';
import { codeKeys, passageKeys } from '../../src/library/codes.ts';
import { openOcr } from '../../src/library/ocr.ts';
import { eraseRules } from '../../src/library/readers/erase-rules.ts';
import { readImage } from '../../src/library/readers/image.ts';
import { readPdf } from '../../src/library/readers/pdf.ts';
import { lines, outline, pdf, read } from './helpers.ts';

/** A small ruled table as a scanner would give it. */
function scan(): Buffer {
  const canvas = createCanvas(1240, 620);
  const context = canvas.getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, 1240, 620);
  context.fillStyle = '#000';
  context.font = '34px sans-serif';
  for (const [row, cells] of [
    ['Code', 'Meaning', 'Remedy'],
    ['F07', 'Overcurrent', 'Check the cable'],
    ['F08', 'Overvoltage', 'Lengthen the ramp'],
    ['F09', 'Undervoltage', 'Check the supply'],
  ].entries()) {
    for (const [column, cell] of cells.entries()) context.fillText(cell, [70, 270, 620][column] ?? 0, 95 + row * 90);
    context.fillRect(50, 40 + row * 90, 1140, 3);
  }
  context.fillRect(50, 400, 1140, 3);
  for (const x of [50, 250, 600, 1187]) context.fillRect(x, 40, 3, 363);
  return canvas.toBuffer('image/png');
}

describe('scanned pages', () => {
  const ocr = openOcr();
  afterAll(() => ocr.close());

  it('are read page by page, tables and places on the page included', async () => {
    const bytes = await pdf([
      (page) =>
        lines(page, 40, 100, ['This page has text of its own, enough of it to need no recognition whatsoever.']),
      (page) => page.image(scan(), 0, 100, { width: 595, height: 480 }),
    ]);
    const pages = await read(readPdf, bytes, { recognise: ocr.recognise });
    expect(pages.map((page) => page.ocr)).toEqual([false, true]);
    expect(outline(pages[1]?.blocks ?? [])).toEqual(
      expect.arrayContaining(['row: F08 | Overvoltage | Lengthen the ramp']),
    );
    const table = pages[1]?.blocks.find((block) => block.kind === 'table');
    const box = table?.kind === 'table' ? table.rows[0]?.regions[0] : undefined;
    expect(box?.[1]).toBeGreaterThan(100);
    expect(box?.[3]).toBeLessThan(580);
  }, 60_000);

  it('pictures too', async () => {
    const [page] = await read(readImage, new Uint8Array(scan()), { recognise: ocr.recognise });
    expect(page).toMatchObject({ number: 1, ocr: true });
    expect(outline(page?.blocks ?? []).join('\n')).toContain('| Overcurrent | Check the cable');
  }, 60_000);

  it('a zero read as an O does not hide a code', () => {
    expect(passageKeys('Code: FO7; Meaning: Overcurrent')).toContain('f07');
    expect(passageKeys('E-4O3O')).not.toContain('e4030');
    expect(passageKeys('E-O4')).toContain('e04');
    expect(codeKeys('CO2 detector')).not.toContain('c02');
  });

  it('are left out where no recogniser is given', async () => {
    const bytes = await pdf([(page) => page.image(scan(), 0, 0, { width: 595, height: 800 })]);
    expect((await read(readPdf, bytes))[0]).toMatchObject({ blocks: [], ocr: false });
  });

  it('rules are told from filled areas and from letters', () => {
    const data = new Uint8ClampedArray(400 * 200 * 4).fill(255);
    const paint = (x0: number, y0: number, x1: number, y1: number) => {
      for (let y = y0; y < y1; y += 1) for (let x = x0; x < x1; x += 1) data.set([0, 0, 0, 255], (y * 400 + x) * 4);
    };
    paint(20, 50, 380, 52); // a rule
    paint(20, 100, 380, 140); // a filled bar
    paint(30, 160, 60, 164); // a dash
    const { horizontal } = eraseRules({ data, width: 400, height: 200 });
    expect(horizontal.map(({ y }) => y)).toEqual([50, 51]);
    expect(data[(50 * 400 + 100) * 4]).toBe(255);
    expect(data[(120 * 400 + 100) * 4]).toBe(0);
  });
});
