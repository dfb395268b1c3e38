import { afterAll, describe, expect, it } from 'vitest';
import { createCopilot } from '../../src/copilot/ask.ts';
import { PlantIndex } from '../../src/plant/plant.ts';
import { DAIRY, NOW, openDairy } from './dairy.ts';
import { shelf } from './manual/shelf.ts';

const dairy = openDairy();
const assets = DAIRY.assets.map((asset) => (asset.id === 'P-201' ? { ...asset, documents: ['manual.pdf'] } : asset));
const sources = {
  ...dairy.sources,
  index: new PlantIndex({ ...DAIRY, assets }),
  library: shelf([
    {
      section: '4 Operation > 4.3 Stopping the pump',
      kind: 'steps',
      text: '1. Bring the drive down to 25 Hz.\n2. Close the discharge valve.\n3. Stop the drive.',
      warnings: ['WARNING: The casing stays hot.'],
    },
    {
      section: '6 Care > 6.1 Greasing',
      kind: 'steps',
      text: '1. Let the pump run at 30 Hz.\n2. Press in 12 g of grease.',
    },
  ]),
};
const copilot = createCopilot({ sources: () => sources });
const ask = (question: string) => copilot.answer({ id: 'q', question, at: NOW });
afterAll(() => dairy.close());

describe('a request to act', () => {
  it('is declined, with the warnings and steps of the manual for it', async () => {
    const { refused, declined, text, warnings } = await ask('Stop P-201!');
    expect([refused, declined]).toEqual([true, true]);
    expect(text).toMatch(/I only read.*“4\.3 Stopping the pump”.*\n1\. Bring.*\n2\. Close.*\n3\. Stop the drive/s);
    expect(warnings.map((one) => one.text)).toEqual(['WARNING: The casing stays hot.']);
  });
  it('is told apart from what the sources do not hold', async () =>
    expect((await ask('What is the oil pressure of P-201?')).declined).toBeUndefined());
  it.each([
    'Ramp P-201 down to 30 Hz',
    'Close the discharge valve of P-201 for me',
    'stop the filling machine of hall 7',
  ])('%s: no steps but those of that name', async (question) => {
    const { refused, text } = await ask(question);
    expect(refused).toBe(true);
    expect(text).not.toContain('Bring the drive down');
    expect(text).not.toContain('grease');
  });
});

describe('a procedure', () => {
  it('is told whole, though one of its steps is nearest to the question', async () => {
    const { text } = await ask('how do I press grease into P-201?');
    expect(text).toMatch(/1\. Let the pump run at 30 Hz.*\n2\. Press in 12 g of grease/);
  });
});
