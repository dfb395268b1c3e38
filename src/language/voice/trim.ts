/** Silence: whether there is nothing else, and where it ends before and begins after speech. */
import { SAMPLE_RATE } from '../transcriber.ts';

/** Frames of 20 ms. */
const FRAME = SAMPLE_RATE / 50;
/** Speech is louder than this share of the loudest frame, and than the frames of the background. */
const SHARE = 0.06;
const OVER_BACKGROUND = 2.5;
/** From the first to the last loud frame, as indices of samples; undefined where nothing stands out. */
export function speechSpan(samples: Float32Array): { readonly from: number; readonly to: number } | undefined {
  const levels: number[] = [];
  for (let at = 0; at + FRAME <= samples.length; at += FRAME) {
    let sum = 0;
    for (let i = at; i < at + FRAME; i++) sum += (samples[i] ?? 0) ** 2;
    levels.push(Math.sqrt(sum / FRAME));
  }
  const sorted = levels.toSorted((a, b) => a - b);
  const background = sorted[Math.floor(sorted.length / 10)] ?? 0;
  const loud = Math.min((sorted.at(-1) ?? 0) / 2, Math.max((sorted.at(-1) ?? 0) * SHARE, background * OVER_BACKGROUND));
  const first = levels.findIndex((level) => level > loud);
  const last = levels.findLastIndex((level) => level > loud);
  return first < 0 ? undefined : { from: first * FRAME, to: (last + 1) * FRAME };
}

/** Seconds that a word takes at least. */
const SHORTEST = 0.1;
const SILENT_PEAK = 0.003;

/** No one spoke: nothing rises above the noise floor of a quiet room. */
export function isSilent(samples: Float32Array): boolean {
  return samples.length < SHORTEST * SAMPLE_RATE || samples.every((sample) => Math.abs(sample) < SILENT_PEAK);
}
