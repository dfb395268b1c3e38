/**
 * Takes steady noise out of speech: what each frequency holds in the quiet moments of the recording is the noise, and what does
 * not rise above it is turned down (a Wiener filter with a decision-directed signal-to-noise estimate).
 */

/** Samples of a frame (32 ms) and between frames (16 ms). */
const FRAME = 512;
const HOP = 256;
const BINS = FRAME / 2 + 1;
/** The quiet moments: this share of the frames. */
const QUIET = 0.15;
/** Power in the quiet moments of the smoothed spectrum against the mean power of the same noise. */
const QUIET_BIAS = 1.5;
/** How much of the estimate is carried from frame to frame. */
const CARRIED = 0.92;
/** Nothing is turned down further, as a share of its amplitude: holes sound like consonants. */
const LEAST = 0.4;

const window = Float64Array.from({ length: FRAME }, (_, i) => Math.sin((Math.PI * (i + 0.5)) / FRAME));

/** Noise so far below the loudest moments (30 dB) is left alone: the filter would take more from speech than from it. */
const SILENT = 1e-3;

/** The same sound with less noise; samples of 16 kHz. Sound without quiet moments stays nearly as it is. */
export function denoise(samples: Float32Array): Float32Array {
  const frames = Math.ceil(samples.length / HOP) + FRAME / HOP - 1;
  const spectra = Array.from({ length: frames }, (_, t) => spectrum(samples, (t + 1) * HOP - FRAME));
  const powers = spectra.map(power);
  const noise = noiseOf(powers);
  const loud = powers.map(total).sort((a, b) => b - a)[Math.floor(frames / 20)] ?? 0;
  if (total(noise) < SILENT * loud) return samples;
  const out = new Float32Array(samples.length);
  // The squares of the windows that cover a sample add up to one.
  let clean = new Float64Array(BINS);
  for (const [t, { re, im }] of spectra.entries()) {
    const next = new Float64Array(BINS);
    for (let k = 0; k < BINS; k++) {
      const own = (re[k] ?? 0) ** 2 + (im[k] ?? 0) ** 2;
      const under = noise[k] ?? 1e-12;
      const snr = (CARRIED * (clean[k] ?? 0)) / under + (1 - CARRIED) * Math.max(0, own / under - 1);
      const gain = Math.max(LEAST, snr / (1 + snr));
      next[k] = gain * gain * own;
      re[k] = (re[k] ?? 0) * gain;
      im[k] = (im[k] ?? 0) * gain;
      if (k > 0 && k < BINS - 1) {
        re[FRAME - k] = re[k] ?? 0;
        im[FRAME - k] = -(im[k] ?? 0);
      }
    }
    clean = next;
    fourier(im, re);
    const start = (t + 1) * HOP - FRAME;
    for (let i = Math.max(0, -start); i < FRAME && start + i < out.length; i++)
      out[start + i] = (out[start + i] ?? 0) + ((re[i] ?? 0) / FRAME) * (window[i] ?? 0);
  }
  return out;
}

interface Spectrum {
  readonly re: Float64Array;
  readonly im: Float64Array;
}

function spectrum(samples: Float32Array, start: number): Spectrum {
  const re = Float64Array.from({ length: FRAME }, (_, i) => (samples[start + i] ?? 0) * (window[i] ?? 0));
  const im = new Float64Array(FRAME);
  fourier(re, im);
  return { re, im };
}

const power = ({ re, im }: Spectrum): Float64Array =>
  Float64Array.from({ length: BINS }, (_, k) => (re[k] ?? 0) ** 2 + (im[k] ?? 0) ** 2);

const total = (power: Float64Array): number => power.reduce((sum, one) => sum + one, 0);

/** Frames on each side over which the power is smoothed: noise flickers. */
const NEAR = 2;

/** Per frequency, the power of the quiet moments. */
function noiseOf(powers: readonly Float64Array[]): Float64Array {
  const smooth = new Float64Array(powers.length);
  return Float64Array.from({ length: BINS }, (_, k) => {
    for (let t = 0; t < smooth.length; t++) {
      const [from, to] = [Math.max(0, t - NEAR), Math.min(smooth.length - 1, t + NEAR)];
      let sum = 0;
      for (let near = from; near <= to; near++) sum += powers[near]?.[k] ?? 0;
      smooth[t] = sum / (to - from + 1);
    }
    const quiet = smooth.toSorted()[Math.floor(smooth.length * QUIET)] ?? 0;
    return Math.max(1e-9, QUIET_BIAS * quiet);
  });
}

/** The discrete Fourier transform in place (radix 2); with the two swapped it is the inverse, not scaled. */
function fourier(re: Float64Array, im: Float64Array): void {
  const n = re.length;
  for (let i = 1, j = 0; i < n; i++) {
    let bit = n >> 1;
    for (; j & bit; bit >>= 1) j ^= bit;
    j ^= bit;
    if (i < j) {
      [re[i], re[j]] = [re[j] ?? 0, re[i] ?? 0];
      [im[i], im[j]] = [im[j] ?? 0, im[i] ?? 0];
    }
  }
  for (let size = 2; size <= n; size *= 2) {
    const step = n / size;
    for (let start = 0; start < n; start += size)
      for (let k = 0; k < size / 2; k++) {
        const [cos, sin] = [COS[k * step] ?? 0, SIN[k * step] ?? 0];
        const [a, b] = [start + k, start + k + size / 2];
        const [x, y] = [re[b] ?? 0, im[b] ?? 0];
        const [real, imaginary] = [x * cos + y * sin, y * cos - x * sin];
        re[b] = (re[a] ?? 0) - real;
        im[b] = (im[a] ?? 0) - imaginary;
        re[a] = (re[a] ?? 0) + real;
        im[a] = (im[a] ?? 0) + imaginary;
      }
  }
}

const COS = Float64Array.from({ length: FRAME / 2 }, (_, i) => Math.cos((2 * Math.PI * i) / FRAME));
const SIN = Float64Array.from({ length: FRAME / 2 }, (_, i) => Math.sin((2 * Math.PI * i) / FRAME));
