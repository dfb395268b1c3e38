import { describe, expect, it } from 'vitest';
import { readPdf } from '../../src/library/readers/pdf.ts';
import { blocksOf, bold, type Cells, lines, outline, PROSE, pdf, row } from './helpers.ts';

describe('tables of a PDF', () => {
  it('hand a symptom down to each of its causes, from the first on', async () => {
    const bytes = await pdf([
      (page) => {
        bold(page, () =>
          row(page, 100, [
            [54, 'Trouble'],
            [200, 'Cause'],
            [360, 'Remedy'],
          ]),
        );
        const causes: Cells[] = [
          [
            [54, '1. Web breaks.'],
            [200, 'a. Tension too high'],
            [360, 'Lower the tension.'],
          ],
          [
            [200, 'b. Knife blunt'],
            [360, 'Change the knife.'],
          ],
          [
            [54, '2. Core slips.'],
            [200, 'a. Chuck worn'],
            [360, 'Change the chuck.'],
          ],
          [
            [200, 'b. Air lost'],
            [360, 'Tighten the hose.'],
          ],
        ];
        causes.forEach((cells, i) => {
          row(page, 116 + 16 * i, cells);
        });
      },
    ]);
    expect(outline(await blocksOf(readPdf, bytes))).toEqual([
      'columns: Trouble | Cause | Remedy',
      'row: 1. Web breaks. | a. Tension too high | Lower the tension.',
      'row: 1. Web breaks. | b. Knife blunt | Change the knife.',
      'row: 2. Core slips. | a. Chuck worn | Change the chuck.',
      'row: 2. Core slips. | b. Air lost | Tighten the hose.',
    ]);
  });

  it('end above their caption and above what is numbered after it', async () => {
    const bytes = await pdf([
      (page) => {
        bold(page, () =>
          row(page, 100, [
            [120, 'Web'],
            [300, 'Knife'],
          ]),
        );
        for (const [i, [web, knife]] of [
          ['Paper', 'K1'],
          ['Foil', 'K2'],
          ['Board', 'K4'],
        ].entries())
          row(page, 118 + 18 * i, [
            [120, web ?? ''],
            [300, knife ?? ''],
          ]);
        bold(page, () => {
          row(page, 178, [[200, 'Knives for each web']]);
          row(page, 190, [[240, 'Figure 7']]);
        });
        row(page, 208, [[100, '(3) Change of knife']]);
        lines(page, 100, 240, PROSE);
      },
    ]);
    const blocks = await blocksOf(readPdf, bytes);
    expect(outline(blocks).slice(0, 5)).toEqual([
      'columns: Web | Knife',
      'row: Paper | K1',
      'row: Foil | K2',
      'row: Board | K4',
      'item (3): Change of knife',
    ]);
    expect(blocks[0]).toMatchObject({ caption: 'Knives for each web Figure 7' });
  });

  it('keep the longer of two lists that stand side by side', async () => {
    const left = ['Drums', 'Diameter: 320 mm', 'Speed: 1480 rpm', 'Covering: rubber', 'Knives', 'Number: 6'];
    const right = ['Supply', 'Voltage: 400 V', 'Current: 63 A', 'Air', 'Pressure: 6 bar', 'Use: 40 l/min'];
    const longer = [...right, 'Weights', 'Winder: 2150 kg', 'Core: 38 kg'];
    const bytes = await pdf([
      (page) => {
        for (const [x, list] of [
          [54, left],
          [300, longer],
        ] as const)
          list.forEach((text, i) => {
            if (text.includes(':')) row(page, 100 + 14 * i, [[x, text]]);
            else bold(page, () => row(page, 100 + 14 * i, [[x, text]]));
          });
      },
    ]);
    const said = outline(await blocksOf(readPdf, bytes));
    expect(said).toContain('row: Drums, Speed | 1480 rpm');
    expect(said).toContain('row: Weights, Core | 38 kg');
  });

  it('tell the title that a row stands under', async () => {
    const bytes = await pdf([
      (page) => {
        const facts: Cells[] = [
          [
            [60, 'Type'],
            [320, 'W4-200'],
          ],
          [[90, 'Supply']],
          [
            [60, 'Rated current'],
            [320, '63 A'],
          ],
          [
            [60, 'Rated voltage'],
            [320, '400 V'],
          ],
          [[90, 'Drum motor']],
          [
            [60, 'Rated current'],
            [320, '48 A'],
          ],
          [
            [60, 'Rated speed'],
            [320, '1480 rpm'],
          ],
          [
            [60, 'Brake torque'],
            [320, '90 N·m'],
          ],
        ];
        facts.forEach((cells, i) => {
          if (cells.length === 1) bold(page, () => row(page, 100 + 15 * i, cells));
          else row(page, 100 + 15 * i, cells);
          page
            .moveTo(50, 97 + 15 * i)
            .lineTo(400, 97 + 15 * i)
            .stroke();
        });
      },
    ]);
    const said = outline(await blocksOf(readPdf, bytes));
    expect(said).toContain('row: Supply, Rated current | 63 A');
    expect(said).toContain('row: Drum motor, Rated current | 48 A');
  });

  it('take facts that stand line by line between two rules apart', async () => {
    const bytes = await pdf([
      (page) => {
        const rule = (y: number) => page.moveTo(50, y).lineTo(400, y).stroke();
        for (const y of [95, 112, 160, 177, 194]) rule(y);
        row(page, 98, [
          [60, 'Noise'],
          [300, '78 dB(A)'],
        ]);
        row(page, 115, [[60, 'Input current at']]);
        row(page, 126, [
          [60, '400 V 50 Hz'],
          [300, '63 A'],
        ]);
        row(page, 137, [
          [60, '480 V 60 Hz'],
          [300, '52 A'],
        ]);
        row(page, 163, [
          [60, 'Losses'],
          [300, '4 kW'],
        ]);
        row(page, 180, [
          [60, 'Colour'],
          [300, 'RAL 7032'],
        ]);
      },
    ]);
    expect(outline(await blocksOf(readPdf, bytes))).toEqual([
      'row: Noise | 78 dB(A)',
      'row: Input current at, 400 V 50 Hz | 63 A',
      'row: Input current at, 480 V 60 Hz | 52 A',
      'row: Losses | 4 kW',
      'row: Colour | RAL 7032',
    ]);
  });
});
