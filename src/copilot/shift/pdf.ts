/** The report on paper: A4, page numbers, the sources in small print at the end. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { NOTHING, outline, SOURCES_TITLE } from './outline.ts';
import type { ShiftReport } from './report.ts';

const FONTS = join(dirname(createRequire(import.meta.url).resolve('pdfmake/package.json')), 'fonts/Roboto');

/** The report as the bytes of a PDF file with selectable text. The moment of the report is its creation date. */
export async function reportPdf(report: ShiftReport): Promise<Uint8Array> {
  // Read only when a report is printed: it takes a third of a second that no question should wait for.
  const { default: pdfmake } = await import('pdfmake');
  pdfmake.setFonts({
    Roboto: { normal: join(FONTS, 'Roboto-Regular.ttf'), bold: join(FONTS, 'Roboto-Medium.ttf') },
  });
  // A report is text alone: nothing of the plant's names or notes may make the layout fetch or read anything.
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((path) => path.startsWith(FONTS));
  return pdfmake.createPdf(layout(report)).getBuffer();
}

function layout(report: ShiftReport): TDocumentDefinitions {
  const { title, span, sections, sources } = outline(report);
  const heading = (text: string): Content => ({ text, style: 'heading', headlineLevel: 1 });
  return {
    info: { title, creator: 'Gemba', creationDate: new Date(report.to) },
    pageSize: 'A4',
    pageMargins: [48, 48, 48, 56],
    defaultStyle: { font: 'Roboto', fontSize: 10, lineHeight: 1.2 },
    styles: {
      title: { fontSize: 16, bold: true },
      heading: { fontSize: 12, bold: true, margin: [0, 12, 0, 4] },
      small: { fontSize: 8, color: '#444444' },
    },
    // A heading alone at the foot of a page is moved to the next.
    pageBreakBefore: (node, { getFollowingNodesOnPage }) =>
      node.headlineLevel === 1 && getFollowingNodesOnPage().length === 0,
    footer: (page, pages) => ({
      columns: [{ text: span }, { text: `${page} / ${pages}`, alignment: 'right', width: 'auto' }],
      style: 'small',
      margin: [48, 16, 48, 0],
    }),
    content: [
      { text: title, style: 'title' },
      { text: span, margin: [0, 2, 0, 0] },
      ...sections.flatMap(({ title: name, lines }): Content[] => [
        heading(name),
        lines.length ? { ul: [...lines] } : { text: NOTHING },
      ]),
      heading(SOURCES_TITLE),
      ...sources.map(({ mark, text }): Content => ({ text: `[${mark}] ${text}`, style: 'small' })),
    ],
  };
}
