import type { Block, TableRow } from '../blocks.ts';
import { isCodeLike } from '../codes.ts';
import { opensWithNames } from './header.ts';
import { factsIn, sideBySide } from './pdf-facts.ts';
import { footOf, headsOf, underTitles } from './pdf-heads.ts';
import { boxOf, type Line, median, type Segment, union } from './pdf-lines.ts';
import { listedRows } from './pdf-listed-rows.ts';
import { marksAt, type OpenChart } from './pdf-marks.ts';
import { startsByRule } from './pdf-row-rules.ts';

export interface FoundTable {
  readonly block: Extract<Block, { kind: 'table' }>;
  /** Left edges of the columns, to recognise the table where it goes on over the page. */
  readonly edges: readonly number[];
  /** Of a chart of marks: from where to where the names of its columns reach. */
  readonly slots?: OpenChart['slots'];
  /** Lines used, from the given start. */
  readonly length: number;
}

/** Positions of horizontal and vertical rules drawn on the page. */
export interface Rules {
  readonly horizontal: readonly { readonly y: number; readonly x0: number; readonly x1: number }[];
  readonly vertical: readonly { readonly x: number; readonly y0: number; readonly y1: number }[];
}

/** The table that starts at a line, if one does: lines of several segments whose edges line up. `open`: it may go on from there. */
export function tableAt(lines: readonly Line[], at: number, rules?: Rules, open?: OpenChart): FoundTable | undefined {
  const first = lines[at];
  if (!first || first.segments.length < 2) return undefined;
  const chart = marksAt(lines, at, open);
  if (chart) return chart;
  const run = runFrom(lines, at);
  const multi = run.filter((line) => line.segments.length > 1);
  if (multi.length < 2 || isListing(run)) return undefined;
  const columns = columnsOf(multi);
  if (columns.length < 2 || columns.length > 14) return undefined;
  const all = placeLines(run, columns);
  const beside = sideBySide(run.slice(0, all.length), all);
  const foot = footOf(run.slice(0, all.length), { cut: beside === undefined });
  const used = foot.rows;
  const placed = all.slice(0, used);
  const aligned = placed.filter((cells) => cells.filter((cell) => cell.length).length > 1).length;
  if (aligned < 2 || (aligned < 3 && columns.length < 3 && !rules?.horizontal.length)) return undefined;
  if (!lookLikeCells(placed)) return undefined;
  const heads = headsOf(run.slice(0, used), placed);
  const body = run.slice(heads?.lines ?? 0, used);
  const found = rowsOf(body, placed.slice(heads?.lines ?? 0), { rules, named: heads !== undefined });
  if (found.length + (heads ? 1 : 0) < 2) return undefined;
  const named =
    !beside &&
    !heads &&
    opensWithNames(
      found.map(({ cells }) => cells),
      boldAlone(found, run),
    );
  const rows = underTitles(named ? found.slice(1) : found, body);
  return {
    block: {
      kind: 'table',
      caption: foot.caption,
      columns: beside ? [] : (heads?.names ?? (named ? (found[0]?.cells ?? []) : [])),
      rows: beside ?? rows.map(({ cells, regions }) => ({ cells, regions })),
      continues: false,
      regions: [union(run.slice(0, used).map(boxOf))],
    },
    edges: columns.map(([x0]) => x0),
    length: foot.length,
  };
}

