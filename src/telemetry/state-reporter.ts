import type { Failure } from '../plant/failure.ts';
import type { SourceState } from './source.ts';

/** Changes of wording alone are reported at most this often, ms. */
const WORDING_INTERVAL = 1000;

/**
 * Reports a source's state: a change of kind at once, a change of its wording at most every second, so that a flood of
 * garbage is not also a flood of states.
 */
export class StateReporter {
  private readonly report: (state: SourceState) => void;
  private last: SourceState | undefined;
  private lastReport = 0;
  private waiting: NodeJS.Timeout | undefined;

  constructor(report: (state: SourceState) => void) {
    this.report = report;
  }
  get kind(): SourceState['kind'] | undefined {
    return this.last?.kind;
  }
  set(kind: SourceState['kind'], detail: string, failure?: Failure): void {
    if (this.last?.kind === 'stopped') return;
    const changed = this.last?.kind !== kind;
    if (!changed && this.last?.detail === detail) return;
    const since = changed || this.last === undefined ? Date.now() : this.last.since;
    this.last = { kind, since, detail, ...(failure === undefined ? {} : { failure }) };
    const wait = changed ? 0 : this.lastReport + WORDING_INTERVAL - Date.now();
    if (wait <= 0) this.send();
    else this.waiting ??= setTimeout(() => this.send(), wait).unref();
  }
  private send(): void {
    clearTimeout(this.waiting);
    this.waiting = undefined;
    this.lastReport = Date.now();
    if (this.last !== undefined) this.report(this.last);
  }
}
