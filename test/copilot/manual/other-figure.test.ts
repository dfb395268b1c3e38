import { describe, expect, it } from 'vitest';
import { answerFromManuals } from '../../../src/copilot/manual/index.ts';
import type { Library } from '../../../src/library/library.ts';
import { asks, reranked, shelf, sourcesOf, type Written } from './shelf.ts';

const torque = (part: string, thread: string, figure: string): Written => ({
  kind: 'row',
  section: 'Tightening torques',
  columns: ['Part', 'Thread', 'Torque (N·m)'],
  cells: [part, thread, figure],
  text: [part, thread, figure].join(' '),
});
const MANUAL: readonly Written[] = [
  { text: 'The scraper has eight blades, 60 mm wide.', section: 'Scraper' },
  { text: 'Every 4,000 hours: oil of roller 1: 2.4 litres, roller 2: 1.9 litres.', section: 'Upkeep' },
  { text: 'Grease rollers 3 to 6 with 8 g each.', section: 'Upkeep' },
  { text: 'Pressure loss of the sieve: 0.3 bar at 20 m³/h.', section: 'Data' },
  { text: 'The scraper may run at up to 30 % load for 10 minutes.', section: 'Data' },
  { text: 'A shaft of steel 1.4021 carries the scraper.', section: 'Scraper' },
  { text: 'The gear is greased by the maker.', section: 'Upkeep' },
  { text: 'Roller, diameter: 120', section: 'Rollers' },
  torque('Blade nut', 'M16', '90'),
  { text: 'Put the cover on and tighten the frame bolts with 55 N·m.', section: 'Assembly' },
  { text: 'Open the drain screw until water comes.', section: 'Starting' },
  { text: 'Rotor frequency: 50 Hz', section: 'Data' },
  { text: 'Raise the clock frequency where the coil sings.', section: 'Faults' },
];

/** What is told though the reranker finds these words as likely as can be, or about as likely as not. */
async function told(question: string, likely: string, logit = 8) {
  const library = reranked(shelf(MANUAL), { [likely]: logit });
  const sources = sourcesOf(library);
  const { statements, refused } = await answerFromManuals(asks(question, sources), sources);
  return refused ? 'refused' : statements.map(({ text }) => text).join('\n');
}

describe('however likely a piece reads', () => {
  it('it holds a figure in the unit asked for', async () => {
    expect(await told('How long does it take to change a scraper blade, in minutes?', 'eight blades')).toBe('refused');
    expect(await told('How wide are the scraper blades in millimetres?', 'eight blades')).toContain('60 mm');
  });

  it('it is of the one that is named by its number', async () => {
    expect(await told('How many litres of oil does roller 4 take?', 'oil of roller')).toBe('refused');
    expect(await told('How many litres of oil does roller 2 take?', 'oil of roller')).toContain('1.9 litres');
    expect(await told('How much grease does roller four take?', 'Grease rollers')).toContain('8 g');
  });

  it('it holds under the condition asked about', async () => {
    expect(await told('What is the pressure loss of the sieve at 12 m³/h?', 'Pressure loss')).toBe('refused');
    expect(await told('What is the pressure loss of the sieve at 20 m³/h?', 'Pressure loss')).toContain('0.3 bar');
    expect(await told('For how long may the scraper run at 25 % load?', 'may run at')).toContain('10 minutes');
  });

  it('it names somebody, a number or a colour where such is asked for', async () => {
    expect(await told('Who greases the rollers?', 'Grease rollers')).toBe('refused');
    expect(await told('Who may grease the gear?', 'greased by')).toContain('by the maker');
    expect(await told('Which part number has the gear?', 'greased by')).toBe('refused');
    expect(await told('Which colour has the gear?', 'greased by')).toBe('refused');
  });

  it('it is no line of another of the kind that the manual knows by its name', async () => {
    expect(await told('What torque does the drain screw need?', 'Blade nut')).toBe('refused');
    expect(await told('What torque does the drain screw need?', 'frame bolts')).toBe('refused');
    expect(await told('What torque do the bolts of the frame need?', 'frame bolts')).toContain('55');
    expect(await told('What torque does the blade nut need?', 'Blade nut')).toContain('90');
    expect(await told('clock frequency', 'Rotor frequency')).toBe('refused');
  });
});

it('a bare number is of what is asked where such a measure is named', async () => {
  expect(await told('What diameter does the shaft have?', 'shaft', 0)).toBe('refused');
  expect(await told('What diameter does the roller have?', 'Roller', 0)).toContain('120');
});

it('pieces of which none may be told are not read', async () => {
  const read: string[] = [];
  const library: Library = {
    ...shelf(MANUAL),
    compare: async (question, pieces) => {
      read.push(question);
      return pieces.map(() => -12);
    },
  };
  const sources = sourcesOf(library);
  const found = asks('What does the brake lining of the roller cost?', sources);
  // a word that only resembles the name opens the other manuals, where each naming word must be found
  const assets = found.assets.map((mention) => ({ ...mention, text: 'roller', how: 'fuzzy' as const }));
  expect((await answerFromManuals({ ...found, assets }, sources)).refused).toBe(true);
  expect(read).toHaveLength(1);
});
