import type { Piece } from '../language/embedder.ts';
import type { Failure } from '../plant/failure.ts';
import type { DocumentInfo, Passage } from '../store/store.ts';
import type { PassedOver } from './paths.ts';

/** A passage found. Rank from 1; scores compare within one search only. */
export interface Hit {
  readonly rank: number;
  readonly score: number;
  readonly passage: Passage;
  /**
   * How closely the passage says what is asked, word by word, about 0 to 1; compares between searches. Undefined without
   * the encoder.
   */
  readonly closeness?: number | undefined;
}

export interface SearchOptions {
  readonly k?: number;
  /** Only these documents (base names); empty or missing: all. */
  readonly documents?: readonly string[];
  /** What sounds like a machine's name in the query may mean any: it rules no document out and stays a word to look for. */
  readonly anyMachine?: boolean;
  /** Looks for every word, however common: slow in a large library, and what the fast way is measured against. */
  readonly thorough?: boolean;
}

export type IngestProgress =
  | { readonly kind: 'started'; readonly files: number }
  | {
      readonly kind: 'page';
      readonly file: string;
      readonly page: number;
      readonly pages: number;
      /** The page was looked at for pictures: they are read first. */
      readonly pictures: boolean;
      readonly pagesPerSecond?: number;
      readonly secondsLeft?: number;
    }
  | { readonly kind: 'ingested'; readonly file: string; readonly passages: number; readonly seconds: number }
  | { readonly kind: 'unchanged'; readonly file: string }
  | ({ readonly kind: 'passed over' } & PassedOver)
  | { readonly kind: 'failed'; readonly file: string; readonly failure: Failure };

/** A document as it was read at a time; `until`: when a newer revision took its place (ms since the epoch). */
export interface RevisionInfo {
  readonly name: string;
  readonly revision: string;
  readonly from: number;
  readonly until?: number | undefined;
}

/** A file that could not be read, why, and when that was tried (ms since the epoch). */
export interface RefusedFile {
  readonly file: string;
  readonly reason: string;
  readonly at: number;
}

/** Documents as passages that can be found and shown. */
export interface Library {
  /** Files or folders. Unreadable files are reported one by one; the rest goes on. */
  ingest(paths: readonly string[], signal?: AbortSignal): AsyncIterable<IngestProgress>;
  documents(): DocumentInfo[];
  /** Every revision that can still be asked, of every document, oldest first. */
  revisions(): RevisionInfo[];
  /** The library as it was at a moment (ms since the epoch): the revisions that were current then. For asking only. */
  asOf(at: number): Library;
  /** Files that could not be read, until they are, or are dismissed. */
  refused(): RefusedFile[];
  dismiss(file: string): void;
  /** Every revision of the document, for good. */
  remove(document: string): void;
  search(query: string, options?: SearchOptions): Promise<Hit[]>;
  /** How surely each piece answers the question, as logits of the reranker; undefined without one. */
  compare(question: string, pieces: readonly Piece[]): Promise<number[] | undefined>;
  passage(id: number): Passage | undefined;
  /** Passages of a document in reading order around one, for context and warnings. */
  neighbours(passage: Passage, before: number, after: number): Passage[];
  /** All passages of a page (undefined page: the whole document), of the current revision or of another. */
  passagesOf(document: string, page?: number, revision?: string): Passage[];
  /** The document's own bytes as ingested. */
  bytes(document: string, revision?: string): Promise<{ readonly mediaType: string; readonly data: Uint8Array }>;
  close(): Promise<void>;
}
