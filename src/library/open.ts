import type { Embedder } from '../language/embedder.ts';
import type { Store } from '../store/open.ts';
import { ingestPaths } from './ingest.ts';
import type { Library } from './library.ts';
import { dropProfile } from './profile.ts';
import { Retriever } from './search.ts';

export interface LibraryOptions {
  readonly store: Store;
  /** Data folder for the reading thread's own connection; default: the store's. */
  readonly folder?: string;
  /** Finds by meaning too; passages are embedded after each file. Not closed by the library. */
  readonly embedder?: Embedder | undefined;
}

/** Passages embedded at a time. */
const BATCH = 32;

/** The library of a data folder. */
export function openLibrary({ store, folder = store.folder, embedder }: LibraryOptions): Library {
  const shelf = store.passages;
  const retriever = new Retriever(store, embedder);

  async function embedMissing(signal?: AbortSignal): Promise<void> {
    if (!embedder || shelf.vectors.unavailable) return;
    shelf.vectors.use({ id: embedder.id, dimensions: embedder.dimensions });
    for (let ids = shelf.vectors.missing(BATCH); ids.length && !signal?.aborted; ids = shelf.vectors.missing(BATCH)) {
      const passages = shelf.passages(ids);
      const vectors = await embedder.embed(
        passages.map(({ section, text }) => `${section}\n${text}`),
        'passage',
      );
      shelf.vectors.put(passages.flatMap(({ id }, i) => (vectors[i] ? [{ id, vector: vectors[i] }] : [])));
    }
  }

  return {
    async *ingest(paths, signal) {
      for await (const progress of ingestPaths(folder, paths, signal)) {
        if (progress.kind === 'ingested') {
          await embedMissing(signal);
          retriever.refresh();
        }
        yield progress;
      }
    },
    documents: () => shelf.documents(),
    remove: (document) => {
      shelf.removeDocument(document);
      dropProfile(store.settings, document);
      retriever.refresh();
    },
    search: (query, options) => retriever.search(query, options),
    passage: (id) => shelf.passage(id),
    neighbours: (passage, before, after) => shelf.neighbours(passage.id, before, after),
    passagesOf: (document, page) => shelf.passagesOf(document, page),
    bytes: async (document) => shelf.bytes(document),
    close: async () => {},
  };
}
