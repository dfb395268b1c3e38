import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type Matrix, multiply } from './pdf-places.ts';
import type { Rules } from './pdf-table.ts';

/** Operations in a path's own list. */
const MOVE = 0;
const LINE = 1;
const CURVE = 2;
const QUADRATIC = 3;

/** A page's drawing operations as pdf.js lists them. */
export interface Operators {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** Straight horizontal and vertical lines and thin or outlined boxes among a page's drawing operations, in page points. */
export function rulesOf(operators: Operators, view: readonly number[]): Rules {
  const horizontal: Rules['horizontal'][number][] = [];
  const vertical: Rules['vertical'][number][] = [];
  const add = (a: readonly [number, number], b: readonly [number, number]) => {
    const [x0, x1] = [Math.min(a[0], b[0]), Math.max(a[0], b[0])];
    const [y0, y1] = [Math.min(a[1], b[1]), Math.max(a[1], b[1])];
    if (y1 - y0 < 2 && x1 - x0 > 8) horizontal.push({ y: (y0 + y1) / 2, x0, x1 });
    else if (x1 - x0 < 2 && y1 - y0 > 8) vertical.push({ x: (x0 + x1) / 2, y0, y1 });
  };
  for (const { op, args, matrix } of steps(operators, view)) {
    if (op !== OPS.constructPath || horizontal.length + vertical.length >= 5000) continue;
    for (const [a, b] of edges(args)) add(apply(matrix, a), apply(matrix, b));
  }
  return { horizontal, vertical };
}

/** How much of a page pictures are painted on, in square points; pictures over each other count twice. */
export function pictureArea(operators: Operators, view: readonly number[]): number {
  let area = 0;
  for (const { op, matrix } of steps(operators, view)) {
    const painted =
      op === OPS.paintImageXObject || op === OPS.paintInlineImageXObject || op === OPS.paintImageMaskXObject;
    if (painted) area += Math.abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]);
  }
  return area;
}

/** Operations with the transformation in force. */
function* steps(
  operators: Operators,
  view: readonly number[],
): Generator<{ readonly op: number; readonly args: unknown; readonly matrix: Matrix }> {
  let matrix = multiply(view, [1, 0, 0, 1, 0, 0]);
  const stack: Matrix[] = [];
  for (const [i, op] of operators.fnArray.entries()) {
    const args = operators.argsArray[i];
    if (op === OPS.save) stack.push(matrix);
    else if (op === OPS.restore) matrix = stack.pop() ?? matrix;
    else if (op === OPS.transform && isNumbers(args)) matrix = multiply(matrix, args);
    else yield { op, args, matrix };
  }
}

const isNumbers = (args: unknown): args is readonly number[] =>
  Array.isArray(args) && args.every((n) => typeof n === 'number');
const apply = (m: readonly number[], [x, y]: readonly [number, number]): [number, number] => [
  (m[0] ?? 1) * x + (m[2] ?? 0) * y + (m[4] ?? 0),
  (m[1] ?? 0) * x + (m[3] ?? 1) * y + (m[5] ?? 0),
];

type Edge = readonly [readonly [number, number], readonly [number, number]];

/** Straight edges of the paths of one operation: `[paint, [numbers], bounds]`. */
function* edges(args: unknown): Generator<Edge> {
  const lists: unknown = Array.isArray(args) ? args[1] : undefined;
  const list: unknown = Array.isArray(lists) ? lists[0] : undefined;
  if (!(list instanceof Float32Array)) return;
  let start: [number, number] = [0, 0];
  let at: [number, number] = [0, 0];
  for (let i = 0; i < list.length; ) {
    const op = list[i];
    const point = (offset: number): [number, number] => [list[i + offset] ?? 0, list[i + offset + 1] ?? 0];
    if (op === MOVE) {
      at = point(1);
      start = at;
      i += 3;
    } else if (op === LINE) {
      const to = point(1);
      yield [at, to];
      at = to;
      i += 3;
    } else if (op === CURVE) {
      at = point(5);
      i += 7;
    } else if (op === QUADRATIC) {
      at = point(3);
      i += 5;
    } else {
      yield [at, start];
      at = start;
      i += 1;
    }
  }
}
