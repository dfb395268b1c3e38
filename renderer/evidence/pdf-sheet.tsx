import type { PDFDocumentProxy } from 'pdfjs-dist';
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { messageOf } from '../client.ts';
import type { Box } from './pdf-file.ts';

interface Props {
  readonly hidden: boolean;
  readonly file: PDFDocumentProxy;
  readonly page: number;
  /** 1: the page fills the width; 'passage': what is cited does. */
  readonly zoom: number | 'passage';
  readonly cited: readonly Box[];
  readonly hits: readonly Box[];
  readonly name: string;
  /** The cited words, for screen readers: a canvas says nothing. */
  readonly text: string;
  readonly onTurn: (page: number) => void;
}

interface Drawn {
  readonly page: number;
  readonly width: number;
  readonly height: number;
  /** Pixels a point. */
  readonly scale: number;
}

/** One page on a canvas, with boxes over it; the first box is brought into view. */
export function PdfSheet({ hidden, file, page, zoom, cited, hits, name, text, onTurn }: Props) {
  const { t } = useTranslation();
  const scroll = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const room = useWidth(scroll);
  const { drawn, problem } = useDrawing(canvas, { file, page, zoom, room, extent: extentOf(cited) });
  const boxes = drawn?.page === page ? (hits.length > 0 ? hits : cited) : [];
  const first = boxes[0];
  const [left, top, scale] = [first?.[0] ?? 0, first?.[1] ?? 0, drawn?.scale ?? 1];
  useEffect(() => {
    const element = scroll.current;
    if (!element) return;
    element.scrollTop = Math.max(0, top * scale - element.clientHeight * 0.3);
    element.scrollLeft = Math.max(0, (left - MARGIN) * scale);
  }, [left, top, scale]);
  const key = (event: KeyboardEvent) => {
    if (event.key === 'PageDown') onTurn(page + 1);
    else if (event.key === 'PageUp') onTurn(page - 1);
    else return;
    event.preventDefault();
  };
  return (
    <section
      className="page-scroll"
      hidden={hidden}
      ref={scroll}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
      aria-label={t('document.region', { name, page })}
      onKeyDown={key}
    >
      {problem !== undefined && <p className="problem">{problem}</p>}
      <div className="page-sheet" data-page={drawn?.page} style={drawn && { width: drawn.width, height: drawn.height }}>
        <canvas ref={canvas} style={drawn && { width: drawn.width, height: drawn.height }} />
        {boxes.map((box) => (
          <Region key={`${box[0]} ${box[1]} ${box[2]}`} box={box} scale={scale} />
        ))}
        <p className="hidden">{text}</p>
      </div>
    </section>
  );
}

/** A marked place of the page. */
function Region({ box: [x0, y0, x1, y1], scale }: { readonly box: Box; readonly scale: number }) {
  return (
    <div
      className="region"
      style={{ left: x0 * scale, top: y0 * scale, width: (x1 - x0) * scale, height: (y1 - y0) * scale }}
    />
  );
}

interface Drawing extends Pick<Props, 'file' | 'page' | 'zoom'> {
  /** The width there is, pixels; 0 while it is not known. */
  readonly room: number;
  /** The width of what is cited, points. */
  readonly extent: number;
}

/** Draws the page on the canvas, beside it first, so that the old one stands until the new one is whole. */
function useDrawing(canvas: RefObject<HTMLCanvasElement | null>, { file, page, zoom, room, extent }: Drawing) {
  const [drawn, setDrawn] = useState<Drawn>();
  const [problem, setProblem] = useState<string>();
  useEffect(() => {
    const target = canvas.current;
    if (!target || room === 0) return;
    let cancel = () => {};
    let ended = false;
    const draw = async () => {
      const proxy = await file.getPage(page);
      if (ended) return;
      const natural = proxy.getViewport({ scale: 1 });
      const scale = ((room - 2) / natural.width) * (zoom === 'passage' ? passageZoom(extent, natural.width) : zoom);
      const sharp = Math.min(window.devicePixelRatio || 1, 4096 / (natural.width * scale));
      const viewport = proxy.getViewport({ scale: scale * sharp });
      const off = document.createElement('canvas');
      off.width = Math.floor(viewport.width);
      off.height = Math.floor(viewport.height);
      const task = proxy.render({ canvas: off, viewport });
      cancel = () => task.cancel();
      await task.promise;
      if (ended) return;
      target.width = off.width;
      target.height = off.height;
      target.getContext('2d')?.drawImage(off, 0, 0);
      setProblem(undefined);
      setDrawn({ page, width: natural.width * scale, height: natural.height * scale, scale });
    };
    draw().catch((error: unknown) => {
      if (!ended) setProblem(messageOf(error));
    });
    return () => {
      ended = true;
      cancel();
    };
  }, [canvas, file, page, zoom, room, extent]);
  return { drawn, problem };
}

const MARGIN = 14;

/** The width of the cited boxes together, points; 0 where there are none. */
function extentOf(cited: readonly Box[]): number {
  return cited.length === 0 ? 0 : Math.max(...cited.map((box) => box[2])) - Math.min(...cited.map((box) => box[0]));
}

/** How much larger than the whole page to draw so that what is cited fills the width; at most twice. */
function passageZoom(extent: number, pageWidth: number): number {
  return extent === 0 ? 1 : Math.min(2, Math.max(1, pageWidth / (extent + 2 * MARGIN)));
}

/** The width inside an element, following it. */
function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const target = element.current;
    if (!target) return;
    const observer = new ResizeObserver(() => setWidth(target.clientWidth));
    observer.observe(target);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
