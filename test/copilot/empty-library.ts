import type { Library } from '../../src/library/library.ts';

/** A library without a document. */
export const emptyLibrary: Library = {
  ingest: async function* () {},
  documents: () => [],
  revisions: () => [],
  asOf: () => emptyLibrary,
  refused: () => [],
  dismiss: () => {},
  remove: () => {},
  compare: async () => undefined,
  search: async () => [],
  passage: () => undefined,
  neighbours: () => [],
  passagesOf: () => [],
  bytes: async () => ({ mediaType: 'text/plain', data: new Uint8Array() }),
  close: async () => {},
};
