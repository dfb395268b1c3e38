import { Failure } from '../../plant/failure.ts';
import type { Block, ReadContext, Reader, ReadPage } from '../blocks.ts';
import { type DocumentStyle, type PdfBlock, pdfBlocks } from './pdf-blocks.ts';
import { regionsOf } from './pdf-columns.ts';
import { openPdf, type PdfFile } from './pdf-file.ts';
import { furnitureOf } from './pdf-furniture.ts';
import { type Line, linesOf, median, type Segment, segmentsOf } from './pdf-lines.ts';
import type { Rules } from './pdf-table.ts';
import { Vocabulary } from './vocabulary.ts';

/** Pages looked at around a page to tell its running headers and footers. */
const AROUND = 6;

interface RawPage {
  readonly number: number;
  readonly segments: readonly Segment[];
  readonly height: number;
}

/** PDF files, page by page in bounded memory; numbers are physical pages from 1. Scripts and attachments are never touched. */
export const readPdf: Reader = async function* (bytes, context) {
  const file = await openPdf(bytes, context.name);
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
  const onFurniture = (text: string) => context.onFurniture?.(text);
  const first = Math.max(1, context.firstPage ?? 1);
  const window: RawPage[] = [];
  let loaded = Math.max(0, first - 1 - AROUND);
  let open: PdfBlock | undefined;
  for (let number = first; number <= file.pages; number += 1) {
    if (context.signal?.aborted) throw new Failure('cancelled', `${context.name}: reading was stopped`);
    while (loaded < Math.min(file.pages, number + AROUND)) {
      loaded += 1;
      const raw = await rawPage(file, loaded, context);
      for (const segment of raw.segments) {
        sizes.add(segment);
        vocabulary.learn(segment.text);
      }
      window.push(raw);
    }
    while ((window[0]?.number ?? number) < number - AROUND) window.shift();
    const raw = window.find((page) => page.number === number);
    if (!raw) continue;
    const titles = outline.get(number) ?? new Map<string, number>();
    const style = { bodySize: sizes.body(), outline: titles, hasOutline: outline.size > 0, vocabulary };
    const scanned = await byOcr(file, raw, context);
    const blocks = scanned
      ? pdfBlocks(regionsOf(scanned.segments), {
          ...style,
          bodySize: median(scanned.segments.map((s) => s.size)),
          rules: scanned.rules,
        })
      : await blocksOf(raw, { file, window, style, onFurniture });
    const continued = continueTable(blocks, open);
    open = continued.at(-1)?.kind === 'table' ? continued.at(-1) : undefined;
    yield { number, blocks: continued.map(withoutEdges), ocr: scanned !== undefined };
  }
}

/** The page read from its picture, if it is one: hardly any text of its own, and something painted on it. */
async function byOcr(
  file: PdfFile,
  raw: RawPage,
  context: ReadContext,
): Promise<{ readonly segments: Segment[]; readonly rules: Rules } | undefined> {
  const letters = raw.segments.reduce((sum, segment) => sum + segment.text.length, 0);
  if (letters > 60 || !context.recognise) return undefined;
  try {
    if (!(await file.isPicture(raw.number))) return undefined;
    const { runs, rules } = await file.recognise(raw.number, context.recognise);
    const segments = segmentsOf(runs);
    return segments.reduce((sum, segment) => sum + segment.text.length, 0) > letters ? { segments, rules } : undefined;
  } catch (error) {
    context.onProblem?.(`page ${raw.number} is a picture that could not be read (${Failure.from(error).message})`);
    return undefined;
  }
}

async function rawPage(file: PdfFile, number: number, context: ReadContext): Promise<RawPage> {
  try {
    const { runs, height } = await file.text(number);
    const segments = segmentsOf(runs);
    return { number, segments, height };
  } catch (error) {
    context.onProblem?.(`page ${number} could not be read (${error instanceof Error ? error.message : String(error)})`);
    return { number, segments: [], height: 0 };
  }
}

interface PageWork {
  readonly file: PdfFile;
  readonly window: readonly RawPage[];
  readonly style: Omit<DocumentStyle, 'rules'>;
  readonly onFurniture: (text: string) => void;
}

async function blocksOf(raw: RawPage, { file, window, style, onFurniture }: PageWork): Promise<PdfBlock[]> {
  const furniture = furnitureOf(
    raw,
    window.filter((page) => page.number !== raw.number),
  );
  for (const segment of furniture) onFurniture(segment.text);
  const segments = raw.segments.filter((segment) => !furniture.has(segment));
  if (isContents(linesOf(segments))) return [];
  const rules = segments.length && maybeTable(segments) ? await file.rules(raw.number) : undefined;
  return pdfBlocks(regionsOf(segments), { ...style, rules });
}

/** Rules are worth the time only where text stands in columns. */
function maybeTable(segments: readonly Segment[]): boolean {
  return linesOf(segments).filter((line) => line.segments.length > 1).length >= 3;
}

/** Tables of contents: lines that end in page numbers, after dots or a wide gap. They would match every question. */
function isContents(lines: readonly Line[]): boolean {
  const entries = lines.filter(
    (line) =>
      /(?:\.{3,}|(?:\. ){3,}|\s)\s*(?:\d{1,4}|[A-Z]?\d{1,2}-\d{1,3}|[ivx]{1,5})$/.test(line.text) &&
      line.x1 - line.x0 > 150,
  );
  if (entries.length < 8 || entries.length < 0.55 * lines.length) return false;
  const numbers = entries.map((line) => Number(/(\d+)$/.exec(line.text)?.[1] ?? Number.NaN)).filter(Number.isFinite);
  const rising = numbers.slice(1).filter((n, i) => n >= (numbers[i] ?? 0)).length;
  return numbers.length >= 6 && rising >= 0.75 * (numbers.length - 1);
}

const withoutEdges = ({ edges: _, ...block }: PdfBlock & { edges?: unknown }): Block => block as Block;

/** A table that opens a page with the columns of the table that closed the page before goes on from it. */
function continueTable(blocks: readonly PdfBlock[], open: PdfBlock | undefined): PdfBlock[] {
  const at = blocks.findIndex(
    (block) => block.kind !== 'paragraph' || !/^(table\b|.*\(?cont(inued|['’]?d)?\.?\)?$)/i.test(block.text),
  );
  const table = blocks[at];
  if (open?.kind !== 'table' || table?.kind !== 'table' || at > 2) return [...blocks];
  const same =
    table.edges?.length === open.edges?.length &&
    table.edges?.every((x, i) => Math.abs(x - (open.edges?.[i] ?? 0)) < 24);
  if (!same) return [...blocks];
  const repeated =
    table.columns.length > 0 && table.columns.join('|').toLowerCase() === open.columns.join('|').toLowerCase();
  if (table.columns.length > 0 && !repeated) return [...blocks];
  return blocks.with(at, { ...table, columns: open.columns, continues: true });
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
