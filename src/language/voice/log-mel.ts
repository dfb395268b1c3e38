/** What the acoustic model sees: the logarithm of the power in 80 bands, every 10 ms; the same as in its training. */
import { SAMPLE_RATE } from '../transcriber.ts';
import { Fourier } from './fourier.ts';

export const BANDS = 80;
const WINDOW = 400;
const HOP = 160;
const SIZE = 512;
const LOWEST = 60;
const HIGHEST = 7600;
/** What is more than this below the loudest (natural logarithm of power) is cut off; then values come to about -1 … 1. */
const RANGE = 14;
const SHIFT = 7;
const SCALE = 4;

const mel = (hertz: number): number => 2595 * Math.log10(1 + hertz / 700);
const hertzAt = (i: number): number =>
  700 * (10 ** ((mel(LOWEST) + ((mel(HIGHEST) - mel(LOWEST)) * i) / (BANDS + 1)) / 2595) - 1);

/** Triangles of the bands: for each the first bin and the weights from there on. */
const FILTERS = Array.from({ length: BANDS }, (_, i) => {
  const [left, middle, right] = [hertzAt(i), hertzAt(i + 1), hertzAt(i + 2)];
  const first = Math.ceil((left * SIZE) / SAMPLE_RATE);
  const last = Math.floor((right * SIZE) / SAMPLE_RATE);
  const weights = Float64Array.from({ length: Math.max(0, last - first + 1) }, (_, k) => {
    const hertz = ((first + k) * SAMPLE_RATE) / SIZE;
    return Math.max(0, Math.min((hertz - left) / (middle - left), (right - hertz) / (right - middle)));
  });
  return { first, weights };
});
const HANN = Float64Array.from({ length: WINDOW }, (_, i) => 0.5 - 0.5 * Math.cos((2 * Math.PI * i) / (WINDOW - 1)));
const fourier = new Fourier(SIZE);

/** Frames × `BANDS`, frame after frame; sound shorter than one frame (25 ms) gives none. */
export function logMel(samples: Float32Array): Float32Array {
  const frames = Math.max(0, Math.floor((samples.length - WINDOW) / HOP) + 1);
  const logs = new Float32Array(frames * BANDS);
  const re = new Float64Array(SIZE);
  const im = new Float64Array(SIZE);
  let loudest = Number.NEGATIVE_INFINITY;
  for (let t = 0; t < frames; t++) {
    re.fill(0);
    im.fill(0);
    for (let i = 0; i < WINDOW; i++) re[i] = (samples[t * HOP + i] ?? 0) * (HANN[i] ?? 0);
    fourier.transform(re, im);
    for (const [band, { first, weights }] of FILTERS.entries()) {
      let power = 1e-10;
      for (let k = 0; k < weights.length; k++) {
        const [a, b] = [re[first + k] ?? 0, im[first + k] ?? 0];
        power += (weights[k] ?? 0) * (a * a + b * b);
      }
      const log = Math.log(power);
      logs[t * BANDS + band] = log;
      if (log > loudest) loudest = log;
    }
  }
  const floor = loudest - RANGE;
  return logs.map((log) => (Math.max(log, floor) - floor - SHIFT) / SCALE);
}