/** Commands and comments in type of one width may stand in columns too. */
const isListing = (run: readonly Line[]): boolean =>
  run.every(({ mono }) => mono) && run.filter(({ text }) => /^(?:[#$;>]|\/\/)/.test(text)).length >= run.length / 2;

/** Whether the first row is set in bold, and the others are not. */
const boldAlone = ([first, ...rest]: readonly Row[], lines: readonly Line[]): boolean =>
  (lines[first?.first ?? -1]?.bold ?? false) && !rest.every((row) => lines[row.first]?.bold);

/** Lines that may belong to one table: no large vertical gap, no change to much larger type. */
function runFrom(lines: readonly Line[], at: number): Line[] {
  const run: Line[] = [];
  for (let i = at; i < lines.length; i += 1) {
    const line = lines[i];
    const last = run.at(-1);
    if (!line) break;
    if (last && line.size > 1.35 * last.size) break;
    if (last && line.baseline - last.baseline > (alignedWith(run, line) ? 5.5 : 3.2) * last.size) break;
    if (last && line.segments.length > 1 && startsElsewhere(run, line)) break;
    // a bold line alone among lines that are not is the heading of what follows
    const title =
      line.segments.length === 1 &&
      line.bold &&
      line.text.length > 2 &&
      run.some((other) => other.segments.length > 1 && !other.bold);
    const left = Math.min(...run.map((other) => other.x0));
    if (title && line.x0 < left + 12 && opensRows(lines, i)) break;
    run.push(line);
  }
  return run;
}

/** Whether a line's pieces start, or have their middle, where cells of the lines above do: rows may stand far apart. */
function alignedWith(run: readonly Line[], line: Line): boolean {
  const cells = run.filter((other) => other.segments.length > 1).flatMap((other) => other.segments);
  const below = (s: Segment) => cells.some((c) => Math.abs(c.x0 - s.x0) < 4 || Math.abs(middle(c) - middle(s)) < 3);
  return line.segments.length > 1 && line.segments.every(below);
}

const middle = ({ x0, x1 }: Segment): number => (x0 + x1) / 2;

/** Far below lines that stand close, and its label starts where no cell above does: another table. */
function startsElsewhere(run: readonly Line[], line: Line): boolean {
  // a name set between the two lines of the others is no line of its own
  const gaps = run.slice(1).flatMap((other, i) => {
    const gap = other.baseline - (run[i]?.baseline ?? 0);
    return gap > 0.8 * other.size ? [gap] : [];
  });
  const gap = line.baseline - (run.at(-1)?.baseline ?? 0);
  const edges = run.flatMap((other) => other.segments.map(({ x0 }) => x0));
  return gaps.length > 1 && gap > 1.9 * Math.max(...gaps) && !edges.some((x) => Math.abs(x - line.x0) < 10);
}

/** Whether the line after this one has cells, the first of which starts no further right than this line does. */
function opensRows(lines: readonly Line[], at: number): boolean {
  const next = lines[at + 1];
  const line = lines[at];
  return !next || !line || (next.segments.length > 1 && next.x0 <= line.x1 && line.x0 < next.x1) || next.bold;
}

type Interval = readonly [number, number];

/** Columns as x intervals: where hardly any line has ink there is a separation. */
function columnsOf(lines: readonly Line[]): Interval[] {
  const sample = lines.slice(0, 60);
  const x0 = Math.floor(Math.min(...sample.map((l) => l.x0)));
  const x1 = Math.ceil(Math.max(...sample.map((l) => l.x1)));
  const ink = new Array<number>(x1 - x0 + 1).fill(0);
  for (const line of sample)
    for (const s of line.segments)
      for (let x = Math.floor(s.x0) - x0; x <= Math.ceil(s.x1) - x0; x += 1) ink[x] = (ink[x] ?? 0) + 1;
  const quiet = Math.floor(0.1 * sample.length);
  const columns: [number, number][] = [];
  for (let x = 0; x < ink.length; x += 1) {
    if ((ink[x] ?? 0) <= quiet) continue;
    const last = columns.at(-1);
    if (last && x + x0 - last[1] <= 4) last[1] = x + x0;
    else columns.push([x + x0, x + x0]);
  }
  return columns;
}

/** Cells by line and column, up to the first line that does not fit. */
function placeLines(run: readonly Line[], columns: readonly Interval[]): Segment[][][] {
  const placed: Segment[][][] = [];
  let misfits = 0;
  for (const line of run) {
    const cells: Segment[][] = columns.map(() => []);
    let crossing = 0;
    for (const segment of line.segments) {
      const touched = columns.flatMap(([a, b], i) => (segment.x0 < b - 1 && segment.x1 > a + 1 ? [i] : []));
      if (touched.length > 1) crossing += 1;
      cells[touched[0] ?? nearest(columns, segment)]?.push(segment);
    }
    // a line running over the columns is text after the table, unless the table goes on below it
    if (crossing && line.segments.length === 1) {
      misfits += 1;
      if (misfits > 1 || wide(line, columns)) break;
    } else misfits = 0;
    placed.push(cells);
  }
  while (placed.length && (placed.at(-1) ?? []).filter((cell) => cell.length).length < 1) placed.pop();
  return placed;
}

const wide = (line: Line, columns: readonly Interval[]): boolean =>
  columns.filter(([a, b]) => line.x0 < b && line.x1 > a).length > Math.max(1, columns.length - 1) &&
  line.text.length > 40;

function nearest(columns: readonly Interval[], segment: Segment): number {
  const x = middle(segment);
  const distance = ([a, b]: Interval) => Math.max(a - x, x - b, 0);
  return columns.reduce((best, column, i) => (distance(column) < distance(columns[best] ?? column) ? i : best), 0);
}

/** Prose that happens to stand side by side is no table: cells are short in at least one column. */
function lookLikeCells(placed: readonly Segment[][][]): boolean {
  const widths = (placed[0] ?? []).map((_, i) => {
    const texts = placed.flatMap((cells) => (cells[i]?.length ? [cells[i]?.map((s) => s.text).join(' ') ?? ''] : []));
    return { filled: texts.length / placed.length, length: median(texts.map((t) => t.length)) };
  });
  return widths.some(({ filled, length }) => length <= 32 && filled > 0.15);
}

interface Row extends TableRow {
  readonly first: number;
}

interface Setting {
  readonly rules: Rules | undefined;
  /** The columns have their names already: the first row is an entry. */
  readonly named: boolean;
}

function rowsOf(lines: readonly Line[], placed: readonly Segment[][][], { rules, named }: Setting): Row[] {
  const starts = listedRows(rowStarts(lines, placed, rules), placed);
  const rows: Row[] = [];
  for (const [i, start] of starts.entries()) {
    const end = starts[i + 1] ?? placed.length;
    const cells = (placed[0] ?? []).map((_, column) => {
      let text = '';
      for (const part of placed.slice(start, end).flatMap((line) => line[column] ?? []))
        text =
          /\p{Ll}-$/u.test(text) && /^\p{Ll}/u.test(part.text)
            ? text.slice(0, -1) + part.text
            : `${text} ${part.text}`.trim();
      return text;
    });
    const segments = placed.slice(start, end).flat(2);
    const facts = factsIn(placed.slice(start, end));
    if (facts) {
      for (const fact of facts) rows.push({ cells: fact, regions: [union(segments.map(boxOf))], first: start });
      continue;
    }
    const [key, ...others] = cells;
    const above = rows.at(-1)?.cells[0] ?? '';
    const shared =
      !key &&
      above &&
      others.filter(Boolean).length > 1 &&
      rows.length > (named ? 0 : 1) &&
      spans(lines, { start, above, rules });
    const whole = shared ? [above, ...others] : cells;
    if (segments.length) rows.push({ cells: whole, regions: [union(segments.map(boxOf))], first: start });
  }
  return rows;
}

/**
 * Whether the first cell above holds for this row too. A rule between them says no, and a code is never handed down
 * without one to say so: an empty cell may be one that could not be read.
 */
function spans(
  lines: readonly Line[],
  { start, above, rules }: { readonly start: number; readonly above: string; readonly rules: Rules | undefined },
): boolean {
  const line = lines[start];
  const before = lines[start - 1];
  const ruled = rules && rules.horizontal.length > 3;
  if (!line || !before || !ruled) return !isCodeLike(above);
  const left = Math.min(...lines.map((one) => one.x0));
  return !rules.horizontal.some(
    (rule) =>
      rule.y > before.baseline - 2 &&
      rule.y < line.baseline - 0.3 * line.size &&
      rule.x0 < left + 12 &&
      rule.x1 > left + 2,
  );
}

/** Lines of one cell stand closer, in sizes of their type. */
const FAR = 1.9;

/** Indices of lines that open a row: by drawn rules, else by larger gaps, else by a filled first column. */
function rowStarts(lines: readonly Line[], placed: readonly Segment[][][], rules?: Rules): number[] {
  const byRule = startsByRule(lines, rules);
  if (byRule) return byRule;
  const gaps = lines.slice(1).map((line, i) => line.baseline - (lines[i]?.baseline ?? 0));
  const tight = Math.min(...gaps.filter((gap) => gap > 2));
  const loose = (i: number) => (gaps[i - 1] ?? Number.POSITIVE_INFINITY) > 1.28 * tight;
  const byGap = placed.flatMap((_, i) => (i === 0 || loose(i) ? [i] : []));
  const keys = placed.map((cells) => (cells[0] ?? []).map((s) => s.text).join(' '));
  const numbered = keys.filter((key) => /^\d{1,3}[.)]\s/.test(key)).length >= 2;
  const keyed = keys.flatMap((key, i) => {
    if (i === 0) return [0];
    if (!key || (numbered && !loose(i) && !/^\d{1,3}[.)]\s/.test(key))) return [];
    const wrapped = (gaps[i - 1] ?? 0) < FAR * (lines[i]?.size ?? 0);
    return wrapped && goesOn(keys[i - 1] ?? '', key, placed, i) && !loose(i) ? [] : [i];
  });
  const wraps = gaps.some((gap) => gap <= 1.28 * tight);
  const gapsOpenRows = byGap.filter((i) => keys[i]).length >= 0.85 * byGap.length;
  if (wraps && byGap.length >= 3 && gapsOpenRows && byGap.length > 0.3 * keyed.length) return byGap;
  // causes a, b, c of one symptom: each with its remedy
  const second = placed.flatMap((cells, i) =>
    !keys[i] && /^\(?[a-z][.)]\s/.test(cells[1]?.[0]?.text ?? '') ? [i] : [],
  );
  return [...new Set([...keyed, ...second])].sort((a, b) => a - b);
}

/** Whether the first cell of a line is the rest of the cell above, wrapped. */
function goesOn(above: string, key: string, placed: readonly Segment[][][], at: number): boolean {
  if (!above) return false;
  if (/^[\p{Ll}(]/u.test(key) && /\s/.test(above)) return true;
  const right = Math.max(...placed.flatMap((cells) => (cells[0] ?? []).map((s) => s.x1)));
  const left = Math.min(...placed.flatMap((cells) => (cells[0] ?? []).map((s) => s.x0)));
  const end = Math.max(...(placed[at - 1]?.[0] ?? []).map((s) => s.x1));
  return above.split(/\s+/).length >= 4 && end > left + 0.85 * (right - left) && !/[.:;]$/.test(above);
}
