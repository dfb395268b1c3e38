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

  it.each([
    'P-201 bearing temperature 92 °C, what now?',
    'bearing of P-201 at 92 °C what do I do',
    'the bearing temperature of P-201 is 92, is that bad?',
    'P-201 bearing 92 C',
  ])('needs no verdict asked for, nor its unit beside a signal: %s', async (question) => {
    expect((await dairy.ask(question)).text).toContain('92 °C would be outside the limits');
  });

  it.each([
    'list the alarms above 92 °C',
    'which bearings are above 92 °C?',
    'message N21 at the pump?',
    'when was the bearing of P-201 at 92 °C?',
    'what is the bearing temperature of P-201?',
  ])('is not read out of %s', async (question) => {
    expect((await dairy.ask(question)).text).not.toContain('would be');
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
