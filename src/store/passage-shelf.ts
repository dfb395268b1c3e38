import { createHash } from 'node:crypto';
import { Failure } from '../plant/failure.ts';
import type { Database } from './database.ts';
import { type PassageVectors, passageVectors } from './passage-vectors.ts';
import type { DocumentInfo, Passage } from './store.ts';

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
  finishDocument(
    documentId: number,
    facts: {
      readonly at: number;
      readonly pages?: number | undefined;
      readonly title?: string | undefined;
      readonly ocrShare?: number | undefined;
      readonly problems?: readonly string[] | undefined;
    },
  ): StoredDocument;
  /** Removes every revision of that name with its passages, vectors and bytes. Unknown names: nothing happens. */
  removeDocument(name: string): void;
  /** Current documents by name; with `all`, superseded and unfinished ones too. */
  documents(options?: { readonly all?: boolean }): StoredDocument[];
  document(name: string): StoredDocument | undefined;
  /** The bytes as ingested (current revision, or the one given). Throws `Failure` 'not-found'. */
  bytes(name: string, revision?: string): { readonly mediaType: string; readonly data: Uint8Array };
  /** By id, also of superseded revisions. */
  passage(id: number): Passage | undefined;
  passages(ids: readonly number[]): Passage[];
  /** Passages of the current revision in reading order (no page: all). */
  passagesOf(document: string, page?: number): Passage[];
  /** The passage itself with up to `before` and `after` others around it, in reading order. */
  neighbours(id: number, before: number, after: number): Passage[];
  /**
   * Full-text search by BM25. `expression` is FTS5 syntax; quote every term ("P2.12" finds the code as a phrase).
   * Words are stemmed (Porter), case and accents ignored. Throws `Failure` 'bad-input' for a wrong expression.
   */
  words(expression: string, search: WordSearch): ScoredPassage[];
  /** In how many passages (all revisions; of the current ones of these documents, if named) the expression occurs, for IDF. */
  frequency(expression: string, documents?: readonly string[]): number;
  /** Number of passages in current documents. */
  count(): number;
  readonly vectors: PassageVectors;
}

const SHIFT = 2 ** 20;

interface DocumentRow {
  id: number;
  name: string;
  revision: string;
  sha256: string;
  media_type: string;
  bytes: number;
  pages: number | null;
  title: string | null;
  ocr_share: number;
  problems: string;
  ingested_at: number;
  superseded_at: number | null;
  state: 'reading' | 'ready';
  last_page: number;
  passages: number;
}

interface PassageRow {
  id: number;
  document: string;
  revision: string;
  page: number | null;
  section: string;
  kind: Passage['kind'];
  text: string;
  region: string;
  columns: string | null;
  cells: string | null;
  warnings: string;
}

const DOCUMENT = 'SELECT d.* FROM documents d';
const PASSAGE = `SELECT p.*, d.name AS document, d.revision FROM passages p JOIN documents d ON d.id = p.id / ${SHIFT}`;

