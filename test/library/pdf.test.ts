import { describe, expect, it } from 'vitest';
import { cleanText } from '../../src/library/blocks.ts';
import { readPdf } from '../../src/library/readers/pdf.ts';
import { blocksOf, lines, outline, pdf, prose, read } from './helpers.ts';

describe('PDF', () => {
  it('reads two columns one after the other', async () => {
    const bytes = await pdf([
      (page) => {
        page.fontSize(9);
        lines(page, 40, 100, prose('Left:'));
        lines(page, 330, 100, prose('Right:'));
      },
    ]);
    const [page] = await read(readPdf, bytes);
    const text = outline(page?.blocks ?? []).join('\n');
    expect(text.indexOf('then wait longer')).toBeLessThan(text.indexOf('Right:'));
    expect(text).toContain('collected and given to a firm that is licensed for it');
  });

  it('drops running headers and page numbers, and keeps physical page numbers', async () => {
    const page = (n: number) => (document: PDFKit.PDFDocument) => {
      lines(document, 40, 30, [`Acme X1 Manual   Chapter ${n}`]);
      lines(document, 40, 200, [`Body of page ${n} says something about valve ${n}.`]);
      lines(document, 280, 810, [String(n + 7)]);
    };
    const headers: string[] = [];
    const pages = await read(readPdf, await pdf([1, 2, 3, 4].map(page)), { onFurniture: (text) => headers.push(text) });
    expect(pages.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
    expect(pages.flatMap(({ blocks }) => outline(blocks))).toEqual(
      [1, 2, 3, 4].map((n) => `paragraph: Body of page ${n} says something about valve ${n}.`),
    );
    expect(headers[0]).toContain('Acme X1 Manual');
  });

  it('opens a long file anew now and then, and reads on as if it had not', async () => {
    const bytes = await pdf(
      Array.from({ length: 320 }, (_, i) => (document: PDFKit.PDFDocument) => {
        document.font('Helvetica-Bold').fontSize(14);
        lines(document, 40, 100, [`Part ${i + 1}`]);
        document.font('Helvetica').fontSize(10);
        lines(document, 40, 130, [`Drum ${i + 1} turns at ${100 + i} metres a minute.`]);
      }),
    );
    let times = 0;
    const reread = async () => {
      times += 1;
      return bytes.slice();
    };
    const pages = await read(readPdf, bytes.slice(), { reread });
    expect(times).toBeGreaterThan(0);
    expect(outline(pages.flatMap(({ blocks }) => [...blocks]))).toEqual(
      outline((await read(readPdf, bytes)).flatMap(({ blocks }) => [...blocks])),
    );
    expect(outline(pages.at(-1)?.blocks ?? [])).toEqual([
      'heading: Part 320',
      'paragraph: Drum 320 turns at 419 metres a minute.',
    ]);
  });

  it('reads text beside a drawing as text, and the labels of the drawing after it', async () => {
    const text = [
      '4. Slip the new knife into the',
      'holder and turn the screw until',
      'the edge stands on the mark of',
      'the gauge. The spring behind it',
      'presses the knife to the rail,',
      'which must be free of dust and',
      'of glue. Draw the screw tight',
      'and turn the roll once by hand',
      'before the guard is closed.',
    ];
    const bytes = await pdf([
      (page) => {
        lines(page, 54, 100, text);
        lines(page, 320, 117, ['A Knife']);
        lines(page, 300, 100 + 4 * 13, ['B Spring']);
        lines(page, 310, 100 + 6 * 13, ['C Screw']);
      },
    ]);
    expect(outline(await blocksOf(readPdf, bytes))).toEqual([
      `item 4.: ${text.join(' ').slice(3)}`,
      'paragraph: A Knife; B Spring; C Screw',
    ]);
  });

  it('drops running lines also where one is misspelt or its page lies on its side', async () => {
    const page = (n: number) => (document: PDFKit.PDFDocument) => {
      const { height } = document.page;
      const manual = n === 4 ? 'Operation and Manitenance Manual' : 'Operation and Maintenance Manual';
      lines(document, 40, 30, [`OM-7 / ${manual}`]);
      lines(document, 40, height - 40, [`11/2021 Revision 04 Page ${n}`]);
      lines(document, 40, 150, [
        `What page ${n} says is about the ${['drum', 'knife', 'chuck', 'brake', 'web'][n - 1]}.`,
      ]);
    };
    const lying = (document: PDFKit.PDFDocument) => {
      Object.assign(document.page.dictionary.data, { MediaBox: [0, 247, 842, 842] });
      document.page.height = 595;
      page(3)(document);
    };
    const pages = await read(readPdf, await pdf([page(1), page(2), lying, page(4), page(5)]));
    expect(outline(pages.flatMap(({ blocks }) => [...blocks]))).toEqual(
      ['drum', 'knife', 'chuck', 'brake', 'web'].map(
        (part, i) => `paragraph: What page ${i + 1} says is about the ${part}.`,
      ),
    );
  });

  it('tells headings, steps, warnings and hyphenation', async () => {
    const bytes = await pdf([
      (page) => {
        page.font('Helvetica-Bold').fontSize(16);
        lines(page, 40, 100, ['4.2 Changing the filter']);
        page.font('Helvetica').fontSize(10);
        lines(page, 40, 130, ['WARNING: Hot surfaces near the exhaust mani-', 'fold. Wear gloves.']);
        lines(page, 40, 175, ['1. Close the valve.', '2. Remove the cover and lift out the', '   filter element.']);
      },
    ]);
    const [page] = await read(readPdf, bytes);
    expect(outline(page?.blocks ?? [])).toEqual([
      'heading: 4.2 Changing the filter',
      'WARNING: Hot surfaces near the exhaust manifold. Wear gloves.',
      'item 1.: Close the valve.',
      'item 2.: Remove the cover and lift out the filter element.',
    ]);
  });

  it('gives every block its box on the page', async () => {
    const [page] = await read(readPdf, await pdf([(document) => lines(document, 100, 200, ['Only one line here.'])]));
    const [box] = page?.blocks[0]?.regions ?? [];
    expect(box?.[0]).toBeCloseTo(100, 0);
    expect(box?.[1]).toBeGreaterThan(195);
    expect(box?.[3]).toBeLessThan(215);
  });

  it('writes ligatures out and drops invisible characters', () => {
    expect(cleanText('\ufb01lter\u00ad e\ufb03cient \u202ereversed\u202c')).toBe('filter efficient reversed');
  });

  it('leaves out tables of contents', async () => {
    const bytes = await pdf([
      (page) =>
        lines(
          page,
          40,
          100,
          Array.from({ length: 14 }, (_, i) => `Chapter about valve ${i} ${'.'.repeat(60)} ${i * 3 + 1}`),
        ),
      (page) => lines(page, 40, 100, ['Real text about valves.']),
    ]);
    const pages = await read(readPdf, bytes);
    expect(pages.map(({ blocks }) => blocks.length)).toEqual([0, 1]);
  });

  const head = (document: PDFKit.PDFDocument, y: number) => {
    document.font('Helvetica-Bold');
    cells(document, y, ['Code', 'Meaning', 'Remedy']);
    document.font('Helvetica');
  };
  const cells = (document: PDFKit.PDFDocument, y: number, texts: readonly string[]) => {
    for (const [i, text] of texts.entries()) if (text) lines(document, [40, 110, 300][i] ?? 0, y, [text]);
  };

  it('places text that is set sideways where it stands on the page as shown', async () => {
    for (const angle of [-90, 90]) {
      const bytes = await pdf([
        (page) => {
          page.save().rotate(angle, { origin: [300, 400] });
          head(page, 300);
          for (const n of [1, 2, 3]) cells(page, 300 + 20 * n, [`F${n}`, `Meaning ${n}`, `Remedy number ${n}`]);
          page.restore();
        },
      ]);
      const [page] = await read(readPdf, bytes);
      const [table] = page?.blocks ?? [];
      expect(outline(page?.blocks ?? [])).toContain('row: F2 | Meaning 2 | Remedy number 2');
      const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = table?.kind === 'table' ? (table.rows[1]?.regions[0] ?? []) : [];
      // a row of about 340 × 10 points, standing
      expect(y1 - y0).toBeGreaterThan(200);
      expect(x1 - x0).toBeLessThan(20);
      const middle = angle < 0 ? 300 + (340 - 400) : 300 - (340 - 400);
      expect(Math.abs((x0 + x1) / 2 - middle)).toBeLessThan(12);
      expect(Math.max(x1, y1)).toBeLessThan(842);
    }
  });

  it('tells raised figures from the number they stand at', async () => {
    const bytes = await pdf([
      (page) => {
        let x = 40;
        for (const [text, size, rise] of [
          ['Rated current 41', 10, 0],
          ['1', 6, 3],
          [' A at 40 ', 10, 0],
          ['o', 6, 4],
          ['C for 5 m', 10, 0],
          ['2', 6, 3.4],
        ] as const) {
          page.fontSize(size).text(text, x, 100 - rise + (10 - size) * 0.72, { lineBreak: false });
          x += page.widthOfString(text);
        }
        page.fontSize(10);
        lines(page, 40, 140, ['The cooling water is clean and runs all the time in both loops.']);
      },
    ]);
    const [page] = await read(readPdf, bytes);
    expect(outline(page?.blocks ?? [])[0]).toContain('Rated current 41¹ A at 40 °C for 5 m²');
  });

  it('leaves out what is printed beside the page, however far', async () => {
    const bytes = await pdf([
      (page) => {
        for (const n of [1, 2, 3]) {
          cells(page, 100 + 20 * n, [`F${n}`, `Meaning ${n}`, `Remedy ${n}`]);
          lines(page, 9_000_000_000, 100 + 20 * n, ['far away']);
          lines(page, 700, 100 + 20 * n, ['beside']);
        }
      },
    ]);
    const [page] = await read(readPdf, bytes);
    expect(outline(page?.blocks ?? [])).toEqual([1, 2, 3].map((n) => `row: F${n} | Meaning ${n} | Remedy ${n}`));
  });
});
