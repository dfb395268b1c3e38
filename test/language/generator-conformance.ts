/** What every generator promises, whatever its architecture: run on the embedded model and on a foreign one. */
import { afterAll, describe, expect, it } from 'vitest';
import { readModelFolder } from '../../src/language/model-folder.ts';
import { type MeasuredGenerator, openGenerator } from '../../src/language/transformers-generator.ts';

export const read = async (pieces: AsyncIterable<string>): Promise<string> => {
  let text = '';
  for await (const piece of pieces) text += piece;
  return text;
};

const QUESTION = [
  { role: 'system', content: '[1]reading<1a>Fan 3<1q>flow<1v><1k>good<1g>\nintent value' },
  { role: 'user', content: 'What is the flow of fan 3?' },
] as const;

export function conforms(name: string, folder: string): void {
  describe(`generator: ${name}`, () => {
    const opened: MeasuredGenerator[] = [];
    const open = async (): Promise<MeasuredGenerator> => {
      const generator = openGenerator(await readModelFolder(folder));
      opened.push(generator);
      return generator;
    };
    afterAll(async () => {
      await Promise.all(opened.map((generator) => generator.close()));
    });

    it('says what it is', async () => {
      const { info } = await open();
      expect(info.sha256).toMatch(/^[0-9a-f]{64}$/);
      expect(info.bytes).toBeGreaterThan(1000);
    });

    it('streams, stops by itself or at the limit, and measures itself', async () => {
      const generator = await open();
      const pieces: string[] = [];
      for await (const piece of generator.generate({ messages: QUESTION, maxNewTokens: 24 })) pieces.push(piece);
      expect(pieces.join('').length).toBeGreaterThan(0);
      expect(generator.last?.tokens).toBeLessThanOrEqual(25);
      expect(generator.last?.promptTokens).toBeGreaterThan(10);
      expect(generator.loadMs).toBeGreaterThan(0);
    });

    it('is deterministic', async () => {
      const generator = await open();
      const once = await read(generator.generate({ messages: QUESTION, maxNewTokens: 16 }));
      expect(await read(generator.generate({ messages: QUESTION, maxNewTokens: 16 }))).toBe(once);
    });

    it('can be stopped, before and while it writes, and used again', async () => {
      const generator = await open();
      const early = generator.generate({ messages: QUESTION, maxNewTokens: 16, signal: AbortSignal.abort() });
      await expect(read(early)).rejects.toMatchObject({ code: 'cancelled' });
      const stop = new AbortController();
      const reading = (async () => {
        for await (const _ of generator.generate({ messages: QUESTION, maxNewTokens: 60, signal: stop.signal }))
          stop.abort();
      })();
      await expect(reading).rejects.toMatchObject({ code: 'cancelled' });
      expect((await read(generator.generate({ messages: QUESTION, maxNewTokens: 8 }))).length).toBeGreaterThan(0);
    });

    it('takes one request after the other', async () => {
      const generator = await open();
      const request = { messages: QUESTION, maxNewTokens: 8 };
      const all = await Promise.all([1, 2, 3].map(() => read(generator.generate(request))));
      expect(new Set(all).size).toBe(1);
    });

    it('fits a prompt that is far too long into its context', async () => {
      const generator = await open();
      const lines = Array.from({ length: 400 }, (_, i) => `line ${i} of a list that has no end`);
      const messages = [{ role: 'system' as const, content: lines.join('\n') }, QUESTION[1]];
      await read(generator.generate({ messages, maxNewTokens: 8 }));
      expect(generator.last?.promptTokens).toBeLessThanOrEqual(1024);
    });

    it('refuses a question that alone is longer than its context', async () => {
      const generator = await open();
      const messages = [{ role: 'user' as const, content: 'why '.repeat(4000) }];
      await expect(read(generator.generate({ messages, maxNewTokens: 8 }))).rejects.toMatchObject({
        code: 'unavailable',
      });
    });

    it('unloads, and says so to whoever still waits', async () => {
      const generator = await open();
      const waiting = read(generator.generate({ messages: QUESTION, maxNewTokens: 60 }));
      const outcome = waiting.then(
        () => 'finished',
        (error: { code: string }) => error.code,
      );
      await generator.load();
      await generator.close();
      expect(['finished', 'unavailable']).toContain(await outcome);
    });
  });
}
