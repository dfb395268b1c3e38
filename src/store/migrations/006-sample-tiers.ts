import type { Migration } from '../migrate.ts';

/**
 * Retention by tiers. `step`: 0 while a chunk's samples are kept, 60,000 once each minute is kept as one rollup, 3,600,000
 * where its own row is all that is left. `final`: the last good number, for the hourly rollup; NULL in chunks from before.
 */
export const sampleTiers: Migration = {
  version: 6,
  name: 'sample tiers',
  sql: `
    ALTER TABLE sample_chunks ADD COLUMN final REAL;
    ALTER TABLE sample_chunks ADD COLUMN step INTEGER NOT NULL DEFAULT 0;
    UPDATE sample_chunks SET step = 3600000 WHERE data IS NULL;
    CREATE INDEX sample_chunks_age ON sample_chunks (step, last) WHERE count >= 24 AND step < 3600000;`,
};
