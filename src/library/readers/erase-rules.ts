import type { GreyPicture } from './grey-picture.ts';
import type { Rules } from './pdf-table.ts';

/** Darker than this (0 to 255) is ink. */
export const INK = 205;
/** Thicker than this many pixels is a filled area, not a rule. */
const THICKEST = 8;

/**
 * Whitens drawn rules, because Tesseract takes a ruled table for a picture, and tells where they were (pixels), because
 * they say where the table's rows are.
 */
export function eraseRules(picture: GreyPicture): Rules {
  const { data, width, height } = picture;
  const shortest = Math.max(50, Math.round(0.035 * Math.max(width, height)));
  const horizontal: { y: number; x0: number; x1: number }[] = [];
  const vertical: { x: number; y0: number; y1: number }[] = [];
  const erase: number[] = [];
  for (const run of runs({ data, lines: height, length: width, step: 1, stride: width }, shortest)) {
    horizontal.push({ y: run.line, x0: run.from, x1: run.to });
    for (let x = run.from; x <= run.to; x += 1) erase.push(run.line * width + x);
  }
  for (const run of runs({ data, lines: width, length: height, step: width, stride: 1 }, shortest)) {
    vertical.push({ x: run.line, y0: run.from, y1: run.to });
    for (let y = run.from; y <= run.to; y += 1) erase.push(y * width + run.line);
  }
  for (const pixel of erase) data[pixel] = 255;
  return { horizontal, vertical };
}

/** The picture seen in one direction: `lines` lines of `length` pixels, `step` from pixel to pixel, `stride` from line to line. */
interface Scan {
  readonly data: Uint8Array;
  readonly lines: number;
  readonly length: number;
  readonly step: number;
  readonly stride: number;
}

/** Thin unbroken runs of ink along the lines. */
function* runs(
  scan: Scan,
  shortest: number,
): Generator<{ readonly line: number; readonly from: number; readonly to: number }> {
  const { data, lines, length, step, stride } = scan;
  for (let line = 0; line < lines; line += 1) {
    let from = -1;
    for (let at = 0; at <= length; at += 1) {
      const dark = at < length && (data[line * stride + at * step] ?? 255) < INK;
      if (dark && from < 0) from = at;
      if (!dark && from >= 0) {
        if (at - from >= shortest && isThin(scan, line, { from, to: at - 1 })) yield { line, from, to: at - 1 };
        from = -1;
      }
    }
  }
}

function isThin(
  { data, lines, step, stride }: Scan,
  line: number,
  { from, to }: { readonly from: number; readonly to: number },
): boolean {
  const isInk = (other: number, at: number) => (data[other * stride + at * step] ?? 255) < INK;
  let thin = 0;
  for (let sample = 1; sample <= 5; sample += 1) {
    const at = Math.round(from + ((to - from) * sample) / 6);
    let thickness = 1;
    for (let up = line - 1; up >= 0 && thickness <= THICKEST && isInk(up, at); up -= 1) thickness += 1;
    for (let down = line + 1; down < lines && thickness <= THICKEST && isInk(down, at); down += 1) thickness += 1;
    if (thickness <= THICKEST) thin += 1;
  }
  return thin >= 4;
}

/** Rules in pixels → in points. */
export const scaledRules = ({ horizontal, vertical }: Rules, scale: number): Rules => ({
  horizontal: horizontal.map(({ y, x0, x1 }) => ({ y: y / scale, x0: x0 / scale, x1: x1 / scale })),
  vertical: vertical.map(({ x, y0, y1 }) => ({ x: x / scale, y0: y0 / scale, y1: y1 / scale })),
});
