import type { Migration } from '../migrate.ts';
import { plantTables } from './001-plant.ts';
import { documentTables } from './002-documents.ts';
import { sampleTables } from './003-samples.ts';
import { passageCounts } from './004-passage-counts.ts';
import { passagePages } from './005-passage-pages.ts';
import { sampleTiers } from './006-sample-tiers.ts';
import { shelvedUntil } from './007-shelved-until.ts';

/** All migrations in order. One that was released never changes; a change is a new one. */
export const migrations: readonly Migration[] = [
  plantTables,
  documentTables,
  sampleTables,
  passageCounts,
  passagePages,
  sampleTiers,
  shelvedUntil,
];
