import { Failure } from '../../plant/failure.ts';
import type { Box } from '../../store/store.ts';
import type { ReadContext, Recogniser, ScanShelf } from '../blocks.ts';
import { illegible, isLegible } from './ocr-runs.ts';
import type { PdfFile, Scanned } from './pdf-file.ts';
import { type Segment, segmentsOf } from './pdf-lines.ts';
import { barePages, type RawPage } from './pdf-pages.ts';
import type { Rules } from './pdf-table.ts';
import { turnedBack } from './read-picture.ts';

/** A page read from its picture. */
export interface ScannedPage {
  readonly segments: Segment[];
  readonly rules: Rules;
  readonly place: ((box: Box) => Box) | undefined;
}

/** A page with more letters of its own is not read from its picture. */
const FEW_LETTERS = 60;

/**
 * Pages of a PDF that are pictures: hardly any text of their own, and something painted on most of them. When the first comes
 * all are read, and the recogniser's memory is given back before the passages of the others take theirs.
 */
export class Scans {
  private readonly file: PdfFile;
  private readonly context: ReadContext;
  private readonly kept: ScanShelf;
  private looked = false;

  constructor(file: PdfFile, context: ReadContext) {
    this.file = file;
    this.context = context;
    this.kept = context.scans ?? inMemory();
  }

  /** The page as read from its picture; undefined where its own text says more. */
  async of(page: RawPage): Promise<ScannedPage | undefined> {
    const { recognise } = this.context;
    const letters = lettersOf(page.segments);
    if (letters > FEW_LETTERS || !recognise) return undefined;
    if (!this.looked && (await this.isPicture(page.number))) await this.look(page.number, recognise);
    const scan = this.kept.get(page.number) as Scanned | undefined;
    if (!scan) return undefined;
    const segments = segmentsOf(scan.runs);
    if (!isLegible(segments.map(({ text }) => text))) {
      this.context.onProblem?.(illegible(page.number));
      return undefined;
    }
    const place = turnedBack(scan.turn, scan.width, scan.height);
    return lettersOf(segments) > letters ? { segments, rules: scan.rules, place } : undefined;
  }

  /** Reads all pictures from that page on, but those that an earlier run read. */
  private async look(first: number, recognise: Recogniser): Promise<void> {
    const { file, context } = this;
    this.looked = true;
    // what is wrong with its text is told when the page is read
    for await (const { number, segments } of barePages(file, { ...context, onProblem: () => {} }, { first })) {
      const due = lettersOf(segments) <= FEW_LETTERS && this.kept.get(number) === undefined;
      if (due && (await this.isPicture(number))) await this.read(number, recognise);
      context.onLook?.(number);
    }
    await file.forget();
    await context.doneRecognising?.();
  }

  private async read(number: number, recognise: Recogniser): Promise<void> {
    try {
      this.kept.put(number, await this.file.recognise(number, recognise));
    } catch (error) {
      this.context.onProblem?.(`page ${number} is a picture that could not be read (${Failure.from(error).message})`);
    }
  }

  private isPicture(number: number): Promise<boolean> {
    return this.file.isPicture(number).catch(() => false);
  }
}

const lettersOf = (segments: readonly Segment[]): number => segments.reduce((sum, { text }) => sum + text.length, 0);

function inMemory(): ScanShelf {
  const scans = new Map<number, unknown>();
  return { get: (page) => scans.get(page), put: (page, scan) => scans.set(page, scan) };
}
