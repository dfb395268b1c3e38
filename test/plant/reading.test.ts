import { describe, expect, it } from 'vitest';
import { readingAt, staleAfterMs } from '../../src/plant/reading.ts';
import type { Sample } from '../../src/plant/sample.ts';

const sample: Sample = { tag: 'P-1.t', at: 1_000_000, value: 71.4, quality: 'good' };

describe('a reading', () => {
  it('is as old as the time since its sample', () => {
    expect(readingAt(sample, {}, 1_002_500)).toEqual({ ...sample, ageSeconds: 2.5 });
  });
  it("is stale after the tag's own time", () => {
    expect(readingAt(sample, { staleAfter: 30 }, 1_030_000).quality).toBe('good');
    expect(readingAt(sample, { staleAfter: 30 }, 1_030_001).quality).toBe('stale');
  });
  it('is stale after ten usual intervals, at least a minute', () => {
    expect(staleAfterMs({})).toBe(60_000);
    expect(staleAfterMs({}, 1000)).toBe(60_000);
    expect(staleAfterMs({}, 900_000)).toBe(9_000_000);
    expect(staleAfterMs({ staleAfter: 5 }, 900_000)).toBe(5000);
  });
  it('keeps uncertain while fresh, and bad for ever', () => {
    expect(readingAt({ ...sample, quality: 'uncertain' }, {}, 1_000_001).quality).toBe('uncertain');
    expect(readingAt({ ...sample, quality: 'bad' }, {}, 9_000_000).quality).toBe('bad');
  });
  it('has no negative age when the source is ahead', () => {
    expect(readingAt(sample, {}, 999_000).ageSeconds).toBe(0);
  });
});
