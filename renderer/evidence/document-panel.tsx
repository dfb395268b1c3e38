import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sectionEnd } from '../format/section.ts';
import { useFormat } from '../format/use-format.ts';
import { useDocuments } from '../state/documents.tsx';
import type { PageSource } from '../state/source.ts';
import { Excerpt } from './excerpt.tsx';
import { PanelHead } from './panel-head.tsx';
import { PicturePage } from './picture-page.tsx';
import { TextPage } from './text-page.tsx';

/** pdf.js comes only when a PDF is opened. */
const PdfPage = lazy(() => import('./pdf-page.tsx').then(({ PdfPage }) => ({ default: PdfPage })));

interface Props {
  readonly source: PageSource;
  readonly wide: boolean;
  readonly onWide: (wide: boolean) => void;
  readonly onClose: () => void;
}

const PICTURE = /\.(png|jpe?g|tiff?)$/i;

/** A place in a document: the words that were cited, and the page itself on which they stand. */
export function DocumentPanel({ source, wide, onWide, onClose }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  // Of this document only: in another one that lacks the words nothing would be left to see.
  const [query, setQuery] = useState('');
  const known = useDocuments().byName.get(source.document);
  const title = known?.title ?? source.document;
  const earlier = known?.earlier?.find(({ revision }) => revision === source.revision);
  // told where there are others
  const revision =
    known?.earlier?.length && source.revision !== undefined && !earlier
      ? t('document.revision', { revision: source.revision })
      : undefined;
  const page = source.page === undefined || source.text === '' ? undefined : t('library.page', { page: source.page });
  const paged = /\.pdf$/i.test(source.document) || PICTURE.test(source.document);
  return (
    <section className="panel document" aria-label={title}>
      <PanelHead
        title={title}
        detail={[revision, page, sectionEnd(source.section), known?.title ? source.document : undefined]
          .filter(Boolean)
          .join(' · ')}
        onClose={onClose}
      >
        <button
          type="button"
          className="icon-button wide-button"
          aria-pressed={wide}
          aria-label={t('document.enlarge')}
          onClick={() => onWide(!wide)}
        >
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path
              d={
                wide
                  ? 'M14 2 9.5 6.5M9.5 3v3.5H13M2 14l4.5-4.5M6.5 13V9.5H3'
                  : 'M9.5 6.5 14 2M10.5 2H14v3.5M6.5 9.5 2 14M5.5 14H2v-3.5'
              }
            />
          </svg>
        </button>
      </PanelHead>
      {earlier && (
        <p className="row-problem" role="status">
          {t('document.earlier', {
            revision: earlier.revision,
            from: format.full(earlier.from),
            until: format.full(earlier.until),
          })}
        </p>
      )}
      {source.text !== '' && <Excerpt source={source} quoted={paged} />}
      <Body source={source} query={query} onQuery={setQuery} />
    </section>
  );
}

interface BodyProps extends Pick<Props, 'source'> {
  readonly query: string;
  readonly onQuery: (query: string) => void;
}

function Body({ source, query, onQuery }: BodyProps) {
  const { t } = useTranslation();
  if (/\.pdf$/i.test(source.document)) {
    return (
      <Suspense fallback={<p className="empty">{t('document.opening')}</p>}>
        <PdfPage source={source} query={query} onQuery={onQuery} />
      </Suspense>
    );
  }
  if (PICTURE.test(source.document)) return <PicturePage source={source} />;
  return <TextPage source={source} query={query} onQuery={onQuery} />;
}
