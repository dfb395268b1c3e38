import { Fragment, type RefObject, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { PassageView } from '../../src/contract.ts';
import { SearchInput } from '../controls/search-input.tsx';
import { sectionWithin } from '../format/section.ts';
import { PriorityShape, warningPriority } from '../plant/mark.tsx';
import { useLoad } from '../state/connection.tsx';
import type { PageSource } from '../state/source.ts';
import { Quoted } from './excerpt.tsx';
import { piecesOf, TextTable } from './text-table.tsx';

interface Props {
  readonly source: PageSource;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly note?: string;
}

/** A document without pages (or whose file is gone) as its passages, as plain text; the cited one marked and in view. */
export function TextPage({ source, query, onQuery, note }: Props) {
  const { t } = useTranslation();
  const { document, revision } = source;
  const passages = useLoad(`text ${document} ${revision}`, (core) => core.library.page({ document, revision }));
  const text = useRef<HTMLElement>(null);
  useCitedInView(text, source, passages.state);
  if (passages.state === 'loading') return <p className="empty">{t('loading')}</p>;
  if (passages.state === 'failed') return <p className="problem">{passages.message}</p>;
  const sections = passages.value.map((one) => one.section);
  const words = query.trim().toLowerCase();
  const shown = passages.value.filter((one) => words === '' || one.text.toLowerCase().includes(words));
  const isCited = (passage: PassageView) =>
    passage.id === source.passageId || (source.text !== '' && passage.text === source.text);
  const quoteOf = (passage: PassageView) => (words !== '' ? query.trim() : isCited(passage) ? source.quote : undefined);
  return (
    <>
      {note !== undefined && <p className="note">{note}</p>}
      <div className="page-tools">
        <SearchInput label={t('document.search')} value={query} onValue={onQuery} />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section ref={text} className="text-page" tabIndex={0} aria-label={source.document}>
        {shown.length === 0 && (
          <p className="empty">{words === '' ? t('document.empty') : t('document.notFound', { query })}</p>
        )}
        {piecesOf(shown).map((piece, index, all) => (
          <Fragment key={piece.passages[0]?.id}>
            {piece.section !== all[index - 1]?.section && <h4>{sectionWithin(piece.section, sections)}</h4>}
            {piece.columns ? (
              <TextTable piece={piece} isCited={isCited} quoteOf={quoteOf} />
            ) : (
              piece.passages.map((passage) => (
                <div key={passage.id} className={isCited(passage) ? 'text-block cited' : 'text-block'}>
                  <Text passage={passage} quote={quoteOf(passage)} />
                </div>
              ))
            )}
          </Fragment>
        ))}
      </section>
    </>
  );
}

/** Brings the cited passage into view, anew when another is cited or the text has come. */
function useCitedInView(text: RefObject<HTMLElement | null>, source: PageSource, state: string): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the passage is looked for on the page
  useEffect(() => {
    const element = text.current;
    if (!element) return;
    // On a small screen it may stand behind a closed sheet, where nothing scrolls: then once that opens.
    const seen = new ResizeObserver(() => {
      if (element.clientHeight === 0) return;
      element.querySelector('.cited')?.scrollIntoView({ block: 'center' });
      seen.disconnect();
    });
    seen.observe(element);
    return () => seen.disconnect();
  }, [source, state]);
}

function Text({ passage, quote }: { readonly passage: PassageView; readonly quote: string | undefined }) {
  const words = <Quoted text={passage.text} quote={quote} />;
  if (passage.kind === 'code') return <pre className="text">{words}</pre>;
  if (passage.kind === 'warning')
    return (
      <p className="text excerpt-warning">
        <PriorityShape priority={warningPriority(passage.text)} />
        <span>{words}</span>
      </p>
    );
  return <p className="text">{words}</p>;
}
