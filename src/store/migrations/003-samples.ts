import type { Migration } from '../migrate.ts';

/**
 * Samples. An append is one row of `sample_log`; later its samples are sealed, tag by tag, into compressed chunks, and
 * the row goes. A tag's log entries up to `sealed` are in its chunks already, and `last` is the newest of those. The chunks of a tag never overlap in time;
 * their statistics serve as rollups. `data` is gone (NULL) where only the statistics are kept.
 */
export const sampleTables: Migration = {
  version: 3,
  name: 'samples',
  sql: `
    CREATE TABLE tags (
      id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, sealed INTEGER NOT NULL DEFAULT 0, last BLOB
    ) STRICT;
    CREATE TABLE sample_log (seq INTEGER PRIMARY KEY AUTOINCREMENT, batch BLOB NOT NULL) STRICT;
    CREATE TABLE sample_chunks (
      tag INTEGER NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL, count INTEGER NOT NULL,
      good INTEGER NOT NULL, usable INTEGER NOT NULL, min REAL, max REAL, sum REAL NOT NULL, squares REAL NOT NULL,
      data INTEGER, PRIMARY KEY (tag, first)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE sample_data (id INTEGER PRIMARY KEY AUTOINCREMENT, bytes BLOB NOT NULL) STRICT;`,
};
