/** What was answered is journalled, whoever asked; where that fails the operator has the answer all the same, and is told. */
import { afterAll, expect, it } from 'vitest';
import { createCopilot } from '../../src/copilot/ask.ts';
import { Failure } from '../../src/plant/failure.ts';
import { NOW, openDairy } from './dairy.ts';

const dairy = openDairy();
afterAll(dairy.close);
const request = { id: 'q', question: 'What is the bearing temperature of P-201?', at: NOW };

it('an answer comes before a journal that cannot be written', async () => {
  const append = (): never => {
    throw new Failure('storage', 'The disk is full.');
  };
  const copilot = createCopilot({ sources: () => dairy.sources, journal: { append } as never });
  const kinds: string[] = [];
  const asked = async () => {
    for await (const { kind } of copilot.ask(request)) kinds.push(kind);
  };
  await expect(asked()).rejects.toThrow('The disk is full.');
  expect(kinds.at(-1)).toBe('answer');
});

it('an answer is journalled once, by whoever takes no more than that', async () => {
  const entries: string[] = [];
  const journal = { append: (kind: string) => entries.push(kind) } as never;
  await createCopilot({ sources: () => dairy.sources, journal }).answer(request);
  expect(entries).toEqual(['answer']);
});
