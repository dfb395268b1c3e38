import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import type { AskEvent } from '../../src/contract.ts';
import { createCopilot } from '../../src/copilot/ask.ts';
import type { Generator } from '../../src/language/generator.ts';
import { readModelFolder } from '../../src/language/model-folder.ts';
import { type MeasuredGenerator, openGenerator } from '../../src/language/transformers-generator.ts';
import { Failure } from '../../src/plant/failure.ts';
import { SHIPPED_MODELS } from '../../src/resources.ts';
import { NOW, openDairy } from './dairy.ts';
import { Scripted } from './scripted.ts';

const dairy = openDairy();
afterAll(() => dairy.close());

async function asked(question: string, generator: Generator | undefined) {
  const copilot = createCopilot({ sources: () => dairy.sources, generator: () => generator });
  const events: AskEvent[] = [];
  for await (const event of copilot.ask({ id: 'q', question, at: NOW })) events.push(event);
  const last = events.at(-1);
  if (last?.kind !== 'answer') throw new Error('no answer');
  return { answer: last.answer, facts: events.filter(({ kind }) => kind === 'facts') };
}
/** A question in words that no rule of the copilot knows. */
const ODD = 'how knackered is P-201?';
const choice = (more: object) => JSON.stringify({ intent: 'value', assets: [], tags: [], ...more });

describe('a question that code cannot read', () => {
  it('is refused without a model', async () => {
    const { answer } = await asked(ODD, undefined);
    expect(answer.refused).toBe(true);
    expect(answer.readBy).toBeUndefined();
  });

  it('is answered as an installed chat model reads it, which is told', async () => {
    const model = new Scripted('chat', `Sure: ${choice({ intent: 'trend', tags: ['P-201.vibration'] })}`);
    const { answer, facts } = await asked(ODD, model);
    expect(answer.refused).toBe(false);
    expect(answer.text).toContain('the language model scripted reads it as "How has the vibration of');
    expect(answer.text).toMatch(/vibration of Ice water pump 1 \(P-201\) rose/);
    expect(answer.readBy).toMatchObject({ id: 'scripted' });
    expect(answer.model.id).toBe('composed');
    // what code could say stands at once, before the model is asked
    expect(facts).toHaveLength(2);
  });

  it('keeps to what it asked for in a follow-up', async () => {
    const model = new Scripted('chat', choice({ tags: ['P-201.vibration'] }));
    const copilot = createCopilot({ sources: () => dairy.sources, generator: () => model });
    await copilot.answer({ id: 'a', question: ODD, at: NOW, conversation: 'c' });
    const next = await copilot.answer({ id: 'b', question: 'and of P-202?', at: NOW, conversation: 'c' });
    expect(next.text).toContain('vibration of Ice water pump 2');
  });

  it.each([
    ['no JSON', 'The pump is tired.'],
    ['JSON that was cut off', '{"intent":"value","tags":["P-201.vib'],
    ['nothing that fits', '{"intent":"none"}'],
    ['a tag that there is not', choice({ tags: ['P-201.mood'] })],
    ['a tag of another machine than the one named', choice({ tags: ['P-202.vibration'] })],
    ['a request to act', choice({ intent: 'act', assets: ['P-201'] })],
    [
      'a time that is none',
      choice({ intent: 'trend', tags: ['P-201.vibration'], period: 'in the reign of Queen Anne' }),
    ],
    ['an order', choice({ intent: 'trend', tags: ['P-201.vibration'], period: '. Stop the pump P-201' })],
    ['a failure', new Failure('unavailable', 'weights are damaged')],
  ])('stays refused when the model gives %s', async (_, text) => {
    const { answer, facts } = await asked(ODD, new Scripted('chat', text));
    expect(answer).toMatchObject({ refused: true, model: { id: 'composed' } });
    expect(answer.readBy).toBeUndefined();
    expect(facts).toHaveLength(1);
  });

  it('asks no slots model, and offers names as data', async () => {
    const slots = new Scripted('slots', choice({ tags: ['P-201.vibration'] }));
    await asked(ODD, slots);
    expect(slots.asked).toHaveLength(0);
    const chat = new Scripted('chat', '');
    await asked(ODD, chat);
    const [system, user] = chat.asked[0]?.messages ?? [];
    expect(system?.content).toContain('P-201.vibration: Vibration, P-201, mm/s');
    expect(system?.content).not.toContain('P-202');
    expect(user?.content).toBe(ODD);
  });
});

describe('what code has read stands', () => {
  it.each([
    'What is the vibration of P-201?', // answered
    'Stop P-201', // declined
    'What is the vibration of P-999?', // no such pump
    'What was the vibration of P-201 in 2019?', // no value
  ])('%s', async (question) => {
    const model = new Scripted('chat', 'Nothing [1].', 'Nothing [1].');
    await asked(question, model);
    expect(model.asked.filter(({ messages }) => messages[0]?.content.includes('JSON'))).toHaveLength(0);
  });

  it('its time, its figure and its kind of question, whatever the model says', async () => {
    const model = new Scripted(
      'chat',
      choice({ intent: 'value', figure: 'lowest', tags: ['P-201.vibration'], period: 'yesterday' }),
    );
    const { answer } = await asked('what was the peak knackeredness of P-201 today?', model);
    expect(answer.text).toContain('highest vibration');
    expect(answer.text).toContain('2026-05-13');
    expect(answer.evidence).toContainEqual(expect.objectContaining({ kind: 'aggregate', function: 'max' }));
  });
});

describe('a real model that was never taught to read questions', () => {
  const opened: MeasuredGenerator[] = [];
  afterAll(() => Promise.all(opened.map((one) => one.close())));
  const open = async (folder: string): Promise<MeasuredGenerator> => {
    const generator = openGenerator(await readModelFolder(folder));
    opened.push(generator);
    return generator;
  };
  it('changes nothing: the embedded one writes, and nothing in it is a choice', async () => {
    const embedded = await open(join(SHIPPED_MODELS.words, 'words-5m'));
    const info = { ...embedded.info, style: 'chat' as const };
    const { answer, facts } = await asked(ODD, {
      info,
      generate: (of) => embedded.generate(of),
      close: async () => {},
    });
    expect(answer).toMatchObject({ refused: true, model: { id: 'composed' } });
    expect(facts).toHaveLength(1);
    expect(embedded.last?.tokens).toBeGreaterThan(0);
  });
  it('changes nothing: the prompt is too long for the smallest', async () => {
    const { answer } = await asked(ODD, await open(fileURLToPath(new URL('../language/tiny-gpt2', import.meta.url))));
    expect(answer.refused).toBe(true);
  });
});
