import { openingMarker } from '../blocks.ts';
import { isCodeLike } from '../codes.ts';
import type { Line, Segment } from './pdf-lines.ts';

type Placed = readonly (readonly (readonly Segment[])[])[];

/** Lines of names over each other: "Rated" above "Amps". */
const MOST_HEADS = 4;
const LONGEST_NAME = 48;

/** In bold below the names it is of the first entry. */
const FIGURE = /^\d|\d{2}/;

/** "ft (m)", "[bar]", "m/s", "°C": with a sign that words do not have. */
const UNIT =
  /^(?:[\p{L}²³]{1,5} ?[([][\p{L}²³/%°]{1,6}[\])]|[([][\p{L}²³/%°]{1,6}[\])]|\p{L}{1,4}\/\p{L}{1,4}|°[CF]|%)$/u;

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
  const bold = lines.findIndex(
    (line, i) => !line.bold || (i > 0 && line.segments.some(({ text }) => FIGURE.test(text))),
  );
  if (bold < 1 || bold > MOST_HEADS) return undefined;
  // units may stand below the names in plain type
  const count = lines[bold]?.segments.every(({ text }) => UNIT.test(text)) ? bold + 1 : bold;
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
  const crowded = placed.slice(0, bold).every((cells) => cells.filter((cell) => cell.length > 0).length < 2);
  const enough = bold === 1 ? named.length >= 3 && named.length === names.length : named.length >= 3;
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

const FIGURE_NUMBER = /^(?:fig(?:ure|\.)?|table|tab\.)\s*[A-Z]?\d{1,3}(?:[-.]\d{1,3})*\.?\b/i;

/**
 * Where the rows of a table end, and its caption where that stands below it ("Lubricants" over "Figure 2"): lines of one piece
 * after the last row that are set bold, are numbered as figures or open a list are no part of its last cell.
 */
export function footOf(
  lines: readonly Line[],
  { cut: cuts }: { readonly cut: boolean },
): {
  readonly rows: number;
  readonly length: number;
  readonly caption: string;
} {
  const last = lines.findLastIndex(({ segments }) => segments.length > 1);
  const bold = lines[last]?.bold ?? false;
  const foreign = (line: Line, above: Line | undefined): boolean =>
    !goesOn(line, above) &&
    ((line.bold && !bold) || FIGURE_NUMBER.test(line.text) || openingMarker(line.text) !== undefined);
  const rest = lines.slice(last + 1);
  const cut = cuts ? rest.findIndex((line, i) => foreign(line, lines[last + i])) : -1;
  if (cut === -1) return { rows: lines.length, length: lines.length, caption: '' };
  const rows = last + 1 + cut;
  const below = lines.slice(rows);
  const number = below.findIndex(({ text }) => FIGURE_NUMBER.test(text));
  const caption =
    number >= 0 && number < 3 && below.slice(0, number).every((line) => line.bold) ? below.slice(0, number + 1) : [];
  return { rows, length: rows + caption.length, caption: caption.map(({ text }) => text).join(' ') };
}

/** Whether a line is the rest of a cell of the line above: close below it, and starting where it starts. */
const goesOn = (line: Line, above: Line | undefined): boolean =>
  above !== undefined &&
  line.baseline - above.baseline < 1.35 * line.size &&
  above.segments.some(({ x0 }) => Math.abs(x0 - line.x0) < 3);
