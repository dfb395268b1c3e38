import { describe, expect, it } from 'vitest';
import { readPdf } from '../../src/library/readers/pdf.ts';
import { blocksOf, bold, type Cells, lines, outline, type Page, PROSE, pdf, read, row } from './helpers.ts';

describe('tables of a PDF', () => {
  it('are named by bold lines over each other', async () => {
    const bytes = await pdf([
      (page) => {
        bold(page, () => {
          row(page, 100, [
            [170, 'Line'],
            [250, 'Rated'],
            [340, 'Core'],
          ]);
          row(page, 111, [
            [54, 'Model'],
            [170, 'speed'],
            [250, 'amps'],
            [340, 'diameter'],
          ]);
        });
        for (const [i, model] of ['W4-100', 'W4-200', 'W4-300'].entries())
          row(page, 130 + 14 * i, [
            [54, model],
            [170, `${4 + i}00`],
            [250, `${22 + i}`],
            [340, `${76 + i}`],
          ]);
      },
    ]);
    expect(outline(await blocksOf(readPdf, bytes)).slice(0, 2)).toEqual([
      'columns: Model | Line speed | Rated amps | Core diameter',
      'row: W4-100 | 400 | 22 | 76',
    ]);
  });

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

  it('are named by words in capitals, and with the units that stand below the names', async () => {
    const bytes = await pdf([
      (page) => {
        const table = (y: number, rows: readonly (readonly string[])[]) => {
          for (const [i, cells] of rows.entries())
            row(
              page,
              y + 12 * i,
              cells.flatMap((cell, at) => (cell ? [[60 + 120 * at, cell] as const] : [])),
            );
        };
        table(100, [
          ['REVISION', 'DATE', 'TEXT AFFECTED'],
          ['01', '01/2009', 'First issue'],
          ['02', '03/2009', 'Drums'],
          ['03', '06/2013', 'New drum motor'],
        ]);
        bold(page, () => table(300, [['Model', 'Cable', 'Weight']]));
        table(312, [
          ['', 'ft (m)', '(kg)'],
          ['W4-100', '50 (15)', '420'],
          ['W4-200', '100 (30)', '460'],
          ['W4-300', '120 (36)', '490'],
        ]);
      },
    ]);
    expect(outline(await blocksOf(readPdf, bytes)).filter((line) => /columns|First|100/.test(line))).toEqual([
      'columns: REVISION | DATE | TEXT AFFECTED',
      'row: 01 | 01/2009 | First issue',
      'columns: Model | Cable ft (m) | Weight (kg)',
      'row: W4-100 | 50 (15) | 420',
      'row: W4-200 | 100 (30) | 460',
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

  it('are named by a line far above, and by a name set between the lines of the others', async () => {
    const bytes = await pdf([
      (page) => {
        bold(page, () =>
          row(page, 80, [
            [54, 'Option'],
            [300, 'Part Number'],
            [450, 'Manual'],
          ]),
        );
        for (const [i, [name, part, manual]] of [
          ['Knife holder with guide rail and setting gauge', 'W4-1', 'TO-9'],
          ['Core chuck of aluminium', 'W4-12', 'TO-10'],
          ['Second rider roll with brake, valve and hose set', 'W4-13', ''],
          ['Trim blower', 'W4-14', 'TO-12'],
        ].entries())
          row(page, 114 + 23 * i, [[54, name ?? ''], [316, part ?? ''], ...(manual ? ([[453, manual]] as const) : [])]);
        bold(page, () => {
          row(page, 300, [
            [280, '(Green)'],
            [360, '(Red)'],
          ]);
          row(page, 305, [[140, 'State']]);
          row(page, 310, [
            [280, 'Run lamp'],
            [360, 'Fault lamp'],
          ]);
        });
        for (const [i, state] of ['Web runs', 'Web has broken', 'Stopped'].entries())
          row(page, 328 + 15 * i, [
            [60, state],
            [292, i === 0 ? 'On' : 'Off'],
            [372, i === 1 ? 'Blinks' : 'Off'],
          ]);
      },
    ]);
    expect(outline(await blocksOf(readPdf, bytes))).toEqual([
      'columns: Option | Part Number | Manual',
      'row: Knife holder with guide rail and setting gauge | W4-1 | TO-9',
      'row: Core chuck of aluminium | W4-12 | TO-10',
      'row: Second rider roll with brake, valve and hose set | W4-13 | ',
      'row: Trim blower | W4-14 | TO-12',
      'columns: State | (Green) Run lamp | (Red) Fault lamp',
      'row: Web runs | On | Off',
      'row: Web has broken | Off | Blinks',
      'row: Stopped | Off | Off',
    ]);
  });
});
