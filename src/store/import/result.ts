import { Failure } from '../../plant/failure.ts';
import type { Plant } from '../../plant/plant.ts';
import type { Store } from '../open.ts';

/** Where an import goes. */
export interface ImportOptions {
  readonly store: Pick<Store, 'historian' | 'alarms' | 'events'>;
  readonly plant: Plant;
  /** Called now and then with the number of lines read so far. */
  readonly onProgress?: ((read: number) => void) | undefined;
}

/** A line that was not taken, and why, in words for the operator. */
export interface Rejection {
  readonly line: number;
  readonly reason: string;
}

export interface ImportResult {
  /** Lines with data, header and empty lines not counted. */
  readonly read: number;
  readonly stored: number;
  /** The first 20. Lines with the same unknown tag or asset are told once, with their number. */
  readonly rejected: readonly Rejection[];
  readonly rejectedCount: number;
}

const SHOWN = 20;

/** Counts what is taken and what is not. */
export class Tally {
  read = 0;
  stored = 0;
  private rejectedCount = 0;
  private readonly rejected: { line: number; reason: string; more: number }[] = [];
  private readonly unknown = new Map<string, { more: number }>();

  reject(line: number, reason: string): void {
    this.rejectedCount++;
    if (this.rejected.length < SHOWN) this.rejected.push({ line, reason, more: 0 });
  }
  /** A name the plant does not have: told once. */
  rejectUnknown(line: number, reason: string): void {
    this.rejectedCount++;
    const known = this.unknown.get(reason);
    if (known) known.more++;
    else if (this.rejected.length < SHOWN) {
      const entry = { line, reason, more: 0 };
      this.unknown.set(reason, entry);
      this.rejected.push(entry);
    }
  }
  /** Throws `Failure` 'bad-input' where nothing was stored. */
  result(file: string): ImportResult {
    const rejected = this.rejected.map(({ line, reason, more }) => ({
      line,
      reason: more ? `${reason} (and ${more} more such lines)` : reason,
    }));
    if (this.stored === 0) {
      const lines = rejected.map(({ line, reason }) => `${file}:${line}: ${reason}`);
      const why = this.read === 0 ? [`${file}: there is nothing to import in this file`] : lines;
      throw new Failure('bad-input', why.join('\n'));
    }
    return { read: this.read, stored: this.stored, rejected, rejectedCount: this.rejectedCount };
  }
}
