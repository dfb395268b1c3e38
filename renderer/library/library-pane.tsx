import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentView, HitView } from '../../src/contract.ts';
import { messageOf } from '../client.ts';
import { FirstStart } from '../conversation/first-start.tsx';
import { fileSize, percent } from '../format/number.ts';
import { useFormat } from '../format/use-format.ts';
import { useCore, useLoad } from '../state/connection.tsx';
import { useLive } from '../state/plant.tsx';
import type { PageSource, Source } from '../state/source.ts';

/** The documents, what could not be read of them, and a search over their passages. */
export function LibraryPane({ onOpen }: { readonly onOpen: (source: Source) => void }) {
  const { t } = useTranslation();
  const { status } = useLive();
  const [query, setQuery] = useState('');
  const [sought, setSought] = useState('');
  const [version, setVersion] = useState(0);
  const documents = useLoad(`library ${status?.documents} ${status?.ingest?.fileNumber} ${version}`, (core) =>
    core.library.documents(),
  );
  return (
    <div className="library">
      <search className="search">
        <form
          onSubmit={(event) => {
            event.preventDefault();
            setSought(query.trim());
          }}
        >
          <input
            type="search"
            value={query}
            aria-label={t('library.search')}
            placeholder={t('library.search')}
            onChange={(event) => {
              setQuery(event.target.value);
              if (event.target.value === '') setSought('');
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
          <ul className="plain">
            {documents.value.map((document) => (
              <DocumentRow key={document.name} document={document} onOpen={onOpen} />
            ))}
          </ul>
          <AddDocument onAdded={() => setVersion(version + 1)} />
        </>
      )}
    </div>
  );
}

function DocumentRow({
  document,
  onOpen,
}: {
  readonly document: DocumentView;
  readonly onOpen: (source: Source) => void;
}) {
  const { t } = useTranslation();
  const { locale } = useFormat();
  const first: PageSource = {
    kind: 'page',
    document: document.name,
    page: document.pages === undefined ? undefined : 1,
    section: '',
    region: [],
    text: '',
    quote: undefined,
    passageId: undefined,
  };
  const facts = [
    document.pages === undefined ? undefined : t('library.pages', { count: document.pages }),
    t('library.passages', { count: document.passages }),
    document.ocrShare > 0 ? t('library.ocr', { share: percent(document.ocrShare, locale) }) : undefined,
    fileSize(document.bytes, locale),
  ];
  return (
    <li>
      <button type="button" className="row-button stacked" onClick={() => onOpen(first)}>
        <strong>{document.title ?? document.name}</strong>
        {document.title !== undefined && <span className="quiet">{document.name}</span>}
        <span className="quiet">{facts.filter(Boolean).join(' · ')}</span>
        {document.assets.length > 0 && (
          <span className="quiet">{t('library.for', { assets: document.assets.join(', ') })}</span>
        )}
        {document.problems.map((problem) => (
          <span key={problem} className="row-problem">
            {problem}
          </span>
        ))}
      </button>
    </li>
  );
}

function Hits({ query, onOpen }: { readonly query: string; readonly onOpen: (source: Source) => void }) {
  const { t } = useTranslation();
  const hits = useLoad(`search ${query}`, (core) => core.library.search({ query, k: 20 }));
  if (hits.state === 'loading') return <p className="empty">{t('loading')}</p>;
  if (hits.state === 'failed') return <p className="problem">{hits.message}</p>;
  if (hits.value.length === 0) return <p className="empty">{t('library.noHits', { query })}</p>;
  const open = ({ id, document, page, section, region, text }: HitView) =>
    onOpen({ kind: 'page', document, page, section, region, text, quote: undefined, passageId: id });
  return (
    <ul className="plain" aria-label={t('library.hits')}>
      {hits.value.map((hit) => (
        <li key={hit.id}>
          <button type="button" className="row-button stacked" onClick={() => open(hit)}>
            <strong>
              {hit.document}
              {hit.page !== undefined && ` · ${t('library.page', { page: hit.page })}`}
            </strong>
            <span className="quiet">{hit.section}</span>
            <span className="snippet">{hit.text}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function AddDocument({ onAdded }: { readonly onAdded: () => void }) {
  const { t } = useTranslation();
  const core = useCore();
  const [state, setState] = useState<string>();
  const [problem, setProblem] = useState<string>();
  const add = async (files: FileList | null) => {
    setProblem(undefined);
    for (const file of files ?? []) {
      setState(t('library.adding', { name: file.name }));
      try {
        await core?.library.add({ file });
        onAdded();
      } catch (error) {
        setProblem(messageOf(error));
      }
    }
    setState(undefined);
  };
  return (
    <div className="add">
      <label className="action file-action">
        {state ?? t('library.add')}
        <input
          type="file"
          multiple
          className="hidden"
          disabled={state !== undefined}
          onChange={(event) => void add(event.target.files)}
        />
      </label>
      {problem !== undefined && (
        <p className="problem" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}
