import type { Block } from '../blocks.ts';
import { tableBlock } from './grid.ts';
import { usuallyNamed } from './header.ts';

type Row = readonly string[];

/**
 * The rows of a sheet as text and tables. Rows of one cell at the top, or after an empty row, are text; the rows after
 * them are a table, which empty rows do not end: what follows has to open with names, or text, to be another.
 */
export function sheetBlocks(rows: readonly Row[], caption = ''): Block[] {
  const blocks: Block[] = [];
  let columns: readonly string[] = [];
  for (const group of groupsOf(rows)) {
    const start = group.findIndex((cells) => cells.filter(Boolean).length > 1);
    const lead = start === -1 ? group : group.slice(0, start);
    for (const cells of lead) blocks.push({ kind: 'paragraph', text: cells.filter(Boolean).join(' '), regions: [] });
    if (start === -1) continue;
    const table = trimmed(group.slice(start));
    const named = usuallyNamed(table);
    if (named || lead.length || table[0]?.length !== columns.length) columns = named ? (table[0] ?? []) : [];
    blocks.push(tableBlock(columns, named ? table.slice(1) : table, caption));
  }
  return blocks.filter((block) => block.kind !== 'table' || block.rows.length);
}

/** Rows between empty ones. */
function groupsOf(rows: readonly Row[]): Row[][] {
  const groups: Row[][] = [[]];
  for (const cells of rows) {
    if (cells.some(Boolean)) groups.at(-1)?.push(cells);
    else if (groups.at(-1)?.length) groups.push([]);
  }
  return groups.filter((group) => group.length);
}

/** Without the columns at the right in which nothing stands; each row as wide as the others. */
function trimmed(rows: readonly Row[]): string[][] {
  const width = Math.max(...rows.map((cells) => cells.findLastIndex(Boolean) + 1));
  return rows.map((cells) => Array.from({ length: width }, (_, i) => cells[i] ?? ''));
}
