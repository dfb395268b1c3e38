import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { PassageView } from '../../src/contract.ts';
import { useLoad } from '../state/connection.tsx';
import type { PageSource } from '../state/source.ts';
import { Quoted } from './excerpt.tsx';

interface Props {
  readonly source: PageSource;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly note?: string;
}

/** A document without pages (or whose file is gone) as its passages, as plain text; the cited one marked and in view. */
export function TextPage({ source, query, onQuery, note }: Props) {
  const { t } = useTranslation();
  const passages = useLoad(`text ${source.document}`, (core) => core.library.page({ document: source.document }));
  const cited = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: scrolls when another passage is cited or the text has come
  useEffect(() => {
    const element = cited.current;
    const scroller = element?.parentElement;
    if (element && scroller) scroller.scrollTop = element.offsetTop - scroller.offsetTop - 24;
  }, [source, passages.state]);
  if (passages.state === 'loading') return <p className="empty">{t('loading')}</p>;
  if (passages.state === 'failed') return <p className="problem">{passages.message}</p>;
  const words = query.trim().toLowerCase();
  const shown = passages.value.filter((one) => words === '' || one.text.toLowerCase().includes(words));
  return (
    <>
      {note !== undefined && <p className="note">{note}</p>}
      <div className="page-tools">
        <input
          type="search"
          value={query}
          aria-label={t('document.search')}
          placeholder={t('document.search')}
          onChange={(event) => onQuery(event.target.value)}
        />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className="text-page" tabIndex={0} aria-label={source.document}>
        {shown.length === 0 && <p className="empty">{t('document.notFound', { query })}</p>}
        {shown.map((passage, index) => {
          const mine = passage.id === source.passageId || (source.text !== '' && passage.text === source.text);
          return (
            <div key={passage.id} ref={mine ? cited : undefined} className={mine ? 'text-block cited' : 'text-block'}>
              {passage.section !== shown[index - 1]?.section && <h4>{passage.section}</h4>}
              <Block passage={passage} quote={words !== '' ? query.trim() : mine ? source.quote : undefined} />
            </div>
          );
        })}
      </section>
    </>
  );
}

/** Tables stand as rows and columns where the text has them; all else is text with its line breaks. */
function Block({ passage, quote }: { readonly passage: PassageView; readonly quote: string | undefined }) {
  const lines = passage.text.split('\n');
  if (passage.kind === 'table' && lines.length > 1 && lines.every((line) => line.includes('|'))) {
    return (
      <table>
        <tbody>
          {lines.map((line) => (
            <tr key={line}>
              {line.split('|').map((cell) => (
                <td key={cell}>{cell.trim()}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    );
  }
  return (
    <p className="text">
      <Quoted text={passage.text} quote={quote} />
    </p>
  );
}
