/** Opening PDF files with pdf.js: its worker and its fonts come with the interface, nothing is fetched from elsewhere. */
import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy } from 'pdfjs-dist';
import workerFile from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import type { Core } from '../client.ts';
import { literally } from '../format/pattern.ts';

GlobalWorkerOptions.workerSrc = workerFile;

const assets = new URL('./pdfjs/', window.location.href).href;
const KEPT = 3;
const opened = new Map<string, Promise<PDFDocumentProxy>>();

/** A document, of one of its revisions; undefined: the current one. */
export interface Edition {
  readonly document: string;
  readonly revision: string | undefined;
}

/** The opened document; the last few stay open, so that turning back to one is immediate. */
export function openPdf(core: Core, { document, revision }: Edition): Promise<PDFDocumentProxy> {
  const key = `${document}\n${revision}`;
  const known = opened.get(key);
  if (known) return known;
  const opening = load(core, { document, revision });
  opened.set(key, opening);
  opening.catch(() => opened.delete(key));
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

async function load(core: Core, edition: Edition): Promise<PDFDocumentProxy> {
  const file = await core.library.file(edition);
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

/** Where the words stand on a page, without regard to case, also where they run over pieces of a line or its end. */
export async function findOnPage(file: PDFDocumentProxy, page: number, words: string): Promise<readonly Box[]> {
  const proxy = await file.getPage(page);
  const content = await proxy.getTextContent();
  const view = proxy.getViewport({ scale: 1 });
  const items = content.items.flatMap((item): TextItem[] => ('str' in item && item.str !== '' ? [item] : []));
  let text = '';
  const pieces = items.map((item) => {
    const from = text.length;
    text += `${item.str.toLowerCase()} `;
    return { item, from, to: text.length - 1 };
  });
  const spaced = words.toLowerCase().trim().split(/\s+/).map(literally).join('\\s+');
  return [...text.matchAll(new RegExp(spaced, 'g'))].flatMap(({ 0: found, index }) =>
    pieces
      .filter(({ from, to }) => from < index + found.length && to > index)
      .map(({ item, from, to }): Box => {
        const [x = 0, y = 0] = view.convertToViewportPoint(item.transform[4] ?? 0, item.transform[5] ?? 0);
        const perLetter = item.width / Math.max(1, item.str.length);
        const [start, end] = [Math.max(0, index - from), Math.min(to, index + found.length) - from];
        return [x + start * perLetter, y - item.height, x + end * perLetter, y + item.height * 0.25];
      }),
  );
}
