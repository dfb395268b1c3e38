/**
 * A core for developing and testing the interface: implements the contract with invented data, and can be put into states
 * that are hard to reach with a real plant. Never part of a build.
 */
import type { AlarmView, EventView } from '../../src/contract.ts';
import { makeDocuments } from './documents.ts';
import { routerOf } from './router.ts';
import { alarmsOf, firstEvents, type Scenario } from './states.ts';
import { FakeVoice } from './voice.ts';
import { wait } from './wait.ts';

/** What a test or the developer may change while the interface is running. */
export class FakeCore {
  scenario: Scenario;
  alarms: AlarmView[] = [];
  readonly voice = new FakeVoice();
  readonly started = Date.now();
  readonly events: EventView[] = firstEvents(this.started);
  readonly router;
  private readonly listeners = new Set<() => void>();

  private constructor(scenario: Scenario, documents: Awaited<ReturnType<typeof makeDocuments>>) {
    this.scenario = scenario;
    this.router = routerOf(this, documents);
    this.set(scenario);
  }

  static async create(scenario: Scenario = 'normal'): Promise<FakeCore> {
    return new FakeCore(scenario, await makeDocuments());
  }

  /** Changes the state that the interface sees, at once. */
  set(scenario: Scenario): void {
    this.scenario = scenario;
    this.alarms = alarmsOf(scenario, this.started);
    this.changed();
  }

  /** Raises one more alarm. */
  raise(alarm: AlarmView): void {
    this.alarms = [alarm, ...this.alarms];
    this.changed();
  }

  /** Changes an alarm; undefined: there is none of that id. */
  change(id: string, to: Partial<AlarmView>): AlarmView | undefined {
    const alarm = this.alarms.find((one) => one.id === id);
    if (!alarm) return undefined;
    const next = { ...alarm, ...to };
    this.alarms = this.alarms.map((one) => (one.id === id ? next : one));
    this.changed();
    return next;
  }

  private changed(): void {
    for (const listener of [...this.listeners]) listener();
  }

  /** Yields at once, after each change, and every `ms`, until the caller has gone. */
  async *pulse(ms: number, signal: AbortSignal | undefined): AsyncGenerator<void> {
    while (!signal?.aborted) {
      yield;
      let wake = () => {};
      const changed = new Promise<void>((resolve) => {
        wake = resolve;
      });
      this.listeners.add(wake);
      const stop = new AbortController();
      signal?.addEventListener('abort', () => stop.abort(), { once: true });
      await Promise.race([changed, wait(ms, stop.signal)]);
      stop.abort();
      this.listeners.delete(wake);
    }
  }
}
