import type { Line } from './pdf-lines.ts';

const ENTRY = /(?:\.{3,}|(?:\. ){3,}|\s)\s*(?:\d{1,4}|[A-Z]?\d{1,2}-\d{1,3}|[ivx]{1,5})$/;
const DOTTED = /\.{3,}|(?:\. ){3,}/;
const NUMBER = /^(?:\d{1,2}|[A-Z])(?:\.\d{1,3})*\.?\s/;

/** "Knife holder, 12, 40-43" */
const KEYWORD = /^.{2,70},\s?\d{1,4}(?:[-–]\d{1,4})?(?:,\s?\d{1,4}(?:[-–]\d{1,4})?)*$/;

/**
 * Tables of contents, whose lines end in page numbers after dots or a wide gap, and indexes, most of whose keywords do after a comma.
 * They would match every question.
 */
export function isContents(lines: readonly Line[]): boolean {
  const pieces = lines.flatMap(({ segments }) => segments);
  const keywords = pieces.filter(({ text }) => KEYWORD.test(text));
  if (keywords.length >= 12 && keywords.length >= 0.6 * pieces.length) return true;
  const entries = lines.filter((line) => ENTRY.test(line.text) && line.x1 - line.x0 > 150);
  if (entries.length < 8 || entries.length < 0.55 * lines.length) return false;
  const numbers = entries.map((line) => Number(/(\d+)$/.exec(line.text)?.[1] ?? Number.NaN)).filter(Number.isFinite);
  const steps = numbers.slice(1).map((n, i) => n - (numbers[i] ?? 0));
  const rising = steps.filter((step) => step >= 0).length;
  if (numbers.length < 6 || rising < 0.75 * steps.length) return false;
  return rows(entries) < 0.5 * entries.length || risesInAll(steps);
}

/** How many have cells besides the title, its number and its page, as lines of a parts list have. */
const rows = (entries: readonly Line[]): number =>
  entries.filter(({ text, segments }) => !DOTTED.test(text) && segments.length > (NUMBER.test(text) ? 3 : 2)).length;

/** Page numbers go up from entry to entry; the quantities at the end of a parts list's lines go up and down again. */
function risesInAll(steps: readonly number[]): boolean {
  const up = steps.reduce((sum, step) => sum + Math.max(step, 0), 0);
  const down = steps.reduce((sum, step) => sum + Math.max(-step, 0), 0);
  return up > 2 * down;
}
