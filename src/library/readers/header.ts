import { isCodeLike } from '../codes.ts';

type Rows = readonly (readonly string[])[];

const HEADER_WORD =
  /^(?:(?:fault|error|alarm|trip|event|warning|status|led|parameter|param|item|part|ref|fig)?\s*(?:code|no\.?|number|id|#)|fault|error|alarm|symptom|problem|trouble|condition|indication|message|name|description|meaning|cause|causes|probable cause|possible causes?|remedy|solution|action|correction|corrective action|what to do|effect|parameter|setting|value|values|unit|units|range|default|min\.?|max\.?|type|model|interval|task|component|signal|pin|function|specification|rating|quantity|qty\.?|remarks?|notes?|state|colou?r|command|register|address|bit)s?$/i;

const isHeaderWord = (cell: string): boolean => HEADER_WORD.test(cell.replace(/\s*[([].*[)\]]$/, ''));

/** Whether the first row of a table names its columns, in a format whose tables may well have no names. `bold`: only that row is set in bold. */
export function opensWithNames(rows: Rows, bold: boolean): boolean {
  const [cells, ...rest] = rows;
  if (!cells || !rest.length) return false;
  const filled = cells.filter(Boolean).length;
  const short = cells.every((cell) => cell.length < 45);
  if (filled < Math.max(2, cells.length - 1) || !short) return false;
  const named = cells.filter(isHeaderWord).length;
  const numeric = (cell: string) => /\d/.test(cell);
  const becomesNumeric = cells.some(
    (cell, i) => cell && !numeric(cell) && rest.filter((row) => numeric(row[i] ?? '')).length > 0.6 * rest.length,
  );
  const plain = cells.every((cell) => !/\d{2,}/.test(cell));
  const loud = inCapitals(cells) && !rest.some(inCapitals);
  return named >= 2 || (plain && (bold || ((named >= 1 || loud) && becomesNumeric)));
}

/** Words in capitals alone, as "REVISION" and "TEXT AFFECTED" name columns that hold other things. */
const inCapitals = (cells: readonly string[]): boolean =>
  cells.every((cell) => cell === '' || (/^[\p{Lu}\s./&-]+$/u.test(cell) && /\p{Lu}{3}/u.test(cell)));

/**
 * The same where a first row of names is the rule (CSV, workbooks): all filled, short, different, and neither codes nor
 * figures, which are entries.
 */
export function usuallyNamed(rows: Rows): boolean {
  const [cells, ...rest] = rows;
  if (!cells || !rest.length || new Set(cells).size !== cells.length) return false;
  const entry = (cell: string) => /\d/.test(cell) && (isCodeLike(cell) || /^[-+±<>≤≥]?\s*\d/.test(cell));
  return cells.every((cell) => cell && cell.length < 60) && (isHeaderWord(cells[0] ?? '') || !cells.some(entry));
}
