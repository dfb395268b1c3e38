import type { Box } from '../../store/store.ts';
import { cleanText, openingMarker, openingSignal } from '../blocks.ts';
import { raised } from './superscript.ts';

/** A piece of text as the PDF sets it; all lengths in points from the top left of the page as it is shown. */
export interface Run {
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  readonly baseline: number;
  readonly size: number;
  readonly bold: boolean;
  readonly mono: boolean;
}

/** Runs of one line without a wide gap between them: a cell, or a whole line of running text. */
export type Segment = Run;

/** Segments on one baseline, from left to right. */
export interface Line extends Run {
  readonly segments: readonly Segment[];
}

export const boxOf = (part: Segment | Line): Box => [
  round(part.x0),
  round(part.baseline - part.size * 0.82),
  round(part.x1),
  round(part.baseline + part.size * 0.24),
];
const round = (n: number): number => Math.round(n * 10) / 10;

/** One box around several. */
export function union(boxes: readonly Box[]): Box {
  return [
    Math.min(...boxes.map((b) => b[0])),
    Math.min(...boxes.map((b) => b[1])),
    Math.max(...boxes.map((b) => b[2])),
    Math.max(...boxes.map((b) => b[3])),
  ];
}

export const median = (values: readonly number[]): number =>
  values.length ? (values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0) : 0;

/** Runs → segments, baseline by baseline. */
export function segmentsOf(runs: readonly Run[]): Segment[] {
  const rows: Row[] = [];
  for (const run of runs.toSorted((a, b) => a.baseline - b.baseline || a.x0 - b.x0)) {
    const row = rows.findLast(
      (one, i) => i >= rows.length - 4 && Math.abs(one.baseline - run.baseline) < 0.32 * Math.max(one.size, run.size),
    );
    if (row) {
      row.runs.push(run);
      if (run.size > row.size) Object.assign(row, { size: run.size, baseline: run.baseline });
    } else rows.push({ baseline: run.baseline, size: run.size, runs: [run] });
  }
  return raiseSmall(rows).flatMap((row) => splitRow(row.runs.flatMap(splitRun).sort((a, b) => a.x0 - b.x0)));
}

interface Row {
  baseline: number;
  size: number;
  runs: Run[];
}

/** Superscripts and subscripts join the line they belong to. */
function raiseSmall(rows: readonly Row[]): Row[] {
  const kept = new Set(rows);
  for (const [i, row] of rows.entries()) {
    const host = [rows[i + 1], rows[i - 1]].find(
      (other) =>
        other &&
        kept.has(other) &&
        row.size < 0.82 * other.size &&
        Math.abs(row.baseline - other.baseline) < 0.62 * other.size &&
        row.runs.every((run) => run.text.trim().length <= 6 && withinLine(run, other)),
    );
    if (!host) continue;
    host.runs.push(...row.runs);
    kept.delete(row);
  }
  return [...kept];
}

function withinLine(run: Run, row: Row): boolean {
  return (
    run.x1 > Math.min(...row.runs.map((r) => r.x0)) - 2 &&
    run.x0 < Math.max(...row.runs.map((r) => r.x1)) + 0.5 * row.size
  );
}

/** Strings that hold wide gaps themselves: several spaces, or the dots that lead the eye to a value. */
function splitRun(run: Run): Run[] {
  if (!/\s{3,}|(?:\s?\.){5,}/.test(run.text)) return [run];
  const perChar = (run.x1 - run.x0) / Math.max(run.text.length, 1);
  return [...run.text.matchAll(/(?:(?!\s{3}|(?:\s?\.){5}).)+/gs)].flatMap((match) => {
    const text = match[0].replace(/^[\s.]+/, '').trimEnd();
    if (!text) return [];
    const x0 = run.x0 + (match.index + match[0].indexOf(text[0] ?? '')) * perChar;
    return [{ ...run, text, x0, x1: x0 + text.length * perChar }];
  });
}

