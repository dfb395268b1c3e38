import { describe, expect, it } from 'vitest';
import { troubleTold } from '../../../src/copilot/manual/told.ts';
import { asks, shelf, sourcesOf } from './shelf.ts';

const columns = ['Symptom', 'Possible cause', 'Remedy'];
const row = (...cells: [string, string, string]) => ({ kind: 'row' as const, columns, cells, text: cells.join('; ') });
const near = (closeness: number) => {
  const library = shelf([
    row('Bottle breaks at one valve', 'Cylinder too fast', 'Lower its pressure'),
    row('Bottle breaks at one valve', 'Centring bell worn', 'Replace the bell'),
    row('Pressure above 2 bar', 'Outlet blocked', 'Clean the outlet'),
  ]);
  const search: typeof library.search = async (query, options) =>
    (await library.search(query, options)).map((hit) => ({ ...hit, closeness }));
  return sourcesOf({ ...library, search });
};
const told = async (question: string, closeness = 0.5) => {
  const sources = near(closeness);
  return (await troubleTold(asks(question, sources), sources))?.statements.map(({ text }) => text).join('\n');
};

it('tells all causes of the trouble that the operator describes', async () => {
  const text = await told('the glass breaks at the same valve');
  expect(text).toContain('Cylinder too fast');
  expect(text).toContain('Centring bell worn');
});

it('tells nothing where no row is near in meaning, or the row says the contrary', async () => {
  expect(await told('the glass breaks at the same valve', 0.2)).toBeUndefined();
  expect(await told('hardly any pressure is left')).toBeUndefined();
});

describe('with a reranker', () => {
  const likely = async (question: string, logits: Readonly<Record<string, number>>) => {
    const library = shelf([
      row('Bottle breaks at one valve', 'Cylinder too fast', 'Lower its pressure'),
      row('Belt squeals', 'Belt slack', 'Tighten the belt'),
      row('Pressure above 2 bar', 'Outlet blocked', 'Clean the outlet'),
    ]);
    const compare: typeof library.compare = async (_question, pieces) =>
      pieces.map(({ text }) => Object.entries(logits).find(([words]) => text.includes(words))?.[1] ?? -12);
    const sources = sourcesOf({ ...library, compare });
    return (await troubleTold(asks(question, sources), sources))?.statements.map(({ text }) => text).join('\n');
  };

  it('the trouble is found that shares no naming word with what is told', async () => {
    expect(await likely('Something screeches at the belt side.', { squeals: 6 })).toMatch(/^Belt squeals: Belt slack/);
  });

  it('one that is less likely is told as the nearest', async () => {
    expect(await likely('Something screeches at the belt side.', { squeals: -2 })).toMatch(
      /^The nearest trouble in the manual: Belt squeals/,
    );
  });

  it('none is told where none is likely', async () => {
    expect(await likely('The belt side smells of fish.', {})).toBeUndefined();
  });
});
