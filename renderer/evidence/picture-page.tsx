import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLoad } from '../state/connection.tsx';
import type { PageSource } from '../state/source.ts';
import { PageTurner } from './pdf-tools.tsx';
import { openPicture, type PictureFile } from './picture-file.ts';

/** A document that is a picture or several, with the cited regions marked. */
export function PicturePage({ source }: { readonly source: PageSource }) {
  const { t } = useTranslation();
  const { document, revision } = source;
  const file = useLoad(`picture ${document} ${revision}`, async (core) =>
    openPicture(await core.library.file({ document, revision })),
  );
  const [page, setPage] = useState(source.page ?? 1);
  useEffect(() => setPage(source.page ?? 1), [source]);
  if (file.state === 'failed') return <p className="problem">{file.message}</p>;
  if (file.state === 'loading') return <p className="empty">{t('loading')}</p>;
  const turn = (to: number) => setPage(Math.min(Math.max(1, to), file.value.pages));
  return (
    <>
      {file.value.pages > 1 && (
        <div className="page-tools">
          <PageTurner page={page} pages={file.value.pages} onTurn={turn} />
        </div>
      )}
      <Picture
        file={file.value}
        page={page}
        name={document}
        regions={page === (source.page ?? 1) ? source.region : []}
      />
    </>
  );
}

interface PictureProps {
  readonly file: PictureFile;
  readonly page: number;
  readonly name: string;
  readonly regions: PageSource['region'];
}

function Picture({ file, page, name, regions }: PictureProps) {
  const { t } = useTranslation();
  const shown = useLoad(`picture page ${name} ${page}`, () => file.page(page));
  const [url, setUrl] = useState<string>();
  const [size, setSize] = useState<readonly [number, number]>();
  const blob = shown.state === 'ready' ? shown.value : undefined;
  useEffect(() => {
    if (!blob) return;
    const made = URL.createObjectURL(blob);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [blob]);
  if (shown.state === 'failed') return <p className="problem">{shown.message}</p>;
  if (url === undefined) return <p className="empty">{t('loading')}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="page-scroll" tabIndex={0} aria-label={t('document.region', { name, page })}>
      <div className="page-sheet">
        <img
          src={url}
          alt={name}
          onLoad={({ currentTarget }) => setSize([currentTarget.naturalWidth, currentTarget.naturalHeight])}
          style={{ width: '100%' }}
        />
        {size &&
          regions.map(([x0 = 0, y0 = 0, x1 = 0, y1 = 0]) => (
            <div
              key={`${x0} ${y0} ${x1}`}
              className="region"
              style={{
                left: `${(x0 / size[0]) * 100}%`,
                top: `${(y0 / size[1]) * 100}%`,
                width: `${((x1 - x0) / size[0]) * 100}%`,
                height: `${((y1 - y0) / size[1]) * 100}%`,
              }}
            />
          ))}
      </div>
    </section>
  );
}
