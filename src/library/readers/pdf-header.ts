import type { TableRow } from '../blocks.ts';
import type { Line } from './pdf-lines.ts';

const HEADER_WORD =
  /^(?:(?:fault|error|alarm|trip|event|warning|status|led|parameter|param|item|part|ref|fig)?\s*(?:code|no\.?|number|id|#)|fault|error|alarm|symptom|problem|trouble|condition|indication|message|name|description|meaning|cause|causes|probable cause|possible causes?|remedy|solution|action|correction|corrective action|what to do|effect|parameter|setting|value|values|unit|units|range|default|min\.?|max\.?|type|model|interval|task|component|signal|pin|function|specification|rating|quantity|qty\.?|remarks?|notes?|state|colou?r|command|register|address|bit)s?$/i;

/** The column names that a table's first row gives, if it is a row of names; `first` of a row is its first line. */
export function headerOf(
  rows: readonly (TableRow & { readonly first: number })[],
  lines: readonly Line[],
  columns: number,
): { readonly columns: string[]; readonly rows: number } {
  const [first, ...rest] = rows;
  if (!first || !rest.length) return { columns: [], rows: 0 };
  const cells = first.cells;
  const filled = cells.filter(Boolean).length;
  const short = cells.every((cell) => cell.length < 45);
  if (filled < Math.max(2, columns - 1) || !short) return { columns: [], rows: 0 };
  const named = cells.filter((cell) => HEADER_WORD.test(cell.replace(/\s*[([].*[)\]]$/, ''))).length;
  const bold = (lines[first.first]?.bold ?? false) && !rest.every((row) => lines[row.first]?.bold);
  const numeric = (cell: string) => /\d/.test(cell);
  const becomesNumeric = cells.some(
    (cell, i) => cell && !numeric(cell) && rest.filter((row) => numeric(row.cells[i] ?? '')).length > 0.6 * rest.length,
  );
  const plain = cells.every((cell) => !/\d{2,}/.test(cell));
  return named >= 2 || (plain && (bold || (named >= 1 && becomesNumeric)))
    ? { columns: [...cells], rows: 1 }
    : { columns: [], rows: 0 };
}
