import { describe, expect, it } from 'vitest';
import { readQuestion } from '../../../src/copilot/manual/asked.ts';
import { alike } from '../../../src/copilot/manual/decide.ts';
import { answerFromManuals, limitSpeaksOf } from '../../../src/copilot/manual/index.ts';
import { understand } from '../../../src/copilot/understand/understand.ts';
import type { Tag } from '../../../src/plant/plant.ts';
import { asks, shelf, sourcesOf, type Written } from './shelf.ts';

const trouble = (cause: string, remedy: string): Written => ({
  kind: 'row',
  section: 'Troubleshooting',
  text: `Mixer stalls. ${cause} ${remedy}`,
  columns: ['Trouble', 'Probable cause', 'Remedy'],
  cells: ['2. Mixer stalls.', cause, remedy],
});
const sources = sourcesOf(
  shelf([
    { text: 'WARNING: Do not add solvent to a very hot kettle.', section: 'Filling', kind: 'warning' },
    trouble('a. Paddle jammed.', 'Free the paddle.'),
    trouble('b. Belt slips.', 'Tighten the belt.'),
    trouble('c. Charge too stiff.', 'Add solvent.'),
    { text: 'Each controller sends a status frame at 20 Hz.', section: 'Bus' },
    { text: 'The supply lines of the kettle: the pressure drop in both should not exceed 4 %.', section: 'Lines' },
    { text: 'Paddle bolts: M12. Tightening torque: 70 N·m', section: 'Assembly' },
    { text: 'The kettle holds 80 litres of solvent.', section: 'Data' },
    { text: 'Input current at 400V 50Hz: 29 A', section: 'Data' },
    { text: 'Bring the sample to room temperature before the density test.', section: 'Samples' },
    {
      text: 'The kettle is built for an installation height of up to 1000 meters above mean sea level.',
      section: 'Data',
    },
    { text: 'stirring speed, 45: stirrer, 46', section: 'Mixer > Index' },
    { text: 'Fast stirring can be enabled by setting stir_fast: 1 in the recipe.', section: 'Stirring' },
  ]),
);
const answer = async (question: string) => {
  const { statements, refused } = await answerFromManuals(asks(question, sources), sources);
  return { refused, text: statements.map(({ text }) => text).join('\n') };
};

describe('questions in other words than the manual', () => {
  it('the word for what is done weighs less where no procedure is asked for', () => {
    expect(
      readQuestion('Can I pour solvent into a hot kettle?').terms.find(({ stem }) => stem === 'pour')?.weight,
    ).toBe(0.5);
    expect(readQuestion('How do I pour the solvent?').terms.find(({ stem }) => stem === 'pour')?.weight).toBe(1);
  });
  it('how often is told by a frequency too', async () => {
    expect((await answer('How often is the status frame sent?')).text).toContain('20 Hz');
  });
  it('a figure is found though it is written together with its unit', async () => {
    expect((await answer('What input current does it draw at 400 V?')).text).toContain('29 A');
  });
  it('room temperature is a temperature', async () => {
    expect((await answer('At what temperature must the density test be done?')).text).toContain('room temperature');
  });
  it('whether a figure is allowed is told by the one of its unit that the manual gives', async () => {
    expect((await answer('May I install the kettle at 1200 m above sea level?')).text).toContain('up to 1000 meters');
  });
  it('a word that ends like "able" by chance is kept whole', async () => {
    expect((await answer('How do I enable fast stirring?')).text).toContain('stir_fast');
  });
  it('a line of the index is no answer', async () => {
    expect((await answer('What is the greatest stirring speed?')).refused).toBe(true);
  });
  it('another part has another torque, another fluid another filling', async () => {
    expect((await answer('What is the tightening torque of the drain plug?')).refused).toBe(true);
    expect((await answer('How many litres of glycol are in the kettle?')).refused).toBe(true);
    expect((await answer('What is the tightening torque of the paddle bolts?')).text).toContain('70 N·m');
  });
});

describe('troubles', () => {
  it('all causes of one are told, in order', async () => {
    const { text } = await answer('Why does the mixer stall?');
    expect(text.match(/Paddle jammed|Belt slips|Charge too stiff/g)).toEqual([
      'Paddle jammed',
      'Belt slips',
      'Charge too stiff',
    ]);
  });
  it('a cause that the question names stands alone', async () => {
    const { text } = await answer('Why does the belt slip when the mixer stalls?');
    expect(text).toContain('Tighten the belt');
    expect(text).not.toContain('Paddle jammed');
  });
});

describe('the same words twice', () => {
  it('are known, whatever the numbers of the steps', () => {
    expect(alike('4. Observe that the lamp flashes below 21 V.', '13. Observe the lamp flashes below 21 V.')).toBe(
      true,
    );
    expect(alike('4. Observe that the lamp flashes below 21 V.', '4. Observe the lamp flashes below 23 V.')).toBe(
      false,
    );
  });
});

describe('a machine whose name goes on behind a number', () => {
  const { index } = sourcesOf(shelf([]), { id: 'p3', name: 'Ambos 3D printer' });
  const read = (question: string) => understand(question, { index, at: 0, documents: true });
  it('is known, and one of another number is not', () => {
    expect(read('For the Ambos 3D printer: which fuse is fitted?').assets.map(({ what }) => what.id)).toEqual(['p3']);
    expect(read('Which fuse is fitted in the Ambos 4D printer?').unknown.map(({ text }) => text)).toEqual(['Ambos 4D']);
  });
});

describe('what a question is read as', () => {
  it.each([
    ['Which drive error says that the voltage is low?', 'text'],
    ['Which model has an input voltage of 480 V?', 'text'],
    ['Which voltage does the model need?', 'quantity'],
    ['Which CAN speed is used?', 'quantity'],
  ])('%s', (question, kind) => expect(readQuestion(question).kind).toBe(kind));
  it('an abbreviation is none of the small words', () => {
    expect(readQuestion('Which CAN speed is used?').terms.map(({ stem }) => stem)).toContain('can');
    expect(readQuestion('What can be used?').terms.map(({ stem }) => stem)).not.toContain('can');
  });
  it.each([
    ['The call returns -9, what is that?', '-9'],
    ['The display shows 31. Why?', '31'],
    ['The gauge shows 5 bar, what is that?', undefined],
  ])('%s', (question, code) => expect(readQuestion(question).code?.code).toBe(code));
});

describe('a limit whose words name the signal more fully', () => {
  const tag: Tag = { id: 'P-101.line_drop', asset: 'P-101', name: 'Line drop', unit: '%', aliases: [], limits: [] };
  const speaks = (words: string[]) =>
    limitSpeaksOf(words, tag, { understanding: asks('Is the drop in the supply lines acceptable?', sources), sources });
  it('is that of the signal', async () => expect(await speaks(['pressure', 'supply'])).toBe(true));
  it('is not where it does not say all of them', async () => expect(await speaks(['voltage'])).toBe(false));
});
