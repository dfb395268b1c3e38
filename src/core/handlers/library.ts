/** The documents: what there is, what is found in them, adding and removing. */
import { searchClosely } from '../../library/search-closely.ts';
import { Failure } from '../../plant/failure.ts';
import { addUpload } from '../upload.ts';
import { documentView, iso, passageView } from '../views.ts';
import type { HandlerParts } from './parts.ts';
import { os } from './told.ts';

type Shelf = Pick<HandlerParts, 'library' | 'index' | 'store' | 'status' | 'changes' | 'ingest' | 'folder'>;

export function libraryHandlers({ library, index, store, status, changes, ingest, folder }: Shelf) {
  return {
    documents: os.library.documents.handler(() => {
      const revisions = library.revisions();
      return library.documents().map((document) => documentView(document, index(), revisions));
    }),
    search: os.library.search.handler(async ({ input: { query, k } }) => {
      const hits = await searchClosely(library, query, { k });
      return hits.map(({ passage, rank, score }) => ({ ...passageView(passage), rank, score }));
    }),
    page: os.library.page.handler(({ input: { document, page, revision } }) =>
      library.passagesOf(document, page, revision).map(passageView),
    ),
    file: os.library.file.handler(async ({ input: { document, revision } }) => {
      const { mediaType, data } = await library.bytes(document, revision);
      return new Blob([new Uint8Array(data)], { type: mediaType });
    }),
    remove: os.library.remove.handler(({ input: { document } }) => {
      if (!library.documents().some(({ name }) => name === document))
        throw new Failure('not-found', `there is no document "${document}" in the library`);
      library.remove(document);
      store.journal.append('document removed', { document }, Date.now());
      changes.publish('status', status());
    }),
    refused: os.library.refused.handler(() => library.refused().map((one) => ({ ...one, at: iso(one.at) }))),
    dismiss: os.library.dismiss.handler(({ input: { file } }) => library.dismiss(file)),
    add: os.library.add.handler(async ({ input: { file } }) =>
      documentView(await addUpload(file, { board: ingest, library, folder }), index()),
    ),
  };
}
