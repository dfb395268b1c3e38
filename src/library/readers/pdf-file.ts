import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { PageViewport, PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { collectGarbage } from '../../plant/collect-garbage.ts';
import { Failure } from '../../plant/failure.ts';
import type { Box } from '../../store/store.ts';
import type { Recogniser } from '../blocks.ts';
import { scaledRules } from './erase-rules.ts';
import { greyOf, type Painted, type Turn } from './grey-picture.ts';
import { runsOfLines } from './ocr-runs.ts';
import { titleKey } from './pdf-blocks.ts';
import { isBoldName, isMonoName } from './pdf-fonts.ts';
import type { Run } from './pdf-lines.ts';
import { boxIn, isOn, multiply, turnOf } from './pdf-places.ts';
import { pictureArea, rulesOf } from './pdf-rules.ts';
import type { Rules } from './pdf-table.ts';
import { readPicture } from './read-picture.ts';

/** An opened PDF. Pages are counted from 1; lengths are points from the top left of the page as it is shown. */
export interface PdfFile {
  readonly pages: number;
  title(): Promise<string | undefined>;
  /** Page → normalised titles of the bookmarks that point to it → their depth from 1. */
  outline(): Promise<Map<number, Map<string, number>>>;
  text(page: number): Promise<PageText>;
  /** In the same places as the page's text, which is asked for first. */
  rules(page: number): Promise<Rules>;
  /** Whether pictures cover most of the page, as a scan does. */
  isPicture(page: number): Promise<boolean>;
  /** The page's text as read from its picture, placed in points. */
  recognise(page: number, recognise: Recogniser): Promise<Scanned>;
  /** Lets go of what is kept for further pages. */
  forget(): Promise<unknown>;
  close(): Promise<void>;
}

const packageFolder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

/** A page's text; where most of it runs sideways, as it stands when the page is turned to be read. */
export interface PageText {
  readonly runs: Run[];
  readonly height: number;
  /** A box among the runs → where it is on the page as shown; missing: there. */
  readonly place: ((box: Box) => Box) | undefined;
}

/** Text and rules found in the picture of a page, in points, as it stands when the page of that size is turned to be read. */
export interface Scanned extends Pick<PageText, 'runs'> {
  readonly rules: Rules;
  readonly turn: Turn;
  readonly width: number;
  readonly height: number;
}

/**
 * Opens PDF bytes, and takes them over: the array is empty afterwards. `reread` gives them again: a long document is then opened anew
 * now and then, since pdf.js keeps what it has parsed. Throws `Failure` 'bad-input' for encrypted, damaged and empty files.
 */
export async function openPdf(
  bytes: Uint8Array,
  name: string,
  reread?: (() => Promise<Uint8Array>) | undefined,
): Promise<PdfFile> {
  try {
    return new OpenPdf(await documentOf(bytes), reread);
  } catch (error) {
    throw whyNot(error, name);
  }
}

async function documentOf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = pdfjs.getDocument({
    data: ownBytes(bytes),
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    enableXfa: false,
    stopAtErrors: false,
    verbosity: 0,
    cMapUrl: join(packageFolder, 'cmaps/'),
    cMapPacked: true,
    standardFontDataUrl: join(packageFolder, 'standard_fonts/'),
    wasmUrl: join(packageFolder, 'wasm/'),
  });
  try {
    const document = await task.promise;
    if (document.numPages < 1) throw new Error('the PDF has no pages');
    return document;
  } catch (error) {
    await task.destroy();
    throw error;
  }
}

/** pdf.js takes the buffer for itself: one that is part of a larger one is copied first. */
const ownBytes = (bytes: Uint8Array): Uint8Array =>
  bytes.buffer instanceof ArrayBuffer && bytes.byteLength === bytes.buffer.byteLength
    ? new Uint8Array(bytes.buffer)
    : new Uint8Array(bytes);

function whyNot(error: unknown, name: string): Failure {
  const kind = error instanceof Error ? error.name : '';
  if (error instanceof Failure) return error;
  if (kind === 'PasswordException')
    return new Failure(
      'bad-input',
      `${name}: the PDF is encrypted and asks for a password; save it without one and add it again`,
      error,
    );
  return new Failure('bad-input', `${name}: not a readable PDF; it may be cut off or damaged`, error);
}

