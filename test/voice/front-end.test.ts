import { describe, expect, it } from 'vitest';
import { levelOf } from '../../renderer/voice/sound.ts';
import { denoise } from '../../src/language/voice/denoise.ts';

const RATE = 16_000;

/** The same hiss every time. */
function hiss(length: number, loud: number): Float32Array {
  let random = 1;
  return Float32Array.from({ length }, () => {
    random = (Math.imul(random, 1664525) + 1013904223) | 0;
    return (loud * random) / 0x80000000;
  });
}

/** Half a second of nothing, a second of a tone, half a second of nothing. */
const spoken = Float32Array.from({ length: 2 * RATE }, (_, i) =>
  i > RATE / 2 && i < 1.5 * RATE ? 0.4 * Math.sin((2 * Math.PI * 500 * i) / RATE) : 0,
);

describe('steady noise', () => {
  it('is turned down where nobody speaks, and speech stays as loud', () => {
    const noise = hiss(spoken.length, 0.05);
    const cleaned = denoise(spoken.map((sample, i) => sample + (noise[i] ?? 0)));
    expect(cleaned.length).toBe(spoken.length);
    expect(levelOf(cleaned.subarray(2000, 7000)).rms).toBeLessThan(levelOf(noise).rms / 2);
    expect(levelOf(cleaned.subarray(10_000, 22_000)).rms).toBeCloseTo(levelOf(spoken.subarray(10_000, 22_000)).rms, 2);
  });

  it('that is hardly there is left alone, and so is a sound too short to judge', () => {
    expect(denoise(spoken)).toBe(spoken);
    expect(denoise(hiss(100, 0.1)).length).toBe(100);
    expect(denoise(new Float32Array(0)).length).toBe(0);
  });
});
