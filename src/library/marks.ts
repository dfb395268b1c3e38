/** Charts in which a mark says that what the column is named holds for the row: schedules, lists of equipment. Pure. */

/** A cross, a tick or a dot, as type or as what symbol fonts leave behind. */
export const isMark = (text: string): boolean =>
  /^\(?[xX×✓✔✕✗✘√•●■◆⚫▪○◯\uf0fc\uf0d6\uf06c\uf06e]\)?$/u.test(text.trim());

/** Rows with marks, of all rows, that make a table such a chart. */
const SHARE = 0.5;
const LEAST_ROWS = 3;

/** Whether most rows hold marks beside their label, and every column that is marked has a name. */
export function isChart(columns: readonly string[], rows: readonly { readonly cells: readonly string[] }[]): boolean {
  const marked = rows.filter(({ cells }) => cells.slice(1).some(isMark));
  return (
    columns.length >= 3 &&
    marked.length >= LEAST_ROWS &&
    marked.length >= SHARE * rows.length &&
    marked.every(({ cells }) => cells.every((cell, i) => !isMark(cell) || (i > 0 && (columns[i] ?? '') !== '')))
  );
}

/** "Check belts | | X" under "Daily" and "Monthly" is read as "Check belts | Monthly". */
export function readMarks(columns: readonly string[], cells: readonly string[]): string[] {
  const [label = '', ...rest] = cells;
  const said = rest.flatMap((cell, i) => (isMark(cell) ? [columns[i + 1] ?? ''] : cell ? [cell] : []));
  return [label, said.join(', ')];
}
