import type { TableRow } from '../blocks.ts';
import { boxOf, type Line, type Segment, union } from './pdf-lines.ts';

const FACT = /^[\p{L}\d][^:]{2,48}: \S/u;

/**
 * Two lists of "label: value" set side by side are no table of pairs: they are read one after the other, each label under
 * the title of its group.
 */
export function sideBySide(lines: readonly Line[], placed: readonly Segment[][][]): TableRow[] | undefined {
  if ((placed[0] ?? []).length !== 2) return undefined;
  const lists = [0, 1].map((column) => placed.flatMap((cells) => cells[column] ?? []));
  const factual = lists.every((cells) => cells.filter(({ text }) => FACT.test(text)).length >= 0.5 * cells.length);
  if (!factual || lines.length < 4) return undefined;
  return lists.flatMap((cells) => {
    const rows: { label: string; value: string; regions: ReturnType<typeof boxOf>[] }[] = [];
    let group = '';
    for (const segment of cells) {
      const [label = '', ...value] = segment.text.split(': ');
      const last = rows.at(-1);
      if (FACT.test(segment.text))
        rows.push({ label: group ? `${group}, ${label}` : label, value: value.join(': '), regions: [boxOf(segment)] });
      else if (segment.bold || !last || /^\p{Lu}[^.]{2,30}$/u.test(segment.text)) group = segment.text;
      else if (/^\p{Lu}/u.test(segment.text)) rows.push({ label: segment.text, value: '', regions: [boxOf(segment)] });
      else {
        last.value += ` ${segment.text}`;
        last.regions.push(boxOf(segment));
      }
    }
    return rows.map(({ label, value, regions }) => ({
      cells: [label, value.replace(/\.$/, '')],
      regions: [union(regions)],
    }));
  });
}
