import type { Database } from './database.ts';
import { idsOf, PER_DOCUMENT } from './passage-id.ts';
import type { Passage } from './store.ts';

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

const PASSAGE = `SELECT p.*, d.name AS document, d.revision FROM passages p JOIN documents d ON d.id = p.id / ${PER_DOCUMENT}`;

/** Passages as they were stored, of any revision. */
export class PassageReader {
  private readonly statements: ReturnType<typeof prepare>;

  constructor(db: Database) {
    this.statements = prepare(db);
  }
  passage(id: number): Passage | undefined {
    const row = this.statements.byId.get(id);
    return row && passageOf(row);
  }
  /** In the order of the ids; unknown ones are left out. */
  passages(ids: readonly number[]): Passage[] {
    const rows = new Map(this.statements.byIds.all(JSON.stringify(ids)).map((row) => [row.id, row]));
    return ids.flatMap((id) => rows.get(id) ?? []).map(passageOf);
  }
  /** Of a document, in reading order (no page: all). */
  of(document: number, page?: number): Passage[] {
    const { between, ofPage } = this.statements;
    return (page === undefined ? between.all(...idsOf(document)) : ofPage.all(document, page)).map(passageOf);
  }
  /** The passage with up to `before` and `after` others of its document around it. */
  around(id: number, before: number, after: number): Passage[] {
    const start = Math.floor(id / PER_DOCUMENT) * PER_DOCUMENT;
    const [from, to] = [Math.max(start, id - before), Math.min(start + PER_DOCUMENT, id + after + 1)];
    return this.statements.between.all(from, to).map(passageOf);
  }
}

function prepare(db: Database) {
  return {
    byId: db.prepare<[number], PassageRow>(`${PASSAGE} WHERE p.id = ?`),
    byIds: db.prepare<[string], PassageRow>(`${PASSAGE} WHERE p.id IN (SELECT value FROM json_each(?))`),
    between: db.prepare<[number, number], PassageRow>(`${PASSAGE} WHERE p.id >= ? AND p.id < ? ORDER BY p.id`),
    ofPage: db.prepare<[number, number], PassageRow>(
      `${PASSAGE} WHERE p.id / ${PER_DOCUMENT} = ? AND p.page = ? ORDER BY p.id`,
    ),
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
    ordinal: row.id % PER_DOCUMENT,
  };
}
