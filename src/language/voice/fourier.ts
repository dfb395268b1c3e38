/** The discrete Fourier transform of one length, a power of two. */
export class Fourier {
  private readonly length: number;
  private readonly cos: Float64Array;
  private readonly sin: Float64Array;

  constructor(length: number) {
    this.length = length;
    this.cos = Float64Array.from({ length: length / 2 }, (_, i) => Math.cos((2 * Math.PI * i) / length));
    this.sin = Float64Array.from({ length: length / 2 }, (_, i) => Math.sin((2 * Math.PI * i) / length));
  }

  /** In place (radix 2); with the two swapped it is the inverse, not scaled. */
  transform(re: Float64Array, im: Float64Array): void {
    this.shuffle(re, im);
    const n = this.length;
    for (let size = 2; size <= n; size *= 2) {
      const step = n / size;
      for (let start = 0; start < n; start += size)
        for (let k = 0; k < size / 2; k++) {
          const [cos, sin] = [this.cos[k * step] ?? 0, this.sin[k * step] ?? 0];
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

  /** Brings the samples into the order of their reversed indices. */
  private shuffle(re: Float64Array, im: Float64Array): void {
    const n = this.length;
    for (let i = 1, j = 0; i < n; i++) {
      let bit = n >> 1;
      for (; j & bit; bit >>= 1) j ^= bit;
      j ^= bit;
      if (i < j) {
        [re[i], re[j]] = [re[j] ?? 0, re[i] ?? 0];
        [im[i], im[j]] = [im[j] ?? 0, im[i] ?? 0];
      }
    }
  }
}
