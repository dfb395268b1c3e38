import type { ReadContext, Reader, ReadPage } from '../blocks.ts';
import { type DocumentStyle, type PdfBlock, pdfBlocks, placed } from './pdf-blocks.ts';
import { regionsOf } from './pdf-columns.ts';
import { isContents } from './pdf-contents.ts';
import { continueTable } from './pdf-continued.ts';
import { openPdf, type PdfFile } from './pdf-file.ts';
import { linesOf, median, type Segment } from './pdf-lines.ts';
import type { OpenChart } from './pdf-marks.ts';
import { barePages, type RawPage } from './pdf-pages.ts';
import { Scans } from './pdf-scans.ts';
import { Vocabulary } from './vocabulary.ts';

/** PDF files, page by page in bounded memory; numbers are physical pages from 1. Scripts and attachments are never touched. */
export const readPdf: Reader = async function* (bytes, context) {
  const file = await openPdf(bytes, context.name, context.reread);
  try {
    context.onPages?.(file.pages);
    const title = await file.title();
    if (title) context.onTitle?.(title);
    yield* readPages(file, context);
  } finally {
    await file.close();
  }
};

async function* readPages(file: PdfFile, context: ReadContext): AsyncGenerator<ReadPage> {
  const outline = await file.outline();
  const sizes = new SizeCount();
  const vocabulary = new Vocabulary();
  const learn = ({ segments }: RawPage) => {
    for (const segment of segments) {
      sizes.add(segment);
      vocabulary.learn(segment.text);
    }
  };
  const scans = new Scans(file, context);
  const first = Math.max(1, context.firstPage ?? 1);
  let open: PdfBlock | undefined;
  for await (const page of barePages(file, context, { first, onLoaded: learn })) {
    const { number } = page;
    const titles = outline.get(number) ?? new Map<string, number>();
    const style = {
      bodySize: sizes.body(),
      outline: titles,
      hasOutline: outline.size > 0,
      vocabulary,
      chart: chartOf(open),
    };
    const scanned = await scans.of(page);
    const blocks = scanned
      ? pdfBlocks(regionsOf(scanned.segments), {
          ...style,
          bodySize: median(scanned.segments.map((s) => s.size)),
          rules: scanned.rules,
        })
      : belowText(await blocksOf(file, page, style), page.height);
    if (!scanned) for (const segment of page.furniture) context.onFurniture?.(segment.text);
    const continued = continueTable(blocks, open);
    open = continued.at(-1)?.kind === 'table' ? continued.at(-1) : undefined;
    const { place } = scanned ?? page;
    yield { number, blocks: continued.map((block) => placed(block, place)), ocr: scanned !== undefined };
  }
}

/** A table as the chart that the next page may go on with. */
function chartOf(table: PdfBlock | undefined): OpenChart | undefined {
  if (table?.kind !== 'table' || !table.edges || !table.slots) return undefined;
  return { columns: table.columns, edges: table.edges, slots: table.slots };
}

/** A date or a mark of revision at the foot of a page looks like a title, and nothing stands under it. */
function belowText(blocks: readonly PdfBlock[], height: number): PdfBlock[] {
  const last = blocks.at(-1);
  const foot = last?.kind === 'heading' && last.text.length < 25 && (last.regions[0]?.[1] ?? 0) > 0.9 * height;
  return foot ? blocks.slice(0, -1) : [...blocks];
}

async function blocksOf(
  file: PdfFile,
  { number, segments }: Pick<RawPage, 'number' | 'segments'>,
  style: Omit<DocumentStyle, 'rules'>,
): Promise<PdfBlock[]> {
  if (isContents(linesOf(segments))) return [];
  const rules = segments.length && maybeTable(segments) ? await file.rules(number) : undefined;
  return pdfBlocks(regionsOf(segments), { ...style, rules });
}

/** Rules are worth the time only where text stands in columns. */
function maybeTable(segments: readonly Segment[]): boolean {
  return linesOf(segments).filter((line) => line.segments.length > 1).length >= 3;
}

/** Which size of type most characters have. */
class SizeCount {
  private readonly chars = new Map<number, number>();
  add(segment: Segment): void {
    const size = Math.round(segment.size * 2) / 2;
    this.chars.set(size, (this.chars.get(size) ?? 0) + segment.text.length);
  }
  body(): number {
    return [...this.chars].reduce((a, b) => (b[1] > a[1] ? b : a), [10, 0])[0];
  }
}
