/**
 * Makes the documents of the benchmark, in a process of its own: what it takes is not to count as the reader's memory.
 *
 *     node documents.ts FOLDER        writes FOLDER/text.pdf and FOLDER/scan.pdf
 */
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import PDFDocument from 'pdfkit';
import { scannedPage } from '../../scanned-page.ts';
import { SCANNED_PAGES, TEXT_PAGES } from './pages.ts';

async function write(path: string, paint: (pdf: PDFKit.PDFDocument) => unknown): Promise<void> {
  const pdf = new PDFDocument({ autoFirstPage: false });
  const file = createWriteStream(path);
  pdf.pipe(file);
  paint(pdf);
  pdf.end();
  await finished(file);
}

function textPage(pdf: PDFKit.PDFDocument, n: number): void {
  pdf.addPage({ size: 'A4', margin: 50 });
  pdf
    .font('Helvetica')
    .fontSize(8)
    .text(`Bench manual, page ${n + 1}`, 50, 30, { lineBreak: false });
  pdf
    .font('Helvetica-Bold')
    .fontSize(14)
    .text(`${n + 1} Care of unit ${n + 1}`, 50, 70);
  pdf.font('Helvetica').fontSize(10);
  for (let i = 0; i < 5; i += 1)
    pdf
      .moveDown(0.5)
      .text(
        `Unit ${n + 1} is checked every ${100 + i * 50} hours. The pressure before the filter should be between ${i + 1}.5 and ${i + 3} bar while the unit runs; when it leaves this range, the valve behind the panel is adjusted by a quarter turn and the reading is taken again after ten minutes. Never open the cover while the shaft turns.`,
      );
  for (let row = 0; row < 12; row += 1)
    for (const [i, cell] of [`E${n}${row}`, `Meaning of code ${row}`, `Remedy ${row}: check the cable`].entries())
      pdf.text(cell, [50, 120, 320][i] ?? 50, 480 + row * 20, { lineBreak: false });
}

/** A page as a scanner would give it: a picture of text, 200 dots an inch. */
function picture(n: number): Buffer {
  return scannedPage({ width: 1654, height: 2339, font: '30px sans-serif' }, (page) => {
    for (let line = 0; line < 34; line += 1)
      page.fillText(
        `Line ${line} of scanned page ${n + 1}: the valve opens at ${line + 2}.5 bar and closes again.`,
        150,
        200 + line * 56,
      );
  });
}

const folder = process.argv[2] ?? '.';
await write(join(folder, 'text.pdf'), (pdf) => Array.from({ length: TEXT_PAGES }, (_, n) => textPage(pdf, n)));
await write(join(folder, 'scan.pdf'), (pdf) =>
  Array.from({ length: SCANNED_PAGES }, (_, n) =>
    pdf.addPage({ size: 'A4', margin: 0 }).image(picture(n), 0, 0, { width: 595 }),
  ),
);
