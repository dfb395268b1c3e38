import { createCanvas, loadImage } from '@napi-rs/canvas';
import { afterAll, describe, expect, it } from 'vitest';
import { codeKeys, passageKeys } from '../../src/library/codes.ts';
import { openOcr } from '../../src/library/ocr.ts';
import { eraseRules } from '../../src/library/readers/erase-rules.ts';
import { readImage } from '../../src/library/readers/image.ts';
import { readPdf } from '../../src/library/readers/pdf.ts';
import { greyPicture } from '../../src/library/readers/picture.ts';
import { readPicture } from '../../src/library/readers/read-picture.ts';
import { scannedPage } from '../scanned-page.ts';
import { lines, outline, pdf, read } from './helpers.ts';

/** A small ruled table as a scanner would give it. */
function scan(): Buffer {
  return scannedPage({ width: 1240, height: 620, font: '34px sans-serif' }, (page) => {
    for (const [row, cells] of [
      ['Code', 'Meaning', 'Remedy'],
      ['F07', 'Overcurrent', 'Check the cable'],
      ['F08', 'Overvoltage', 'Lengthen the ramp'],
      ['F09', 'Undervoltage', 'Check the supply'],
    ].entries()) {
      for (const [column, cell] of cells.entries()) page.fillText(cell, [70, 270, 620][column] ?? 0, 95 + row * 90);
      page.fillRect(50, 40 + row * 90, 1140, 3);
    }
    page.fillRect(50, 400, 1140, 3);
    for (const x of [50, 250, 600, 1187]) page.fillRect(x, 40, 3, 363);
  });
}

/** Pages of grey pixels as a scanner's TIFF: one strip a page, uncompressed, black is zero. */
function tiff(pages: readonly Uint8Array[], width: number): Uint8Array {
  const heads = pages.length * (2 + 9 * 12 + 4);
  const bytes = new Uint8Array(8 + heads + pages.reduce((sum, page) => sum + page.length, 0));
  const view = new DataView(bytes.buffer);
  bytes.set([0x49, 0x49, 42, 0, 8]);
  let at = 8;
  let strip = 8 + heads;
  for (const [i, page] of pages.entries()) {
    const tags = [
      [256, width],
      [257, page.length / width],
      [258, 8],
      [259, 1],
      [262, 1],
      [273, strip],
      [277, 1],
      [278, page.length / width],
      [279, page.length],
    ];
    view.setUint16(at, tags.length, true);
    for (const [n, [tag = 0, value = 0]] of tags.entries()) {
      view.setUint16(at + 2 + 12 * n, tag, true);
      view.setUint16(at + 4 + 12 * n, 4, true);
      view.setUint32(at + 6 + 12 * n, 1, true);
      view.setUint32(at + 10 + 12 * n, value, true);
    }
    at += 2 + 12 * tags.length + 4;
    view.setUint32(at - 4, i < pages.length - 1 ? at : 0, true);
    bytes.set(page, strip);
    strip += page.length;
  }
  return bytes;
}

