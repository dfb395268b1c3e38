import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLoad } from '../state/connection.tsx';
import type { PageSource } from '../state/source.ts';
import { type Box, findOnPage, openPdf } from './pdf-file.ts';
import { PdfSheet } from './pdf-sheet.tsx';
import { PdfThumbs } from './pdf-thumbs.tsx';
import { PdfTools } from './pdf-tools.tsx';
import { TextPage } from './text-page.tsx';

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
  const [page, setPage] = useState(source.page ?? 1);
  const [zoom, setZoom] = useState<number | 'passage'>('passage');
  const [thumbs, setThumbs] = useState(false);
  const [found, setFound] = useState<{ readonly page: number; readonly boxes: readonly Box[] } | 'nothing'>();
  useEffect(() => {
    setPage(Math.min(Math.max(1, source.page ?? 1), file.numPages));
    setFound(undefined);
    setZoom('passage');
    setThumbs(false);
  }, [source, file]);
  const turn = (to: number) => {
    setPage(Math.min(Math.max(1, to), file.numPages));
    setThumbs(false);
  };
  const step = (by: 1 | -1) =>
    setZoom((old) => {
      const now = old === 'passage' ? 1 : old;
      return (by > 0 ? ZOOMS.find((one) => one > now) : ZOOMS.findLast((one) => one < now)) ?? now;
    });
  const search = async () => {
    const words = query.trim();
    setThumbs(false);
    if (words === '') return setFound(undefined);
    const start = found !== undefined && found !== 'nothing' && found.page === page ? page + 1 : page;
    for (let n = 0; n < file.numPages; n++) {
      const at = ((start - 1 + n) % file.numPages) + 1;
      const boxes = await findOnPage(file, at, words);
      if (boxes.length === 0) continue;
      setFound({ page: at, boxes });
      return setPage(at);
    }
    setFound('nothing');
  };
  const cited =
    page === source.page ? source.region.map(([x0 = 0, y0 = 0, x1 = 0, y1 = 0]): Box => [x0, y0, x1, y1]) : [];
  const hits = found !== undefined && found !== 'nothing' && found.page === page ? found.boxes : [];
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
        onSearch={() => void search()}
        thumbs={thumbs}
        onThumbs={setThumbs}
      />
      {found === 'nothing' && (
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
        hits={hits}
        name={source.document}
        text={cited.length > 0 ? source.text : ''}
        onTurn={turn}
      />
    </>
  );
}
