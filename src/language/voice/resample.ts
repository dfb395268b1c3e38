/** Sound at another sample rate, by a windowed sinc filter that takes away what the new rate cannot carry. */

/** Zero crossings of the sinc on each side: 16 keep aliases below -60 dB. */
const REACH = 16;

/** The same sound at `to` samples a second. */
export function resample(samples: Float32Array, from: number, to: number): Float32Array {
  if (from === to) return samples;
  const ratio = to / from;
  const cutoff = Math.min(1, ratio) * 0.95;
  const half = REACH / cutoff;
  return Float32Array.from({ length: Math.floor(samples.length * ratio) }, (_, i) => {
    const centre = i / ratio;
    const first = Math.max(0, Math.ceil(centre - half));
    const last = Math.min(samples.length - 1, Math.floor(centre + half));
    let sum = 0;
    for (let k = first; k <= last; k++) sum += (samples[k] ?? 0) * kernel(k - centre, cutoff, half);
    return sum;
  });
}

function kernel(x: number, cutoff: number, half: number): number {
  const sinc = x === 0 ? 1 : Math.sin(Math.PI * cutoff * x) / (Math.PI * cutoff * x);
  // Hann window
  return cutoff * sinc * (0.5 + 0.5 * Math.cos((Math.PI * x) / half));
}
