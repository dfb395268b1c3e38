import { describe, expect, it } from 'vitest';
import { leaning } from '../../src/copilot/leaning.ts';

describe('leaning', () => {
  it('tells what is from what ought to be, though the words are the same', () => {
    const pairs = [
      ['how high did the gearbox temperature climb last night', 'how high may the gearbox temperature climb'],
      ['is the agitator running', 'may I reach in while the agitator is running'],
      ['how many strokes did the press do this shift', 'after how many strokes must the press be greased'],
    ] as const;
    for (const [data, manual] of pairs) {
      expect(leaning(data), data).toBeGreaterThan(0);
      expect(leaning(manual), manual).toBeLessThan(-1);
    }
  });

  it('takes any text for what it is: words, known or not', () => {
    for (const text of ['', '???', '日本', 'constructor __proto__ toString', 'x '.repeat(5000)])
      expect(Number.isFinite(leaning(text))).toBe(true);
  });
});
