import type { Database } from './database.ts';
import { DocumentShelf } from './document-shelf.ts';
import { PassageReader } from './passage-reader.ts';
import { type PassageVectors, VectorShelf } from './passage-vectors.ts';
import { searchableDocuments } from './searchable.ts';
import type { DocumentInfo, Passage } from './store.ts';
import { WordSearcher } from './word-search.ts';

/** A document as kept. Several revisions of one name may be kept; the current one has no `supersededAt`. */
export interface StoredDocument extends DocumentInfo {
  readonly id: number;
  /** 'reading' until `finishDocument`: its passages are kept but not found yet. */
  readonly state: 'reading' | 'ready';
  /** When a newer revision took its place, ms since the epoch; undefined: current. */
  readonly supersededAt?: number | undefined;
  /** The last page whose passages are stored; 0 before the first. */
  readonly lastPage: number;
}

/** Which revision of a document is meant: by its name, or the one that was current then (ms since the epoch). */
export interface Edition {
  readonly revision?: string | undefined;
  readonly at?: number | undefined;
}

/** What is known of a document before it is read. */
export interface NewDocument {
  /** Base name. */
  readonly name: string;
  readonly mediaType: string;
  readonly data: Uint8Array;
  readonly pages?: number | undefined;
  readonly title?: string | undefined;
  /** ms since the epoch. */
  readonly at: number;
  /** As printed in the document, if known; default "1", "2", … by order of ingest. */
  readonly revision?: string | undefined;
}

/** What is known of a document after it was read. */
export interface FinishedDocument {
  /** ms since the epoch. */
  readonly at: number;
  readonly pages?: number | undefined;
  readonly title?: string | undefined;
  readonly ocrShare?: number | undefined;
  readonly problems?: readonly string[] | undefined;
}

/** How a document starts: nothing to do, or read on after `lastPage` with ordinals from `nextOrdinal`. */
export type Beginning =
  | { readonly kind: 'unchanged'; readonly document: StoredDocument }
  | {
      readonly kind: 'read';
      readonly document: StoredDocument;
      readonly lastPage: number;
      readonly nextOrdinal: number;
    };

/** A passage to be stored; `keys` are words to be found by that the text does not hold as such (codes in other spellings). */
export interface NewPassage extends Omit<Passage, 'id' | 'document' | 'revision'> {
  readonly keys?: readonly string[] | undefined;
}

/** How much a match in each field counts for BM25. */
export interface FieldWeights {
  readonly text: number;
  readonly section: number;
  readonly keys: number;
}

export interface WordSearch {
  readonly k: number;
  /** Only these documents (base names); empty or missing: all current ones. */
  readonly documents?: readonly string[] | undefined;
  /** Default text 1, section 1.5, keys 3. */
  readonly weights?: FieldWeights | undefined;
  /** Search the revisions that were current then (ms since the epoch); default: now. */
  readonly at?: number | undefined;
}

/** A passage found; higher scores are better, and compare within one search only. */
export interface ScoredPassage {
  readonly id: number;
  readonly score: number;
}

/** Documents and passages on disk. Synchronous; each call is one transaction, durable on return. */
export interface PassageShelf {
  /**
   * Starts or resumes a document. The same bytes again under the same name: 'unchanged'. Interrupted before: resumes
   * where it stopped. Other bytes under a known name: a new revision; the old one stays current until this is finished.
   */
  beginDocument(document: NewDocument): Beginning;
  /** Stores passages (ordinals unique in the document, below 2^20) and that all pages up to `lastPage` are done. Returns their ids. */
  addPassages(documentId: number, passages: readonly NewPassage[], lastPage: number): number[];
  /** Makes the document current; revisions before it are superseded as of `at`. */
  finishDocument(documentId: number, facts: FinishedDocument): StoredDocument;
  /** Removes what is stored of a document whose reading has not ended; finished revisions stay. */
  discardUnfinished(name: string): void;
  /** Removes every revision of that name with its passages, vectors and bytes. Unknown names: nothing happens. */
  removeDocument(name: string): void;
  /** Current documents by name; with `all`, superseded and unfinished ones too; with `at`, those that were current then. */
  documents(options?: { readonly all?: boolean; readonly at?: number | undefined }): StoredDocument[];
  document(name: string): StoredDocument | undefined;
  /** The bytes as ingested (current revision, or the one given). Throws `Failure` 'not-found'. */
  bytes(name: string, revision?: string): { readonly mediaType: string; readonly data: Uint8Array };
  /** By id, also of superseded revisions. */
  passage(id: number): Passage | undefined;
  passages(ids: readonly number[]): Passage[];
  /** Passages of the current revision, or of another, in reading order (no page: all). */
  passagesOf(document: string, page?: number, edition?: Edition): Passage[];
  /** The passage itself with up to `before` and `after` others around it, in reading order. */
  neighbours(id: number, before: number, after: number): Passage[];
  /**
   * Full-text search by BM25. `expression` is FTS5 syntax; quote every term ("P2.12" finds the code as a phrase).
   * Words are stemmed (Porter), case and accents ignored. Throws `Failure` 'bad-input' for a wrong expression.
   */
  words(expression: string, search: WordSearch): ScoredPassage[];
  /**
   * In how many passages (all revisions; of the current ones of these documents, if named) the expression occurs, for IDF.
   * Counting ends at `enough`.
   */
  frequency(expression: string, documents?: readonly string[], enough?: number): number;
  /** Number of passages in current documents. */
  count(): number;
  readonly vectors: PassageVectors;
}

/** The passage shelf of an open database. */
export function passageShelf(db: Database): PassageShelf {
  const searchable = searchableDocuments(db);
  const vectors = new VectorShelf(db, searchable);
  const shelf = new DocumentShelf(db, vectors);
  const reader = new PassageReader(db);
  const searcher = new WordSearcher(db, searchable);
  return {
    vectors,
    beginDocument: (document) => shelf.begin(document),
    addPassages: (id, passages, lastPage) => shelf.add(id, passages, lastPage),
    finishDocument: (id, facts) => shelf.finish(id, facts),
    discardUnfinished: (name) => shelf.discardUnfinished(name),
    removeDocument: (name) => shelf.remove(name),
    documents: ({ all = false, at } = {}) => (at === undefined ? shelf.list(all) : shelf.listAt(at)),
    document: (name) => shelf.current(name),
    bytes: (name, revision) => shelf.bytes(name, revision),
    count: () => shelf.passageCount(),
    passage: (id) => reader.passage(id),
    passages: (ids) => reader.passages(ids),
    passagesOf: (name, page, edition) => {
      const document = shelf.edition(name, edition);
      return document ? reader.of(document.id, page) : [];
    },
    neighbours: (id, before, after) => reader.around(id, before, after),
    words: (expression, search) => searcher.words(expression, search),
    frequency: (expression, documents, enough) => searcher.frequency(expression, documents, enough),
  };
}
