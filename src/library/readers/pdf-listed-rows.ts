import type { Segment } from './pdf-lines.ts';

type Placed = readonly (readonly (readonly Segment[])[])[];

/** Lines of one list within a row that rules or gaps seem to make. */
const LEAST_LINES = 3;

/**
 * Parts lists draw a rule, or leave a gap, after every few lines: where each line has a number in the same column, and two
 * cells more, each is a row of its own. Lines that go on in small letters are the wrapped cells of one row.
 */
export function listedRows(starts: readonly number[], placed: Placed): number[] {
  return starts.flatMap((start, i) => {
    const lines = placed.slice(start, starts[i + 1] ?? placed.length);
    return isList(lines) ? lines.flatMap((cells, at) => (at === 0 || isFull(cells) ? [start + at] : [])) : [start];
  });
}

function isList(lines: Placed): boolean {
  if (lines.length < LEAST_LINES || lines.some((cells) => cells.some((cell) => /^\p{Ll}/u.test(cell[0]?.text ?? ''))))
    return false;
  const most = 0.9 * lines.length;
  const keyed = lines.filter(([key]) => (key ?? []).length > 0).length;
  const numbered = (lines[0] ?? []).some(
    (_, column) => lines.filter((cells) => isNumber(cells[column])).length >= most,
  );
  return keyed >= 0.6 * lines.length && numbered && lines.filter(isFull).length >= most;
}

const isFull = (cells: Placed[number]): boolean => cells.filter((cell) => cell.length > 0).length > 2;

const isNumber = (cell: readonly Segment[] | undefined): boolean => {
  const text = (cell ?? []).map((segment) => segment.text).join(' ');
  return /\d/.test(text) && text.length <= 24 && text.split(' ').length <= 3;
};
