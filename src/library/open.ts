import type { Embedder } from '../language/embedder.ts';
import { Failure } from '../plant/failure.ts';
import type { Store } from '../store/open.ts';
import { PassageEmbedder } from './embed-passages.ts';
import { ingestPaths } from './ingest.ts';
import type { Library } from './library.ts';
import { dropProfile } from './profile.ts';
import { RefusedFiles } from './refused-files.ts';
import { Retriever } from './search.ts';

export interface LibraryOptions {
  readonly store: Store;
  /** Data folder for the reading thread's own connection; default: the store's. */
  readonly folder?: string;
  /** Finds by meaning too; passages are embedded while documents are read. Not closed by the library. */
  readonly embedder?: Embedder | undefined;
}

/** The library of a data folder. */
export function openLibrary({ store, folder = store.folder, embedder }: LibraryOptions): Library {
  const shelf = store.passages;
  const retriever = new Retriever(store, embedder);
  const refused = new RefusedFiles(store.settings);
  const vectors = embedder && new PassageEmbedder(shelf, embedder);

  const library: Library = {
    async *ingest(paths, signal) {
      try {
        const others = vectors && { hold: () => vectors.hold(), goOn: () => vectors.goOn(signal) };
        for await (const progress of ingestPaths(folder, paths, { signal, others })) {
          if (progress.kind === 'ingested') retriever.refresh();
          // also where the reader was ended from outside and could not clean up itself
          if (progress.kind === 'failed' && progress.failure.code !== 'cancelled')
            shelf.discardUnfinished(progress.file);
          refused.hear(progress);
          vectors?.keepUp(signal);
          yield progress;
        }
      } finally {
        await vectors?.finish(signal);
      }
    },
    documents: () => shelf.documents(),
    revisions: () =>
      shelf
        .documents({ all: true })
        .filter(({ state }) => state === 'ready')
        .map(({ name, revision, ingestedAt, supersededAt }) => ({
          name,
          revision,
          from: ingestedAt,
          until: supersededAt,
        })),
    asOf: (at) => {
      const then = new Retriever(store, undefined, at);
      return {
        ...library,
        documents: () => shelf.documents({ at }),
        search: (query, options) => then.search(query, options),
        passagesOf: (document, page, revision) => shelf.passagesOf(document, page, { revision, at }),
      };
    },
    refused: () => refused.list(),
    dismiss: (file) => refused.dismiss(file),
    remove: (document) => {
      shelf.removeDocument(document);
      dropProfile(store.settings, document);
      retriever.refresh();
    },
    search: (query, options) => retriever.search(query, options),
    compare: async (question, pieces) =>
      embedder?.compare?.(question, pieces).catch((error: unknown): undefined => {
        console.error(`reranker: ${Failure.from(error).message}; answers are chosen by words`);
      }),
    passage: (id) => shelf.passage(id),
    neighbours: (passage, before, after) => shelf.neighbours(passage.id, before, after),
    passagesOf: (document, page, revision) => shelf.passagesOf(document, page, { revision }),
    bytes: async (document, revision) => shelf.bytes(document, revision),
    close: async () => {},
  };
  return library;
}
