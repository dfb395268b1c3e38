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
