/** Places on a PDF's page: the format's matrices, and pdf.js's views of a page. Pure. */
import type { PageViewport } from 'pdfjs-dist';
import type { Box } from '../../store/store.ts';

/** a, b, c, d, e, f: x' = ax + cy + e, y' = bx + dy + f. */
export type Matrix = [number, number, number, number, number, number];

/** Whether text at a place can be seen: what is printed beside the page is no part of it. */
export const isOn = ({ width, height }: PageViewport, [, , , , x, y]: Matrix): boolean =>
  x > -0.1 * width && x < width && y > 0 && y < 1.02 * height;

/** Degrees to turn a page by so that most of its text, placed by these matrices, runs from left to right. */
export function turnOf(placed: readonly Matrix[]): 0 | 90 | 270 {
  const up = placed.filter((at) => -at[1] > Math.abs(at[0])).length;
  const down = placed.filter((at) => at[1] > Math.abs(at[0])).length;
  if (up + down <= placed.length / 2) return 0;
  return up > down ? 90 : 270;
}

/** A box of one view of a page in another. */
export function boxIn(view: PageViewport, from: PageViewport, [x0, y0, x1, y1]: Box): Box {
  const [a, b] = [
    [x0, y0],
    [x1, y1],
  ].map(([x = 0, y = 0]) => {
    const [px = 0, py = 0] = from.convertToPdfPoint(x, y);
    const [vx = 0, vy = 0] = view.convertToViewportPoint(px, py);
    return [Math.round(vx * 10) / 10, Math.round(vy * 10) / 10] as const;
  });
  if (!a || !b) return [x0, y0, x1, y1];
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[0], b[0]), Math.max(a[1], b[1])];
}

/** a ∘ b for PDF matrices. */
export function multiply(a: readonly number[], b: readonly number[]): Matrix {
  const [a0 = 1, a1 = 0, a2 = 0, a3 = 1, a4 = 0, a5 = 0] = a;
  const [b0 = 1, b1 = 0, b2 = 0, b3 = 1, b4 = 0, b5 = 0] = b;
  return [
    a0 * b0 + a2 * b1,
    a1 * b0 + a3 * b1,
    a0 * b2 + a2 * b3,
    a1 * b2 + a3 * b3,
    a0 * b4 + a2 * b5 + a4,
    a1 * b4 + a3 * b5 + a5,
  ];
}
