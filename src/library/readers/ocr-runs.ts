import type { RecognisedLine } from '../blocks.ts';
import type { Run } from './pdf-lines.ts';

/** Recognised lines as runs, so that columns and tables are found as in text; `scale`: pixels a point. */
export function runsOfLines(lines: readonly RecognisedLine[], scale: number): Run[] {
  return lines.flatMap(({ words, baseline, box }) => {
    // letters reach about 0.95 of their size from the top of capitals to the foot of a "g"
    const size = Math.max(4, (box[3] - box[1]) / scale) * 0.95;
    // what is left of a rule reads as a bar
    const letters = words.map((word) => ({ ...word, text: word.text.replace(/^[|[\]{}]+|[|[\]{}]+$/g, '') }));
    return letters
      .filter((word) => word.text)
      .map(({ text, x0, x1 }) => ({
        text,
        x0: x0 / scale,
        x1: x1 / scale,
        baseline: baseline / scale,
        size,
        bold: false,
        mono: false,
      }));
  });
}

/**
 * Whether what was recognised is words: a drawing or handwriting gives single letters and
 * signs, which would be found by every question and help none.
 */
export function isLegible(texts: readonly string[]): boolean {
  const tokens = texts.reduce((sum, text) => sum + text.split(/\s+/).filter(Boolean).length, 0);
  return tokens < 8 || wordsIn(texts) >= 0.25 * tokens;
}

/** How many words of three letters or digits and more. */
export const wordsIn = (texts: readonly string[]): number =>
  texts.flatMap((text) => text.split(/\s+/)).filter((token) => (token.match(/[\p{L}\p{N}]/gu)?.length ?? 0) >= 3)
    .length;

/** Said of a page whose picture gave no words. */
export const illegible = (page: number): string =>
  `page ${page} is a picture in which no words could be made out; it may be a drawing or written by hand`;
