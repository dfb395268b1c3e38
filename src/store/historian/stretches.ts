import type { Stretch, StretchOptions } from '../store.ts';
import { type Columns, KIND, sampleAt, valueAt } from './columns.ts';
import type { Piece } from './pieces.ts';

/** A tag's samples in stretches: no object for each sample, and `alike` is asked only where the value changes. */
export function stretchesOf(
  tag: string,
  pieces: readonly Piece[],
  { alike = (value) => value, apart = Number.POSITIVE_INFINITY }: StretchOptions,
): Stretch[] {
  const found: Stretch[] = [];
  let open: Omit<Stretch, 'last' | 'count'> | undefined;
  let [last, count, flag, number] = [0, 0, -1, Number.NaN];
  let text: string | undefined;
  let like: unknown;
  const finish = () => {
    if (open) found.push({ ...open, last, count });
  };
  for (const piece of pieces) {
    const constant = piece.last - piece.first <= apart ? piece.constant() : undefined;
    const columns = constant === undefined ? piece.columns() : oneNumber(piece.first, constant);
    if (!columns) continue;
    const { at, flags, numbers, texts } = columns;
    for (let i = 0; i < at.length; i++) {
      const t = at[i] ?? 0;
      const f = flags[i] ?? 0;
      const n = numbers[i] ?? 0;
      const same = f === flag && (n === number || ((f & 12) >= KIND.text && texts?.get(i) === text));
      const now = same ? like : alike(valueAt(columns, i));
      if (f !== flag || now !== like || t - last > apart) {
        finish();
        const { at: begin, value, quality } = sampleAt(tag, columns, i);
        open = { at: begin, value, quality };
        count = 0;
      }
      if (!same) {
        [flag, number, like] = [f, n, now];
        text = texts?.get(i);
      }
      last = t;
      count++;
    }
    if (constant === undefined) continue;
    last = piece.last;
    count += piece.statistics().count - 1;
  }
  finish();
  return found;
}

/** Stands for samples that need not be looked at. */
const oneNumber = (at: number, number: number): Columns => ({
  at: Float64Array.of(at),
  flags: new Uint8Array(1),
  numbers: Float64Array.of(number),
});
