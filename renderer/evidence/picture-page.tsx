import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLoad } from '../state/connection.tsx';
import type { PageSource } from '../state/source.ts';

/** A document that is a picture, with the cited regions marked; its own pixels are the unit of its regions. */
export function PicturePage({ source }: { readonly source: PageSource }) {
  const { t } = useTranslation();
  const file = useLoad(`file ${source.document}`, (core) => core.library.file({ document: source.document }));
  const [url, setUrl] = useState<string>();
  const [size, setSize] = useState<readonly [number, number]>();
  const blob = file.state === 'ready' ? file.value : undefined;
  useEffect(() => {
    if (!blob) return;
    const made = URL.createObjectURL(blob);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [blob]);
  if (file.state === 'failed') return <p className="problem">{file.message}</p>;
  if (url === undefined) return <p className="empty">{t('loading')}</p>;
  return (
    <div className="page-scroll">
      <div className="page-sheet">
        <img
          src={url}
          alt={source.document}
          onLoad={({ currentTarget }) => setSize([currentTarget.naturalWidth, currentTarget.naturalHeight])}
          style={{ width: '100%' }}
        />
        {size &&
          source.region.map(([x0 = 0, y0 = 0, x1 = 0, y1 = 0]) => (
            <div
              key={`${x0} ${y0}`}
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
    </div>
  );
}
