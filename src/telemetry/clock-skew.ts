/** Below this a difference may be the way through the network, ms. */
const TOLERANCE = 5000;
/** Estimates are taken over this many samples. */
const WINDOW = 64;

/**
 * How far a source's clock is from ours. The way through the network only makes samples look late, so the least lateness of
 * the last samples is the best estimate of the difference.
 */
export class ClockSkew {
  private readonly lateness: number[] = [];
  private next = 0;

  /** A sample with the source's time `at`, received at `receivedAt`, both ms. */
  observe(at: number, receivedAt: number): void {
    this.lateness[this.next] = receivedAt - at;
    this.next = (this.next + 1) % WINDOW;
  }
  /** The source's clock minus ours, ms; 0 within the tolerance or as long as too little was heard. */
  get skew(): number {
    if (this.lateness.length < 8) return 0;
    const least = Math.min(...this.lateness);
    return Math.abs(least) <= TOLERANCE ? 0 : -least;
  }
}

/** "" or "; its clock is 2 h ahead of this computer's". */
export function skewInWords(skew: number): string {
  if (skew === 0) return '';
  const seconds = Math.round(Math.abs(skew) / 1000);
  const size =
    seconds < 120
      ? `${seconds} s`
      : seconds < 7200
        ? `${Math.round(seconds / 60)} min`
        : `${Math.round(seconds / 3600)} h`;
  return `; its clock is ${size} ${skew > 0 ? 'ahead of' : 'behind'} this computer's`;
}
