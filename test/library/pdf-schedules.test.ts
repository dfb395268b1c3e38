import { describe, expect, it } from 'vitest';
import { readPdf } from '../../src/library/readers/pdf.ts';
import { blocksOf, bold, lines, outline, type Page, PROSE, pdf, read, row } from './helpers.ts';

describe('schedules of marks in a PDF', () => {
  it('read a schedule of marks under the names of its columns', async () => {
    const bytes = await pdf([
      (page) => {
        bold(page, () => {
          row(page, 100, [
            [300, '8 h'],
            [350, '50 h'],
            [400, '250 h'],
          ]);
          row(page, 111, [
            [60, 'Work'],
            [300, 'or'],
            [350, 'or'],
            [400, 'or'],
          ]);
          row(page, 122, [
            [298, 'Daily'],
            [346, 'Weekly'],
            [396, 'Monthly'],
          ]);
          row(page, 133, [[388, 'or less']]);
          row(page, 146, [[60, 'Drums']]);
        });
        const work: [string, number][] = [
          ['Wipe the drums', 305],
          ['Check the nip pressure', 355],
          ['Grease the bearings', 408],
          ['Check the drum covering for cuts', 305],
        ];
        work.forEach(([text, x], i) => {
          row(page, 160 + 14 * i, [
            [60, text],
            [x, 'X'],
          ]);
        });
      },
    ]);
    expect(outline(await blocksOf(readPdf, bytes))).toEqual([
      'columns: Work | 8 h or Daily | 50 h or Weekly | 250 h or Monthly or less',
      'row: Drums, Wipe the drums | X |  | ',
      'row: Drums, Check the nip pressure |  | X | ',
      'row: Drums, Grease the bearings |  |  | X',
      'row: Drums, Check the drum covering for cuts | X |  | ',
    ]);
  });

  it('go on over the page with a schedule of marks that does not name its columns again', async () => {
    const marked = (page: Page, works: readonly (readonly [string, number])[]) => {
      for (const [i, [text, x]] of works.entries())
        row(page, 140 + 14 * i, [
          [60, text],
          [x, 'X'],
        ]);
    };
    const bytes = await pdf([
      (page) => {
        bold(page, () =>
          row(page, 120, [
            [60, 'Work'],
            [300, 'Daily'],
            [350, 'Weekly'],
            [400, 'Monthly'],
          ]),
        );
        marked(page, [
          ['Wipe the drums', 308],
          ['Check the nip pressure', 362],
          ['Grease the bearings', 414],
        ]);
      },
      (page) => {
        marked(page, [
          ['Change the knives', 414],
          ['Empty the trim box', 308],
        ]);
        lines(page, 60, 300, PROSE);
      },
    ]);
    const [, second] = await read(readPdf, bytes);
    expect(second?.blocks[0]).toMatchObject({ kind: 'table', continues: true });
    expect(outline(second?.blocks ?? []).slice(0, 3)).toEqual([
      'columns: Work | Daily | Weekly | Monthly',
      'row: Change the knives |  |  | X',
      'row: Empty the trim box | X |  | ',
    ]);
  });
});
