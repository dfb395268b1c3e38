import { drawFigure } from './figure.ts';
import { type Entry, FIELD, PAGE, Sheet } from './sheet.ts';
import type { Block, Manual, SignalWord } from './source.ts';
import { setTable } from './table.ts';

const SIGNAL_COLOUR: Readonly<Record<SignalWord, string>> = {
  DANGER: '#c8102e',
  WARNING: '#e87722',
  CAUTION: '#f2c400',
  NOTICE: '#1f5fa8',
};

/** Sets a manual as a PDF. Twice: the first time to learn the page of each heading. Same source, same bytes. */
export async function typeset(manual: Manual): Promise<Buffer> {
  const draft = setManual(manual, []);
  await bytesOf(draft);
  const sheet = setManual(manual, draft.entries);
  return bytesOf(sheet);
}

function setManual(manual: Manual, entries: readonly Entry[]): Sheet {
  const sheet = new Sheet(manual.front);
  setCover(sheet);
  const wanted = manual.blocks.filter((block) => block.kind === 'heading' && block.level < 3).length;
  setContents(sheet, entries, wanted);
  for (const [i, block] of manual.blocks.entries()) setBlock(sheet, block, manual.blocks[i + 1]);
  return sheet;
}

async function bytesOf(sheet: Sheet): Promise<Buffer> {
  const chunks: Buffer[] = [];
  sheet.pdf.end();
  for await (const chunk of sheet.pdf) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks);
}

function setCover(sheet: Sheet): void {
  const { pdf, front } = sheet;
  sheet.turn(false);
  pdf.rect(0, 0, PAGE.width, 210).fill(front.colour);
  pdf.fillColor('#fff').font('Helvetica-Bold').fontSize(17).text(front.maker.toUpperCase(), PAGE.left, 70);
  pdf.fontSize(36).text(front.product, PAGE.left, 130);
  pdf.fillColor('#111').fontSize(24).text(front.title, PAGE.left, 268);
  pdf.font('Helvetica').fontSize(13).text(front.subtitle, PAGE.left, 304, { width: FIELD.width });
  pdf.lineWidth(1).strokeColor(front.colour).rect(PAGE.left, 380, FIELD.width, 250).stroke();
  pdf
    .circle(PAGE.width / 2, 505, 78)
    .stroke()
    .circle(PAGE.width / 2, 505, 30)
    .stroke();
  pdf
    .rect(PAGE.width / 2 + 78, 480, 96, 50)
    .stroke()
    .rect(PAGE.width / 2 - 150, 488, 72, 34)
    .stroke();
  pdf.fontSize(10).text(`Document ${front.number}`, PAGE.left, 690).text(front.edition, PAGE.left, 706);
  pdf.text('Original instructions. Keep for later use.', PAGE.left, 722);
}

function setContents(sheet: Sheet, entries: readonly Entry[], wanted: number): void {
  const { pdf } = sheet;
  sheet.chapter = 'Contents';
  sheet.turn();
  pdf.font('Helvetica-Bold').fontSize(18).fillColor('#111').text('Contents', PAGE.left, sheet.y);
  sheet.y += 34;
  const lines = entries.filter((entry) => entry.level < 3);
  for (let i = 0; i < wanted; i++) {
    const entry = lines[i];
    sheet.need(15);
    if (entry !== undefined) {
      const x = PAGE.left + (entry.level - 1) * 16;
      const label = `${entry.number}  ${entry.text}`;
      pdf
        .font(entry.level === 1 ? 'Helvetica-Bold' : 'Helvetica')
        .fontSize(10)
        .fillColor('#111');
      const from = x + pdf.widthOfString(label) + 6;
      pdf.text(label, x, sheet.y, { lineBreak: false });
      pdf.text(String(entry.page), PAGE.left, sheet.y, { width: FIELD.width, align: 'right' });
      const end = PAGE.width - PAGE.right - 22;
      pdf
        .moveTo(from, sheet.y + 8)
        .lineTo(end, sheet.y + 8)
        .lineWidth(0.5)
        .dash(1, { space: 2 })
        .strokeColor('#888')
        .stroke();
      pdf.undash();
    }
    sheet.y += 15;
  }
}

function setBlock(sheet: Sheet, block: Block, next: Block | undefined): void {
  switch (block.kind) {
    case 'heading':
      setHeading(sheet, block, next);
      return;
    case 'paragraph':
      setText(sheet, block.text);
      return;
    case 'list':
      block.items.forEach((item, i) => {
        setItem(sheet, block.ordered ? `${i + 1}.` : '•', item);
      });
      sheet.y += 5;
      return;
    case 'table':
      setTable(sheet, block.caption, block.rows);
      return;
    case 'box':
      setBox(sheet, block.word, block.lines);
      return;
    case 'figure': {
      sheet.need(block.figure.height + 44);
      drawFigure(sheet.pdf, block.figure, { x: PAGE.left + 14, y: sheet.y });
      sheet.y += block.figure.height + 6;
      sheet.pdf
        .font('Helvetica-Bold')
        .fontSize(8.5)
        .fillColor('#333')
        .text(block.caption, PAGE.left, sheet.y, { width: FIELD.width });
      sheet.y += 14 + sheet.pdf.heightOfString(block.caption, { width: FIELD.width });
      return;
    }
    case 'columns':
      setColumns(sheet, block.blocks);
      return;
  }
}

