import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLoad } from '../state/connection.tsx';
import type { PageSource } from '../state/source.ts';
import { type Box, openPdf } from './pdf-file.ts';
import { PdfSheet } from './pdf-sheet.tsx';
import { PdfThumbs } from './pdf-thumbs.tsx';
import { PdfTools } from './pdf-tools.tsx';
import { TextPage } from './text-page.tsx';
import { useFound } from './use-found.ts';

interface Props {
  readonly source: PageSource;
  readonly query: string;
  readonly onQuery: (query: string) => void;
}

/** The manual's own page, drawn by pdf.js, with the passage marked; if the file is gone, its passages as text. */
export function PdfPage({ source, query, onQuery }: Props) {
  const { t } = useTranslation();
  const file = useLoad(`pdf ${source.document} ${source.revision}`, (core) => openPdf(core, source));
  if (file.state === 'loading') return <p className="empty">{t('document.opening')}</p>;
  if (file.state === 'failed')
    return (
      <TextPage
        source={source}
        query={query}
        onQuery={onQuery}
        note={t('document.fileGone', { reason: file.message })}
      />
    );
  return <Viewer file={file.value} source={source} query={query} onQuery={onQuery} />;
}

/** Steps of enlargement; 'passage' makes what is cited fill the width, 1 the page. */
const ZOOMS = [0.75, 1, 1.25, 1.5, 2, 2.5, 3] as const;

function Viewer({ file, source, query, onQuery }: Props & { readonly file: PDFDocumentProxy }) {
  const { t } = useTranslation();
  const { page, turn, zoom, step, thumbs, setThumbs } = usePlace(file, source);
  const { boxes, missed, pages, search } = useFound({ file, source, query, page, turn });
  const cited =
    page === source.page ? source.region.map(([x0 = 0, y0 = 0, x1 = 0, y1 = 0]): Box => [x0, y0, x1, y1]) : [];
  return (
    <>
      <PdfTools
        page={page}
        pages={file.numPages}
        citedPage={source.text === '' ? undefined : source.page}
        query={query}
        onQuery={onQuery}
        onTurn={turn}
        onZoom={step}
        onSearch={(by) => {
          setThumbs(false);
          void search(by);
        }}
        found={boxes.length > 0 ? { here: boxes.length, pages } : undefined}
        thumbs={thumbs}
        onThumbs={setThumbs}
      />
      {missed && (
        <p className="note" role="status">
          {t('document.notFound', { query })}
        </p>
      )}
      {thumbs && <PdfThumbs file={file} page={page} onTurn={turn} />}
      <PdfSheet
        hidden={thumbs}
        file={file}
        page={page}
        zoom={zoom}
        cited={cited}
        hits={boxes}
        name={source.document}
        text={cited.length > 0 ? source.text : ''}
        onTurn={turn}
      />
    </>
  );
}

/** Which page is shown and how large; another source goes to its own page. */
function usePlace(file: PDFDocumentProxy, source: PageSource) {
  const [page, setPage] = useState(source.page ?? 1);
  const [zoom, setZoom] = useState<number | 'passage'>('passage');
  const [thumbs, setThumbs] = useState(false);
  const turn = (to: number) => {
    setPage(Math.min(Math.max(1, to), file.numPages));
    setThumbs(false);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the same source the operator turns the pages
  useEffect(() => {
    turn(source.page ?? 1);
    setZoom('passage');
  }, [source, file]);
  const step = (by: 1 | -1) =>
    setZoom((old) => {
      const now = old === 'passage' ? 1 : old;
      return (by > 0 ? ZOOMS.find((one) => one > now) : ZOOMS.findLast((one) => one < now)) ?? now;
    });
  return { page, turn, zoom, step, thumbs, setThumbs };
}
