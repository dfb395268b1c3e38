import { FIELD, PAGE, type Sheet } from './sheet.ts';

const PAD = 4;

/** A ruled table: the head is repeated on every page it runs over, rows are never cut. */
export function setTable(sheet: Sheet, caption: string, rows: readonly (readonly string[])[]): void {
  const [head, ...body] = rows;
  if (head === undefined) return;
  const widths = columnWidths(sheet, rows);
  sheet.need(14 + rowHeight(sheet, head, widths) + rowHeight(sheet, body[0] ?? head, widths) * 2);
  setCaption(sheet, caption);
  setRow(sheet, head, { widths, head: true });
  for (const row of body) {
    if (sheet.need(rowHeight(sheet, row, widths))) {
      setCaption(sheet, `${caption} (continued)`);
      setRow(sheet, head, { widths, head: true });
    }
    setRow(sheet, row, { widths, head: false });
  }
  sheet.y += 12;
}

function setCaption(sheet: Sheet, caption: string): void {
  sheet.pdf
    .font('Helvetica-Bold')
    .fontSize(8.5)
    .fillColor('#333')
    .text(caption, PAGE.left, sheet.y, { lineBreak: false });
  sheet.y += 13;
}

/** Columns share the field by the length of what stands in them; a short column gets what it needs. */
function columnWidths(sheet: Sheet, rows: readonly (readonly string[])[]): number[] {
  const columns = rows[0]?.length ?? 0;
  sheet.pdf.font('Helvetica-Bold').fontSize(8.5);
  const wishes = Array.from({ length: columns }, (_, c) => {
    const cells = rows.map((row) => row[c] ?? '');
    const longest = Math.max(...cells.map((cell) => sheet.pdf.widthOfString(cell)));
    const word = Math.max(...cells.flatMap((cell) => cell.split(/\s+/).map((part) => sheet.pdf.widthOfString(part))));
    const typical = cells.reduce((sum, cell) => sum + sheet.pdf.widthOfString(cell), 0) / cells.length;
    return { least: word + 2 * PAD + 1, wish: Math.min(longest, typical * 1.4 + 20) + 2 * PAD };
  });
  const least = wishes.reduce((sum, one) => sum + one.least, 0);
  const over = wishes.map((one) => Math.max(0, one.wish - one.least));
  const sum = over.reduce((a, b) => a + b, 0) || 1;
  return wishes.map((one, i) => one.least + ((over[i] ?? 0) / sum) * Math.max(0, FIELD.width - least));
}

function rowHeight(sheet: Sheet, row: readonly string[], widths: readonly number[]): number {
  sheet.pdf.font('Helvetica').fontSize(8.5);
  const heights = row.map((cell, c) => sheet.pdf.heightOfString(cell || ' ', { width: (widths[c] ?? 50) - 2 * PAD }));
  return Math.max(...heights) + 2 * PAD;
}

function setRow(
  sheet: Sheet,
  row: readonly string[],
  style: { readonly widths: readonly number[]; readonly head: boolean },
) {
  const { pdf } = sheet;
  const height = rowHeight(sheet, row, style.widths);
  let x: number = PAGE.left;
  row.forEach((cell, c) => {
    const width = style.widths[c] ?? 50;
    if (style.head) pdf.rect(x, sheet.y, width, height).fill('#e6e9ec');
    pdf.lineWidth(0.5).strokeColor('#777').rect(x, sheet.y, width, height).stroke();
    pdf
      .font(style.head ? 'Helvetica-Bold' : 'Helvetica')
      .fontSize(8.5)
      .fillColor('#111');
    pdf.text(cell, x + PAD, sheet.y + PAD, { width: width - 2 * PAD });
    x += width;
  });
  sheet.y += height;
}
