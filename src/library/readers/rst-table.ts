import type { Block } from '../blocks.ts';
import { joinHeads, tableBlock } from './grid.ts';
import { indented, indentOf, rstInline } from './rst.ts';

interface Step {
  readonly blocks: readonly Block[];
  readonly next: number;
}

const isRule = (line: string): boolean => /^\+[-=+|\s]*\+/.test(line) || /^\|.*\+[-=]{2,}\+/.test(line);

/** `+---+---+` tables. A cell over several rows stands in each of them, one over several columns in the first. */
export function gridTable(lines: readonly string[], at: number): Step {
  let next = at;
  while (next < lines.length && /^\s*[+|]/.test(lines[next] ?? '')) next += 1;
  const body = lines.slice(at, next).map((line) => line.trim());
  const borders = [
    ...new Set(body.filter(isRule).flatMap((line) => [...line.matchAll(/\+/g)].map(({ index }) => index))),
  ].sort((a, b) => a - b);
  const rows: string[][] = [];
  let columns: string[] = [];
  // what is read of each cell, and whether a rule has closed it since
  const open = borders.slice(1).map(() => ({ text: '', done: true }));
  for (const line of body) {
    if (!isRule(line)) {
      addLine(open, line, borders);
      continue;
    }
    if (open.some(({ done }) => !done)) rows.push(open.map(({ text }) => rstInline(text)));
    for (const [i, cell] of open.entries())
      cell.done = /^[-=]+$/.test(line.slice((borders[i] ?? 0) + 1, borders[i + 1])) || cell.done;
    if (/^\+=/.test(line) && !columns.length) columns = joinHeads(rows.splice(0));
  }
  return { blocks: [tableBlock(columns, rows)], next };
}

/** A line of text between rules, cut where it has bars at the borders of columns. */
function addLine(open: { text: string; done: boolean }[], line: string, borders: readonly number[]): void {
  let cell: { text: string; done: boolean } | undefined;
  for (const [i, one] of open.entries()) {
    const from = borders[i] ?? 0;
    const begins = i === 0 || line[from] === '|' || line[from] === '+';
    if (one.done) Object.assign(one, { text: '', done: false });
    if (begins) cell = one;
    const text = line.slice(from + (begins ? 1 : 0), borders[i + 1]);
    if (cell) cell.text = begins ? `${cell.text} ${text}` : cell.text + text;
  }
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
  return { blocks: [tableBlock(columns, rows)], next };
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
  return [tableBlock(joinHeads(rows.slice(0, headers)), rows.slice(headers), caption)];
}
