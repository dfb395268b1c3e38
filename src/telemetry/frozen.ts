import type { Sample } from '../plant/sample.ts';

/**
 * What an unchanging signal is. `steady`: it has stood still as long before; `frozen`: so long an unchanged run is not plausible
 * after its history; `unknown`: too little history.
 */
export type Stillness =
  | { readonly kind: 'changing' | 'steady' | 'unknown' }
  | { readonly kind: 'frozen'; readonly since: number; readonly samples: number; readonly usualRun: number };

/** So many steps must be known before anything is judged. */
const LEAST_HISTORY = 120;
/** A run of fewer equal samples is never called frozen. */
const LEAST_RUN = 30;
/** … nor one of less than so many times the longest run before. */
const BEYOND_LONGEST = 3;
/** How improbable the run must be, by the share of steps that changed nothing. */
const IMPLAUSIBLE = Math.log(1e-6);

/** Watches one signal, sample by sample, in constant memory. Pure: the same samples give the same answers. */
export class FrozenWatch {
  private readonly rests: readonly number[];
  private steps = 0;
  private unchanged = 0;
  private longest = 1;
  private run = 0;
  private since = 0;
  private value: Sample['value'] | undefined;
  private frozen = false;

  /** `rests`: values at which the signal may stand for ever: nothing while the machine stands, 100 % when full. */
  constructor(rests: readonly number[] = [0]) {
    this.rests = rests;
  }
  /** Takes the next sample; bad samples and texts say nothing. */
  observe(sample: Sample): void {
    if (sample.quality === 'bad' || typeof sample.value !== 'number') return;
    if (sample.value === this.value) {
      this.run += 1;
      this.frozen ||= this.isImplausible();
      return;
    }
    // Also a run that was called frozen: what has happened once is plausible the next time.
    if (this.value !== undefined) {
      this.steps += this.run;
      this.unchanged += this.run - 1;
      this.longest = Math.max(this.longest, this.run);
    }
    this.value = sample.value;
    this.run = 1;
    this.since = sample.at;
    this.frozen = false;
  }
  get stillness(): Stillness {
    if (this.frozen) return { kind: 'frozen', since: this.since, samples: this.run, usualRun: this.longest };
    if (this.run <= 1) return { kind: this.steps < LEAST_HISTORY ? 'unknown' : 'changing' };
    return { kind: this.steps < LEAST_HISTORY ? 'unknown' : this.run > this.longest ? 'changing' : 'steady' };
  }
  private isImplausible(): boolean {
    if (typeof this.value === 'number' && this.rests.includes(this.value)) return false;
    if (this.steps < LEAST_HISTORY || this.run < LEAST_RUN || this.run < BEYOND_LONGEST * this.longest) return false;
    const still = (this.unchanged + 1) / (this.steps + 2);
    return (this.run - 1) * Math.log(still) < IMPLAUSIBLE;
  }
}
