import { runInNewContext } from 'node:vm';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import utif from 'utif2';
import { Failure } from '../../plant/failure.ts';
import { type GreyPicture, greyOf } from './grey-picture.ts';
import { isJpeg, isPng, isTiff } from './signature.ts';
import { isSoundTiff } from './tiff-check.ts';

/** Width and height of a PNG or JPEG from its head; undefined when they are not told there. */
export function pictureSize(bytes: Uint8Array): { readonly width: number; readonly height: number } | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (isPng(bytes) && bytes.length > 24) return { width: view.getUint32(16), height: view.getUint32(20) };
  if (!isJpeg(bytes)) return undefined;
  for (let at = 2; at + 9 < bytes.length; ) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1] ?? 0;
    // start of frame, whatever the coding; c4, c8 and cc are other tables
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    at += 2 + view.getUint16(at + 2);
  }
  return undefined;
}

/** Unpacking the largest page takes a few seconds; the decoder never returns from some damaged LZW streams. ms. */
const UNPACKING = 30_000;

/** More pages or pixels than a document can have are refused. */
const MOST_PAGES = 500;
const MOST_PIXELS = 100_000_000;

/** Pages of a TIFF as PNG, which Tesseract reads; undefined for anything else. Throws `Failure` where part of it is missing or broken. */
export function tiffPages(bytes: Uint8Array, name: string, unpacking = UNPACKING): Uint8Array[] | undefined {
  if (!isTiff(bytes)) return undefined;
  const broken = (error?: unknown) =>
    new Failure('bad-input', `${name}: not a readable TIFF; it may be cut off or damaged`, error);
  try {
    if (!isSoundTiff(bytes, MOST_PAGES)) throw broken();
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const pages = utif.decode(buffer);
    if (!pages.length || !pages.every((page) => isWhole(page, bytes.length))) throw broken();
    return pages.map((page) => {
      const [width = 0] = numbers(page, 't256');
      const [height = 0] = numbers(page, 't257');
      if (!width || !height) throw broken();
      refuseLarge({ width, height }, name); // before any of it is unpacked
      runInNewContext('unpack()', { unpack: () => utif.decodeImage(buffer, page) }, { timeout: unpacking });
      const canvas = createCanvas(width, height);
      const context = canvas.getContext('2d');
      const image = context.createImageData(width, height);
      image.data.set(utif.toRGBA8(page));
      context.putImageData(image, 0, 0);
      return canvas.toBuffer('image/png');
    });
  } catch (error) {
    throw error instanceof Failure ? error : broken(error);
  }
}

/** Throws `Failure` for a picture that would not fit into memory. */
export function refuseLarge(
  { width, height }: { readonly width: number; readonly height: number },
  name: string,
): void {
  if (width * height > MOST_PIXELS)
    throw new Failure('bad-input', `${name}: ${width} × ${height} pixels are more than can be read`);
}

/** The values of a tag of a TIFF's page. */
function numbers(page: utif.IFD, tag: string): number[] {
  const value: unknown = page[tag];
  return Array.isArray(value) || ArrayBuffer.isView(value) ? Array.from(value as ArrayLike<number>) : [];
}

/** Whether the strips or tiles of a page lie inside the file: what is missing would be read as black or white. */
function isWhole(page: utif.IFD, length: number): boolean {
  const offsets = [...numbers(page, 't273'), ...numbers(page, 't324')];
  const sizes = [...numbers(page, 't279'), ...numbers(page, 't325')];
  return offsets.every((offset, i) => offset + (sizes[i] ?? 0) <= length);
}

/** A picture file in shades of grey. Rejects for pictures that cannot be decoded. */
export async function greyPicture(bytes: Uint8Array): Promise<GreyPicture> {
  const picture = await loadImage(Buffer.from(bytes));
  const canvas = createCanvas(picture.width, picture.height);
  const context = canvas.getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, picture.width, picture.height);
  context.drawImage(picture, 0, 0);
  return greyOf(context, picture.width, picture.height);
}
