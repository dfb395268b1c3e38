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
  { text: 'Every 6 years: replace the felts of the scraper.', section: 'Upkeep' },
  { text: 'Chopper frequency: 2 to 12 kHz', section: 'Data' },
  { text: 'Test run of 20 minutes with at least 40 % load.', section: 'Upkeep' },
  { text: 'The power rises by 6 % at 30 % moisture.', section: 'Data' },
  { text: 'Relieve it to 0 bar at the vent valve before you open the cover.', section: 'Safety' },
  { text: 'Sheet height to 27 cm, stack 12 kg, two bins.', section: 'Data' },
  { text: 'Three fitters lift the cover.', section: 'Assembly' },
  { text: 'Starts per hour: at most 8', section: 'Data' },
  { text: 'Stroke of the lifter: 20 – 95 mm', section: 'Data' },
];

/** What is told though the reranker finds these words as likely as can be, or about as likely as not. */
async function told(question: string, likely: string, logit = 8) {
  const library = reranked(shelf(MANUAL), { [likely]: logit });
  const sources = sourcesOf(library);
  const { statements, refused } = await answerFromManuals(asks(question, sources), sources);
  return refused ? 'refused' : statements.map(({ text }) => text).join('\n');
}

it('most of what is named stands elsewhere in the manual: only what reads very likely is told', async () => {
  const question = 'How often do I replace the felts at the drain screw of the gear?';
  expect(await told(question, 'felts of the scraper', -1)).toBe('refused');
  expect(await told(question, 'felts of the scraper', 8)).toContain('Every 6 years');
});

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

  it('its figures are not those that the question tells', async () => {
    expect(await told('How many minutes does the scraper run with six-year-old felts?', 'Every 6 years')).toBe(
      'refused',
    );
    expect(await told('How often are the felts of the scraper replaced?', 'Every 6 years')).toContain('6 years');
    const drop = 'By how much must the load drop when the chopper frequency is raised to 12 kHz?';
    expect(await told(drop, 'Chopper frequency')).toBe('refused');
    expect(await told('How long may it run below 40 % load?', 'Test run')).toBe('refused');
    expect(await told('How long is the test run at 40 % load?', 'Test run')).toContain('20 minutes');
    expect(await told('By how much does the power rise with 10 percent moisture?', 'power rises')).toBe('refused');
    expect(await told('By how much does the power rise with 30 percent moisture?', 'power rises')).toContain('6 %');
  });

  it('no pressure at which something acts is none', async () => {
    expect(await told('At what pressure does the vent valve open?', 'Relieve it')).toBe('refused');
    expect(await told('To what pressure must I relieve it before I open the cover?', 'Relieve it')).toContain('0 bar');
  });

  it('a number stands beside what is counted', async () => {
    expect(await told('How many sheets does the scraper take?', 'Sheet height')).toBe('refused');
    expect(await told('How many bins are there?', 'Sheet height')).toContain('two bins');
    expect(await told('How many fitters lift the cover?', 'Three fitters')).toContain('Three');
    expect(await told('How many starts per hour are allowed?', 'Starts per hour')).toContain('8');
    expect(await told('How many strokes does the lifter make?', 'Stroke of the lifter')).toBe('refused');
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