describe('scanned pages', () => {
  const ocr = openOcr();
  afterAll(() => ocr.close());

  it('are read page by page, tables and places on the page included', async () => {
    const bytes = await pdf([
      (page) =>
        lines(page, 40, 100, ['This page has text of its own, enough of it to need no recognition whatsoever.']),
      (page) => page.image(scan(), 0, 100, { width: 595, height: 480 }),
    ]);
    const pages = await read(readPdf, bytes, { recognise: ocr.recognise });
    expect(pages.map((page) => page.ocr)).toEqual([false, true]);
    expect(outline(pages[1]?.blocks ?? [])).toEqual(
      expect.arrayContaining(['row: F08 | Overvoltage | Lengthen the ramp']),
    );
    const table = pages[1]?.blocks.find((block) => block.kind === 'table');
    const box = table?.kind === 'table' ? table.rows[0]?.regions[0] : undefined;
    expect(box?.[1]).toBeGreaterThan(100);
    expect(box?.[3]).toBeLessThan(580);
  }, 60_000);

  it('are all read when the first one comes, their memory is given back before the pages go on, and none is read twice', async () => {
    const text = (page: PDFKit.PDFDocument) =>
      lines(page, 40, 100, ['This page has text of its own, enough of it to need no recognition whatsoever.']);
    const picture = (page: PDFKit.PDFDocument) => page.image(scan(), 0, 100, { width: 595, height: 480 });
    const scans = new Map<number, unknown>();
    const heardOf = async (): Promise<string[]> => {
      const heard: string[] = [];
      const context = {
        name: 'test.pdf',
        scans: { get: (page: number) => scans.get(page), put: (page: number, scan: unknown) => scans.set(page, scan) },
        recognise: (image: Uint8Array) => {
          heard.push('picture');
          return ocr.recognise(image);
        },
        doneRecognising: async () => {
          heard.push('done');
        },
      };
      for await (const page of readPdf(await pdf([text, picture, text, picture]), context))
        heard.push(`${page.ocr ? 'scan' : 'text'} ${page.number}`);
      return heard;
    };
    const pages = ['scan 2', 'text 3', 'scan 4'];
    expect(await heardOf()).toEqual(['text 1', 'picture', 'picture', 'done', ...pages]);
    expect(await heardOf()).toEqual(['text 1', 'done', ...pages]);
  }, 60_000);

  it('pictures too', async () => {
    const [page] = await read(readImage, new Uint8Array(scan()), { recognise: ocr.recognise });
    expect(page).toMatchObject({ number: 1, ocr: true });
    expect(outline(page?.blocks ?? []).join('\n')).toContain('| Overcurrent | Check the cable');
  }, 60_000);

  const sideways = (degrees: number, [width, height]: readonly [number, number] = [700, 1400]) => {
    const canvas = createCanvas(width, height);
    const context = canvas.getContext('2d');
    context.fillStyle = '#fff';
    context.fillRect(0, 0, width, height);
    context.fillStyle = '#000';
    context.font = '40px sans-serif';
    context.translate(width / 2, height / 2);
    context.rotate((degrees * Math.PI) / 180);
    for (const [i, line] of [
      'Lubrication plan of the pump for every week',
      'Grease the bearing monthly with care',
      'Keep the level of the oil at the mark',
    ].entries())
      context.fillText(line, -300, -120 + 120 * i);
    return canvas.toBuffer('image/png');
  };

  it.each([
    [90, [700, 1400]],
    [270, [700, 1400]],
    [180, [1400, 700]],
  ] as const)(
    'a picture that lies on its side (%i°) is turned, and its boxes are where its lines are',
    async (degrees, size) => {
      const [page] = await read(readImage, new Uint8Array(sideways(degrees, size)), { recognise: ocr.recognise });
      expect(outline(page?.blocks ?? []).join('\n')).toContain('Grease the bearing monthly');
      const boxes = page?.blocks.flatMap((block) => block.regions) ?? [];
      const [width, height] = size;
      expect(boxes.length).toBeGreaterThan(0);
      for (const [x0, y0, x1, y1] of boxes) {
        expect(Math.min(x0, y0)).toBeGreaterThan(0);
        expect([x1 < width, y1 < height]).toEqual([true, true]);
        // the lines start 300 pixels before the middle and are some 800 long
        if (degrees === 90) expect([y0 > 350 && y0 < 450, y1 > 900]).toEqual([true, true]);
        if (degrees === 270) expect([y1 > 950 && y1 < 1050, y0 < 500]).toEqual([true, true]);
      }
    },
    60_000,
  );

  it('so is a page of a PDF', async () => {
    const bytes = await pdf([(page) => page.image(sideways(90), 0, 0, { width: 595, height: 842 })]);
    const [page] = await read(readPdf, bytes, { recognise: ocr.recognise });
    expect(outline(page?.blocks ?? []).join('\n')).toContain('Keep the level of the oil');
    const [box] = page?.blocks.flatMap((block) => block.regions) ?? [];
    expect(box && box[3] - box[1]).toBeGreaterThan(300);
  }, 60_000);

  it('a drawing is said to be illegible, not kept as chance letters', async () => {
    const canvas = createCanvas(900, 900);
    const context = canvas.getContext('2d');
    context.fillStyle = '#fff';
    context.fillRect(0, 0, 900, 900);
    context.fillStyle = '#000';
    context.font = '34px sans-serif';
    for (let i = 0; i < 40; i += 1)
      context.fillText('/|\\-_=+<>'.charAt(i % 9), 60 + (i % 8) * 100, 100 + Math.floor(i / 8) * 150);
    for (let i = 0; i < 40; i += 1)
      context.fillText('xioTL'.charAt(i % 5), 90 + (i % 8) * 100, 160 + Math.floor(i / 8) * 150);
    const problems: string[] = [];
    const [page] = await read(readImage, new Uint8Array(canvas.toBuffer('image/png')), {
      recognise: ocr.recognise,
      onProblem: (problem) => problems.push(problem),
    });
    expect(page?.blocks).toEqual([]);
    expect(problems).toEqual([expect.stringContaining('page 1 is a picture in which no words could be made out')]);
  }, 60_000);

  it('pages of a TIFF keep their numbers', async () => {
    const picture = createCanvas(1240, 620);
    picture.getContext('2d').drawImage(await loadImage(scan()), 0, 0);
    const { data } = picture.getContext('2d').getImageData(0, 0, 1240, 620);
    const grey = Uint8Array.from({ length: 1240 * 620 }, (_, i) => data[4 * i] ?? 0);
    const white = new Uint8Array(1240 * 620).fill(255);
    const pages = await read(readImage, tiff([white, grey], 1240), { recognise: ocr.recognise });
    expect(pages.map(({ number, ocr }) => [number, ocr])).toEqual([
      [1, true],
      [2, true],
    ]);
    expect(pages[0]?.blocks).toEqual([]);
    expect(outline(pages[1]?.blocks ?? []).join('\n')).toContain('F09 | Undervoltage | Check the supply');
    const cut = tiff([grey], 1240).subarray(0, 300_000);
    await expect(read(readImage, cut, { recognise: ocr.recognise })).rejects.toThrow(/not a readable TIFF/);
  }, 60_000);

  it('blank ones but for dust and a number are not handed to the recogniser, a short line is', async () => {
    const handedOver = async (draw: Parameters<typeof scannedPage>[1]): Promise<number> => {
      let times = 0;
      const page = scannedPage({ width: 1654, height: 2339, font: '30px sans-serif' }, draw);
      await readPicture(await greyPicture(page), async () => {
        times += 1;
        return [];
      });
      return times;
    };
    const dust = (page: Parameters<Parameters<typeof scannedPage>[1]>[0]) => {
      for (let speck = 0; speck < 30; speck += 1) page.fillRect((speck * 401) % 1654, (speck * 977) % 2339, 2, 2);
      page.fillText('12', 800, 2280);
    };
    expect(await handedOver(dust)).toBe(0);
    expect(await handedOver((page) => page.fillText('Torque 25 Nm', 150, 300))).toBeGreaterThan(0);
  });

  it('a zero read as an O does not hide a code', () => {
    expect(passageKeys('Code: FO7; Meaning: Overcurrent')).toContain('f07');
    expect(passageKeys('E-4O3O')).not.toContain('e4030');
    expect(passageKeys('E-O4')).toContain('e04');
    expect(codeKeys('CO2 detector')).not.toContain('c02');
  });

  it('are left out where no recogniser is given', async () => {
    const bytes = await pdf([(page) => page.image(scan(), 0, 0, { width: 595, height: 800 })]);
    expect((await read(readPdf, bytes))[0]).toMatchObject({ blocks: [], ocr: false });
  });

  it('rules are told from filled areas and from letters', () => {
    const data = new Uint8Array(400 * 200).fill(255);
    const paint = (x0: number, y0: number, x1: number, y1: number) => {
      for (let y = y0; y < y1; y += 1) for (let x = x0; x < x1; x += 1) data[y * 400 + x] = 0;
    };
    paint(20, 50, 380, 52); // a rule
    paint(20, 100, 380, 140); // a filled bar
    paint(30, 160, 60, 164); // a dash
    const { horizontal } = eraseRules({ data, width: 400, height: 200 });
    expect(horizontal.map(({ y }) => y)).toEqual([50, 51]);
    expect(data[50 * 400 + 100]).toBe(255);
    expect(data[120 * 400 + 100]).toBe(0);
  });
});
