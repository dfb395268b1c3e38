import { type Line, linesOf, median, type Segment } from './pdf-lines.ts';

/** A part of a page that is read from top to bottom on its own. */
export interface Region {
  readonly lines: readonly Line[];
  readonly x0: number;
  readonly x1: number;
}

/**
 * A page's segments in reading order. Running text set in two columns is told from a table of two columns by its fill:
 * lines of prose reach across their column, cells of a key column do not.
 */
export function regionsOf(segments: readonly Segment[]): Region[] {
  if (!segments.length) return [];
  const gutter = findGutter(segments);
  if (gutter === undefined) return [regionOf(segments)];
  const regions: Region[] = [];
  let left: Segment[] = [];
  let right: Segment[] = [];
  let whole: Segment[] = [];
  const close = () => {
    for (const part of [whole, left, right]) if (part.length) regions.push(regionOf(part));
    left = [];
    right = [];
    whole = [];
  };
  const lines = linesOf(segments);
  const rows = tableRows(lines, gutter);
  for (const line of lines) {
    const across = line.segments.some((s) => s.x0 < gutter - 4 && s.x1 > gutter + 4);
    if (across || rows.has(line)) {
      if (left.length || right.length) close();
      whole.push(...line.segments);
    } else {
      if (whole.length) close();
      left.push(...line.segments.filter((s) => (s.x0 + s.x1) / 2 < gutter));
      right.push(...line.segments.filter((s) => (s.x0 + s.x1) / 2 >= gutter));
    }
  }
  close();
  return regions;
}

/**
 * Lines that are rows of a table across both columns: three and more together, with cells on both sides of the gutter, more
 * than two in most lines, and on neither side text that fills its column.
 */
function tableRows(lines: readonly Line[], gutter: number): Set<Line> {
  const left = Math.min(...lines.map((line) => line.x0));
  const right = Math.max(...lines.map((line) => line.x1));
  const fills = ({ x0, x1 }: Segment) => x1 - x0 > 0.6 * (x1 <= gutter ? gutter - left : right - gutter);
  const cells = (line?: Line) => line !== undefined && line.segments.length > 1 && !line.segments.some(fills);
  const found = new Set<Line>();
  for (let at = 0; at < lines.length; ) {
    let end = at;
    while (cells(lines[end])) end += 1;
    const run = lines.slice(at, end);
    const wide = run.filter(({ segments }) => segments.length > 2);
    const both = run.filter(({ x0, x1 }) => x0 < gutter && x1 > gutter);
    if (wide.length >= 3 && wide.length > run.length / 2 && both.length === run.length)
      for (const line of run) found.add(line);
    at = end + 1;
  }
  return found;
}

function regionOf(segments: readonly Segment[]): Region {
  return {
    lines: linesOf(segments),
    x0: Math.min(...segments.map((s) => s.x0)),
    x1: Math.max(...segments.map((s) => s.x1)),
  };
}

function findGutter(segments: readonly Segment[]): number | undefined {
  const x0 = Math.min(...segments.map((s) => s.x0));
  const x1 = Math.max(...segments.map((s) => s.x1));
  const size = median(segments.map((s) => s.size));
  let best: { x: number; crossing: number } | undefined;
  for (let x = x0 + (x1 - x0) * 0.35; x < x0 + (x1 - x0) * 0.65; x += 3) {
    const crossing = segments.filter((s) => s.x0 < x + size * 0.5 && s.x1 > x - size * 0.5).length;
    if (!best || crossing < best.crossing) best = { x, crossing };
  }
  if (!best) return undefined;
  const { x } = best;
  const left = segments.filter((s) => s.x1 <= x + 2);
  const right = segments.filter((s) => s.x0 >= x - 2);
  const enough = left.length >= 8 && right.length >= 8 && best.crossing <= 0.2 * Math.min(left.length, right.length);
  return enough && filled(left) && filled(right) ? x : undefined;
}

/** Prose: at least half of the lines reach across three quarters of their column. */
function filled(segments: readonly Segment[]): boolean {
  const width = Math.max(...segments.map((s) => s.x1)) - Math.min(...segments.map((s) => s.x0));
  const long = segments.filter((s) => s.x1 - s.x0 > 0.75 * width);
  return width > 120 && long.length >= 0.5 * segments.length && median(long.map((s) => s.text.length)) > 24;
}
