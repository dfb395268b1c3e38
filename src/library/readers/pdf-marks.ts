import { isMark } from '../marks.ts';
import { boxOf, type Line, type Segment, union } from './pdf-lines.ts';
import type { FoundTable } from './pdf-table.ts';

/** Lines of names above the first line of marks. */
const MOST_HEADS = 4;
/** Lines with marks that make a chart of them. */
const LEAST_MARKED = 3;

type Interval = readonly [number, number];

/** The chart that closed the page before: its columns' names, their left edges and where they stand. */
export interface OpenChart {
  readonly columns: readonly string[];
  readonly edges: readonly number[];
  readonly slots: readonly Interval[];
}

/**
 * A chart in which marks in columns say what holds for the label of the line (a maintenance schedule: "Check belts … X"). Its
 * columns are where the names above stand: marks are too narrow and too few to tell.
 */
export function marksAt(lines: readonly Line[], at: number, open?: OpenChart): FoundTable | undefined {
  const first = lines.slice(at, at + MOST_HEADS + 2).findIndex(isMarked);
  if (first === 0 && open) return goesOn(lines, at, open);
  if (first < 1) return undefined;
  const chart = chartFrom(lines, at + first, Math.max(...lines.slice(at, at + first).map(({ x1 }) => x1)));
  if (chart.filter(isMarked).length < LEAST_MARKED) return undefined;
  const labelEnd = Math.max(...chart.filter(isMarked).map(({ segments: [label] }) => label?.x1 ?? 0));
  const above = lines.slice(at, at + first);
  const columns = slotsOf(above, labelEnd);
  const left = columns[0]?.[0] ?? 0;
  if (columns.length < 2 || !chart.filter(isMarked).every((line) => fits(line, columns))) return undefined;
  // a title set bold right above the first entry names no column
  const over = above.at(-1);
  const title = over?.segments.length === 1 && over.bold && over.x1 < left ? over : undefined;
  const names = namesOf(
    above.filter((line) => line !== title),
    columns,
  );
  if (names.slice(1).some((name) => name === '')) return undefined;
  const rows = rowsOf(title ? [title, ...chart] : chart, columns);
  const used = lines.slice(at, at + first + chart.length);
  return {
    block: {
      kind: 'table',
      caption: '',
      columns: names,
      rows,
      continues: false,
      regions: [union(used.map(boxOf))],
    },
    edges: [Math.min(...chart.map(({ x0 }) => x0)), ...columns.map(([x0]) => x0)],
    slots: columns,
    length: used.length,
  };
}

/** The rest of the chart that closed the page before, without its names. */
function goesOn(lines: readonly Line[], at: number, { columns, edges, slots }: OpenChart): FoundTable | undefined {
  const right = Math.max(...slots.map(([, x1]) => x1));
  const chart = chartFrom(lines, at, right);
  const marked = chart.filter(isMarked);
  if (marked.length < 2 || !marked.every((line) => fits(line, slots))) return undefined;
  const regions = [union(chart.map(boxOf))];
  const block = { kind: 'table', caption: '', columns, rows: rowsOf(chart, slots), continues: true, regions } as const;
  return { block, edges, slots, length: chart.length };
}

const isMarked = ({ segments: [label, ...rest] }: Line): boolean =>
  label !== undefined && !isMark(label.text) && rest.length > 0 && rest.every(({ text }) => isMark(text));

/** Lines from the first marked one on, up to a gap or a line of running text. */
function chartFrom(lines: readonly Line[], start: number, right: number): Line[] {
  const chart: Line[] = [];
  for (const line of lines.slice(start)) {
    const last = chart.at(-1);
    if (last && line.baseline - last.baseline > 3.2 * last.size) break;
    if (line.x1 > right + 20 || line.text.length > 120) break;
    if (line.segments.length === 1 && line.x1 - line.x0 > 0.75 * (right - line.x0)) break;
    chart.push(line);
  }
  // what follows the last marked line are captions
  const end = chart.findLastIndex(isMarked);
  return chart.slice(0, end + 1);
}

/** Where the columns' names stand: those of the line that has most. */
function slotsOf(heads: readonly Line[], labelEnd: number): Interval[] {
  const slots = heads.map(({ segments }) => segments.filter(({ x1 }) => x1 > labelEnd));
  const most = slots.reduce((a, b) => (b.length > a.length ? b : a), []);
  return most.map(({ x0, x1 }) => [x0, x1]);
}

const middle = ({ x0, x1 }: Pick<Segment, 'x0' | 'x1'>): number => (x0 + x1) / 2;

const nearestSlot = (x: number, columns: readonly Interval[]): number => {
  const distance = ([a, b]: Interval): number => Math.max(a - x, x - b, 0);
  return columns.reduce((best, slot, i) => (distance(slot) < distance(columns[best] ?? slot) ? i : best), 0);
};

/** Each mark stands below or above a name, or hardly beside it. */
const fits = ({ segments }: Line, columns: readonly Interval[]): boolean =>
  segments.slice(1).every((mark) => {
    const [a, b] = columns[nearestSlot(middle(mark), columns)] ?? [0, 0];
    return middle(mark) > a - 12 && middle(mark) < b + 12;
  });

/** "or" and "Daily" below "10 hrs." are parts of one name; a piece of text over several columns is divided between its words. */
function namesOf(heads: readonly Line[], columns: readonly Interval[]): string[] {
  const left = columns[0]?.[0] ?? 0;
  const names: string[][] = [[], ...columns.map(() => [])];
  for (const word of heads.flatMap(({ segments }) => segments.flatMap((segment) => wordsOf(segment, columns)))) {
    const slot = middle(word) < left - 8 ? 0 : 1 + nearestSlot(middle(word), columns);
    names[slot]?.push(word.text);
  }
  return names.map((parts) => parts.join(' '));
}

function wordsOf(segment: Segment, columns: readonly Interval[]): { text: string; x0: number; x1: number }[] {
  const over = columns.filter(([a, b]) => segment.x0 < b && segment.x1 > a);
  if (over.length < 2) return [segment];
  const width = (segment.x1 - segment.x0) / segment.text.length;
  return [...segment.text.matchAll(/\S+/g)].map((word) => {
    const x0 = segment.x0 + word.index * width;
    return { text: word[0], x0, x1: x0 + word[0].length * width };
  });
}

/** A title over several entries goes before each of their labels. */
function rowsOf(
  chart: readonly Line[],
  columns: readonly Interval[],
): { cells: string[]; regions: ReturnType<typeof boxOf>[] }[] {
  let title = '';
  const rows: { cells: string[]; regions: ReturnType<typeof boxOf>[] }[] = [];
  let open: { cells: string[]; regions: ReturnType<typeof boxOf>[] } | undefined;
  for (const line of chart) {
    const [label, ...rest] = line.segments;
    if (!label) continue;
    if (rest.length === 0 && line.bold) {
      title = label.text.replace(/:$/, '');
      open = undefined;
    } else if (rest.length === 0 && open && /^\p{Ll}/u.test(label.text)) {
      open.cells[0] += ` ${label.text}`;
      open.regions.push(boxOf(line));
    } else {
      // a line without marks may be the title of what follows
      if (rest.length === 0) title = '';
      const cells = ['', ...columns.map(() => '')];
      cells[0] = title === '' ? label.text : `${title}, ${label.text}`;
      for (const part of rest) {
        const slot = 1 + nearestSlot(middle(part), columns);
        cells[slot] = `${cells[slot] ?? ''} ${part.text}`.trim();
      }
      open = { cells, regions: [boxOf(line)] };
      rows.push(open);
    }
  }
  return rows;
}
