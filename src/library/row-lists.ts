import type { Block } from './blocks.ts';

const LABELLED =
  /^(0x[0-9a-f]+|-?\d{1,6}|[A-Z]{1,6}[-_.]?\d{1,6}(?:[.-]\d+)*|\$\d+)\s*(?:[:=]|\s[-\u2013\u2014])\s+(?=\S)/i;

/** Lists of "31: Collision …" are tables in all but form: each entry becomes a row. */
export function rowLists(blocks: readonly Block[]): Block[] {
  const result: Block[] = [];
  const label = (block: Block | undefined) =>
    block && (block.kind === 'item' || block.kind === 'paragraph') ? LABELLED.exec(block.text) : null;
  for (let at = 0; at < blocks.length; ) {
    let end = at;
    while (label(blocks[end])) end += 1;
    if (end - at < 3) {
      const block = blocks[at];
      if (block) result.push(block);
      at += 1;
      continue;
    }
    const rows = blocks.slice(at, end).flatMap((block) => {
      const match = label(block);
      if (!match || !('text' in block)) return [];
      return [{ cells: [match[1] ?? '', block.text.slice(match[0].length)], regions: block.regions }];
    });
    result.push({ kind: 'table', caption: '', columns: [], rows, continues: false, regions: [] });
    at = end;
  }
  return result;
}
