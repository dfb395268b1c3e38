import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SearchInput } from '../controls/search-input.tsx';

interface Props {
  readonly page: number;
  readonly pages: number;
  readonly citedPage: number | undefined;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly onTurn: (page: number) => void;
  readonly onZoom: (by: 1 | -1) => void;
  /** Goes to the next page that has what is sought, or to the one before. */
  readonly onSearch: (by: 1 | -1) => void;
  /** How often what was sought stands on this page, and on how many pages it does, if that is known. */
  readonly found: { readonly here: number; readonly pages: number | undefined } | undefined;
  /** Whether all pages are shown as small pictures. */
  readonly thumbs: boolean;
  readonly onThumbs: (thumbs: boolean) => void;
}

/** Page up and down and by number, all pages at a glance, back to what was cited, zoom, search. */
export function PdfTools(props: Props) {
  const { page, pages, citedPage, onTurn, onZoom, thumbs, onThumbs } = props;
  const { t } = useTranslation();
  const [searching, setSearching] = useState(props.query !== '');
  return (
    <div className="page-tools">
      <PageTurner page={page} pages={pages} onTurn={onTurn} />
      <ToolButton
        name={t('document.thumbnails')}
        path="M3 3h4v4H3zM9 3h4v4H9zM3 9h4v4H3zM9 9h4v4H9z"
        expanded={thumbs}
        onPress={() => onThumbs(!thumbs)}
      />
      <fieldset className="tool-group">
        <legend className="hidden">{t('document.zoom')}</legend>
        <ToolButton name={t('document.smaller')} path="M3 8h10" onPress={() => onZoom(-1)} />
        <ToolButton name={t('document.larger')} path="M3 8h10M8 3v10" onPress={() => onZoom(1)} />
      </fieldset>
      <ToolButton
        name={t('document.search')}
        path="M7 2.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9zM10.5 10.5 14 14"
        expanded={searching}
        onPress={() => setSearching(!searching)}
      />
      {citedPage !== undefined && page !== citedPage && (
        <button type="button" className="quiet-action back-to-cited" onClick={() => onTurn(citedPage)}>
          {t('document.back', { page: citedPage })}
        </button>
      )}
      {searching && <PageSearch {...props} />}
    </div>
  );
}

/** Page up and down, and by its number. */
export function PageTurner({ page, pages, onTurn }: Pick<Props, 'page' | 'pages' | 'onTurn'>) {
  const { t } = useTranslation();
  return (
    <fieldset className="tool-group">
      <legend className="hidden">{t('document.pages')}</legend>
      <ToolButton name={t('document.previous')} path="M3 10l5-5 5 5" off={page <= 1} onPress={() => onTurn(page - 1)} />
      <PageNumber key={page} page={page} pages={pages} onTurn={onTurn} />
      <ToolButton name={t('document.next')} path="m3 6 5 5 5-5" off={page >= pages} onPress={() => onTurn(page + 1)} />
    </fieldset>
  );
}

/** The number of the page, which can be written over: Enter turns to it. */
function PageNumber({ page, pages, onTurn }: Pick<Props, 'page' | 'pages' | 'onTurn'>) {
  const { t } = useTranslation();
  const [written, setWritten] = useState(String(page));
  const go = () => {
    const wanted = Number.parseInt(written, 10);
    if (Number.isNaN(wanted)) setWritten(String(page));
    else onTurn(wanted);
  };
  return (
    <form
      className="page-number"
      onSubmit={(event) => {
        event.preventDefault();
        go();
      }}
    >
      <input
        inputMode="numeric"
        value={written}
        size={Math.max(2, String(pages).length)}
        aria-label={t('document.goTo', { pages })}
        onFocus={({ target }) => target.select()}
        onBlur={() => setWritten(String(page))}
        onChange={({ target }) => setWritten(target.value.replace(/\D/g, '').slice(0, 5))}
      />
      <span>/ {pages}</span>
    </form>
  );
}

function PageSearch({ query, onQuery, onSearch, found }: Pick<Props, 'query' | 'onQuery' | 'onSearch' | 'found'>) {
  const { t } = useTranslation();
  const off = query.trim() === '';
  return (
    <search className="page-search">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onSearch(1);
        }}
      >
        <SearchInput label={t('document.search')} value={query} onValue={onQuery} ready />
        <ToolButton name={t('document.hitBefore')} path="M3 10l5-5 5 5" off={off} onPress={() => onSearch(-1)} />
        <ToolButton name={t('document.hitNext')} path="m3 6 5 5 5-5" off={off} onPress={() => onSearch(1)} />
      </form>
      <p className="quiet" role="status">
        {found && t('document.hitsHere', { count: found.here })}
        {found?.pages !== undefined && ` ${t('document.hitPages', { count: found.pages })}`}
      </p>
    </search>
  );
}

interface ToolProps {
  readonly name: string;
  readonly path: string;
  readonly off?: boolean;
  /** Of a button that opens something: whether it is open. */
  readonly expanded?: boolean;
  readonly onPress: () => void;
}

function ToolButton({ name, path, off = false, expanded, onPress }: ToolProps) {
  return (
    <button
      type="button"
      className={`icon-button ${expanded === undefined ? '' : 'tool'}`}
      aria-label={name}
      title={name}
      aria-expanded={expanded}
      disabled={off}
      onClick={onPress}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d={path} />
      </svg>
    </button>
  );
}
