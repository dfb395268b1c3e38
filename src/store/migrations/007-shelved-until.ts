import type { Migration } from '../migrate.ts';

/** Until when an alarm is shelved, ms since the epoch, UTC: a shelf outlives a restart. */
export const shelvedUntil: Migration = {
  version: 7,
  name: 'the end of a shelf',
  sql: 'ALTER TABLE alarms ADD COLUMN shelved_until INTEGER;',
};
