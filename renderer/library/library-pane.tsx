import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SearchInput } from '../controls/search-input.tsx';
import { FirstStart } from '../conversation/first-start.tsx';
import { useLoad } from '../state/connection.tsx';
import { useDocuments } from '../state/documents.tsx';
import { useLive } from '../state/plant.tsx';
import type { Source } from '../state/source.ts';
import { useUploads } from '../state/uploads.tsx';
import { AddDocuments } from './add-documents.tsx';
import { DocumentRow } from './document-row.tsx';
import { Hits } from './hits.tsx';
import { RefusedFiles } from './refused-files.tsx';

/** The documents, what could not be read of them, and a search over their passages. */
export function LibraryPane({ onOpen }: { readonly onOpen: (source: Source) => void }) {
  const { t } = useTranslation();
  const { status } = useLive();
  const [query, setQuery] = useState('');
  const [sought, setSought] = useState('');
  const { load: documents, refresh: changed, version } = useDocuments();
  // What was refused just now is told above, with its reason, and listed here later.
  const told = new Set(useUploads().uploads.map(({ name }) => name));
  const refused = useLoad(`refused ${version}`, (core) => core.library.refused());
  return (
    <div className="library">
      <search className="search">
        <form
          onSubmit={(event) => {
            event.preventDefault();
            setSought(query.trim());
          }}
        >
          <SearchInput
            label={t('library.search')}
            value={query}
            onValue={(words) => {
              setQuery(words);
              if (words === '') setSought('');
            }}
          />
        </form>
      </search>
      {status?.ingest && <FirstStart ingest={status.ingest} />}
      {sought !== '' ? (
        <Hits query={sought} onOpen={onOpen} />
      ) : documents.state === 'loading' ? (
        <p className="empty">{t('loading')}</p>
      ) : documents.state === 'failed' ? (
        <p className="problem">{documents.message}</p>
      ) : (
        <>
          {documents.value.length === 0 && !status?.ingest && (
            <div className="empty">
              <strong>{t('library.none')}</strong>
              <p>{t('library.noneHint')}</p>
            </div>
          )}
          <AddDocuments />
          {refused.state === 'ready' && (
            <RefusedFiles files={refused.value.filter(({ file }) => !told.has(file))} onChanged={changed} />
          )}
          <ul className="plain">
            {documents.value.map((document) => (
              <DocumentRow key={document.name} document={document} onOpen={onOpen} onChanged={changed} />
            ))}
          </ul>
          <p className="hint">{t('library.kinds')}</p>
        </>
      )}
    </div>
  );
}
