import type { Migration } from '../migrate.ts';

/** How many passages a document has, so that listing documents does not read them. */
export const passageCounts: Migration = {
  version: 4,
  name: 'passage counts',
  sql: `
    ALTER TABLE documents ADD COLUMN passages INTEGER NOT NULL DEFAULT 0;
    UPDATE documents SET passages =
      (SELECT count(*) FROM passages p WHERE p.id >= documents.id * 1048576 AND p.id < (documents.id + 1) * 1048576);`,
};
