/** The noise of a plant, mixed under speech. */
import { SAMPLE_RATE } from '../../../src/language/transcriber.ts';

/** Signal to noise in dB; undefined: as it was spoken. */
export const NOISE = { clean: undefined, db20: 20, db10: 10, db5: 5 } as const;
export type NoiseName = keyof typeof NOISE;

/** Brown and pink noise with a mains hum: the same for the same seed. */
function plantNoise(length: number, seed: number): Float32Array {
  let random = seed | 1;
  let brown = 0;
  let pink = 0;
  return Float32Array.from({ length }, (_, i) => {
    random = (Math.imul(random, 1664525) + 1013904223) | 0;
    const white = random / 0x80000000;
    brown = 0.995 * brown + 0.1 * white;
    pink = 0.85 * pink + 0.5 * white;
    return brown + 0.5 * pink + 0.3 * Math.sin((2 * Math.PI * 100 * i) / SAMPLE_RATE);
  });
}

const power = (samples: Float32Array): number =>
  samples.reduce((sum, sample) => sum + sample * sample, 0) / Math.max(1, samples.length);

/** Half a second of nothing before and after speech, and noise all the way, as loud as `noise` says against the speech. */
export function inNoise(speech: Float32Array, noise: NoiseName, seed: number): Float32Array {
  const sound = new Float32Array(speech.length + SAMPLE_RATE);
  sound.set(speech, SAMPLE_RATE / 2);
  const decibel = NOISE[noise];
  if (decibel === undefined) return sound;
  const under = plantNoise(sound.length, seed);
  const gain = Math.sqrt(power(speech) / power(under) / 10 ** (decibel / 10));
  return sound.map((sample, i) => 0.6 * (sample + gain * (under[i] ?? 0)));
}