function setHeading(sheet: Sheet, block: Block & { kind: 'heading' }, next: Block | undefined): void {
  if (block.level === 1) {
    sheet.chapter = `${block.number} ${block.text}`;
    if (sheet.y > PAGE.top + 240 || sheet.entries.length === 0) sheet.turn();
    else sheet.y += 22;
  }
  const room = next?.kind === 'table' || next?.kind === 'box' ? 150 : 90;
  sheet.need(room);
  const size = [17, 12.5, 10.5][block.level - 1] ?? 10.5;
  sheet.y += block.level === 1 ? 0 : 8;
  sheet.entries.push({ level: block.level, number: block.number, text: block.text, page: sheet.page });
  const colour = block.level === 1 ? sheet.front.colour : '#111';
  sheet.pdf.font('Helvetica-Bold').fontSize(size).fillColor(colour);
  sheet.pdf.text(`${block.number}  ${block.text}`.trim(), PAGE.left, sheet.y, { width: FIELD.width });
  sheet.y += size + (block.level === 1 ? 16 : 8);
}

function setText(sheet: Sheet, text: string): void {
  const { pdf } = sheet;
  pdf.font('Helvetica').fontSize(9.5).fillColor('#111');
  const height = pdf.heightOfString(text, { width: FIELD.width, lineGap: 2 });
  sheet.need(height);
  pdf.font('Helvetica').fontSize(9.5).fillColor('#111');
  pdf.text(text, PAGE.left, sheet.y, { width: FIELD.width, lineGap: 2 });
  sheet.y += height + 7;
}

function setItem(sheet: Sheet, mark: string, text: string): void {
  const { pdf } = sheet;
  pdf.font('Helvetica').fontSize(9.5);
  const height = pdf.heightOfString(text, { width: FIELD.width - 20, lineGap: 2 });
  sheet.need(height);
  pdf.font('Helvetica').fontSize(9.5).fillColor('#111');
  pdf.text(mark, PAGE.left + 2, sheet.y, { lineBreak: false });
  pdf.text(text, PAGE.left + 20, sheet.y, { width: FIELD.width - 20, lineGap: 2 });
  sheet.y += height + 3;
}

/** A signal-word box: coloured bar with the word, a frame, the text beside it. */
function setBox(sheet: Sheet, word: SignalWord, lines: readonly string[]): void {
  const { pdf } = sheet;
  const width = FIELD.width - 16;
  const text = lines.map((line) => line.replace(/\s*\n\s*/g, ' '));
  pdf.font('Helvetica').fontSize(9.5);
  const height = text.reduce((sum, line) => sum + pdf.heightOfString(line, { width, lineGap: 1.5 }) + 4, 8);
  sheet.need(height + 46);
  pdf.rect(PAGE.left, sheet.y, FIELD.width, 18).fill(SIGNAL_COLOUR[word]);
  pdf
    .fillColor(word === 'CAUTION' ? '#111' : '#fff')
    .font('Helvetica-Bold')
    .fontSize(11);
  pdf.text(word, PAGE.left + 26, sheet.y + 4, { lineBreak: false });
  pdf.polygon([PAGE.left + 8, sheet.y + 14], [PAGE.left + 20, sheet.y + 14], [PAGE.left + 14, sheet.y + 4]).fill();
  pdf
    .lineWidth(0.9)
    .strokeColor(SIGNAL_COLOUR[word])
    .rect(PAGE.left, sheet.y, FIELD.width, height + 18)
    .stroke();
  sheet.y += 24;
  for (const line of text) {
    pdf
      .font('Helvetica')
      .fontSize(9.5)
      .fillColor('#111')
      .text(line, PAGE.left + 8, sheet.y, { width, lineGap: 1.5 });
    sheet.y += pdf.heightOfString(line, { width, lineGap: 1.5 }) + 4;
  }
  sheet.y += 12;
}

/** Paragraphs, headings and lists in two columns of one page. */
function setColumns(sheet: Sheet, blocks: readonly Block[]): void {
  const { pdf } = sheet;
  const width = (FIELD.width - 24) / 2;
  const style = (block: Block) => pdf.font(block.kind === 'heading' ? 'Helvetica-Bold' : 'Helvetica').fontSize(9);
  const pieces = blocks.flatMap((block): { readonly block: Block; readonly text: string }[] =>
    block.kind === 'list'
      ? block.items.map((item) => ({ block, text: `• ${item}` }))
      : block.kind === 'heading'
        ? [{ block, text: block.text }]
        : block.kind === 'paragraph'
          ? [{ block, text: block.text }]
          : [],
  );
  const heights = pieces.map(({ block, text }) => style(block).heightOfString(text, { width, lineGap: 1.5 }) + 5);
  const total = heights.reduce((a, b) => a + b, 0);
  sheet.need(total / 2 + 40);
  const top = sheet.y;
  let y = top;
  let x: number = PAGE.left;
  let lowest = top;
  pieces.forEach(({ block, text }, i) => {
    const beforeHeading = block.kind === 'heading' && y - top + (heights[i] ?? 0) * 2 > total / 2;
    if (x === PAGE.left && (beforeHeading || y - top > total / 2 - 4)) {
      x = PAGE.left + width + 24;
      y = top;
    }
    style(block).fillColor('#111').text(text, x, y, { width, lineGap: 1.5 });
    y += heights[i] ?? 0;
    lowest = Math.max(lowest, y);
    if (block.kind === 'heading') {
      sheet.entries.push({ level: block.level, number: block.number, text: block.text, page: sheet.page });
    }
  });
  sheet.y = lowest + 10;
}
