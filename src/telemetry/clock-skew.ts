/** Below this a difference may be the way through the network, ms. */
const TOLERANCE = 5000;
/** One that was told is told until it is less than this, so that it does not flicker, ms. */
const RELEASE = 3000;
/** The least lateness of each stretch of so many ms is remembered, … */
const STRETCH = 10_000;
/** … of so many stretches in which something was heard. */
const STRETCHES = 6;
const LEAST_SAMPLES = 8;

/**
 * How far a source's clock is from ours. The way through the network, and a backlog on it, only make samples look late, so the
 * least lateness of the last minute in which the source spoke is the best estimate of the difference.
 */
export class ClockSkew {
  private readonly least: number[] = [];
  private stretch = Number.NEGATIVE_INFINITY;
  private samples = 0;
  private told = 0;

  /** A sample with the source's time `at`, received at `receivedAt`, both ms. */
  observe(at: number, receivedAt: number): void {
    const lateness = receivedAt - at;
    this.samples += 1;
    if (receivedAt - this.stretch >= STRETCH || receivedAt < this.stretch) {
      this.stretch = receivedAt;
      this.least.push(lateness);
      if (this.least.length > STRETCHES) this.least.shift();
    } else this.least.push(Math.min(lateness, this.least.pop() ?? lateness));
    const estimate = Math.min(...this.least);
    const size = Math.abs(estimate);
    // What waited while the program started comes late at first; nothing but a wrong clock comes early.
    const heard = this.samples >= LEAST_SAMPLES && (estimate < 0 || this.least.length > 1);
    this.told = heard && size > (this.told === 0 ? TOLERANCE : RELEASE) ? -estimate : 0;
  }
  /** The source's clock minus ours, ms; 0 within the tolerance or as long as too little was heard. */
  get skew(): number {
    return this.told;
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
