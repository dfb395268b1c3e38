import type { Box } from '../store/store.ts';

/** Signal words of safety messages (ANSI Z535.6 / ISO 3864-2), strongest first. */
export const SIGNAL_WORDS = ['DANGER', 'WARNING', 'CAUTION', 'NOTICE'] as const;
export type SignalWord = (typeof SIGNAL_WORDS)[number];

/** Cells of one table row; `regions` are its boxes on the page where it starts. */
export interface TableRow {
  readonly cells: readonly string[];
  readonly regions: readonly Box[];
}

/** Where a block is: boxes on its page, empty for documents without pages. */
interface Placed {
  readonly regions: readonly Box[];
}

/**
 * What readers make of a document, in reading order. `level` of a heading: smaller is higher; only the order of levels
 * counts, and a heading closes all open ones of its level or lower; `guessed` from its type, it gives way to what sections' numbers say. A table with `continues` goes on from the page before,
 * and then has no columns of its own.
 */
export type Block =
  | ({ readonly kind: 'heading'; readonly level: number; readonly text: string; readonly guessed?: boolean } & Placed)
  | ({ readonly kind: 'paragraph'; readonly text: string } & Placed)
  | ({ readonly kind: 'item'; readonly marker: string; readonly depth: number; readonly text: string } & Placed)
  | ({ readonly kind: 'warning'; readonly signal: SignalWord; readonly text: string } & Placed)
  | ({ readonly kind: 'code'; readonly text: string } & Placed)
  | ({
      readonly kind: 'table';
      readonly caption: string;
      readonly columns: readonly string[];
      readonly rows: readonly TableRow[];
      readonly continues: boolean;
    } & Placed);

/** One page as read. `number`: physical page from 1; undefined for documents without pages. */
export interface ReadPage {
  readonly number?: number | undefined;
  readonly blocks: readonly Block[];
  readonly ocr: boolean;
}

/** What a reader is told, and what it tells back. */
export interface ReadContext {
  /** Base name of the file. */
  readonly name: string;
  /** Number of pages, as soon as known. */
  readonly onPages?: (pages: number) => void;
  readonly onTitle?: (title: string) => void;
  /** Text of running headers and footers of each page: they name the machine more often than the text does. */
  readonly onFurniture?: (text: string) => void;
  /** A place that could not be read, in words for the operator. */
  readonly onProblem?: (problem: string) => void;
  readonly signal?: AbortSignal | undefined;
  /** Pages before this one were read by an earlier run and may be skipped. */
  readonly firstPage?: number;
  /** The file's bytes once more, for readers that let go of them meanwhile. */
  readonly reread?: (() => Promise<Uint8Array>) | undefined;
  /** Reads the text of a picture; missing: pictures are left out. */
  readonly recognise?: Recogniser | undefined;
  /** Gives back the memory that recognising took; more pictures may still come. */
  readonly doneRecognising?: (() => Promise<void>) | undefined;
  /** Keeps what was recognised, so that no picture is read twice; missing: it is kept in memory. */
  readonly scans?: ScanShelf | undefined;
  /** This page was looked at for pictures to be read before the pages are. */
  readonly onLook?: (page: number) => void;
}

/** What was recognised of a document's pages, as plain JSON data. */
export interface ScanShelf {
  get(page: number): unknown;
  put(page: number, scan: unknown): void;
}

/** A line of text found in a picture; box in pixels of that picture. */
export interface RecognisedLine {
  readonly text: string;
  readonly box: Box;
  /** 0 to 1. */
  readonly confidence: number;
  /** Where the letters stand, from the top. */
  readonly baseline: number;
  readonly words: readonly { readonly text: string; readonly x0: number; readonly x1: number }[];
}
/** Optical character recognition of one picture (bytes of a PNG, JPEG or PGM). */
export type Recogniser = (image: Uint8Array) => Promise<readonly RecognisedLine[]>;

/** Bytes of one file → its pages in order. Throws `Failure` with `bad-input` or `unsupported`. */
export type Reader = (bytes: Uint8Array, context: ReadContext) => AsyncIterable<ReadPage>;

const SIGNAL = /^\W{0,3}(DANGER|WARNING|CAUTION|NOTICE)S?\b[\s!:.\-–—]*/;
const SIGNAL_ANY_CASE = /^\W{0,3}(danger|warning|caution|notice)\s*[!:]\s*/i;

/** The signal word that a text opens with and what follows it; undefined when it opens with none. */
export function openingSignal(text: string): { readonly signal: SignalWord; readonly rest: string } | undefined {
  const match = SIGNAL.exec(text) ?? SIGNAL_ANY_CASE.exec(text);
  const signal = SIGNAL_WORDS.find((word) => word === match?.[1]?.toUpperCase());
  return match && signal ? { signal, rest: text.slice(match[0].length).trim() } : undefined;
}

// Bullets include the private-use code points that symbol fonts leave behind.
const ITEM =
  /^([\u2022\u25cf\u25aa\u25a0\u25e6\u2023\u2043\u2219\u00b7\u2013\u2014\uf0b7\uf0a7\uf0d8\uf0fc*o-]|\([0-9]{1,3}\)|\([a-zA-Z]\)|[0-9]{1,3}[.)]|[a-zA-Z][.)]|(?:Step|STEP)\s+[0-9]{1,3}[:.]?)\s+(?=\S)/;

/** The list marker that a line opens with ("(3)", "b.", "•", "Step 4:") and the rest. */
export function openingMarker(text: string): { readonly marker: string; readonly rest: string } | undefined {
  const match = ITEM.exec(text);
  return match?.[1] ? { marker: match[1], rest: text.slice(match[0].length) } : undefined;
}

/** Whether a list marker counts (a step) rather than being a bullet. */
export const isStep = (marker: string): boolean => /[0-9a-zA-Z]/.test(marker) && marker !== 'o';

/** Typographic variants that stand in the way of searching: ligatures, soft hyphens, odd spaces; runs of space are one. */
export function cleanText(text: string): string {
  return (
    text
      .replace(/[\ufb00-\ufb06]/g, (c) => c.normalize('NFKD'))
      .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g, '')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g, '')
      .replace(/\s+/g, ' ')
      .trim()
  );
}