/** Points; PDF itself ends at 14,400. */
const LARGEST = 50_000;
/** Enough for 8-point type. */
const OCR_DPI = 200;
const MOST_PIXELS = 16_000_000;
/** What is kept of each page takes some 15 KB: after so many pages the document is opened anew. */
const KEPT_PAGES = 300;
/** Share of the page that a scan covers at least. */
const MOSTLY = 0.5;

class OpenPdf implements PdfFile {
  readonly pages: number;
  private document: PDFDocumentProxy;
  private readonly reread: (() => Promise<Uint8Array>) | undefined;
  /** Pages asked for since it was opened. */
  private asked = 0;
  private readonly fonts = new Map<string, { bold: boolean; mono: boolean }>();
  /** Degrees by which pages of sideways text are turned to be read. */
  private readonly turns = new Map<number, number>();

  constructor(document: PDFDocumentProxy, reread: (() => Promise<Uint8Array>) | undefined) {
    this.document = document;
    this.reread = reread;
    this.pages = document.numPages;
  }

  async title(): Promise<string | undefined> {
    const { info } = await this.document.getMetadata().catch(() => ({ info: {} }));
    const title = 'Title' in info && typeof info.Title === 'string' ? info.Title.trim() : '';
    return title.length > 3 && !/untitled|^microsoft word|\.(docx?|indd|fm|dvi|qxd|pmd?)$/i.test(title)
      ? title
      : undefined;
  }

  async outline(): Promise<Map<number, Map<string, number>>> {
    const found = new Map<number, Map<string, number>>();
    type Entry = { title: string; dest: string | unknown[] | null; items: Entry[] };
    const todo: { entry: Entry; depth: number }[] = [];
    const roots = (await this.document.getOutline().catch(() => null)) ?? [];
    todo.push(...(roots as Entry[]).map((entry) => ({ entry, depth: 1 })).reverse());
    for (let step = todo.pop(), count = 0; step && count < 20_000; step = todo.pop(), count += 1) {
      const { entry, depth } = step;
      if (depth < 12) todo.push(...entry.items.map((item) => ({ entry: item, depth: depth + 1 })).reverse());
      const page = await this.pageOf(entry.dest);
      const key = titleKey(entry.title);
      if (page === undefined || key.length < 2) continue;
      const titles = found.get(page) ?? new Map<string, number>();
      if (!titles.has(key)) titles.set(key, depth);
      found.set(page, titles);
    }
    if (this.pages > KEPT_PAGES) await this.forget(); // where each bookmark leads was parsed too
    return found;
  }

  private async pageOf(dest: string | unknown[] | null): Promise<number | undefined> {
    try {
      const explicit = typeof dest === 'string' ? await this.document.getDestination(dest) : dest;
      const ref: unknown = explicit?.[0];
      if (typeof ref === 'number') return ref + 1;
      if (ref && typeof ref === 'object' && 'num' in ref && 'gen' in ref)
        return (await this.document.getPageIndex(ref as { num: number; gen: number })) + 1;
    } catch {
      // a bookmark to nowhere
    }
    return undefined;
  }

  async text(number: number): Promise<PageText> {
    this.asked += 1;
    if (this.asked > KEPT_PAGES) await this.forget();
    const page = await this.document.getPage(number);
    const content = await page.getTextContent();
    const items = content.items.flatMap((item) => ('str' in item && item.str.trim() ? [item] : []));
    await this.learnFonts(page, new Set(items.map((item) => item.fontName)), content.styles);
    const shown = page.getViewport({ scale: 1 });
    if (!(shown.width < LARGEST && shown.height < LARGEST)) throw new Error('its size is no size of a page');
    const turn = turnOf(items.map((item) => multiply(shown.transform, item.transform)));
    this.turns.set(number, turn);
    const view = this.readable(page);
    const runs = items.flatMap((item): Run[] => {
      const at = multiply(view.transform, item.transform);
      const size = Math.hypot(at[2], at[3]);
      const upright = Math.abs(at[1]) < 0.1 * Math.abs(at[0]) && at[0] > 0;
      if (!upright || size < 2 || !isOn(view, at)) return [];
      const font = this.fonts.get(item.fontName) ?? { bold: false, mono: false };
      return [
        {
          text: item.str,
          x0: at[4],
          x1: Math.min(at[4] + Math.max(0, item.width || 0), view.width),
          baseline: at[5],
          size,
          ...font,
        },
      ];
    });
    page.cleanup();
    return { runs, height: view.height, place: turn ? (box) => boxIn(shown, view, box) : undefined };
  }

