import type { Line } from './pdf-lines.ts';

/** Lines of a page with its height, for telling running headers and footers. */
export interface PageLines {
  readonly lines: readonly Line[];
  readonly height: number;
}

/** Wording without what changes from page to page: numbers, roman numerals, dates. */
const wording = (text: string): string =>
  text
    .toLowerCase()
    .replace(/\d+/g, '#')
    .replace(/\b[ivxlc]+\b/g, '#')
    .replace(/\s+/g, ' ')
    .trim();

const inMargin = (line: Line, height: number): boolean =>
  line.baseline < height * 0.13 || line.baseline > height * 0.88;

/**
 * Lines in the top and bottom margins that come back, at about the same height, on neighbouring pages: running
 * headers, footers, page numbers. `others` are the pages around, near ones first in importance.
 */
export function furnitureOf(page: PageLines, others: readonly PageLines[]): Set<Line> {
  const found = new Set<Line>();
  const margins = others.map((other) => other.lines.filter((line) => inMargin(line, other.height)));
  for (const line of page.lines) {
    if (!inMargin(line, page.height)) continue;
    if (isPageNumber(line.text)) {
      found.add(line);
      continue;
    }
    const words = wording(line.text);
    const again = margins.filter((lines) =>
      lines.some((other) => Math.abs(other.baseline - line.baseline) < 4 && wording(other.text) === words),
    );
    if (again.length >= Math.min(2, Math.max(1, others.length - 1))) found.add(line);
  }
  return found;
}

const isPageNumber = (text: string): boolean =>
  /^(?:page\s*)?[-–—|\s]*(?:\d{1,4}|[ivxlc]{1,7}|[A-Z]?\d{1,2}[-–.]\d{1,3})(?:\s*(?:of|\/)\s*\d{1,4})?[-–—|\s]*$/i.test(
    text,
  );
