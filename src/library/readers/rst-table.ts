import type { Block } from '../blocks.ts';
import { indented, indentOf, rstInline } from './rst.ts';

interface Step {
  readonly blocks: readonly Block[];
  readonly next: number;
}

const tableOf = (caption: string, columns: readonly string[], rows: readonly (readonly string[])[]): Block => ({
  kind: 'table',
  caption,
  columns,
  rows: rows.filter((cells) => cells.some(Boolean)).map((cells) => ({ cells, regions: [] })),
  continues: false,
  regions: [],
});

/** `+---+---+` tables. Cells that span columns are kept in the first one. */
export function gridTable(lines: readonly string[], at: number): Step {
  let next = at;
  while (next < lines.length && /^\s*[+|]/.test(lines[next] ?? '')) next += 1;
  const body = lines.slice(at, next).map((line) => line.trim());
  const borders = [...(body[0] ?? '')].flatMap((c, i) => (c === '+' ? [i] : []));
  const rows: string[][] = [];
  let columns: string[] = [];
  let open: string[] = [];
  for (const line of body) {
    if (line.startsWith('+')) {
      const row = open.map(rstInline);
      if (row.some(Boolean)) {
        if (/^\+=/.test(line) && !columns.length && !rows.length) columns = row;
        else rows.push(row);
      }
      open = [];
      continue;
    }
    for (const [i, start] of borders.slice(0, -1).entries()) {
      const cell = line.slice(start + 1, borders[i + 1]).replace(/^\||\|$/g, '');
      open[i] = `${open[i] ?? ''} ${cell.trim()}`.trim();
    }
  }
  return { blocks: [tableOf('', columns, rows)], next };
}

/** `====  ====` tables. A line with an empty first cell goes on with the row above. */
export function simpleTable(lines: readonly string[], at: number): Step {
  const rule = lines[at] ?? '';
  const starts = [...rule.matchAll(/=+/g)].map((match) => match.index);
  const rows: string[][] = [];
  let columns: string[] = [];
  let next = at + 1;
  let rules = 1;
  for (; next < lines.length; next += 1) {
    const line = lines[next] ?? '';
    if (/^[\s=]+$/.test(line) && line.includes('==')) {
      rules += 1;
      const more = !lines.slice(next + 1).every((later) => later.trim() === '') && /\S/.test(lines[next + 1] ?? '');
      if (rules === 2 && more) columns = rows.splice(0).reduce<string[]>(joinCells, []);
      else {
        next += 1;
        break;
      }
      continue;
    }
    if (/^[-\s]*$/.test(line)) continue;
    const cells = starts.map((start, i) => rstInline(line.slice(start, starts[i + 1])));
    const last = rows.at(-1);
    if (!cells[0] && last) joinCells(last, cells);
    else rows.push(cells);
  }
  return { blocks: [tableOf('', columns, rows)], next };
}

function joinCells(into: string[], cells: readonly string[]): string[] {
  for (const [i, cell] of cells.entries()) into[i] = `${into[i] ?? ''} ${cell}`.trim();
  return into;
}

/** `.. list-table::`, whose rows are `* -` lists. */
export function listTable(content: readonly string[], caption: string, options: readonly string[]): Block[] {
  const headers = Number(options.map((line) => /^\s*:header-rows:\s*(\d+)/.exec(line)?.[1]).find(Boolean) ?? 0);
  const rows: string[][] = [];
  for (let at = 0; at < content.length; ) {
    const line = content[at] ?? '';
    const cell = /^(\s*)(\*\s+)?-\s*(.*)$/.exec(line);
    if (!cell) {
      at += 1;
      continue;
    }
    const indent = cell[2] ? indentOf(line) + cell[2].length : indentOf(line);
    const { body, next } = indented(content, at + 1, indent);
    if (cell[2] || !rows.length) rows.push([]);
    rows.at(-1)?.push(rstInline([cell[3] ?? '', ...body].join(' ')));
    at = next;
  }
  return [tableOf(caption, headers ? (rows[0] ?? []) : [], rows.slice(headers ? 1 : 0))];
}
