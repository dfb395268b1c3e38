import { useState } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  readonly page: number;
  readonly pages: number;
  readonly citedPage: number | undefined;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly onTurn: (page: number) => void;
  readonly onZoom: (by: 1 | -1) => void;
  readonly onSearch: () => void;
}

/** Page up and down, back to what was cited, zoom, search. */
export function PdfTools({ page, pages, citedPage, query, onQuery, onTurn, onZoom, onSearch }: Props) {
  const { t } = useTranslation();
  const [searching, setSearching] = useState(query !== '');
  return (
    <div className="page-tools">
      <fieldset className="tool-group">
        <legend className="hidden">{t('document.pages')}</legend>
        <ToolButton
          name={t('document.previous')}
          path="M3 10l5-5 5 5"
          off={page <= 1}
          onPress={() => onTurn(page - 1)}
        />
        <span className="page-number">{t('document.pageOf', { page, pages })}</span>
        <ToolButton
          name={t('document.next')}
          path="m3 6 5 5 5-5"
          off={page >= pages}
          onPress={() => onTurn(page + 1)}
        />
      </fieldset>
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
        <button type="button" className="quiet-action" onClick={() => onTurn(citedPage)}>
          {t('document.back', { page: citedPage })}
        </button>
      )}
      {searching && <PageSearch query={query} onQuery={onQuery} onSearch={onSearch} />}
    </div>
  );
}

function PageSearch({ query, onQuery, onSearch }: Pick<Props, 'query' | 'onQuery' | 'onSearch'>) {
  const { t } = useTranslation();
  return (
    <search className="page-search">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onSearch();
        }}
      >
        <input
          type="search"
          // biome-ignore lint/a11y/noAutofocus: it opens on the operator's own press
          autoFocus
          value={query}
          aria-label={t('document.search')}
          placeholder={t('document.search')}
          onChange={(event) => onQuery(event.target.value)}
        />
      </form>
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