function splitRow(runs: readonly Run[]): Segment[] {
  const segments: Segment[] = [];
  let open: Run[] = [];
  for (const run of runs) {
    const last = open.at(-1);
    if (last && run.x0 - Math.max(...open.map((r) => r.x1)) > 0.95 * Math.max(last.size, run.size)) {
      segments.push(joinRuns(open));
      open = [];
    }
    open.push(run);
  }
  if (open.length) segments.push(joinRuns(open));
  return segments.filter((segment) => segment.text);
}

function joinRuns(runs: readonly Run[]): Segment {
  let text = '';
  let end = Number.NaN;
  const main = runs.reduce((a, b) => (b.text.length > a.text.length ? b : a));
  const above = (run: Run) => run.size < 0.82 * main.size && run.baseline < main.baseline - 0.15 * main.size;
  for (const part of runs) {
    const run = above(part) ? { ...part, text: part.text.trim() === '0' ? '°' : raised(part.text) } : part;
    if (run.x0 - end > 0.13 * run.size && !text.endsWith(' ')) text += ' ';
    // Drop shadows and fake bold print the same text twice on one spot
    if (!(run.x0 < end - 0.5 * (run.x1 - run.x0) && text.endsWith(run.text))) text += run.text;
    end = Number.isNaN(end) ? run.x1 : Math.max(end, run.x1);
  }
  const chars = runs.reduce((sum, run) => sum + run.text.length, 0);
  const share = (test: (run: Run) => boolean) =>
    runs.reduce((sum, run) => sum + (test(run) ? run.text.length : 0), 0) > 0.6 * chars;
  return {
    text: cleanText(text),
    x0: Math.min(...runs.map((r) => r.x0)),
    x1: Math.max(...runs.map((r) => r.x1)),
    baseline: main.baseline,
    size: main.size,
    bold: share((run) => run.bold),
    mono: share((run) => run.mono),
  };
}

/** The number of a section under another: "4.2", "4.2.1.", "B.3". */
export const SECTION_NUMBER = /^(?:\d{1,2}|[A-Z])(?:\.\d{1,3}){1,4}\.?$/;

/** Segments that share a baseline → lines, top to bottom; a marker or signal word standing apart joins its text. */
export function linesOf(segments: readonly Segment[]): Line[] {
  const lines: Segment[][] = [];
  for (const segment of segments.toSorted((a, b) => a.baseline - b.baseline || a.x0 - b.x0)) {
    const last = lines.at(-1);
    const [first] = last ?? [];
    if (last && first && Math.abs(first.baseline - segment.baseline) < 0.32 * Math.max(first.size, segment.size))
      last.push(segment);
    else lines.push([segment]);
  }
  return lines.map((parts) => lineOf(joinLead(parts.sort((a, b) => a.x0 - b.x0))));
}

function joinLead(parts: Segment[]): Segment[] {
  const [first, second, ...rest] = parts;
  if (!first || !second) return parts;
  const lead =
    openingMarker(`${first.text} x`)?.rest === 'x' ||
    /^(note|notes)\s*:?$/i.test(first.text) ||
    openingSignal(first.text)?.rest === '';
  const numbered = parts.length === 2 && first.bold && second.bold && /^\d{1,2}(?:\.\d{1,3})*\.?$/.test(first.text);
  // a bare number or letter may as well be a table's key column, and so may a mark far from its row of cells
  if ((!lead && !numbered) || second.x0 - first.x1 > (rest.length ? 36 : 80)) return parts;
  return [{ ...second, text: `${first.text} ${second.text}`, x0: first.x0, bold: first.bold && second.bold }, ...rest];
}

export function lineOf(segments: readonly Segment[]): Line {
  const main = segments.reduce((a, b) => (b.text.length > a.text.length ? b : a));
  return {
    segments,
    x0: Math.min(...segments.map((s) => s.x0)),
    x1: Math.max(...segments.map((s) => s.x1)),
    baseline: main.baseline,
    size: main.size,
    bold: segments.every((s) => s.bold),
    mono: segments.every((s) => s.mono),
    text: segments.map((s) => s.text).join(' '),
  };
}
