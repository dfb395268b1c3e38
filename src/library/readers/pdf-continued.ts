import type { TableRow } from '../blocks.ts';
import type { PdfBlock } from './pdf-blocks.ts';

type PdfTable = Extract<PdfBlock, { kind: 'table' }>;

/**
 * A table that opens a page with the columns of the table that closed the page before goes on from it. What stands above
 * it may be its caption said again, or the rest of a row that the end of the page has cut.
 */
export function continueTable(blocks: readonly PdfBlock[], open: PdfBlock | undefined): readonly PdfBlock[] {
  const at = blocks.findIndex(({ kind }) => kind === 'table');
  const table = blocks[at];
  if (open?.kind !== 'table' || table?.kind !== 'table' || !sameColumns(table, open)) return blocks;
  const repeated = table.columns.join('|').toLowerCase() === open.columns.join('|').toLowerCase();
  if (table.columns.length > 0 && !repeated) return blocks;
  const above = blocks.slice(0, at).filter((block) => !isCaption(block));
  const rests = above.map((block) => restOfRow(block, open));
  if (at > 2 || !rests.every((rest) => rest !== undefined)) return blocks;
  const key = open.rows.at(-1)?.cells[0] ?? '';
  const [first, ...rows] = table.rows;
  const opening = first ? [{ ...first, cells: [first.cells[0] || key, ...first.cells.slice(1)] }] : [];
  const whole: PdfTable = { ...table, columns: open.columns, continues: true, rows: [...rests, ...opening, ...rows] };
  return [...blocks.slice(0, at).filter(isCaption), whole, ...blocks.slice(at + 1)];
}

const isCaption = (block: PdfBlock): boolean =>
  block.kind === 'paragraph' && /^(table\b|.*\(?cont(inued|['’]?d)?\.?\)?$)/i.test(block.text);

const sameColumns = (table: PdfTable, open: PdfTable): boolean =>
  table.edges !== undefined &&
  table.edges.length === open.edges?.length &&
  table.edges.every((x, i) => Math.abs(x - (open.edges?.[i] ?? 0)) < 24);

/** Text that stands in a column other than the first, as a row under the key of the row that it belongs to. */
function restOfRow(block: PdfBlock, open: PdfTable): TableRow | undefined {
  if (block.kind !== 'paragraph' || block.regions.length !== 1) return undefined;
  const [[x0] = [0]] = block.regions;
  const column = (open.edges ?? []).findIndex((edge, i) => i > 0 && Math.abs(edge - x0) < 14);
  if (column === -1) return undefined;
  const key = open.rows.at(-1)?.cells[0] ?? '';
  const cells = (open.edges ?? []).map((_, i) => (i === column ? block.text : i === 0 ? key : ''));
  return { cells, regions: block.regions };
}
