import { describe, expect, it } from 'vitest';
import { forOneQuestion } from '../../src/copilot/once.ts';
import { shelf } from './manual/shelf.ts';

describe('the library of one question', () => {
  const written = shelf([{ text: 'The oil is changed every 2,000 hours.' }]);
  let searched = 0;
  const library = {
    ...written,
    search: (...asked: Parameters<typeof written.search>) => {
      searched++;
      return written.search(...asked);
    },
  };

  it('looks for the same thing once, for another thing again', async () => {
    const one = forOneQuestion(library);
    const found = await Promise.all([one.search('oil', { k: 5 }), one.search('oil', { k: 5 })]);
    expect(found[0]).toHaveLength(1);
    expect(found[1]).toBe(found[0]);
    await one.search('oil', { k: 6 });
    expect(searched).toBe(2);
  });

  it('looks again for the next question, as the same library', async () => {
    const [one, next] = [forOneQuestion(library), forOneQuestion(library)];
    expect(next).toBe(one);
    await next.search('oil', { k: 5 });
    expect(searched).toBe(3);
  });

  it('reads a piece once with the question, whatever it is compared beside', async () => {
    const read: string[] = [];
    const one = forOneQuestion({
      ...written,
      compare: async (_, pieces) => {
        read.push(...pieces.map(({ text }) => text));
        return pieces.map(({ text }) => text.length);
      },
    });
    const of = (...texts: string[]) => texts.map((text) => ({ head: '', text }));
    expect(await one.compare('oil?', of('a', 'bb'))).toEqual([1, 2]);
    expect(await one.compare('oil?', of('ccc', 'bb', 'a'))).toEqual([3, 2, 1]);
    await one.compare('which oil?', of('a'));
    expect(read).toEqual(['a', 'bb', 'ccc', 'a']);
    expect(await one.compare('oil?', [])).toEqual([]);
  });

  it('is undecided without a reranker', async () => {
    expect(await forOneQuestion(written).compare('oil?', [{ head: '', text: 'a' }])).toBeUndefined();
  });
});
