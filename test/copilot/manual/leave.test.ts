import { describe, expect, it } from 'vitest';
import { answerFromManuals } from '../../../src/copilot/manual/index.ts';
import { asks, reranked, shelf, sourcesOf, type Written } from './shelf.ts';

const MANUAL: readonly Written[] = [
  { text: 'The drum turns backwards after each load. The load is dried by hot air.', section: 'Description' },
  { text: 'Wet cloth must not be put in again before the drum has cooled.', section: 'Operation' },
  {
    kind: 'warning',
    section: 'Safety',
    text: 'DANGER: The lid springs open. Nobody may lean over the drum while it turns.',
  },
];

const answer = async (question: string, likely: Readonly<Record<string, number>>) => {
  const sources = sourcesOf(reranked(shelf(MANUAL), likely));
  const { statements, warnings, refused } = await answerFromManuals(asks(question, sources), sources);
  return { text: statements.map(({ text }) => text), warnings: warnings.map(({ text }) => text), refused };
};

describe('whether something may be done', () => {
  it('is answered by what permits or forbids, not by a fact on the same thing', async () => {
    const found = await answer('Is it bad if I put a damp load straight back into the drum?', {
      'drum turns backwards': 2,
      'must not be put in': 1.5,
    });
    expect(found.text[0]).toBe('Wet cloth must not be put in again before the drum has cooled.');
  });

  it('is refused where the reranker finds no rule on it', async () => {
    const found = await answer('May I paint the drum?', {});
    expect(found.refused).toBe(true);
  });

  it('tells the line with the signal word before a sentence of its box', async () => {
    const found = await answer('Can I lean over the drum for a second?', { 'Nobody may lean': 4 });
    expect(found.warnings).toEqual(['DANGER: The lid springs open.']);
    expect(found.text).toEqual(['Nobody may lean over the drum while it turns.']);
  });
});

it('when something may be done is asked of the same sentences; what may happen permits nothing', async () => {
  const manual: readonly Written[] = [
    { kind: 'warning', section: 'Safety', text: 'WARNING: Cloth may hang out of the drum.' },
    { section: 'Operation', text: 'Do not reach into the drum before it has cooled.' },
  ];
  const library = reranked(shelf(manual), { 'may hang': 3, 'Do not reach': 1 });
  const sources = sourcesOf(library);
  const found = await answerFromManuals(asks('Cloth hangs out of the drum, when can I reach in?', sources), sources);
  expect(found.statements.map(({ text }) => text)).toContain('Do not reach into the drum before it has cooled.');
});
