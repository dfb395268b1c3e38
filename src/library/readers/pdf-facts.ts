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

/** A figure with what belongs to it: "56 A", "31 in (79 cm) Single", "-20 to 40 °C", "< 1 V". */
const FIGURE = /^[-+±<>≤≥~]?\s?\d[^;]{0,40}$/;

/**
 * Between two rules several facts may stand line by line ("Length 107 cm", "Height 84 cm"): a label and a figure on each.
 * What stands above the first is the title of all. Undefined where the lines are the wrapped cells of one row.
 */
export function factsIn(placed: readonly Segment[][][]): string[][] | undefined {
  const lines = placed.map((cells) => cells.map((cell) => cell.map(({ text }) => text).join(' ')));
  const whole = lines.filter(isFact);
  const [first] = whole;
  const at = lines.findIndex(isFact);
  if (!first || whole.length < 2 || at > 1) return undefined;
  const column = first.findIndex(Boolean);
  const title = at === 1 ? (lines[0]?.[column] ?? '') : '';
  const rows: string[][] = [];
  for (const line of lines.slice(at)) {
    const last = rows.at(-1);
    if (isFact(line)) rows.push(line.map((cell, i) => (i === column && title !== '' ? `${title}, ${cell}` : cell)));
    else if (last) for (const [i, cell] of line.entries()) if (cell) last[i] = `${last[i] ?? ''} ${cell}`.trim();
  }
  return rows;
}

const isFact = (line: readonly string[]): boolean => {
  const [label = '', value = '', ...more] = line.filter(Boolean);
  return more.length === 0 && /^[\p{Lu}\d]/u.test(label) && FIGURE.test(value);
};
