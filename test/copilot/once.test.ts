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
});
