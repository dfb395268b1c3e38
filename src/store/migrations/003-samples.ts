import type { Migration } from '../migrate.ts';

/** Samples. `flags`: bits 0–1 quality (good, uncertain, bad), bit 2 "value is a boolean". */
export const sampleTables: Migration = {
  version: 3,
  name: 'samples',
  sql: `
    CREATE TABLE tags (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
    CREATE TABLE samples (
      tag INTEGER NOT NULL, at INTEGER NOT NULL, value, flags INTEGER NOT NULL, PRIMARY KEY (tag, at)
    ) WITHOUT ROWID;`,
};