  /** The page turned so that most of its text can be read from left to right. */
  private readable(page: PDFPageProxy): PageViewport {
    return page.getViewport({ scale: 1, rotation: (page.rotate + (this.turns.get(page.pageNumber) ?? 0)) % 360 });
  }

  /** A font's real name is known only once the page's drawing operations were prepared: done where a new font occurs. */
  private async learnFonts(page: PDFPageProxy, names: ReadonlySet<string>, styles: Styles): Promise<void> {
    const unknown = [...names].filter((name) => !this.fonts.has(name));
    if (!unknown.length) return;
    await page.getOperatorList().catch(() => undefined);
    for (const name of unknown) {
      const font: unknown = page.commonObjs.has(name) ? page.commonObjs.get(name) : undefined;
      const full = font && typeof font === 'object' && 'name' in font ? String(font.name) : '';
      const bold =
        font && typeof font === 'object' && (('bold' in font && font.bold) || ('black' in font && font.black));
      const mono = styles[name]?.fontFamily === 'monospace' || isMonoName(full);
      this.fonts.set(name, { bold: Boolean(bold) || isBoldName(full), mono });
    }
  }

  async rules(number: number): Promise<Rules> {
    const page = await this.document.getPage(number);
    const operators = await page.getOperatorList();
    const rules = rulesOf(operators, this.readable(page).transform);
    page.cleanup();
    return rules;
  }

  async isPicture(number: number): Promise<boolean> {
    const page = await this.document.getPage(number);
    const { transform, width, height } = page.getViewport({ scale: 1 });
    const area = pictureArea(await page.getOperatorList(), transform);
    page.cleanup();
    return area > MOSTLY * width * height;
  }

  async recognise(number: number, recognise: Recogniser): Promise<Scanned> {
    const page = await this.document.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const scale = Math.min(OCR_DPI / 72, Math.sqrt(MOST_PIXELS / (width * height)));
    const viewport = page.getViewport({ scale });
    const factory = this.document.canvasFactory as CanvasFactory;
    const drawing = factory.create(Math.ceil(viewport.width), Math.ceil(viewport.height));
    const { canvas, context } = drawing;
    await page.render({ canvas, canvasContext: context, viewport } as unknown as Rendering).promise;
    const picture = greyOf(context, Math.ceil(viewport.width), Math.ceil(viewport.height));
    factory.destroy(drawing); // its pixels would wait for the garbage collector
    page.cleanup();
    collectGarbage(); // what was unpacked and painted, before the recogniser takes as much again
    const { lines, rules, turn } = await readPicture(picture, recognise);
    return { runs: runsOfLines(lines, scale), rules: scaledRules(rules, scale), turn, width, height };
  }

  async forget(): Promise<unknown> {
    this.asked = 0;
    if (!this.reread) return this.document.cleanup();
    await this.document.loadingTask.destroy();
    this.fonts.clear();
    collectGarbage(); // the file's bytes, before they are read again
    this.document = await documentOf(await this.reread());
  }

  async close(): Promise<void> {
    await this.document.loadingTask.destroy();
  }
}

type Styles = Awaited<ReturnType<PDFPageProxy['getTextContent']>>['styles'];

type Rendering = Parameters<PDFPageProxy['render']>[0];
interface Drawing {
  readonly canvas: unknown;
  readonly context: Painted;
}

/** pdf.js brings its own canvas in Node; its types know only the browser's. */
interface CanvasFactory {
  create(width: number, height: number): Drawing;
  destroy(drawing: Drawing): void;
}
