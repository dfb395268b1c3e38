import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { KNOWLEDGE } from './world.ts';

/** One spelling for spaces, quotes and case, so that a line break in a manual does not part a quote. */
export const spelling = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/<[^>]+>/g, ' ')
    .replace(/[*|>`]/g, ' ')
    .replace(/\s+/g, ' ')
    .toLowerCase()
    .trim();

/** The text of each page of a manual of the demonstration; one "page" for Markdown and HTML. */
export async function pagesOf(document: string): Promise<string[]> {
  const bytes = readFileSync(join(KNOWLEDGE, 'manuals', document));
  if (!document.endsWith('.pdf')) return [spelling(bytes.toString('utf8'))];
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const pdf = await task.promise;
  const pages: string[] = [];
  for (let n = 1; n <= pdf.numPages; n++) {
    const { items } = await (await pdf.getPage(n)).getTextContent();
    pages.push(spelling(items.map((item) => ('str' in item ? item.str : '')).join(' ')));
  }
  await task.destroy();
  return pages;
}

/** The pages, from 1, on which each quote ("a|b": each of them) of a document stands, keyed "document\nquote". */
export async function pagesOfQuotes(
  wanted: readonly { readonly document: string; readonly quote: string }[],
): Promise<Map<string, number[]>> {
  const found = new Map<string, number[]>();
  for (const document of new Set(wanted.map((one) => one.document))) {
    const pages = await pagesOf(document);
    const quotes = wanted.filter((other) => other.document === document).flatMap(({ quote }) => quote.split('|'));
    for (const quote of quotes) {
      const hits = pages.flatMap((text, i) => (text.includes(spelling(quote)) ? [i + 1] : []));
      found.set(quoteKey({ document, quote }), hits);
    }
  }
  return found;
}
export const quoteKey = ({ document, quote }: { readonly document: string; readonly quote: string }): string =>
  `${document}\n${quote}`;
