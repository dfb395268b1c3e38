/** What every embedder promises: run on the encoder that ships. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeness, type Embedder } from '../../src/language/embedder.ts';

const dot = (a: Float32Array, b: Float32Array): number => a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);
const at = <T>(list: readonly T[], i: number): T => {
  const one = list[i];
  if (one === undefined) throw new Error(`nothing at ${i}`);
  return one;
};

export function embedderConforms(name: string, open: () => Promise<Embedder>): void {
  describe(`embedder: ${name}`, () => {
    let embedder: Embedder;
    beforeAll(async () => {
      embedder = await open();
    });
    afterAll(() => embedder.close());

    it('gives a unit vector a text, in order, and none for none', async () => {
      const texts = ['The bearing is hot.', '', 'Überdruck µ 12 °C 日本 \u0000', 'word '.repeat(3000)];
      const vectors = await embedder.embed(texts, 'passage');
      expect(vectors).toHaveLength(texts.length);
      for (const vector of vectors) {
        expect(vector).toHaveLength(embedder.dimensions);
        expect(Math.hypot(...vector)).toBeCloseTo(1, 3);
      }
      expect(await embedder.embed([], 'query')).toEqual([]);
    });

    it('is deterministic, whatever is read beside a text', async () => {
      const [alone] = await embedder.embed(['Check the oil level.'], 'passage');
      const [, beside] = await embedder.embed(['Clean the filter.', 'Check the oil level.'], 'passage');
      expect(beside).toEqual(alone);
      const both = await Promise.all([embedder.embed(['a'], 'query'), embedder.embed(['b'], 'query')]);
      expect(both[0]?.[0]).not.toEqual(both[1]?.[0]);
    });

    it('puts a question nearer to what answers it in other words than to its neighbours', async () => {
      const passages = [
        'Regrease the bearings every 2,000 hours with 12 g each.',
        'Disposal: give metals to recycling.',
        'The display shows the state of the drive.',
      ];
      const question = 'how much lubricant do the bearings need';
      const [asked] = await embedder.embed([question], 'query');
      const scores = (await embedder.embed(passages, 'passage')).map((vector) => dot(asked ?? vector, vector));
      expect(scores.indexOf(Math.max(...scores))).toBe(0);
      const size = embedder.closeDimensions;
      if (!embedder.read || !size) return;
      const close = at(await embedder.read([question], 'query'), 0).close;
      const readings = await embedder.read(passages, 'passage');
      expect(close).toBeInstanceOf(Float32Array);
      const closest = readings.map((one) => closeness(Float32Array.from(close), size)(Int8Array.from(one.close)));
      expect(closest.indexOf(Math.max(...closest))).toBe(0);
      for (const one of closest) expect(one).toBeLessThanOrEqual(1.02);
      for (const { close: rows } of readings) expect(rows.length % size).toBe(0);
    });

    it('says how surely each piece answers a question, in order, whatever is read beside it; undefined without a reranker', async () => {
      const pieces = [
        { head: 'Cleaning', text: 'Never clear a bag with a metal tool: it scores the band.' },
        { head: 'Operation', text: 'The jaws stay hot for about twenty minutes after switching off.' },
        { head: '', text: '' },
        { head: 'Überdruck', text: `日本 \u0000 ${'word '.repeat(3000)}` },
      ];
      const question = 'how long after switching off are the jaws still hot?';
      const logits = await embedder.compare?.(question, pieces);
      if (!logits) return;
      expect(logits).toHaveLength(pieces.length);
      expect(logits.indexOf(Math.max(...logits))).toBe(1);
      expect(logits.every(Number.isFinite)).toBe(true);
      const [alone] = (await embedder.compare?.(question, pieces.slice(1, 2))) ?? [];
      // a shorter piece is filled up with nothing, which moves the last digits of quantised sums, on each processor otherwise
      expect(Math.abs((alone ?? 0) - at(logits, 1))).toBeLessThan(0.2);
      expect(await embedder.compare?.(question, [])).toEqual([]);
    });

    it('closes at once, and what is asked afterwards fails or starts anew', async () => {
      const other = await open();
      const reading = other.embed(['a text'], 'passage').catch((error: unknown) => error);
      await other.close();
      expect(await reading).toBeDefined();
      await other.close();
    });
  });
}
