import { Failure } from '../plant/failure.ts';
import type { Sample } from '../plant/sample.ts';

/** So many samples are written without waiting for the timer. */
const FULL_BATCH = 5000;
/** Kept while the writer fails; beyond it the oldest are lost, and counted. */
const MOST_KEPT = 500_000;

/**
 * Samples between their arrival and the writer. A writer that fails (disk full) gets them again; memory is bounded.
 */
export class SampleBuffer {
  private readonly store: (samples: readonly Sample[]) => void;
  private waiting: Sample[] = [];
  private failure: Failure | undefined;
  private lostCount = 0;

  constructor(store: (samples: readonly Sample[]) => void) {
    this.store = store;
  }
  get size(): number {
    return this.waiting.length;
  }
  /** Samples lost because the writer failed for too long. */
  get lost(): number {
    return this.lostCount;
  }
  /** Why the last write failed; undefined when it did not. */
  get problem(): Failure | undefined {
    return this.failure;
  }
  add(samples: readonly Sample[]): void {
    for (const sample of samples) this.waiting.push(sample);
    // While the writer fails it is asked again by the timer only, not by each sample.
    if (this.waiting.length >= FULL_BATCH && this.failure === undefined) this.flush();
    if (this.waiting.length <= MOST_KEPT) return;
    const surplus = this.waiting.length - MOST_KEPT;
    this.waiting = this.waiting.slice(surplus);
    this.lostCount += surplus;
  }
  /** Hands what waits to the writer. */
  flush(): void {
    if (this.waiting.length === 0) return;
    try {
      this.store(this.waiting);
      this.waiting = [];
      this.failure = undefined;
    } catch (error) {
      this.failure = Failure.from(error, 'storage');
    }
  }
}
