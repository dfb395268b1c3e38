import { type Line, lineOf, type Segment } from './pdf-lines.ts';

/** Lines of running text beside a drawing, and how many of them a label of it may share a line with: more are rows of a table. */
const LEAST_LINES = 8;
const MOST_LABELLED = 0.3;
const LONGEST_LABEL = 40;

/** Text that runs on beside a drawing, without the drawing's labels ("B-Brush caps"), and these: together they look like a table. */
export function withoutCallouts(lines: readonly Line[]): {
  readonly lines: readonly Line[];
  readonly callouts: Line[];
} {
  const callouts: Line[] = [];
  const kept: Line[] = [];
  for (let at = 0; at < lines.length; ) {
    const run = runFrom(lines, at);
    const beside = run.flatMap(({ own, label }) => (label && own ? [label] : []));
    const text = run.filter(({ own }) => own);
    const flows = text.filter(({ own }) => own && /^\p{Ll}/u.test(own.text)).length >= 0.4 * text.length;
    if (text.length < LEAST_LINES || beside.length === 0 || beside.length > MOST_LABELLED * text.length || !flows) {
      kept.push(...lines.slice(at, at + 1));
      at += 1;
      continue;
    }
    for (const { own, label } of run) {
      if (own) kept.push(label ? lineOf([own]) : (lines[at] as Line));
      if (label) callouts.push(lineOf([label]));
      at += 1;
    }
  }
  return { lines: kept, callouts };
}

/** A line of the text with the label on it, or a label between two lines of the text. */
interface Piece {
  readonly own: Segment | undefined;
  readonly label: Segment | undefined;
}

/** Lines from `at` on that follow each other closely and start about where the first does. */
function runFrom(lines: readonly Line[], at: number): Piece[] {
  const run: Piece[] = [];
  let last: Segment | undefined;
  for (const line of lines.slice(at)) {
    const [first, second, ...more] = line.segments;
    if (!first || more.length) break;
    if (last && line.segments.length === 1 && first.x0 > last.x1 + first.size && isLabel(first)) {
      run.push({ own: undefined, label: first });
      continue;
    }
    const close = !last || line.baseline - last.baseline < 1.7 * first.size;
    if (!close || (last && Math.abs(first.x0 - last.x0) > 20) || (second && !(isText(first) && isLabel(second)))) break;
    run.push({ own: first, label: second });
    last = first;
  }
  return run.slice(0, run.findLastIndex(({ own }) => own) + 1);
}

/** Words: before a tab a section's number may stand, or a marker. */
const isText = ({ text }: Segment): boolean => text.length > 11 && /\p{L}\s+\p{L}/u.test(text);

/** A few words that are no figure: a figure beside words is their value. */
const isLabel = ({ text }: Segment): boolean =>
  text.length <= LONGEST_LABEL && /^[\p{L}(]/u.test(text) && !/[.;,]$/.test(text);
