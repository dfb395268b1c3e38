import { useTranslation } from 'react-i18next';
import type { HitView } from '../../src/contract.ts';
import { FileName } from '../format/file-name.tsx';
import { literally } from '../format/pattern.ts';
import { sectionEnd } from '../format/section.ts';
import { useLoad } from '../state/connection.tsx';
import { useDocuments } from '../state/documents.tsx';
import type { Source } from '../state/source.ts';

/** Passages that a search found, best first; pressing one opens its page. */
export function Hits({ query, onOpen }: { readonly query: string; readonly onOpen: (source: Source) => void }) {
  const { t } = useTranslation();
  // Anew with every document that was read meanwhile: on the first day the manuals come one by one.
  const { version } = useDocuments();
  const hits = useLoad(`search ${query} ${version}`, (core) => core.library.search({ query, k: 20 }));
  if (hits.state === 'loading') return <p className="empty">{t('loading')}</p>;
  if (hits.state === 'failed') return <p className="problem">{hits.message}</p>;
  if (hits.value.length === 0) return <p className="empty">{t('library.noHits', { query })}</p>;
  const open = ({ id, document, revision, page, section, region, text }: HitView) =>
    onOpen({ kind: 'page', document, revision, page, section, region, text, quote: undefined, passageId: id });
  return (
    <ul className="plain" aria-label={t('library.hits')}>
      {hits.value.map((hit) => (
        <li key={hit.id}>
          <button type="button" className="row-button stacked" onClick={() => open(hit)}>
            <strong>
              <FileName name={hit.document} />
              {hit.page !== undefined && ` · ${t('library.page', { page: hit.page })}`}
            </strong>
            <span className="quiet">{sectionEnd(hit.section, 2)}</span>
            <span className="snippet">
              <Found text={hit.text} query={query} />
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** A text from shortly before the first word that was looked for, with those words marked. */
function Found({ text, query }: { readonly text: string; readonly query: string }) {
  const words = query.match(/[\p{L}\p{N}]+(?:[.-][\p{N}]+)*/gu)?.filter((word) => word.length > 1) ?? [];
  if (words.length === 0) return text;
  // "the", "how", "to" are in every text, and within other words: beside longer words or codes they are not marked
  const telling = words.filter((word) => word.length > 3 || /\d/.test(word));
  const sought = (telling.length > 0 ? telling : words).map(literally).join('|');
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(${sought})`, 'giu');
  const first = text.search(pattern);
  const from = first > BEFORE ? text.lastIndexOf(' ', first - BEFORE / 2) + 1 : 0;
  const shown = `${from > 0 ? '… ' : ''}${text.slice(from)}`;
  // split by a pattern with one group: the odd pieces are what it found
  return shown.split(pattern).map((piece, i) => {
    const key = `${i} ${piece}`;
    return i % 2 === 1 ? <mark key={key}>{piece}</mark> : <span key={key}>{piece}</span>;
  });
}

/** Characters that may stand before the first word found. */
const BEFORE = 100;
