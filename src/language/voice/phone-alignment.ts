/** When each word of a found path was said, and how well it fits its sound. */
import { type PhoneLogs, STEP } from './acoustic-net.ts';
import type { SpokenWord } from './search-graph.ts';

/** A heard word with its seconds; `strain` says how badly it fits: natural-log likelihood that a step of 30 ms loses against the likeliest phones without any grammar. */
export interface AlignedWord {
  readonly word: string;
  readonly from: number;
  readonly to: number;
  readonly strain: number;
}

const BLANK = 0;
/** What a word is judged by beside its phones: steps before and after, in which other words would have been heard. */
const NEAR = 1;

export interface Alignment {
  readonly words: readonly AlignedWord[];
  /** What all of the sound loses, for a step of a word: also where something was said that no word stands for. */
  readonly strain: number;
  /** Log likelihood of the sound, the grammar left out. */
  readonly score: number;
}

/** The words, in order, placed on the sound as the likeliest path of CTC has them. Nothing where they do not fit into it. */
export function align(words: readonly SpokenWord[], heard: PhoneLogs): Alignment {
  const phones = words.flatMap(({ phones }) => phones);
  // One blank before, between and after the phones.
  const outputs = [BLANK, ...phones.flatMap((phone) => [phone, BLANK])];
  const path = likeliest(outputs, heard);
  if (!path) return { words: [], strain: 0, score: 0 };
  const losses = lossesOf(outputs, { path, heard });
  let first = 1;
  const aligned = words.map(({ word, phones }) => {
    const last = first + 2 * (phones.length - 1);
    const from = path.indexOf(first);
    const to = path.lastIndexOf(last) + 1;
    first = last + 2;
    const near = losses.slice(Math.max(0, from - NEAR), to + NEAR);
    const strain = near.reduce((sum, loss) => sum + loss, 0) / Math.max(1, to - from);
    return { word, from: from * STEP, to: to * STEP, strain };
  });
  const score = path.reduce((sum, at, t) => sum + (heard.logs[t * heard.width + (outputs[at] ?? BLANK)] ?? 0), 0);
  const spoken = aligned.reduce((sum, { from, to }) => sum + to - from, 0) / STEP;
  return { words: aligned, strain: losses.reduce((sum, loss) => sum + loss, 0) / Math.max(1, spoken), score };
}

/** Per step, what the path loses against the best output of that step. */
function lossesOf(
  outputs: readonly number[],
  { path, heard }: { readonly path: readonly number[]; readonly heard: PhoneLogs },
): number[] {
  return path.map((at, t) => {
    const logs = heard.logs.subarray(t * heard.width, (t + 1) * heard.width);
    return Math.max(...logs) - (logs[outputs[at] ?? BLANK] ?? 0);
  });
}

/** For each step the index of its output; undefined where there are fewer steps than the outputs need. */
function likeliest(outputs: readonly number[], { logs, width, steps }: PhoneLogs): number[] | undefined {
  const size = outputs.length;
  const never = Number.NEGATIVE_INFINITY;
  let scores = new Float64Array(size).fill(never);
  const came = new Uint8Array(steps * size);
  scores[0] = 0;
  for (let t = 0; t < steps; t++) {
    const next = new Float64Array(size).fill(never);
    for (let s = 0; s < size; s++) {
      const output = outputs[s] ?? BLANK;
      let [best, back] = [scores[s] ?? never, 0];
      // In the first step nothing came before.
      const one = s > 0 ? (scores[s - 1] ?? never) : never;
      if (one > best) [best, back] = [one, 1];
      const two = s > 1 && output !== BLANK && output !== outputs[s - 2] ? (scores[s - 2] ?? never) : never;
      if (two > best) [best, back] = [two, 2];
      next[s] = best + (logs[t * width + output] ?? never);
      came[t * size + s] = back;
    }
    scores = next;
  }
  let at = (scores[size - 1] ?? never) > (scores[size - 2] ?? never) ? size - 1 : Math.max(0, size - 2);
  if ((scores[at] ?? never) === never) return undefined;
  const path = new Array<number>(steps);
  for (let t = steps - 1; t >= 0; t--) {
    path[t] = at;
    at -= came[t * size + at] ?? 0;
  }
  return path;
}
