import type { Migration } from '../migrate.ts';

/**
 * Documents, their bytes, their passages and the full-text index. A passage's id is its document's id × 2^20 plus its
 * ordinal, so that a match is filtered by document, and neighbours are found, without touching the passage's row.
 * The vector tables are made at run time: their width depends on the embedding model.
 */
export const documentTables: Migration = {
  version: 2,
  name: 'documents and passages',
  sql: `
    CREATE TABLE documents (
      id INTEGER PRIMARY KEY, name TEXT NOT NULL, revision TEXT NOT NULL, sha256 TEXT NOT NULL,
      media_type TEXT NOT NULL, bytes INTEGER NOT NULL, pages INTEGER, title TEXT, ocr_share REAL NOT NULL DEFAULT 0,
      problems TEXT NOT NULL DEFAULT '[]', ingested_at INTEGER NOT NULL, superseded_at INTEGER,
      state TEXT NOT NULL CHECK (state IN ('reading', 'ready')), last_page INTEGER NOT NULL DEFAULT 0
    ) STRICT;
    CREATE INDEX documents_name ON documents (name, id);
    CREATE TABLE document_bytes (
      document INTEGER PRIMARY KEY REFERENCES documents (id) ON DELETE CASCADE, data BLOB NOT NULL
    ) STRICT;
    CREATE TABLE passages (
      id INTEGER PRIMARY KEY, page INTEGER, section TEXT NOT NULL, kind TEXT NOT NULL, text TEXT NOT NULL,
      region TEXT NOT NULL, columns TEXT, cells TEXT, warnings TEXT NOT NULL, keys TEXT NOT NULL
    ) STRICT;
    CREATE VIRTUAL TABLE passage_words USING fts5 (
      text, section, keys, content = '', contentless_delete = 1, tokenize = 'porter unicode61 remove_diacritics 2'
    );`,
};