/** The passage shelf of an open database. `noVectors`: why sqlite-vec is not there, if it is not. */
export function passageShelf(db: Database, noVectors?: string): PassageShelf {
  const vectors = passageVectors(db, noVectors);
  const documentById = db.prepare<[number], DocumentRow>(`${DOCUMENT} WHERE d.id = ?`);
  const currentByName = db.prepare<[string], DocumentRow>(
    `${DOCUMENT} WHERE d.name = ? AND d.state = 'ready' AND d.superseded_at IS NULL`,
  );
  const revisionsOf = db.prepare<[string], DocumentRow>(`${DOCUMENT} WHERE d.name = ? ORDER BY d.id`);
  const passageById = db.prepare<[number], PassageRow>(`${PASSAGE} WHERE p.id = ?`);
  const between = db.prepare<[number, number], PassageRow>(`${PASSAGE} WHERE p.id >= ? AND p.id < ? ORDER BY p.id`);
  const ofPage = db.prepare<[number, number], PassageRow>(
    `${PASSAGE} WHERE p.id / ${SHIFT} = ? AND p.page = ? ORDER BY p.id`,
  );
  const idsBetween = db
    .prepare<[number, number], number>('SELECT id FROM passages WHERE id >= ? AND id < ? ORDER BY id')
    .pluck();
  const insertPassage = db.prepare(
    `INSERT INTO passages (id, page, section, kind, text, region, columns, cells, warnings, keys)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const insertWords = db.prepare('INSERT INTO passage_words (rowid, text, section, keys) VALUES (?, ?, ?, ?)');
  const deleteWords = db.prepare('DELETE FROM passage_words WHERE rowid = ?');
  const deletePassages = db.prepare('DELETE FROM passages WHERE id >= ? AND id < ?');
  const deleteDocument = db.prepare('DELETE FROM documents WHERE id = ?');

  const existing = (id: number): DocumentRow => {
    const row = documentById.get(id);
    if (!row) throw new Failure('not-found', `document ${id} is not in the library any more`);
    return row;
  };
  const remove = (id: number) => {
    vectors.removeDocument(id);
    for (const passage of idsBetween.all(id * SHIFT, (id + 1) * SHIFT)) deleteWords.run(passage);
    deletePassages.run(id * SHIFT, (id + 1) * SHIFT);
    deleteDocument.run(id);
  };
  const current = (name: string): StoredDocument | undefined => {
    const row = currentByName.get(name);
    return row && documentOf(row);
  };
  /** Ids of the documents that a search may find. */
  const searchable = (names: readonly string[] | undefined, at: number | undefined): number[] => {
    const rows =
      at === undefined
        ? db
            .prepare<[], { id: number; name: string }>(
              "SELECT id, name FROM documents WHERE state = 'ready' AND superseded_at IS NULL",
            )
            .all()
        : db
            .prepare<[number, number], { id: number; name: string }>(
              "SELECT id, name FROM documents WHERE state = 'ready' AND ingested_at <= ? AND ifnull(superseded_at, 9e15) > ?",
            )
            .all(at, at);
    return rows.filter((row) => !names?.length || names.includes(row.name)).map((row) => row.id);
  };

  return {
    vectors: vectors.of(searchable),

    beginDocument: (input) =>
      db
        .transaction((): Beginning => {
          const sha256 = createHash('sha256').update(input.data).digest('hex');
          const revisions = revisionsOf.all(input.name);
          const known = revisions.find((row) => row.state === 'ready' && row.superseded_at === null);
          const started = revisions.filter((row) => row.state === 'reading');
          const resumed = started.find((row) => row.sha256 === sha256);
          for (const row of started) if (row !== resumed || known?.sha256 === sha256) remove(row.id);
          if (known?.sha256 === sha256) return { kind: 'unchanged', document: documentOf(known) };
          if (resumed) {
            const last = idsBetween.all(resumed.id * SHIFT, (resumed.id + 1) * SHIFT).at(-1);
            const nextOrdinal = last === undefined ? 0 : (last % SHIFT) + 1;
            return { kind: 'read', document: documentOf(resumed), lastPage: resumed.last_page, nextOrdinal };
          }
          const revision = input.revision ?? String(revisions.filter((row) => row.state === 'ready').length + 1);
          const { lastInsertRowid } = db
            .prepare(
              `INSERT INTO documents (name, revision, sha256, media_type, bytes, pages, title, ingested_at, state)
               VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'reading')`,
            )
            .run(
              input.name,
              revision,
              sha256,
              input.mediaType,
              input.data.byteLength,
              input.pages ?? null,
              input.title ?? null,
              input.at,
            );
          const id = Number(lastInsertRowid);
          db.prepare('INSERT INTO document_bytes (document, data) VALUES (?, ?)').run(id, Buffer.from(input.data));
          return { kind: 'read', document: documentOf(existing(id)), lastPage: 0, nextOrdinal: 0 };
        })
        .immediate(),

    addPassages: (documentId, passages, lastPage) =>
      db
        .transaction(() => {
          existing(documentId);
          const ids = passages.map((passage) => {
            if (!Number.isInteger(passage.ordinal) || passage.ordinal < 0 || passage.ordinal >= SHIFT) {
              throw new Failure('internal', `passage ordinal ${passage.ordinal} is out of range`);
            }
            const id = documentId * SHIFT + passage.ordinal;
            const keys = (passage.keys ?? []).join(' ');
            insertPassage.run(
              id,
              passage.page ?? null,
              passage.section,
              passage.kind,
              passage.text,
              JSON.stringify(passage.region),
              passage.columns ? JSON.stringify(passage.columns) : null,
              passage.cells ? JSON.stringify(passage.cells) : null,
              JSON.stringify(passage.warnings),
              keys,
            );
            insertWords.run(id, passage.text, passage.section, keys);
            return id;
          });
          db.prepare('UPDATE documents SET last_page = max(last_page, ?), passages = passages + ? WHERE id = ?').run(
            lastPage,
            ids.length,
            documentId,
          );
          return ids;
        })
        .immediate(),

    finishDocument: (documentId, facts) =>
      db
        .transaction(() => {
          const row = existing(documentId);
          for (const old of revisionsOf.all(row.name)) {
            if (old.id === documentId || old.superseded_at !== null) continue;
            if (old.state === 'reading') remove(old.id);
            else {
              vectors.removeDocument(old.id);
              db.prepare('UPDATE documents SET superseded_at = ? WHERE id = ?').run(facts.at, old.id);
            }
          }
          db.prepare(
            `UPDATE documents SET state = 'ready', ingested_at = ?, pages = coalesce(?, pages),
             title = coalesce(?, title), ocr_share = ?, problems = ? WHERE id = ?`,
          ).run(
            facts.at,
            facts.pages ?? null,
            facts.title ?? null,
            facts.ocrShare ?? 0,
            JSON.stringify(facts.problems ?? []),
            documentId,
          );
          return documentOf(existing(documentId));
        })
        .immediate(),

    removeDocument: (name) =>
      db
        .transaction(() => {
          for (const row of revisionsOf.all(name)) remove(row.id);
        })
        .immediate(),

    documents: ({ all = false } = {}) =>
      db
        .prepare<[], DocumentRow>(
          `${DOCUMENT} ${all ? '' : "WHERE d.state = 'ready' AND d.superseded_at IS NULL"} ORDER BY d.name, d.id`,
        )
        .all()
        .map(documentOf),
    document: current,

    bytes: (name, revision) => {
      const row = db
        .prepare<{ name: string; revision: string | null }, { media_type: string; data: Buffer }>(
          `SELECT d.media_type, b.data FROM documents d JOIN document_bytes b ON b.document = d.id
           WHERE d.name = :name AND CASE WHEN :revision IS NULL THEN d.state = 'ready' AND d.superseded_at IS NULL
           ELSE d.revision = :revision END ORDER BY d.id DESC`,
        )
        .get({ name, revision: revision ?? null });
      if (!row) throw new Failure('not-found', `there is no document "${name}" in the library`);
      return { mediaType: row.media_type, data: row.data };
    },

    passage: (id) => {
      const row = passageById.get(id);
      return row && passageOf(row);
    },
    passages: (ids) => ids.map((id) => passageById.get(id)).flatMap((row) => (row ? [passageOf(row)] : [])),

    passagesOf: (document, page) => {
      const id = currentByName.get(document)?.id;
      if (id === undefined) return [];
      const rows = page === undefined ? between.all(id * SHIFT, (id + 1) * SHIFT) : ofPage.all(id, page);
      return rows.map(passageOf);
    },

    neighbours: (id, before, after) => {
      const start = Math.floor(id / SHIFT) * SHIFT;
      const from = Math.max(start, id - before);
      return between.all(from, Math.min(start + SHIFT, id + after + 1)).map(passageOf);
    },

    words: (expression, { k, documents, weights = { text: 1, section: 1.5, keys: 3 }, at }) => {
      const ids = searchable(documents, at);
      if (!ids.length || !expression.trim()) return [];
      return matching(expression, () =>
        db
          .prepare<[number, number, number, string, string, number], ScoredPassage>(
            `SELECT rowid AS id, -bm25(passage_words, ?, ?, ?) AS score FROM passage_words
             WHERE passage_words MATCH ? AND rowid / ${SHIFT} IN (SELECT value FROM json_each(?))
             ORDER BY score DESC, rowid LIMIT ?`,
          )
          .all(weights.text, weights.section, weights.keys, expression, JSON.stringify(ids), k),
      );
    },

    frequency: (expression, documents) =>
      matching(expression, () => {
        const within = documents?.length ? `AND rowid / ${SHIFT} IN (SELECT value FROM json_each(?))` : '';
        return (
          db
            .prepare<string[], number>(`SELECT count(*) FROM passage_words WHERE passage_words MATCH ? ${within}`)
            .pluck()
            .get(expression, ...(within ? [JSON.stringify(searchable(documents, undefined))] : [])) ?? 0
        );
      }),

    count: () =>
      db
        .prepare<[], number>(
          "SELECT ifnull(sum(passages), 0) FROM documents WHERE state = 'ready' AND superseded_at IS NULL",
        )
        .pluck()
        .get() ?? 0,
  };
}

function matching<T>(expression: string, run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (error instanceof Error && /fts5: |unterminated string|no such column/.test(error.message)) {
      throw new Failure('bad-input', `"${expression}" cannot be searched for: ${error.message}`, error);
    }
    throw error;
  }
}

function documentOf(row: DocumentRow): StoredDocument {
  return {
    id: row.id,
    name: row.name,
    revision: row.revision,
    sha256: row.sha256,
    mediaType: row.media_type,
    bytes: row.bytes,
    pages: row.pages ?? undefined,
    title: row.title ?? undefined,
    passages: row.passages,
    ocrShare: row.ocr_share,
    ingestedAt: row.ingested_at,
    supersededAt: row.superseded_at ?? undefined,
    problems: JSON.parse(row.problems),
    state: row.state,
    lastPage: row.last_page,
  };
}

function passageOf(row: PassageRow): Passage {
  return {
    id: row.id,
    document: row.document,
    revision: row.revision,
    page: row.page ?? undefined,
    section: row.section,
    kind: row.kind,
    text: row.text,
    region: JSON.parse(row.region),
    columns: row.columns === null ? undefined : JSON.parse(row.columns),
    cells: row.cells === null ? undefined : JSON.parse(row.cells),
    warnings: JSON.parse(row.warnings),
    ordinal: row.id % SHIFT,
  };
}
