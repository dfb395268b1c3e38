import { describe, expect, it } from 'vitest';
import { Chunker } from '../../src/library/chunk.ts';
import { readPdf } from '../../src/library/readers/pdf.ts';
import { bold, lines, type Page, PROSE, pdf, read } from './helpers.ts';

/** Titles in bold of a size each, running text below each. */
const titled =
  (titles: readonly (readonly [string, number])[]) =>
  (page: Page): void => {
    for (const [i, [title, size]] of titles.entries()) {
      bold(page, () => lines(page.fontSize(size), 54, 80 + 90 * i, [title]));
      lines(page.fontSize(10), 54, 105 + 90 * i, PROSE);
    }
  };

async function sections(bytes: Uint8Array): Promise<string[]> {
  const chunker = new Chunker();
  return (await read(readPdf, bytes)).flatMap((page) => chunker.push(page).map(({ section }) => section));
}

describe('sections of a PDF without an outline', () => {
  it('stay under their chapter, whatever title without a number stands between them', async () => {
    const bytes = await pdf([
      titled([
        ['4.0 OPERATION', 12],
        ['4.1 Threading', 11],
        ['Changing the core', 12],
        ['4.2 Slitting', 11],
      ]),
      titled([
        ['5.0 TROUBLE SHOOTING', 12],
        ['5.1 General', 11],
        ['GLOSSARY', 12],
      ]),
    ]);
    expect(await sections(bytes)).toEqual([
      '4.0 OPERATION',
      '4.0 OPERATION > 4.1 Threading',
      '4.0 OPERATION > 4.1 Threading > Changing the core',
      '4.0 OPERATION > 4.2 Slitting',
      '5.0 TROUBLE SHOOTING',
      '5.0 TROUBLE SHOOTING > 5.1 General',
      'GLOSSARY',
    ]);
  });

  it('go on after a title in larger type, and stand under it where their numbers do not go on', async () => {
    const bytes = await pdf([
      titled([
        ['5.0 DRIVES', 12],
        ['5.1 Fuses', 11],
        ['CHANGING THE VOLTAGE', 18],
        ['5.2 Gears', 11],
        ['6.0 CARE', 12],
      ]),
      titled([
        ['UNWINDER', 18],
        ['1.1 Brake', 12],
        ['REWINDER', 18],
        ['2.1 Drums', 12],
      ]),
    ]);
    expect(await sections(bytes)).toEqual([
      '5.0 DRIVES',
      '5.0 DRIVES > 5.1 Fuses',
      'CHANGING THE VOLTAGE',
      '5.0 DRIVES > 5.2 Gears',
      '6.0 CARE',
      'UNWINDER',
      'UNWINDER > 1.1 Brake',
      'REWINDER',
      'REWINDER > 2.1 Drums',
    ]);
  });

  it('have no title of two sentences, nor of what is said in brackets or loudly', async () => {
    const bytes = await pdf([
      titled([
        ['2.1 Safety', 12],
        ['Stop the winder. Lock the main switch before', 12],
        ['(Option)', 12],
        ['Only trained people may do this work!', 12],
      ]),
    ]);
    expect(new Set(await sections(bytes))).toEqual(new Set(['2.1 Safety']));
  });
});
