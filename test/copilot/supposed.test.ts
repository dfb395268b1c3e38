import { afterAll, describe, expect, it } from 'vitest';
import { createCopilot } from '../../src/copilot/ask.ts';
import { NOW, openDairy } from './dairy.ts';
import { Scripted } from './scripted.ts';

const dairy = openDairy();
afterAll(() => dairy.close());

describe('a value that the operator names', () => {
  it.each([
    'the bearing temperature of P-201 shows 92 °C, is that ok?',
    'if the bearing temperature of P-201 were 92 °C, would that be ok?',
    'would it be a problem if the bearing temperature of P-201 rises to 197.6 °F?',
  ])('is held against the limits as supposed: %s', async (question) => {
    const { text, evidence } = await dairy.ask(question);
    expect(text).toContain('92 °C would be outside the limits');
    expect(text).toContain('is 78 °C');
    const comparison = evidence.find((item) => item.kind === 'comparison');
    expect(comparison).toMatchObject({ value: 92, supposed: true, verdict: 'exceeds' });
  });

  it('is held against each signal that it may be of, none of whose values it is confused with', async () => {
    const { text } = await dairy.ask('the bearing shows 92 °C, is that ok?');
    expect(text).toContain('outside the limits of the bearing temperature of Ice water pump 1');
    expect(text).toContain('outside the limits of the bearing temperature of Ice water pump 2');
    expect(text).not.toContain('78 °C');
  });

  it('is told by code alone, whatever model is installed', async () => {
    const model = new Scripted('chat', 'The bearing temperature is 92 °C [1].');
    const copilot = createCopilot({ sources: () => dairy.sources, generator: () => model });
    const answer = await copilot.answer({ id: 'q', question: 'P-201 bearing temperature reads 92 °C, ok?', at: NOW });
    expect(answer.model.id).toBe('composed');
    expect(model.asked).toHaveLength(0);
  });

  it('in a unit with a power in it names no asset', async () => {
    const { text } = await dairy.ask('would 20 m3/h be ok for P-201?');
    expect(text).not.toMatch(/know no/);
  });
});
