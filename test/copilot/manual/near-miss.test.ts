import { describe, expect, it } from 'vitest';
import { readQuestion } from '../../../src/copilot/manual/asked.ts';
import { rowText } from '../../../src/copilot/manual/candidate.ts';
import { answerFromManuals } from '../../../src/copilot/manual/index.ts';
import { topicOf } from '../../../src/copilot/manual/refusal.ts';
import { asks, shelf, sourcesOf, type Written } from './shelf.ts';

const row = (section: string, columns: readonly string[], cells: readonly string[]): Written => ({
  kind: 'row',
  section,
  columns: [...columns],
  cells: [...cells],
  text: cells.join(' '),
});
const TITLE = 'Tavora T4 tray sealer';
const MESSAGES = ['Message', 'Meaning', 'Remedy'];
const COUNTS = ['Count', 'rpm', 'Traveller'];
const sources = sourcesOf(
  shelf([
    { text: 'The sealer closes trays with film.', section: TITLE },
    row(`${TITLE} > Upkeep`, ['Interval', 'Work'], ['Every 500 running hours', 'Replace the suction cups']),
    row(`${TITLE} > Upkeep`, ['Interval', 'Work'], ['Every 2 years', 'Replace the belts']),
    { text: 'The lid takes 6 seconds to close.', section: `${TITLE} > Work` },
    row(`${TITLE} > Motor`, ['', ''], ['Motor, power at full load', '22 kW']),
    row(`${TITLE} > Torques`, ['Part', 'Thread', 'Torque (N·m)'], ['Cover nut', 'M12', '70']),
    { text: 'Spare parts: guide tape LT-9, packing PK-12.', section: `${TITLE} > Spare parts` },
    row(`${TITLE} > Messages`, MESSAGES, ['E31', 'Film torn', 'Thread the film; let the bar cool below 60 °C']),
    row(`${TITLE} > Speeds`, COUNTS, ['60', '15,500', '18']),
    { text: 'Cut the angle 130 × 130 first.', section: `${TITLE} > Frame` },
    { text: 'The casing gasket NV-210 comes in a bag of 2.', section: `${TITLE} > Parts of the casing` },
  ]),
);
const answer = async (question: string) => {
  const { statements, refused } = await answerFromManuals(asks(question, sources), sources);
  return refused ? 'refused' : statements.map(({ text }) => text).join('\n');
};

describe('a figure of another kind', () => {
  it('when work is due does not say how long it takes, but how long something lasts', async () => {
    expect(await answer('How many minutes does replacing the suction cups take?')).toBe('refused');
    expect(await answer('How long do the belts last?')).toContain('Every 2 years');
    expect(await answer('How often are the suction cups replaced?')).toContain('Every 500 running hours');
    expect(await answer('How long does the lid take to close?')).toContain('6 seconds');
  });
  it('a number without a unit is no amount in the unit asked for', async () => {
    expect(await answer('How many litres of water are in the casing?')).toBe('refused');
  });
  it('a unit in brackets before a figure is that of the figure', async () => {
    expect(await answer('How many newton metres for the cover nut?')).toContain('70');
  });
  it.each([
    ['What power factor does the motor have?', ['ratio']],
    ['What resistance does the temperature sensor have?', ['resistance']],
    ['Which pressure must the pressure switch have?', ['pressure', 'ratio']],
    ['What is the pressure dew point?', ['temperature']],
  ])('%s', (question, dimensions) => expect(readQuestion(question).dimensions).toEqual(dimensions));
  it('a step of the work is asked at what temperature it runs, not how it is done', () => {
    expect(readQuestion('At what temperature does the rinsing step of the cleaning run?').kind).toBe('quantity');
    expect(readQuestion('What are the steps of the cleaning?').kind).toBe('steps');
  });
  it('a figure with a unit names no make', async () => {
    const manual = sourcesOf(
      shelf([
        { text: 'Press 12 g of grease into each nipple of the bearings.', section: 'Upkeep' },
        { text: 'The bearings are packed with grease Lumex 243.', section: 'Upkeep' },
      ]),
    );
    const { statements } = await answerFromManuals(asks('Which grease do the bearings need?', manual), manual);
    expect(statements[0]?.text).toContain('Lumex 243');
  });
});

describe('a name with a number', () => {
  it('where something of the part is asked, that it exists is no answer', async () => {
    expect(await answer('How thick is the tape LT-9?')).toBe('refused');
    expect(await answer('PK-12, how many metres are in a pack?')).toBe('refused');
  });
  it('a message is explained, whatever is asked of it', async () => {
    expect(await answer('What does E31 mean?')).toContain('Film torn');
    expect(await answer('How far must the bar come down before E31 can be reset?')).toContain('60 °C');
  });
  it('a figure is a code only where something says so', async () => {
    expect(await answer('alarm 130')).toBe('refused');
    expect(await answer('code 60')).toBe('refused');
  });
  it("the machine's own is none of its codes", async () => {
    expect(await answer('T4 shows on the panel, what is that?')).not.toBe(TITLE);
  });
});

it('what an answer is wanted for is not asked about', () => {
  const words = (question: string) => readQuestion(question).terms.map(({ word }) => word);
  expect(words('For my inspection sheet, what is the pitch of the chain?')).toEqual(['pitch', 'chain']);
  expect(words('How much dust does the filter leave, for the audit on Thursday?')).not.toContain('audit');
  expect(words('What oil does it take for the gearbox?')).toContain('gearbox');
});

it('a unit in the second column belongs to the figures after it', () => {
  const told = (cells: readonly string[]) =>
    rowText({ columns: ['Property', 'Unit', 'Value'], cells, text: '' } as unknown as Parameters<typeof rowText>[0]);
  expect(told(['Opening stroke', 'mm', '460'])).toBe('Opening stroke: 460 mm');
  expect(told(['Plunger diameters', 'mm', '50, 60, 70'])).toBe('Plunger diameters: 50, 60, 70 mm');
  expect(told(['Plunger diameters', 'mm', '50 , 60'])).toBe('Plunger diameters: 50 , 60 mm');
  // A search that tries each comma in two ways would not end.
  const long = `${Array(200).fill('1').join(',')} as ordered`;
  expect(told(['Drawings', 'mm', long])).toContain(long);
});

it('a refusal says what was asked in whole words, and not the code beside it alone', () => {
  const topic = topicOf(readQuestion('What resistance should the temperature sensor B1 have at 20 degrees?'));
  expect(topic).toMatch(/^resistance\b/);
  expect(topicOf(readQuestion('What does the fault code B1 of the winding temperature mean?'))).toContain('B1');
});
