import { describe, expect, it } from 'vitest';
import { sinceTurn, slopeOf } from '../../src/copilot/facts/slope.ts';
import type { Sample } from '../../src/plant/sample.ts';

const series = (values: readonly number[]): Sample[] =>
  values.map((value, i) => ({ tag: 't', at: i * 10_000, value, quality: 'good' }));

describe('where a signal is heading', () => {
  it('after a dip only what came since counts', () => {
    const dip = series([...Array(60).keys()].map((i) => (i < 40 ? 90 - i : 50 + 2 * (i - 40))));
    expect(slopeOf(dip)?.direction).toBe('falling');
    expect(slopeOf(sinceTurn(dip))?.direction).toBe('rising');
  });
  it('a straight course is left whole', () => {
    const straight = series([...Array(60).keys()]);
    expect(sinceTurn(straight)).toHaveLength(60);
  });
  it('scatter is no turn', () => {
    const noise = series([...Array(60).keys()].map((i) => 10 + ((i * 7919) % 13) / 13));
    expect(sinceTurn(noise)).toHaveLength(60);
  });
});
