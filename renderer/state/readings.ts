import type { ReadingView } from '../../src/contract.ts';

/** For so long a signal counts as lately odd, so that one that wavers about its limit does not come and go on the screen; ms. */
const LATELY = 60_000;

/** The newest reading of every tag, with listeners, so that a batch a second repaints only what shows a reading. */
export class Readings {
  private readonly newest = new Map<string, ReadingView>();
  /** The last odd reading of signals that are no longer odd, and when that ended. */
  private readonly over = new Map<string, { readonly reading: ReadingView; readonly at: number }>();
  private readonly listeners = new Set<() => void>();
  version = 0;

  take(batch: readonly ReadingView[]): void {
    const at = Date.now();
    for (const reading of batch) {
      const before = this.newest.get(reading.tag);
      if (before && isOdd(before) && !isOdd(reading)) this.over.set(reading.tag, { reading: before, at });
      this.newest.set(reading.tag, reading);
    }
    this.version++;
    for (const listener of this.listeners) listener();
  }
  /** The connection is gone: what was live is so no longer. The newest readings come anew with the next connection. */
  age(): void {
    for (const [tag, reading] of this.newest)
      if (isLive(reading)) this.newest.set(tag, { ...reading, quality: 'stale' });
    this.version++;
    for (const listener of this.listeners) listener();
  }
  get(tag: string): ReadingView | undefined {
    return this.newest.get(tag);
  }
  /** The last reading that was outside its limits or not live, if it still stands or stood lately. */
  lastOdd(tag: string): ReadingView | undefined {
    const newest = this.newest.get(tag);
    if (newest && isOdd(newest)) return newest;
    const over = this.over.get(tag);
    return over && over.at > Date.now() - LATELY ? over.reading : undefined;
  }
  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
}

/** Whether a reading is of the present: neither stale nor bad nor missing. */
export function isLive({ quality }: { readonly quality: ReadingView['quality'] | 'missing' }): boolean {
  return quality === 'good' || quality === 'uncertain';
}

/** Outside its limits, or not of the present. */
const isOdd = (reading: ReadingView) => !isLive(reading) || reading.state !== 'normal';
