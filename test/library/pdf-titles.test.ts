import { describe, expect, it } from 'vitest';
import { readPdf } from '../../src/library/readers/pdf.ts';
import { blocksOf, bold, lines, outline, type Page, PROSE, pdf, row } from './helpers.ts';

describe('numbered titles after a tab', () => {
  it('are headings and no rows, also where they follow each other', async () => {
    const bytes = await pdf([
      (page) => {
        row(page, 100, [
          [54, '3.2'],
          [99, 'WEB TENSION'],
        ]);
        row(page, 114, [
          [54, '3.2.1'],
          [99, 'Load cells'],
        ]);
        lines(page, 54, 128, PROSE);
        page.rect(50, 300, 400, 20).stroke().rect(50, 320, 400, 20).stroke();
      },
    ]);
    expect(outline(await blocksOf(readPdf, bytes)).slice(0, 2)).toEqual([
      'heading: 3.2 WEB TENSION',
      'heading: 3.2.1 Load cells',
    ]);
  });

  it('keep their number at the top of a page, where other pages have other numbers', async () => {
    const titles = ['Unwinding', 'Slitting', 'Winding', 'Core chucks', 'Nip roll', 'Doffing'];
    const bytes = await pdf(
      titles.map((title, i) => (page: Page) => {
        row(page, 60, [[54, 'Winder W4 service manual']]);
        row(page, 90, [
          [54, `4.${i + 1}`],
          [99, title],
        ]);
        lines(page, 54, 110, [...PROSE, `${title} is done with the guards closed and both keys in their locks.`]);
      }),
    );
    const headings = outline(await blocksOf(readPdf, bytes)).filter((line) => line.startsWith('heading'));
    expect(headings).toEqual(titles.map((title, i) => `heading: 4.${i + 1} ${title}`));
  });

  it('are found in the outline of the document, which leaves the numbers out', async () => {
    const bytes = await pdf(
      [
        (page) => {
          page.fontSize(16);
          bold(page, () => row(page, 60, [[54, '4   Winding']]));
          page.fontSize(10);
          lines(page, 54, 100, PROSE);
          bold(page, () =>
            row(page, 150, [
              [54, '4.1'],
              [90, 'Threading'],
            ]),
          );
          lines(page, 54, 170, PROSE);
          const { outline: root } = page as unknown as { outline: { addItem(title: string): typeof root } };
          root.addItem('Winding').addItem('Threading');
        },
      ],
      { pdfVersion: '1.7' },
    );
    const headings = (await blocksOf(readPdf, bytes)).filter((block) => block.kind === 'heading');
    expect(headings.map(({ text, level }) => [text, level])).toEqual([
      ['4 Winding', 10],
      ['4.1 Threading', 20],
    ]);
  });

  it('a signal word alone on its line is no title', async () => {
    const bytes = await pdf([
      (page) => {
        bold(page, () => row(page, 80, [[54, 'Threading the web']]));
        lines(page, 54, 100, PROSE);
        bold(page, () => row(page, 140, [[54, 'Warning']]));
        row(page, 156, [[54, 'the drums pull a hand in before anyone can stop them.']]);
        bold(page, () => row(page, 190, [[54, 'Doffing']]));
        lines(page, 54, 210, PROSE);
      },
    ]);
    expect(outline(await blocksOf(readPdf, bytes)).filter((line) => !line.startsWith('paragraph'))).toEqual([
      'heading: Threading the web',
      'WARNING: the drums pull a hand in before anyone can stop them.',
      'heading: Doffing',
    ]);
  });

  it('may be a section by name; what stands at the foot of a page is none', async () => {
    const bytes = await pdf([
      (page) => {
        page.fontSize(12);
        bold(page, () =>
          row(page, 60, [
            [54, 'Section 2.'],
            [160, 'Care of the winder'],
          ]),
        );
        page.fontSize(10);
        lines(page, 54, 90, PROSE);
        bold(page, () => {
          row(page, 790, [[480, 'Revised']]);
          row(page, 802, [[480, 'Mar 18/93']]);
        });
      },
    ]);
    const headings = outline(await blocksOf(readPdf, bytes)).filter((line) => line.startsWith('heading'));
    expect(headings).toEqual(['heading: Section 2. Care of the winder']);
  });

  it('a step set in bold is no title', async () => {
    const bytes = await pdf([
      (page) => {
        lines(page, 54, 80, [...PROSE, '1. Close the guard.', '2. Turn the key.']);
        bold(page, () => row(page, 132, [[54, '3. Wait until the drums stand']]));
        lines(page, 54, 145, ['4. Open the guard.']);
      },
    ]);
    expect(outline(await blocksOf(readPdf, bytes)).slice(1)).toEqual([
      'item 1.: Close the guard.',
      'item 2.: Turn the key.',
      'item 3.: Wait until the drums stand',
      'item 4.: Open the guard.',
    ]);
  });

  it('are rows where a list of parameters numbers on', async () => {
    const names = ['Ramp up', 'Ramp down', 'Jog speed', 'Web width'];
    const bytes = await pdf([
      (page) =>
        names.forEach((name, i) => {
          row(page, 100 + 14 * i, [
            [54, `2.0${i + 1}`],
            [120, name],
            [300, `${i + 3} s`],
          ]);
        }),
    ]);
    expect(outline(await blocksOf(readPdf, bytes))[1]).toBe('row: 2.02 | Ramp down | 4 s');
  });
});
