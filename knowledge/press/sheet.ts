import PDFDocument from 'pdfkit';
import type { Front } from './source.ts';

/** A4 in points, and the field that text is set in. */
export const PAGE = { width: 595.28, height: 841.89, left: 62, right: 62, top: 84, bottom: 74 } as const;
export const FIELD = { width: PAGE.width - PAGE.left - PAGE.right, bottom: PAGE.height - PAGE.bottom } as const;

/** Where one heading came to stand, for the table of contents. */
export interface Entry {
  readonly level: number;
  readonly number: string;
  readonly text: string;
  readonly page: number;
}

/** A manual's pages while they are set: the pen's height, the page, and what stands in the running lines. */
export class Sheet {
  readonly pdf: PDFKit.PDFDocument;
  readonly front: Front;
  readonly entries: Entry[] = [];
  y: number = PAGE.top;
  page = 0;
  chapter = '';

  constructor(front: Front) {
    this.front = front;
    this.pdf = new PDFDocument({
      size: 'A4',
      margin: 0,
      autoFirstPage: false,
      lang: 'en',
      displayTitle: true,
      info: {
        Title: `${front.product} ${front.title}`,
        Author: front.maker,
        Subject: front.number,
        CreationDate: new Date(front.date),
        ModDate: new Date(front.date),
      },
    });
  }
  /** A new page; with running lines unless it is the cover. */
  turn(running = true): void {
    this.pdf.addPage();
    this.page++;
    this.y = PAGE.top;
    if (running) this.runningLines();
  }
  /** Turns the page if `height` does not fit below the pen. True if it turned. */
  need(height: number): boolean {
    if (this.y + height <= FIELD.bottom) return false;
    this.turn();
    return true;
  }
  private runningLines(): void {
    const { pdf, front } = this;
    const end = PAGE.width - PAGE.right;
    pdf.font('Helvetica').fontSize(8).fillColor('#555');
    pdf.text(`${front.maker} ${front.product}`, PAGE.left, 44, { lineBreak: false });
    pdf.text(this.chapter, PAGE.left, 44, { width: FIELD.width, align: 'right' });
    pdf.moveTo(PAGE.left, 58).lineTo(end, 58).lineWidth(0.6).strokeColor(front.colour).stroke();
    pdf.moveTo(PAGE.left, 790).lineTo(end, 790).lineWidth(0.4).strokeColor('#999').stroke();
    pdf.text(`${front.number} · ${front.edition}`, PAGE.left, 797, { lineBreak: false });
    pdf.text(String(this.page), PAGE.left, 797, { width: FIELD.width, align: 'right' });
    pdf.fillColor('#111');
  }
}
