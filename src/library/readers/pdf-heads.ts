import { isCodeLike } from '../codes.ts';
import type { Line, Segment } from './pdf-lines.ts';

type Placed = readonly (readonly (readonly Segment[])[])[];

/** Lines of names over each other: "Rated" above "Amps". */
const MOST_HEADS = 4;
const LONGEST_NAME = 48;

/** In bold below the names it is of the first entry. */
const FIGURE = /^\d|\d{2}/;

export interface Heads {
  /** Lines taken, from the first. */
  readonly lines: number;
  readonly names: readonly string[];
}

/**
 * The names of the columns of a table that opens with lines set in bold, under which none are; undefined where fewer than
 * two columns have one, or where one bold line may as well be the first entry.
 */
export function headsOf(lines: readonly Line[], placed: Placed): Heads | undefined {
  const count = lines.findIndex(
    (line, i) => !line.bold || (i > 0 && line.segments.some(({ text }) => FIGURE.test(text))),
  );
  if (count < 1 || count > MOST_HEADS) return undefined;
  const names = (placed[0] ?? []).map((_, column) =>
    placed
      .slice(0, count)
      .flatMap((cells) => cells[column] ?? [])
      .map(({ text }) => text)
      .join(' '),
  );
  const named = names.filter(Boolean);
  const short = named.every((name) => name.length <= LONGEST_NAME);
  if (!short || new Set(named).size < named.length) return undefined;
  const crowded = placed.slice(0, count).every((cells) => cells.filter((cell) => cell.length > 0).length < 2);
  const enough = count === 1 ? named.length >= 3 && named.length === names.length : named.length >= 3;
  return enough && !crowded ? { lines: count, names } : undefined;
}

interface Entry {
  readonly cells: readonly string[];
  /** The line it starts on. */
  readonly first: number;
}

/**
 * Rows under titles that stand in the table itself, bold and alone on their line ("Output data"): each row's label after its
 * title, as a row is read without those above it. Codes stay as they are.
 */
export function underTitles<Row extends Entry>(rows: readonly Row[], lines: readonly Line[]): Row[] {
  const titles = rows.filter((row, i) => isTitle(row, lines) && filled(rows[i + 1]) > 1);
  const plain = rows.filter(({ first }) => !lines[first]?.bold);
  if (titles.length === 0 || plain.length < 2 * titles.length) return [...rows];
  let title = '';
  return rows.flatMap((row) => {
    const at = row.cells.findIndex(Boolean);
    const label = row.cells[at] ?? '';
    if (titles.includes(row)) {
      title = label.replace(/:$/, '');
      return [];
    }
    if (title === '' || filled(row) < 2 || isCodeLike(label)) return [row];
    return [{ ...row, cells: row.cells.map((cell, i) => (i === at ? `${title}, ${label}` : cell)) }];
  });
}

const filled = (row: Entry | undefined): number => row?.cells.filter(Boolean).length ?? 0;

function isTitle(row: Entry, lines: readonly Line[]): boolean {
  const label = row.cells.find(Boolean) ?? '';
  const bold = lines[row.first]?.bold ?? false;
  return bold && filled(row) === 1 && label.length > 2 && label.length < 60 && /^\p{Lu}/u.test(label);
}
