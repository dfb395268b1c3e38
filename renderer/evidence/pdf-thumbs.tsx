import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  readonly file: PDFDocumentProxy;
  readonly page: number;
  readonly onTurn: (page: number) => void;
}

/** Every page as a small picture, the present one in view; pressing one turns to it. */
export function PdfThumbs({ file, page, onTurn }: Props) {
  const { t } = useTranslation();
  const present = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    present.current?.scrollIntoView({ block: 'center' });
  }, []);
  return (
    <ul className="thumbs plain" aria-label={t('document.thumbnails')}>
      {Array.from({ length: file.numPages }, (_, i) => i + 1).map((number) => (
        <li key={number}>
          <button
            type="button"
            ref={number === page ? present : undefined}
            aria-current={number === page ? 'page' : undefined}
            aria-label={t('library.page', { page: number })}
            onClick={() => onTurn(number)}
          >
            <Thumb file={file} page={number} />
            <span>{number}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

const WIDTH = 96;

/** Drawn when it comes near the view: a manual of a thousand pages is not drawn as a whole. */
function Thumb({ file, page }: { readonly file: PDFDocumentProxy; readonly page: number }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [near, setNear] = useState(false);
  useEffect(() => {
    const target = canvas.current;
    if (!target) return;
    const observer = new IntersectionObserver((entries) => setNear(entries.some((entry) => entry.isIntersecting)), {
      rootMargin: '200px',
    });
    observer.observe(target);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    const target = canvas.current;
    if (!target || !near) return;
    let cancel = () => {};
    let ended = false;
    const draw = async () => {
      const proxy = await file.getPage(page);
      if (ended) return;
      const viewport = proxy.getViewport({ scale: WIDTH / proxy.getViewport({ scale: 1 }).width });
      target.width = viewport.width;
      target.height = viewport.height;
      const task = proxy.render({ canvas: target, viewport });
      cancel = () => task.cancel();
      await task.promise;
    };
    draw().catch(() => {
      // a page that cannot be drawn stays white here; turning to it says why
    });
    return () => {
      ended = true;
      cancel();
    };
  }, [file, page, near]);
  return <canvas ref={canvas} width={WIDTH} height={Math.round(WIDTH * 1.41)} />;
}
