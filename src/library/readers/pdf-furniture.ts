import type { Segment } from './pdf-lines.ts';

/** What stands on a page, for telling running headers and footers. */
export interface PageText {
  readonly segments: readonly Segment[];
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

const inMargin = (segment: Segment, height: number): boolean =>
  segment.baseline < height * 0.13 || segment.baseline > height * 0.88;

/**
 * Segments in the top and bottom margins that come back, at about the same height, on neighbouring pages: running
 * headers, footers, page numbers.
 */
export function furnitureOf(page: PageText, others: readonly PageText[]): Set<Segment> {
  const found = new Set<Segment>();
  const needed = Math.min(2, Math.max(1, others.length - 1));
  for (const segment of page.segments) {
    if (!inMargin(segment, page.height)) continue;
    const words = wording(segment.text);
    const again = others.filter((other) =>
      other.segments.some(
        (one) =>
          Math.abs(one.baseline - segment.baseline) < 4 && inMargin(one, other.height) && wording(one.text) === words,
      ),
    );
    if (again.length >= needed) found.add(segment);
  }
  // a number is the page's only where no text stands beside it: "4.2" before a title is not
  for (const segment of page.segments) {
    if (found.has(segment) || !inMargin(segment, page.height) || !isPageNumber(segment.text)) continue;
    const beside = page.segments.filter((one) => one !== segment && Math.abs(one.baseline - segment.baseline) < 3);
    if (beside.every((one) => found.has(one) || isPageNumber(one.text))) found.add(segment);
  }
  return found;
}

const isPageNumber = (text: string): boolean =>
  /^(?:page\s*)?[-–—|\s]*(?:\d{1,4}|[ivxlc]{1,7}|[A-Z]?\d{1,2}[-–.]\d{1,3})(?:\s*(?:of|\/)\s*\d{1,4})?[-–—|\s]*$/i.test(
    text,
  );
