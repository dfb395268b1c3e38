import { createHash } from 'node:crypto';
import { Failure } from '../plant/failure.ts';
import type { Database } from './database.ts';
import { idsOf, PER_DOCUMENT, readingKey } from './passage-id.ts';
import type { Beginning, Edition, FinishedDocument, NewDocument, NewPassage, StoredDocument } from './passage-shelf.ts';
import type { VectorShelf } from './passage-vectors.ts';
import { CURRENT } from './searchable.ts';
import { type Settings, settings } from './settings.ts';

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

/** Ids of removed documents are not used again: an old answer must not point at a passage that is not its own. */
const LAST_ID = 'documents.last';

/** Documents with their revisions, and the passages that go in with them. See `PassageShelf` for what each call means. */
export class DocumentShelf {
  private readonly db: Database;
  private readonly vectors: VectorShelf;
  private readonly settings: Settings;
  private readonly statements: ReturnType<typeof prepare>;

  constructor(db: Database, vectors: VectorShelf) {
    this.db = db;
    this.vectors = vectors;
    this.settings = settings(db);
    this.statements = prepare(db);
  }

  begin(input: NewDocument): Beginning {
    return this.db
      .transaction((): Beginning => {
        const sha256 = createHash('sha256').update(input.data).digest('hex');
        const revisions = this.statements.revisions.all(input.name);
        const known = revisions.find((row) => row.state === 'ready' && row.superseded_at === null);
        const unchanged = known?.sha256 === sha256;
        const resumed = unchanged
          ? undefined
          : revisions.find((row) => row.state === 'reading' && row.sha256 === sha256);
        for (const row of revisions) if (row.state === 'reading' && row !== resumed) this.removeRevision(row.id);
        if (known && unchanged) return { kind: 'unchanged', document: documentOf(known) };
        if (resumed) return this.resume(resumed);
        const read = revisions.filter((row) => row.state === 'ready').length;
        const document = this.insert(input, { sha256, revision: input.revision ?? String(read + 1) });
        return { kind: 'read', document, lastPage: 0, nextOrdinal: 0 };
      })
      .immediate();
  }

  add(documentId: number, passages: readonly NewPassage[], lastPage: number): number[] {
    return this.db
      .transaction(() => {
        this.existing(documentId);
        const ids = passages.map((passage) => this.insertPassage(documentId, passage));
        this.statements.progress.run(lastPage, ids.length, documentId);
        return ids;
      })
      .immediate();
  }

  finish(documentId: number, facts: FinishedDocument): StoredDocument {
    return this.db
      .transaction(() => {
        const { name } = this.existing(documentId);
        for (const old of this.statements.revisions.all(name)) {
          if (old.id === documentId || old.superseded_at !== null) continue;
          if (old.state === 'reading') this.removeRevision(old.id);
          else {
            this.vectors.removeDocument(old.id);
            this.statements.supersede.run(facts.at, old.id);
          }
        }
        const problems = JSON.stringify(facts.problems ?? []);
        const { pages = null, title = null, ocrShare = 0 } = facts;
        this.statements.finish.run(facts.at, pages, title, ocrShare, problems, documentId);
        return documentOf(this.existing(documentId));
      })
      .immediate();
  }

  discardUnfinished(name: string): void {
    this.db
      .transaction(() => {
        for (const row of this.statements.revisions.all(name)) if (row.state === 'reading') this.removeRevision(row.id);
      })
      .immediate();
  }

  remove(name: string): void {
    this.db
      .transaction(() => {
        for (const row of this.statements.revisions.all(name)) this.removeRevision(row.id);
      })
      .immediate();
  }

  list(all: boolean): StoredDocument[] {
    return (all ? this.statements.all : this.statements.current).all().map(documentOf);
  }

  listAt(at: number): StoredDocument[] {
    return this.statements.currentAt.all(at, at).map(documentOf);
  }

  edition(name: string, { revision, at }: Edition = {}): StoredDocument | undefined {
    if (revision === undefined && at === undefined) return this.current(name);
    return this.statements.revisions
      .all(name)
      .map(documentOf)
      .findLast(
        (one) =>
          one.state === 'ready' &&
          (revision === undefined || one.revision === revision) &&
          (at === undefined || (one.ingestedAt <= at && (one.supersededAt ?? Number.POSITIVE_INFINITY) > at)),
      );
  }

  current(name: string): StoredDocument | undefined {
    const row = this.statements.currentByName.get(name);
    return row && documentOf(row);
  }

  bytes(name: string, revision?: string): { readonly mediaType: string; readonly data: Uint8Array } {
    const row = this.statements.bytes.get({ name, revision: revision ?? null });
    if (!row) throw new Failure('not-found', `there is no document "${name}" in the library`);
    return { mediaType: row.media_type, data: row.data };
  }

  passageCount(): number {
    return this.statements.passageCount.get() ?? 0;
  }

  private existing(id: number): DocumentRow {
    const row = this.statements.byId.get(id);
    if (!row) throw new Failure('not-found', `document ${id} is not in the library any more`);
    return row;
  }

