import { Failure } from '../../plant/failure.ts';
import type { Plant } from '../../plant/plant.ts';
import type { Sample, SampleValue } from '../../plant/sample.ts';
import { utcOffset } from './local-time.ts';
import { stepPhysics } from './physics.ts';
import type { Scenario } from './scenario.ts';
import { measure, type Sensor, sensorOf } from './sensor.ts';
import { Signals } from './signals.ts';

export interface SimulatorOptions {
  readonly plant: Plant;
  readonly scenario: Scenario;
  readonly seed: number;
  /** Minute 0 of the scenario, ms since the epoch; taken down to the full ten seconds. */
  readonly startAt: number;
}

/** Hours before `startAt` at which the physics begins. */
const HISTORY_HOURS = 8;
/** Seconds that the physics runs before the first sample, so that every signal has found its place. */
const SETTLE = 1800;
/** Seconds between two steps before `startAt`, and from then on. */
const HISTORY_STEP = 10;
export const LIVE_STEP = 2;

interface Measured {
  readonly sensor: Sensor;
  readonly asset: string;
  /** Codes are sent at once when they change. */
  readonly code: boolean;
  last?: SampleValue | undefined;
}

/**
 * The demonstration plant as samples. Time runs in steps: before the start in steps of 10 s, then
 * in steps of 2 s; the same plant, scenario, seed and start give the same samples, whoever asks and in whatever portions.
 */
export class Simulator {
  readonly startAt: number;
  private readonly options: SimulatorOptions;
  private readonly measured: readonly Measured[];
  private readonly offset: number;
  private signals: Signals;
  /** Seconds since the epoch of the step last taken. */
  private at: number;

  constructor(options: SimulatorOptions) {
    this.options = options;
    this.startAt = Math.floor(options.startAt / 10_000) * 10_000;
    this.measured = options.plant.assets.flatMap((asset) =>
      asset.tags.map((tag) => ({
        sensor: sensorOf(tag),
        asset: asset.id,
        code: tag.values !== undefined,
      })),
    );
    this.offset = utcOffset(this.startAt, options.plant.timeZone);
    this.signals = new Signals(options.scenario, options.seed);
    this.at = this.begin();
  }

  /** The samples of live step `step` (0 is `startAt`, each 2 s long). Steps may be asked again; going back starts over. */
  samplesAt(step: number): Sample[] {
    const seconds = this.startAt / 1000 + step * LIVE_STEP;
    if (seconds <= this.at) this.reset();
    let samples: Sample[] = [];
    while (this.at < seconds) samples = this.advance();
    return samples;
  }

  /** The samples before `startAt`, oldest first, one batch a step: the last `hours` (at most `HISTORY_HOURS`). */
  *history({ hours = HISTORY_HOURS }: { readonly hours?: number } = {}): Generator<Sample[]> {
    this.reset();
    const start = this.startAt / 1000;
    while (this.at + HISTORY_STEP < start) {
      const samples = this.advance();
      if (this.at >= start - hours * 3600) yield samples;
    }
  }

  private begin(): number {
    return this.startAt / 1000 - HISTORY_HOURS * 3600 - SETTLE;
  }
  private reset(): void {
    this.signals = new Signals(this.options.scenario, this.options.seed);
    this.at = this.begin();
    for (const one of this.measured) one.last = undefined;
  }
  private advance(): Sample[] {
    const start = this.startAt / 1000;
    const dt = this.at < start ? HISTORY_STEP : LIVE_STEP;
    this.at += dt;
    const hour = ((((this.at + this.offset) % 86400) + 86400) % 86400) / 3600;
    stepPhysics(this.signals, { dt, seconds: this.at, minutes: (this.at - start) / 60, hour });
    return this.measure();
  }
  private measure(): Sample[] {
    const { scenario, seed } = this.options;
    const { minutes, seconds } = this.signals.moment;
    const samples: Sample[] = [];
    for (const one of this.measured) {
      const { tag, every } = one.sensor;
      const truth = this.signals.value(tag);
      if (truth === undefined) throw new Failure('internal', `the simulator has no model for ${tag}`);
      if (scenario.during('offline', one.asset, minutes)) continue;
      const frozen = scenario.during('frozen', tag, minutes) !== undefined && one.last !== undefined;
      const value = frozen ? (one.last ?? null) : measure(one.sensor, truth, { seed, seconds });
      const changed = one.code && value !== one.last;
      if (seconds % every !== 0 && !changed) continue;
      one.last = value;
      const bad = scenario.during('bad', tag, minutes) !== undefined;
      samples.push({ tag, at: seconds * 1000, value: bad ? null : value, quality: bad ? 'bad' : 'good' });
    }
    return samples;
  }
}
