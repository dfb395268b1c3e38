/** A picture in shades of grey in memory: a byte a pixel, 0 black, row by row. It may be changed in place. */
export interface GreyPicture {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** As much of a canvas's context as is used here: four bytes a pixel, painted on white. */
export interface Painted {
  getImageData(
    x: number,
    y: number,
    width: number,
    height: number,
  ): { readonly data: ArrayLike<number>; readonly height: number };
}

/** Rows taken from a canvas at a time: all at once they would take as much memory as the canvas again. */
const STRIP = 128;

/** What is painted on a canvas of that size. */
export function greyOf(context: Painted, width: number, height: number): GreyPicture {
  const data = new Uint8Array(width * height);
  for (let row = 0, at = 0; row < height; row += STRIP) {
    const strip = context.getImageData(0, row, width, Math.min(STRIP, height - row)).data;
    for (let from = 0; from < strip.length; from += 4, at += 1)
      data[at] = 0.3 * (strip[from] ?? 0) + 0.59 * (strip[from + 1] ?? 0) + 0.11 * (strip[from + 2] ?? 0);
  }
  return { data, width, height };
}

/** As a PGM file, which Tesseract reads: packing it as PNG helps nobody. */
export function pgmOf({ data, width, height }: GreyPicture): Uint8Array {
  const head = new TextEncoder().encode(`P5\n${width} ${height}\n255\n`);
  const file = new Uint8Array(head.length + data.length);
  file.set(head);
  file.set(data, head.length);
  return file;
}

/** Degrees clockwise by which a picture is turned. */
export type Turn = 0 | 90 | 180 | 270;

/** A turned copy. */
export function turned({ data, width, height }: GreyPicture, turn: Turn): GreyPicture {
  if (turn === 0) return { data: data.slice(), width, height };
  const [wide, high] = turn === 180 ? [width, height] : [height, width];
  const copy = new Uint8Array(data.length);
  // where the first pixel of the picture goes, and how far from pixel to pixel and from row to row
  const [first, step, stride] =
    turn === 90 ? [wide - 1, wide, -1] : turn === 180 ? [data.length - 1, -1, -wide] : [(high - 1) * wide, -wide, 1];
  for (let y = 0, from = 0; y < height; y += 1)
    for (let x = 0, to = first + y * stride; x < width; x += 1, to += step, from += 1) copy[to] = data[from] ?? 0;
  return { data: copy, width: wide, height: high };
}