  private resume(row: DocumentRow): Beginning {
    const last = this.statements.lastPassage.get(...idsOf(row.id));
    const nextOrdinal = typeof last === 'number' ? (last % PER_DOCUMENT) + 1 : 0;
    return { kind: 'read', document: documentOf(row), lastPage: row.last_page, nextOrdinal };
  }

  private insert(input: NewDocument, { sha256, revision }: { sha256: string; revision: string }): StoredDocument {
    const id = Math.max(Number(this.settings.get(LAST_ID) ?? 0), this.statements.lastDocument.get() ?? 0) + 1;
    this.settings.put(LAST_ID, id);
    const { name, mediaType, data, pages = null, title = null, at } = input;
    this.statements.insert.run(id, name, revision, sha256, mediaType, data.byteLength, pages, title, at);
    this.statements.insertBytes.run(id, Buffer.from(data.buffer, data.byteOffset, data.byteLength));
    return documentOf(this.existing(id));
  }

  private insertPassage(documentId: number, passage: NewPassage): number {
    const { ordinal, page = null, section, kind, text, region, columns, cells, warnings } = passage;
    if (!Number.isInteger(ordinal) || ordinal < 0 || ordinal >= PER_DOCUMENT) {
      throw new Failure('internal', `passage ordinal ${ordinal} is out of range`);
    }
    const id = documentId * PER_DOCUMENT + ordinal;
    const keys = (passage.keys ?? []).join(' ');
    const json = [region, columns, cells, warnings].map((part) => (part ? JSON.stringify(part) : null));
    this.statements.insertPassage.run(id, page, section, kind, text, ...json, keys);
    this.statements.insertWords.run(id, text, section, keys);
    return id;
  }

  private removeRevision(id: number): void {
    this.vectors.removeDocument(id);
    this.settings.remove(readingKey(id));
    for (const passage of this.statements.passages.all(...idsOf(id))) this.statements.deleteWords.run(passage);
    this.statements.deletePassages.run(...idsOf(id));
    this.statements.deleteDocument.run(id);
  }
}

function prepare(db: Database) {
  const documents = (where: string) => `SELECT * FROM documents WHERE ${where}`;
  return {
    byId: db.prepare<[number], DocumentRow>(documents('id = ?')),
    currentByName: db.prepare<[string], DocumentRow>(documents(`name = ? AND ${CURRENT}`)),
    revisions: db.prepare<[string], DocumentRow>(documents('name = ? ORDER BY id')),
    current: db.prepare<[], DocumentRow>(documents(`${CURRENT} ORDER BY name`)),
    currentAt: db.prepare<[number, number], DocumentRow>(
      documents("state = 'ready' AND ingested_at <= ? AND ifnull(superseded_at, 9e15) > ? ORDER BY name"),
    ),
    all: db.prepare<[], DocumentRow>('SELECT * FROM documents ORDER BY name, id'),
    passageCount: db.prepare<[], number>(`SELECT ifnull(sum(passages), 0) FROM documents WHERE ${CURRENT}`).pluck(),
    bytes: db.prepare<{ name: string; revision: string | null }, { media_type: string; data: Buffer }>(
      `SELECT media_type, data FROM documents JOIN document_bytes ON document = id
       WHERE name = :name AND CASE WHEN :revision IS NULL THEN ${CURRENT} ELSE revision = :revision END
       ORDER BY id DESC`,
    ),
    lastDocument: db.prepare<[], number | null>('SELECT max(id) FROM documents').pluck(),
    lastPassage: db
      .prepare<[number, number], number | null>('SELECT max(id) FROM passages WHERE id >= ? AND id < ?')
      .pluck(),
    passages: db.prepare<[number, number], number>('SELECT id FROM passages WHERE id >= ? AND id < ?').pluck(),
    insert: db.prepare(
      `INSERT INTO documents (id, name, revision, sha256, media_type, bytes, pages, title, ingested_at, state)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'reading')`,
    ),
    insertBytes: db.prepare('INSERT INTO document_bytes (document, data) VALUES (?, ?)'),
    insertPassage: db.prepare(
      `INSERT INTO passages (id, page, section, kind, text, region, columns, cells, warnings, keys)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ),
    insertWords: db.prepare('INSERT INTO passage_words (rowid, text, section, keys) VALUES (?, ?, ?, ?)'),
    deleteWords: db.prepare('DELETE FROM passage_words WHERE rowid = ?'),
    deletePassages: db.prepare('DELETE FROM passages WHERE id >= ? AND id < ?'),
    deleteDocument: db.prepare('DELETE FROM documents WHERE id = ?'),
    progress: db.prepare('UPDATE documents SET last_page = max(last_page, ?), passages = passages + ? WHERE id = ?'),
    supersede: db.prepare('UPDATE documents SET superseded_at = ? WHERE id = ?'),
    finish: db.prepare(
      `UPDATE documents SET state = 'ready', ingested_at = ?, pages = coalesce(?, pages), title = coalesce(?, title),
       ocr_share = ?, problems = ? WHERE id = ?`,
    ),
  };
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
