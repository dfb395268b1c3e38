import type { Block } from '../blocks.ts';

/** A cell as files tell it: how many columns and rows it reaches over. */
export interface GridCell {
  readonly text: string;
  readonly columns: number;
  readonly rows: number;
}

/** Wider tables are no tables for people; a file that claims a cell of 65,000 columns fills no memory. */
const MOST_COLUMNS = 64;

/**
 * Rows of cells of any reach → rows of plain cells. A cell over several rows stands in each of them, so that every row
 * can be read alone; one over several columns stands in the first, in the `heads` rows at the top in each.
 */
export function spread(rows: readonly (readonly GridCell[])[], heads: number): string[][] {
  const grid: (string | undefined)[][] = rows.map(() => []);
  for (const [at, cells] of rows.entries()) {
    let column = 0;
    for (const { text, columns, rows: reach } of cells) {
      while (grid[at]?.[column] !== undefined) column += 1;
      const width = Math.min(Math.max(1, columns), MOST_COLUMNS - column);
      for (const row of grid.slice(at, at + Math.max(1, reach)))
        for (let i = 0; i < width; i += 1) row[column + i] = i === 0 || at < heads ? text : '';
      column += width;
    }
  }
  const width = Math.max(0, ...grid.map((row) => row.length));
  return grid.map((row) => Array.from({ length: width }, (_, i) => row[i] ?? ''));
}

/** Names that stand in several rows over each other as one row: "Torque" over "dry" is "Torque dry". */
export const joinHeads = (heads: readonly (readonly string[])[]): string[] =>
  (heads[0] ?? []).map((_, i) => [...new Set(heads.map((row) => row[i] ?? '').filter(Boolean))].join(' '));

/** A table without places on a page; empty rows, and rows that only say the column names again, are left out. */
export function tableBlock(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  caption = '',
): Extract<Block, { kind: 'table' }> {
  const names = columns.join('\n');
  const said = rows.filter((cells) => cells.some(Boolean) && (!names || cells.join('\n') !== names));
  return {
    kind: 'table',
    caption,
    columns,
    rows: said.map((cells) => ({ cells, regions: [] })),
    continues: false,
    regions: [],
  };
}
