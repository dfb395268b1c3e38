import { describe, expect, it } from 'vitest';
import { readQuestion } from '../../../src/copilot/manual/asked.ts';
import { Bag } from '../../../src/copilot/manual/bag.ts';
import { answerFromManuals } from '../../../src/copilot/manual/index.ts';
import { termsOf } from '../../../src/copilot/manual/terms.ts';
import { namesIn } from '../../../src/copilot/manual/where.ts';
import { asks, shelf, sourcesOf, type Written } from './shelf.ts';

const coded = (what: string, document: string, rows: readonly (readonly [string, string])[]): Written[] =>
  rows.map(([code, meaning]) => ({
    kind: 'row',
    document,
    section: `${what} codes`,
    text: `Code: ${code}; Meaning: ${meaning}`,
    columns: [`${what} code`, 'Meaning'],
    cells: [code, meaning],
  }));

const sources = sourcesOf(
  shelf([
    ...coded('Alarm', 'alarms.csv', [
      ['1', 'Web broken'],
      ['2', 'Guard open'],
      ['3', 'Drum overheated'],
    ]),
    ...coded('Error', 'errors.csv', [
      ['2', 'Line too long'],
      ['3', 'Unknown word'],
      ['17', 'No such recipe'],
    ]),
    { text: 'The idle_time option is given in seconds. The default is 600 seconds.', section: 'Options' },
    {
      kind: 'row',
      section: 'Parts',
      text: 'Description: Tension board',
      columns: ['Abbreviation', 'Description'],
      cells: ['', 'Tension board'],
    },
    {
      kind: 'row',
      section: 'Supply',
      text: 'Type: W4-200; Main isolator: 125 A; Breaker: 32 A',
      columns: ['Type', 'Main isolator', 'Breaker'],
      cells: ['W4-200', '125 A', '32 A'],
    },
    { text: 'The lamp of the winder shines green while the web runs and red when it is broken.', section: 'Lamps' },
    { text: 'The lamp of the winder is changed from behind.', section: 'Lamps' },
    { text: 'Moves such as G28 must never be stored in a start block.', section: 'Start blocks' },
    { text: 'Example of stored positions: G28 0.000 0.000', section: 'Positions' },
    { text: 'Always put the web under tension again when you have cleared a web break.', section: 'Web breaks' },
    { text: 'WEB_CLEAR takes back the web break that holds the drums.', section: 'Commands' },
    { text: 'Install the drum driver: get install winder-drum-driver', section: 'Installing' },
    { text: 'When the driver runs, DRUM READY is reported by the following command.', section: 'Installing' },
    { text: 'By default the bus runs at 250 kbit/s. The box beside the bus has two sockets.', section: 'Bus' },
  ]),
);
const answer = async (question: string) => {
  const { statements, refused } = await answerFromManuals(asks(question, sources), sources);
  return { refused, text: statements.map(({ text }) => text).join('\n') };
};

describe('questions of people who have not read the manual', () => {
  it('a number is looked up in the table that it belongs to, and in no other', async () => {
    expect((await answer('What does alarm 3 mean?')).text).toContain('Drum overheated');
    expect((await answer('What does error 3 mean?')).text).toContain('Unknown word');
    expect((await answer('What does alarm 17 mean?')).refused).toBe(true);
    // no table is called so: the only one that has the number
    expect((await answer('What does trouble code 17 mean?')).text).toContain('No such recipe');
  });
  it('an option that stands nowhere has no default', async () => {
    expect((await answer('What is the default of the idle_time option?')).text).toContain('600');
    expect((await answer('What is the default of the vacuum_idle_time option?')).refused).toBe(true);
  });
  it('a cell that only names the thing asked about is no answer', async () => {
    expect((await answer('What bus address does the tension board have?')).text).not.toMatch(/^Tension board/);
  });
  it('the size of what carries current is told in amperes', async () => {
    expect((await answer('What size should the main isolator be?')).text).toContain('125 A');
  });
  it('a colour is asked for by name', async () => {
    expect((await answer('What colour is the lamp of the winder?')).text).toContain('green');
    expect((await answer('What color is the lamp of the winder?')).text).toContain('green');
  });
  it('whether something may be done is no question for the meaning of a code', () => {
    expect(readQuestion('May I put a G28 move into a start block?').kind).toBe('yes-no');
    expect(readQuestion('Is it fine to put a G28 move into a start block?').kind).toBe('yes-no');
    expect(readQuestion('What does G28 do?').kind).toBe('code');
    expect(readQuestion('Can I reset alarm 12?').kind).toBe('code');
  });
  it('the name of a command is asked for', async () => {
    expect((await answer('Which command clears a web break?')).text).toContain('WEB_CLEAR');
    expect((await answer('Which command installs the drum driver?')).text).toMatch(/^Install the drum driver/);
  });
  it('a name in capitals is known by its letters, with lines between its words or not', () => {
    const [name] = termsOf('WEB_TYPE_FOIL');
    const found = (text: string) => name && new Bag(text).has(name);
    expect(found('Do not use WEB_TYPE_FOIL for paper.')).toBe(1);
    expect(found('The type of the web may be foil.')).toBeLessThan(1);
  });
  it('what stands between two words of a name is not taken for the name', () => {
    const what = { id: 'w4', name: 'Winder motor controller', aliases: [], documents: ['manual.pdf'], tags: [] };
    const mention = { what, start: 0, end: 0, how: 'fuzzy' as const, confidence: 0.6 };
    expect(namesIn({ assets: [{ ...mention, text: 'motor controller' }] })).toContain('motor controller');
    expect(namesIn({ assets: [{ ...mention, text: 'MOTOR_TYPE_FOIL on a motor' }] })).toEqual([what.name, what.id]);
  });
  it('a name of several words is no common word: other machines’ manuals stay shut', async () => {
    const library = shelf([
      { text: 'The limit of the shaft vibration is 4 mm/s.', section: 'Limits', document: 'winder.pdf' },
      { text: 'The rectifier gives 28.5 volts.', section: 'Output', document: 'supply.pdf' },
    ]);
    const own = sourcesOf(library, { id: 'S1', name: 'Northgate 28.5 V supply unit', documents: ['supply.pdf'] });
    const [what] = own.index.plant.assets;
    if (!what) throw new Error('The plant has its one machine.');
    const ask = (question: string, text: string) => {
      const mention = { what, text, start: 0, end: 0, how: 'fuzzy' as const, confidence: 0.6 };
      return answerFromManuals({ ...asks(question, own), form: 'what', assets: [mention] }, own);
    };
    expect(
      (await ask('For the Northgate supply: what is the shaft vibration limit?', 'Northgate supply')).refused,
    ).toBe(true);
    expect((await ask('What is the limit of the shaft vibration?', 'suply')).refused).toBe(false);
  });
  it('"out of the box" is by default', async () => {
    expect((await answer('What speed does the bus run at out of the box?')).text).toContain('250 kbit/s');
  });
});
