import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas';

/** White paper with black ink, as a scanner gives it: a PNG of what `draw` puts on it. Sizes in pixels, `font` as in CSS. */
export function scannedPage(
  { width, height, font }: { readonly width: number; readonly height: number; readonly font: string },
  draw: (page: SKRSContext2D) => void,
): Buffer {
  const canvas = createCanvas(width, height);
  const page = canvas.getContext('2d');
  page.fillStyle = '#fff';
  page.fillRect(0, 0, width, height);
  page.fillStyle = '#000';
  page.font = font;
  draw(page);
  return canvas.toBuffer('image/png');
}
