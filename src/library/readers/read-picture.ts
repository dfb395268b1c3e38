import type { Box } from '../../store/store.ts';
import type { RecognisedLine, Recogniser } from '../blocks.ts';
import { eraseRules, INK } from './erase-rules.ts';
import { type GreyPicture, pgmOf, type Turn, turned } from './grey-picture.ts';
import { isLegible, wordsIn } from './ocr-runs.ts';
import type { Rules } from './pdf-table.ts';

/** Text and rules found in a picture, where they stand when it is turned to be read. */
export interface ReadPicture {
  readonly lines: readonly RecognisedLine[];
  readonly rules: Rules;
  readonly turn: Turn;
}

/** A page with fewer words than this may lie on its side. */
const FEW_WORDS = 8;
/** How much sharper lines of text must stand out across than along the page. */
const SHARPER = 1.3;

/** Of a page with some words this share of its pixels is ink at least; specks of dust and a page's number are less. */
const LEAST_INK = 0.0001;

/**
 * A picture's text; a blank one is not looked at closely, which would take seconds, in all directions. One in which next to nothing can be read is tried again turned: to the left and to the right where its
 * ink lies in columns as lines of text lie in rows, else upside down. Each try costs seconds, so upright pages have but one.
 */
export async function readPicture(picture: GreyPicture, recognise: Recogniser): Promise<ReadPicture> {
  if (isBlank(picture)) return { lines: [], rules: { horizontal: [], vertical: [] }, turn: 0 };
  const upright = await readTurned(picture, 0, recognise);
  const words = wordsOf(upright);
  if (words >= FEW_WORDS) return upright;
  for (const turn of liesOnItsSide(picture) ? ([90, 270] as const) : ([180] as const)) {
    const other = await readTurned(picture, turn, recognise);
    if (wordsOf(other) >= Math.max(FEW_WORDS, 2 * words)) return other;
  }
  return upright;
}

const isBlank = ({ data }: GreyPicture): boolean =>
  data.reduce((ink, lightness) => (lightness < INK ? ink + 1 : ink), 0) < LEAST_INK * data.length;

async function readTurned(picture: GreyPicture, turn: Turn, recognise: Recogniser): Promise<ReadPicture> {
  const page = turned(picture, turn);
  const rules = eraseRules(page);
  return { lines: await recognise(pgmOf(page)), rules, turn };
}

/** Words in it; none where it cannot be read. */
function wordsOf({ lines }: ReadPicture): number {
  const texts = lines.map(({ text }) => text);
  return isLegible(texts) ? wordsIn(texts) : 0;
}

/** Rows of text are dark and the gaps between them light: the sums of ink jump from row to row, or from column to column. */
function liesOnItsSide({ data, width, height }: GreyPicture): boolean {
  const rows = new Float64Array(height);
  const columns = new Float64Array(width);
  for (let y = 0, at = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1, at += 1) {
      const ink = 255 - (data[at] ?? 255);
      rows[y] = (rows[y] ?? 0) + ink;
      columns[x] = (columns[x] ?? 0) + ink;
    }
  const jumps = (sums: Float64Array, across: number) =>
    sums.reduce((all, sum, i) => all + ((sum - (sums[i - 1] ?? sum)) / across) ** 2, 0) / sums.length;
  return jumps(columns, height) > SHARPER * jumps(rows, width);
}

/** A box of a turned picture → where it is in the picture as it is, `width` × `height` in the box's measure. */
export function turnedBack(turn: Turn, width: number, height: number): ((box: Box) => Box) | undefined {
  if (turn === 90) return ([x0, y0, x1, y1]) => [y0, height - x1, y1, height - x0];
  if (turn === 180) return ([x0, y0, x1, y1]) => [width - x1, height - y1, width - x0, height - y0];
  if (turn === 270) return ([x0, y0, x1, y1]) => [width - y1, x0, width - y0, x1];
  return undefined;
}
