import type { SampleValue } from '../../plant/sample.ts';
import { hashText, wander } from './random.ts';
import type { Scenario } from './scenario.ts';

/** The moment a physics step is for. */
export interface Moment {
  /** Seconds since the step before. */
  readonly dt: number;
  /** Seconds since the epoch. */
  readonly seconds: number;
  /** Minutes since the demonstration's start; negative before it. */
  readonly minutes: number;
  /** Local hour of the day, 0 to 24, with fraction. */
  readonly hour: number;
}

/**
 * What all models share in a step: the true value of every signal (before sensors add their noise), and what the scenario
 * does to the machines. A model reads the signals of others and sets its own.
 */
export class Signals {
  private readonly values = new Map<string, SampleValue>();
  private readonly scenario: Scenario;
  private readonly seed: number;
  private now: Moment = { dt: 0, seconds: 0, minutes: 0, hour: 0 };

  constructor(scenario: Scenario, seed: number) {
    this.scenario = scenario;
    this.seed = seed;
  }
  at(moment: Moment): void {
    this.now = moment;
  }
  get moment(): Moment {
    return this.now;
  }
  value(name: string): SampleValue | undefined {
    return this.values.get(name);
  }
  /** The signal as a number; `start` until a model has set it. */
  number(name: string, start = 0): number {
    const value = this.values.get(name);
    return typeof value === 'number' ? value : start;
  }
  set(name: string, value: SampleValue): void {
    this.values.set(name, value);
  }
  /** Moves a signal towards `target` as a first-order lag with time constant `tau` seconds; begins at the target. */
  lag(name: string, target: number, tau: number): number {
    const before = this.number(name, target);
    const value = target + (before - target) * Math.exp(-this.now.dt / tau);
    this.values.set(name, value);
    return value;
  }
  /** Adds to a counter that begins at `start`. */
  count(name: string, add: number, start: number): number {
    const value = this.number(name, start) + add;
    this.values.set(name, value);
    return value;
  }
  /** What the scenario puts on a machine at this moment, such as `P-101.bearing_wear`; 0 when nothing. */
  input(name: string): number {
    return this.scenario.input(name, this.now.minutes);
  }
  /** The fault code the scenario forces on an asset at this moment. */
  fault(asset: string): string | undefined {
    return this.scenario.fault(asset, this.now.minutes);
  }
  /** Slow, unexplained movement of ±`size`, its own for each name. */
  wander(name: string, size: number, period = 900): number {
    return size * wander(this.seed ^ hashText(name), this.now.seconds, period);
  }
  /** 0 in the small hours, 1 in the early afternoon. */
  get day(): number {
    return 0.5 - 0.5 * Math.cos(((this.now.hour - 2.5) / 24) * 2 * Math.PI);
  }
  /** Outdoor temperature, °C. */
  get outdoor(): number {
    return 9 + 8 * this.day + this.wander('outdoor', 0.8, 5400);
  }
}
