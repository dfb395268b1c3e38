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
        <ToolButton name={t('document.smaller')} path="M3 8h10" off={false} onPress={() => onZoom(-1)} />
        <ToolButton name={t('document.larger')} path="M3 8h10M8 3v10" off={false} onPress={() => onZoom(1)} />
      </fieldset>
      <button
        type="button"
        className="icon-button tool"
        aria-label={t('document.search')}
        title={t('document.search')}
        aria-expanded={searching}
        onClick={() => setSearching(!searching)}
      >
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="M7 2.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9zM10.5 10.5 14 14" />
        </svg>
      </button>
      {citedPage !== undefined && page !== citedPage && (
        <button type="button" className="quiet-action" onClick={() => onTurn(citedPage)}>
          {t('document.back', { page: citedPage })}
        </button>
      )}
      {searching && (
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
      )}
    </div>
  );
}

interface ToolProps {
  readonly name: string;
  readonly path: string;
  readonly off: boolean;
  readonly onPress: () => void;
}

function ToolButton({ name, path, off, onPress }: ToolProps) {
  return (
    <button type="button" className="icon-button" aria-label={name} title={name} disabled={off} onClick={onPress}>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d={path} />
      </svg>
    </button>
  );
}
