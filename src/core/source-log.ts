import type { SourceStatus } from '../telemetry/hub.ts';

/** Writes a line into the log for each change of a source: which, what, why. */
export class SourceLog {
  private readonly told = new Map<string, string>();

  take(states: readonly SourceStatus[]): void {
    for (const { id, kind, detail, clockSkew } of states) {
      if (kind === 'connecting' || kind === 'stopped') continue;
      const state = `${kind} ${clockSkew !== 0}`;
      if (this.told.get(id) === state) continue;
      this.told.set(id, state);
      console.error(`source ${id}: ${kind}: ${detail}`);
    }
  }
}
