/** Opening PDF files with pdf.js: its worker and its fonts come with the interface, nothing is fetched from elsewhere. */
import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy } from 'pdfjs-dist';
import workerFile from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import type { Core } from '../client.ts';

GlobalWorkerOptions.workerSrc = workerFile;

const assets = new URL('./pdfjs/', window.location.href).href;
const KEPT = 3;
const opened = new Map<string, Promise<PDFDocumentProxy>>();

/** The opened document; the last few stay open, so that turning back to one is immediate. */
export function openPdf(core: Core, document: string): Promise<PDFDocumentProxy> {
  const known = opened.get(document);
  if (known) return known;
  const opening = load(core, document);
  opened.set(document, opening);
  opening.catch(() => opened.delete(document));
  for (const [name, old] of opened) {
    if (opened.size <= KEPT) break;
    opened.delete(name);
    old.then(
      (file) => file.loadingTask.destroy(),
      () => {},
    );
  }
  return opening;
}

async function load(core: Core, document: string): Promise<PDFDocumentProxy> {
  const file = await core.library.file({ document });
  return getDocument({
    data: await file.arrayBuffer(),
    cMapUrl: `${assets}cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${assets}standard_fonts/`,
    wasmUrl: `${assets}wasm/`,
    iccUrl: `${assets}iccs/`,
    enableXfa: false,
    useSystemFonts: false,
  }).promise;
}

/** A box on a page, in points from the top left. */
export type Box = readonly [x0: number, y0: number, x1: number, y1: number];

interface TextItem {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
}

/** Where the words stand on a page, line by line, without regard to case. */
export async function findOnPage(file: PDFDocumentProxy, page: number, words: string): Promise<readonly Box[]> {
  const proxy = await file.getPage(page);
  const { items } = await proxy.getTextContent();
  const view = proxy.getViewport({ scale: 1 });
  const wanted = words.toLowerCase();
  return items.flatMap((item): Box[] => {
    if (!('str' in item)) return [];
    const { str, transform, width, height }: TextItem = item;
    const at = str.toLowerCase().indexOf(wanted);
    if (at < 0) return [];
    const [x = 0, y = 0] = view.convertToViewportPoint(transform[4] ?? 0, transform[5] ?? 0);
    const perLetter = width / Math.max(1, str.length);
    return [[x + at * perLetter, y - height, x + (at + wanted.length) * perLetter, y + height * 0.25]];
  });
}
