/** The part of Electron's `UtilityProcess` that is needed to notice its end. */
export interface Ending {
  once(event: 'exit', listener: (code: number | null) => void): unknown;
}

export interface KeeperOptions<Process extends Ending> {
  /** Begins a core. */
  readonly start: () => Process;
  /** It ended by itself again and again, the last time with this code, and is not begun any more. */
  readonly gaveUp: (code: number | null) => void;
  /** Milliseconds since the epoch; for tests. */
  readonly now?: () => number;
}

/** So many ends within so many milliseconds are one fault that another start does not mend. */
const ENDS = 3;
const WITHIN = 60_000;

/** Keeps the core alive: one that ends by itself is begun anew, and the window asks the new one for a port. */
export class CoreKeeper<Process extends Ending> {
  private readonly options: KeeperOptions<Process>;
  private readonly ends: number[] = [];
  private closing = false;
  /** The core that runs, or ran last. */
  current: Process;

  constructor(options: KeeperOptions<Process>) {
    this.options = options;
    this.current = this.begin();
  }

  /** From now on an end is meant. */
  close(): void {
    this.closing = true;
  }

  private begin(): Process {
    const process = this.options.start();
    process.once('exit', (code) => this.ended(code));
    return process;
  }

  private ended(code: number | null): void {
    if (this.closing) return;
    const now = (this.options.now ?? Date.now)();
    this.ends.push(now);
    if (this.ends.filter((at) => now - at < WITHIN).length >= ENDS) this.options.gaveUp(code);
    else this.current = this.begin();
  }
}
