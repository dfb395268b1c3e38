import type { Database } from './database.ts';

/** Ids of the documents that a search may find: of these base names (none or empty: all), current now or at a time. */
export type Searchable = (names?: readonly string[], at?: number) => number[];

/** Of a document row: it was read to its end and no newer revision took its place. */
export const CURRENT = "state = 'ready' AND superseded_at IS NULL";

interface Named {
  readonly id: number;
  readonly name: string;
}

/** The documents of an open database that a search may find. */
export function searchableDocuments(db: Database): Searchable {
  const current = db.prepare<[], Named>(`SELECT id, name FROM documents WHERE ${CURRENT} ORDER BY name`);
  const currentAt = db.prepare<[number, number], Named>(
    "SELECT id, name FROM documents WHERE state = 'ready' AND ingested_at <= ? AND ifnull(superseded_at, 9e15) > ?",
  );
  return (names, at) => {
    const rows = at === undefined ? current.all() : currentAt.all(at, at);
    return rows.filter((row) => !names?.length || names.includes(row.name)).map((row) => row.id);
  };
}
