import { Failure } from '../../plant/failure.ts';
import type { Box } from '../../store/store.ts';
import type { ReadContext, Reader, ReadPage } from '../blocks.ts';
import { illegible, isLegible } from './ocr-runs.ts';
import { type DocumentStyle, type PdfBlock, pdfBlocks, placed } from './pdf-blocks.ts';
import { regionsOf } from './pdf-columns.ts';
import { continueTable } from './pdf-continued.ts';
import { openPdf, type PdfFile, type Scanned } from './pdf-file.ts';
import { furnitureOf } from './pdf-furniture.ts';
import { type Line, linesOf, median, type Segment, segmentsOf } from './pdf-lines.ts';
import { Vocabulary } from './vocabulary.ts';

/** Pages looked at around a page to tell its running headers and footers. */
const AROUND = 6;

interface RawPage {
  readonly number: number;
  readonly segments: readonly Segment[];
  readonly height: number;
  readonly place?: ((box: Box) => Box) | undefined;
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
    const furniture = furnitureOf(
      raw,
      window.filter((page) => page.number !== number),
    );
    const segments = raw.segments.filter((segment) => !furniture.has(segment));
    const scanned = await byOcr(file, { number, segments }, context);
    const blocks = scanned
      ? pdfBlocks(regionsOf(scanned.segments), {
          ...style,
          bodySize: median(scanned.segments.map((s) => s.size)),
          rules: scanned.rules,
        })
      : await blocksOf(file, { number, segments }, style);
    if (!scanned) for (const segment of furniture) context.onFurniture?.(segment.text);
    const continued = continueTable(blocks, open);
    open = continued.at(-1)?.kind === 'table' ? continued.at(-1) : undefined;
    const { place } = scanned ?? raw;
    yield { number, blocks: continued.map((block) => placed(block, place)), ocr: scanned !== undefined };
  }
}

interface ScannedPage extends Omit<Scanned, 'runs'> {
  readonly segments: Segment[];
}

/** The page read from its picture, if it is one: hardly any text of its own, and something painted on it. */
async function byOcr(
  file: PdfFile,
  { number, segments: own }: Pick<RawPage, 'number' | 'segments'>,
  context: ReadContext,
): Promise<ScannedPage | undefined> {
  const letters = own.reduce((sum, segment) => sum + segment.text.length, 0);
  if (letters > 60 || !context.recognise) return undefined;
  try {
    if (!(await file.isPicture(number))) return undefined;
    const { runs, ...page } = await file.recognise(number, context.recognise);
    const segments = segmentsOf(runs);
    if (!isLegible(segments.map(({ text }) => text))) {
      context.onProblem?.(illegible(number));
      return undefined;
    }
    return segments.reduce((sum, segment) => sum + segment.text.length, 0) > letters
      ? { segments, ...page }
      : undefined;
  } catch (error) {
    context.onProblem?.(`page ${number} is a picture that could not be read (${Failure.from(error).message})`);
    return undefined;
  }
}

async function rawPage(file: PdfFile, number: number, context: ReadContext): Promise<RawPage> {
  try {
    const { runs, ...page } = await file.text(number);
    return { number, segments: segmentsOf(runs), ...page };
  } catch (error) {
    context.onProblem?.(`page ${number} could not be read (${error instanceof Error ? error.message : String(error)})`);
    return { number, segments: [], height: 0 };
  }
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
