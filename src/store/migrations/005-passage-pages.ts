import type { Migration } from '../migrate.ts';

/** The passages of a page without reading the whole document. */
export const passagePages: Migration = {
  version: 5,
  name: 'passage pages',
  sql: 'CREATE INDEX passages_page ON passages (id / 1048576, page);',
};
