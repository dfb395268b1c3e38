/** Documents that are pictures, page by page, as the browser can show them. */
import utif from 'utif2';

export interface PictureFile {
  readonly pages: number;
  /** The page, from 1, as a picture that an `img` shows; its own pixels are the unit of its regions. */
  page(number: number): Promise<Blob>;
}

/** Opens a picture; the pages of a TIFF, which browsers do not show, are drawn one by one as they are asked for. Rejects for damaged ones. */
export async function openPicture(file: Blob): Promise<PictureFile> {
  if (file.type !== 'image/tiff') return { pages: 1, page: async () => file };
  const bytes = await file.arrayBuffer();
  const pages = utif.decode(bytes);
  return {
    pages: pages.length,
    page: async (number) => {
      const page = pages[number - 1];
      if (!page) throw new Error(`page ${number} of ${pages.length}`);
      utif.decodeImage(bytes, page);
      const canvas = new OffscreenCanvas(page.width, page.height);
      const pixels = new ImageData(new Uint8ClampedArray(utif.toRGBA8(page)), page.width, page.height);
      canvas.getContext('2d')?.putImageData(pixels, 0, 0);
      return canvas.convertToBlob();
    },
  };
}
