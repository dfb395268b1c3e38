import type { Alarm } from '../plant/alarm.ts';
import type { Failure } from '../plant/failure.ts';
import type { Connection, Tag } from '../plant/plant.ts';
import type { Sample } from '../plant/sample.ts';

/** How a connection is doing. `since`: ms since the epoch, UTC. `detail` is shown to the operator. */
export interface SourceState {
  readonly kind: 'connecting' | 'live' | 'waiting' | 'down' | 'stopped';
  readonly since: number;
  readonly detail: string;
  readonly failure?: Failure | undefined;
}

/** Where a source puts what it hears. Calls must be cheap; the sink buffers. */
export interface TelemetrySink {
  samples(batch: readonly Sample[]): void;
  /** Alarms that the source itself reports (OPC UA A&C, MQTT messages). */
  alarms(batch: readonly Alarm[]): void;
  state(state: SourceState): void;
  /** These tags are not live since then (their node died, their link is gone), whatever their last sample's age. */
  stale?(tags: readonly string[], since: number): void;
}

/**
 * The one port through which samples arrive. A source only ever listens: it has no way to publish, call or write.
 * `start` resolves once connecting is under way (a broker that is down is a state, not an error) and throws `Failure`
 * ('bad-input') for options it cannot use. It reconnects by itself until `stop`.
 */
export interface TelemetrySource {
  readonly id: string;
  readonly kind: Connection['kind'];
  /**
   * Where the last run ended: the time of the newest stored value of each tag, ms. Called before `start`. A source that can
   * goes on from there: it asks for what was kept meanwhile, or passes over what was told before.
   */
  resume?(positions: ReadonlyMap<string, number>): void;
  start(sink: TelemetrySink): Promise<void>;
  stop(): Promise<void>;
}

/** Makes the source of a connection; `tags` are those whose `source.connection` names it. */
export type SourceFactory = (connection: Connection, tags: readonly Tag[]) => TelemetrySource;
