import { type Line, median } from './pdf-lines.ts';
import type { Rules } from './pdf-table.ts';

/** Indices of lines that open a row by the rules drawn between them; undefined where too few are drawn. */
export function startsByRule(lines: readonly Line[], rules?: Rules): number[] | undefined {
  const x0 = Math.min(...lines.map((l) => l.x0));
  const x1 = Math.max(...lines.map((l) => l.x1));
  const top = (lines[0]?.baseline ?? 0) - 2 * (lines[0]?.size ?? 10);
  const bottom = (lines.at(-1)?.baseline ?? 0) + 20;
  const inside = (rules?.horizontal ?? []).filter((r) => r.y > top && r.y < bottom && r.x1 - r.x0 > 0.02 * (x1 - x0));
  // a rule may be drawn cell by cell: what counts is how much of the table's width it covers in all
  const drawn = [...new Set(inside.map((r) => Math.round(r.y)))]
    .sort((a, b) => a - b)
    .filter((y) => covered(inside, y) > 0.8 * (x1 - x0));
  const heights = drawn.filter((_, i) => !shaded(drawn, i, median(lines.map((line) => line.size))));
  const starts = lines.flatMap((line, i) => {
    const above = lines[i - 1];
    return !above || heights.some((y) => y > above.baseline - 2 && y < line.baseline - 0.4 * line.size) ? [i] : [];
  });
  return starts.length >= 3 && starts.length >= 0.12 * lines.length ? starts : undefined;
}

/** The edges of the strips that a shaded cell is painted in lie closer on both sides than a line of text is high. */
function shaded(heights: readonly number[], at: number, size: number): boolean {
  const y = heights[at] ?? 0;
  const near = (other: number): boolean => Math.abs(other - y) > 2 && Math.abs(other - y) < 0.8 * size;
  return heights.slice(Math.max(0, at - 2), at).some(near) && heights.slice(at + 1, at + 3).some(near);
}

function covered(rules: Rules['horizontal'], y: number): number {
  const parts = rules.filter((r) => Math.abs(r.y - y) <= 1.5).toSorted((a, b) => a.x0 - b.x0);
  let end = Number.NEGATIVE_INFINITY;
  let sum = 0;
  for (const part of parts) {
    sum += Math.max(0, part.x1 - Math.max(part.x0, end));
    end = Math.max(end, part.x1);
  }
  return sum;
}
