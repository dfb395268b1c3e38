import { afterAll, describe, expect, it } from 'vitest';
import { createCopilot } from '../../src/copilot/ask.ts';
import { NOW, openDairy } from './dairy.ts';

const dairy = openDairy();
afterAll(() => dairy.close());

describe('what is hardly a question', () => {
  it.each(['', '   ', '?', '…', '😀🔥🔥', '\u0000\u0007', 'the the the', 'and', 'now'])(
    '"%s" asks for nothing',
    async (question) => {
      const { refused, text } = await dairy.ask(question);
      expect(refused).toBe(true);
      expect(text).toContain('I do not know what to look for');
    },
  );

  it.each(['泵P-201的轴承温度是多少？', 'Какая температура подшипника?', 'ما هي درجة حرارة المضخة؟'])(
    '"%s" is in a script that is not read, which is said',
    async (question) => {
      const { refused, text } = await dairy.ask(question);
      expect(refused).toBe(true);
      expect(text).toContain('I read questions in English only');
    },
  );

  it.each([
    'P‑201 bearing temperature 🔥?',
    'Ｐ－２０１ ｂｅａｒｉｎｇ ｔｅｍｐｅｒａｔｕｒｅ',
    'P-201 \u200bbearing\u00a0temperature',
    'BEARING TEMPERATURE OF P-201!!!',
    'What is the bearing temperature of P-201? '.repeat(120),
  ])('"%s" is read all the same', async (question) => {
    expect((await dairy.ask(question)).text).toContain('78 °C');
  });

  const members = Object.getOwnPropertyNames(Object.prototype);
  it.each(members)('"%s", which every object has, is a word like any other', async (word) => {
    for (const question of [word, `what is the ${word} of P-201?`, `is the ${word} on?`, `how many ${word} alarms?`])
      await expect(dairy.ask(question)).resolves.toBeDefined();
  });

  it('a question of 5,000 characters is answered or refused like any other', async () => {
    for (const piece of ['x', 'why ', 'P-201, ', 'is it 5 °C or 6 bar and ', '😀 ', '“[1]” '])
      await expect(dairy.ask(piece.repeat(5000 / piece.length))).resolves.toBeDefined();
  });
});

describe('several at once', () => {
  it('ten questions are each answered as if alone, and conversations keep apart', async () => {
    const questions = ['P-201', 'P-202'].flatMap((pump) =>
      ['bearing temperature', 'motor current', 'vibration', 'discharge pressure', 'state'].map((tag) => [pump, tag]),
    );
    const alone = [];
    for (const [pump, tag] of questions) alone.push((await dairy.ask(`what is the ${tag} of ${pump}?`)).text);
    const together = await Promise.all(
      questions.map(([pump, tag], i) => dairy.ask(`what is the ${tag} of ${pump}?`, { conversation: `c${i}` })),
    );
    expect(together.map(({ text }) => text)).toEqual(alone);
    const then = await Promise.all(questions.map((_, i) => dairy.ask('and the flow?', { conversation: `c${i}` })));
    for (const [i, { text }] of then.entries()) expect(text).toContain(questions[i]?.[0] ?? '?');
  });

  it('one that is stopped midway leaves nothing behind', async () => {
    const copilot = createCopilot({ sources: () => dairy.sources });
    const stop = new AbortController();
    const seen: string[] = [];
    const asking = (async () => {
      const request = { id: 'q', question: 'is P-201 running?', at: NOW, conversation: 's', signal: stop.signal };
      for await (const { kind } of copilot.ask(request)) {
        seen.push(kind);
        stop.abort();
      }
    })();
    await expect(asking).rejects.toMatchObject({ code: 'cancelled' });
    expect(seen).toEqual(['facts']);
    const next = await copilot.answer({ id: 'r', question: 'is P-201 running?', at: NOW, conversation: 's' });
    expect(next.text).toMatch(/^Yes/);
  });
});
