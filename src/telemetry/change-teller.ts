import type { Reading } from '../plant/sample.ts';

const INTERVAL = 1000;
/** So many tags are told of at a time, the next ones later in the second: no question waits for all of them. */
const AT_ONCE = 1000;

export interface ChangeTellerOptions {
  readonly reading: (tag: string, now: number) => Reading | undefined;
  readonly tell: (changed: readonly Reading[]) => void;
}

/** Tells once a second which tags were heard since, and which have become stale by saying nothing. */
export class ChangeTeller {
  private readonly options: ChangeTellerOptions;
  /** Tags that were heard, or lost, since they were told of. */
  private readonly changed = new Set<string>();
  /** The quality of each tag as it was told; undefined as long as it was not. */
  private readonly told = new Map<string, Reading['quality'] | undefined>();
  /** Tags whose turn comes yet in this second. */
  private turns: string[] = [];
  private timer: NodeJS.Timeout | undefined;

  constructor(options: ChangeTellerOptions) {
    this.options = options;
  }
  note(tag: string): void {
    this.changed.add(tag);
    if (!this.told.has(tag)) this.told.set(tag, undefined);
  }
  start(): void {
    const parts = Math.max(1, Math.ceil(this.told.size / AT_ONCE));
    this.timer = setTimeout(() => {
      if (this.turns.length === 0) this.turns = [...this.told.keys()];
      this.tellOf(this.turns.splice(-AT_ONCE));
      this.start();
    }, INTERVAL / parts);
  }
  stop(): void {
    clearTimeout(this.timer);
  }

  private tellOf(tags: readonly string[]): void {
    const now = Date.now();
    const readings: Reading[] = [];
    for (const tag of tags) {
      const heard = this.changed.delete(tag);
      const reading = this.options.reading(tag, now);
      if (reading === undefined || (!heard && reading.quality === this.told.get(tag))) continue;
      this.told.set(tag, reading.quality);
      readings.push(reading);
    }
    if (readings.length > 0) this.options.tell(readings);
  }
}
