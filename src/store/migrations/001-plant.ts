import type { Migration } from '../migrate.ts';

/** Plant, settings, alarms, events and the audit journal. Times: ms since the epoch, UTC. */
export const plantTables: Migration = {
  version: 1,
  name: 'plant, alarms, events, journal',
  sql: `
    CREATE TABLE plants (revision INTEGER PRIMARY KEY, imported_at INTEGER NOT NULL, body TEXT NOT NULL) STRICT;
    CREATE TABLE settings (key TEXT PRIMARY KEY, body TEXT NOT NULL) STRICT, WITHOUT ROWID;

    CREATE TABLE alarms (
      id TEXT PRIMARY KEY, asset TEXT NOT NULL, tag TEXT, name TEXT NOT NULL, priority INTEGER NOT NULL,
      state TEXT NOT NULL, raised_at INTEGER NOT NULL, cleared_at INTEGER, acknowledged_at INTEGER, message TEXT
    ) STRICT;
    CREATE INDEX alarms_raised ON alarms (raised_at);
    CREATE INDEX alarms_cleared ON alarms (cleared_at, raised_at);
    CREATE INDEX alarms_asset ON alarms (asset, raised_at);

    CREATE TABLE events (
      id TEXT PRIMARY KEY, asset TEXT NOT NULL, at INTEGER NOT NULL, until INTEGER, kind TEXT NOT NULL,
      category TEXT NOT NULL, text TEXT NOT NULL, more TEXT NOT NULL
    ) STRICT;
    CREATE INDEX events_at ON events (at);
    CREATE INDEX events_asset ON events (asset, at);

    CREATE TABLE journal (
      sequence INTEGER PRIMARY KEY, at INTEGER NOT NULL, kind TEXT NOT NULL, body TEXT NOT NULL,
      previous TEXT NOT NULL, hash TEXT NOT NULL
    ) STRICT;
    CREATE INDEX journal_at ON journal (at);`,
};
