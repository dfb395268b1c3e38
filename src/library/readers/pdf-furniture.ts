import { SECTION_NUMBER, type Segment } from './pdf-lines.ts';

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
    .replace(/\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?(?= ?#)/g, '#')
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
          isThere(segment, page.height, one, other.height) &&
          inMargin(one, other.height) &&
          isAlike(wording(one.text), words),
      ),
    );
    // a chapter's name that is said again, as its heading, on this page
    const repeated = page.segments.some((one) => one.size > segment.size && wording(one.text) === words);
    if (again.length >= needed || ((again.length || repeated) && standing(segment, others))) found.add(segment);
  }
  // a number is the page's only where nothing else stands beside it: "4.2" before a title is not, nor a row of figures
  for (const segment of page.segments) {
    if (found.has(segment) || !inMargin(segment, page.height) || !isPageNumber(segment.text)) continue;
    const beside = page.segments.filter((one) => one !== segment && Math.abs(one.baseline - segment.baseline) < 3);
    if (beside.every((one) => found.has(one))) found.add(segment);
  }
  for (const segment of found) if (numbersTitle(segment, page, found)) found.delete(segment);
  return found;
}

/** At the same height, or as far above the foot: a page that lies on its side is lower than the others. */
const isThere = (segment: Segment, height: number, one: Segment, otherHeight: number): boolean =>
  Math.abs(one.baseline - segment.baseline) < 4 ||
  Math.abs(otherHeight - one.baseline - (height - segment.baseline)) < 4;

/** The same, or all but the same: a header that is typed anew in each chapter has its errors. */
function isAlike(some: string, others: string): boolean {
  if (some === others) return true;
  const [words, more] = [some.split(' '), new Set(others.split(' '))];
  return words.length >= 5 && more.size >= 5 && words.filter((word) => more.has(word)).length >= 0.8 * words.length;
}

/** "4.4.2" before the title that opens a page comes back on other pages with other figures, and is no page number. */
const numbersTitle = (segment: Segment, page: PageText, found: ReadonlySet<Segment>): boolean =>
  SECTION_NUMBER.test(segment.text) &&
  page.segments.some((one) => !found.has(one) && one.x0 > segment.x1 && Math.abs(one.baseline - segment.baseline) < 3);

/** A place in the margin that most pages use: chapter names change there from one page to the next. */
function standing(segment: Segment, others: readonly PageText[]): boolean {
  const used = others.filter((other) =>
    other.segments.some(
      (one) =>
        Math.abs(one.baseline - segment.baseline) < 1 &&
        Math.abs(one.size - segment.size) < 0.3 &&
        inMargin(one, other.height),
    ),
  );
  return others.length >= 4 && used.length >= 0.6 * others.length;
}

const isPageNumber = (text: string): boolean =>
  /^(?:page\s*)?[-–—|\s]*(?:\d{1,4}|[ivxlc]{1,7}|[A-Z]?\d{1,2}[-–.]\d{1,3})(?:\s*(?:of|\/)\s*\d{1,4})?[-–—|\s]*$/i.test(
    text,
  );
