import type { Alarm } from '../plant/alarm.ts';
import { Failure } from '../plant/failure.ts';
import { type Connection, type Plant, PlantIndex, type Tag } from '../plant/plant.ts';
import { readingAt } from '../plant/reading.ts';
import type { Reading, Sample } from '../plant/sample.ts';
import type { AlarmEngine } from './alarm-engine.ts';
import { ChangeTeller } from './change-teller.ts';
import { ClockSkew, skewInWords } from './clock-skew.ts';
import { Deadband } from './deadband.ts';
import { FrozenSignals } from './frozen-signals.ts';
import { Listeners } from './listeners.ts';
import { SampleBuffer } from './sample-buffer.ts';
import type { SourceFactory, SourceState, TelemetrySource } from './source.ts';
import { createSource } from './sources.ts';

export interface HubOptions {
  readonly plant: Plant;
  /** Stores a batch durably; called every 250 ms, again with the same samples after it threw. */
  readonly write: (samples: readonly Sample[]) => void;
  /** Fed with every sample and with the time; its changes come through `onAlarms`. */
  readonly engine?: AlarmEngine | undefined;
  readonly createSource?: SourceFactory | undefined;
  /** A tag's median distance between samples, ms, for its default staleness. */
  readonly usualInterval?: ((tag: string) => number | undefined) | undefined;
  /** Connections that someone else serves. */
  readonly skip?: ((connection: Connection) => boolean) | undefined;
  readonly onError?: ((error: unknown) => void) | undefined;
}

/** A connection's state with its name, and how far its clock is from ours (ms, positive: ahead). */
export interface SourceStatus extends SourceState {
  readonly id: string;
  readonly connectionKind: Connection['kind'];
  readonly clockSkew: number;
}

interface Line {
  readonly connection: Connection;
  readonly tags: readonly Tag[];
  readonly source?: TelemetrySource | undefined;
  readonly skew: ClockSkew;
  state: SourceState;
  /** At which turn what was known through this source stopped being live; its tags are stale until heard again. */
  lost: number;
}
interface Latest {
  readonly sample: Sample;
  /** At which turn. */
  readonly heard: number;
  readonly line?: Line | undefined;
}

const FLUSH_INTERVAL = 250;
/** How long a tag's usual interval is believed before the store is asked again, ms; spread, so that not all are asked at once. */
const INTERVAL_KNOWN = 600_000;
/** Alarm delays run this far behind the clock, so that a sample still on its way counts, ms. */
const GRACE = 1000;
/** A source's time further ahead of ours than this is replaced by the time of arrival, ms. */
const MOST_AHEAD = 5000;
/** What was taken for the present then lies ahead of it now: the clock of this computer was set back since. */
const isAhead = ({ at }: Sample, now: number): boolean => at > now + MOST_AHEAD;

/**
 * Starts every source of a plant and brings their samples together: to the writer in batches, to the alarm engine, and as the
 * newest value of each tag in memory. What a lost source said last is stale until it speaks again.
 */
export class TelemetryHub {
  private readonly options: HubOptions;
  private readonly index: PlantIndex;
  private readonly buffer: SampleBuffer;
  private readonly deadband: Deadband;
  private readonly frozenSignals: FrozenSignals;
  private readonly lines = new Map<string, Line>();
  private readonly latest = new Map<string, Latest>();
  /** At which turn a tag was said to be stale. */
  private readonly stale = new Map<string, number>();
  /** Counts what is heard and lost, in order: no clock that is set tells what came first. */
  private turn = 0;
  private readonly intervals = new Map<string, { readonly interval: number | undefined; readonly until: number }>();
  private readonly changes: ChangeTeller;
  private flushing: NodeJS.Timeout | undefined;
  /** Where all that is heard is played from recordings, time for alarms is the recording's. */
  private readonly onlyRecordings: boolean;
  private newestAt = 0;
  private readonly readingListeners: Listeners<readonly Reading[]>;
  private readonly stateListeners: Listeners<readonly SourceStatus[]>;
  private readonly alarmListeners: Listeners<readonly Alarm[]>;
  private readonly onError: (error: unknown) => void;

  constructor(options: HubOptions) {
    this.options = options;
    this.index = new PlantIndex(options.plant);
    this.onlyRecordings = options.plant.connections.every(({ kind }) => kind === 'replay');
    this.onError = options.onError ?? (() => {});
    this.buffer = new SampleBuffer(options.write);
    this.deadband = new Deadband(this.index.allTags());
    this.frozenSignals = new FrozenSignals(this.index);
    this.readingListeners = new Listeners(this.onError);
    this.changes = new ChangeTeller({
      reading: (tag, now) => this.reading(tag, now),
      tell: (readings) => this.readingListeners.emit(readings),
    });
    this.stateListeners = new Listeners(this.onError);
    this.alarmListeners = new Listeners(this.onError);
  }

  /** Resolves once every source is under way; one with bad options is a `down` state that says why. */
  async start(): Promise<void> {
    for (const connection of this.options.plant.connections) {
      if (this.options.skip?.(connection) !== true) this.addLine(connection);
    }
    this.flushing = setInterval(() => this.guarded(() => this.flush()), FLUSH_INTERVAL);
    this.changes.start();
    await Promise.all([...this.lines.values()].map((line) => this.startLine(line)));
  }

  /** Ends all sources and writes what still waits. */
  async stop(): Promise<void> {
    clearInterval(this.flushing);
    this.changes.stop();
    await Promise.all([...this.lines.values()].map((line) => line.source?.stop().catch(this.onError)));
    this.buffer.add(this.deadband.rest());
    this.buffer.flush();
  }

  /** Newest samples as stored before, so that the hub knows them as old until the sources speak. */
  seed(samples: Iterable<Sample>): void {
    for (const sample of samples) {
      if (this.latest.has(sample.tag)) continue;
      this.latest.set(sample.tag, { sample, heard: 0 });
      this.changes.note(sample.tag);
    }
  }

  /**
   * Stored samples of the last hours, in the order of time, from which the hub learns how long each signal usually stands
   * still; one that is frozen at their end is an alarm at once.
   */
  learn(samples: readonly Sample[]): void {
    const { engine } = this.options;
    if (engine === undefined) return;
    this.guarded(() => this.emitAlarms(engine.report(this.frozenSignals.learn(samples, engine.current()))));
  }

  /** The newest value of a tag as seen at `now`; undefined if there never was one. */
  reading(tag: string, now = Date.now()): Reading | undefined {
    const known = this.latest.get(tag);
    const described = this.index.tag(tag);
    if (known === undefined || described === undefined) return undefined;
    const interval = described.staleAfter === undefined ? this.usualInterval(tag, now) : undefined;
    const reading = readingAt(known.sample, described, now, interval);
    const lost = Math.max(this.stale.get(tag) ?? 0, known.line?.lost ?? 0);
    // What was stored in an earlier run is not live until its source has spoken.
    const old = known.line === undefined || lost > known.heard || isAhead(known.sample, now);
    return old && reading.quality !== 'bad' ? { ...reading, quality: 'stale' } : reading;
  }
  readings(now = Date.now()): readonly Reading[] {
    return [...this.latest.keys()].map((tag) => this.reading(tag, now)).filter((reading) => reading !== undefined);
  }
  /** Since when the signal is frozen: unchanged beyond what its history makes plausible; undefined if it is not. */
  frozenSince(tag: string): number | undefined {
    return this.frozenSignals.since(tag);
  }
  states(): readonly SourceStatus[] {
    return [...this.lines.values()].map((line) => this.status(line));
  }
  /** How the way to the writer is: samples that wait, samples lost, why the last write failed. */
  health(): { readonly waiting: number; readonly lost: number; readonly problem: Failure | undefined } {
    return { waiting: this.buffer.size, lost: this.buffer.lost, problem: this.buffer.problem };
  }

  /** Readings that changed, at most one batch a second. The function returned ends it. */
  onReadings(listener: (changed: readonly Reading[]) => void): () => void {
    return this.readingListeners.add(listener);
  }
  /** All source states, whenever one changes. */
  onStates(listener: (states: readonly SourceStatus[]) => void): () => void {
    return this.stateListeners.add(listener);
  }
  /** Alarms that were raised or changed. */
  onAlarms(listener: (changed: readonly Alarm[]) => void): () => void {
    return this.alarmListeners.add(listener);
  }

  private addLine(connection: Connection): void {
    const tags = this.index.allTags().filter((tag) => tag.source?.connection === connection.id);
    const line: Line = {
      connection,
      tags,
      source: undefined,
      skew: new ClockSkew(),
      state: { kind: 'connecting', since: Date.now(), detail: '' },
      lost: 0,
    };
    try {
      const source = (this.options.createSource ?? createSource)(connection, tags);
      this.lines.set(connection.id, { ...line, source });
    } catch (error) {
      this.lines.set(connection.id, line);
      this.setState(line, this.downState(error));
    }
  }
  private async startLine(line: Line): Promise<void> {
    const positions = line.tags.flatMap(({ id }) => {
      const known = this.latest.get(id);
      return known === undefined ? [] : [[id, known.sample.at] as const];
    });
    try {
      line.source?.resume?.(new Map(positions));
      await line.source?.start({
        samples: (batch) => this.guarded(() => this.take(line, batch)),
        alarms: (batch) => this.guarded(() => this.emitAlarms(this.options.engine?.report(batch) ?? batch)),
        state: (state) => this.guarded(() => this.setState(line, state)),
        stale: (tags) => this.guarded(() => this.markStale(tags)),
      });
    } catch (error) {
      this.setState(line, this.downState(error));
    }
  }
  private downState(error: unknown): SourceState {
    const failure = Failure.from(error);
    return { kind: 'down', since: Date.now(), detail: failure.message, failure };
  }

  private take(line: Line, batch: readonly Sample[]): void {
    const receivedAt = Date.now();
    const live = line.connection.kind !== 'replay';
    const samples = live ? batch.map((sample) => this.timed(line, sample, receivedAt)) : batch;
    for (const sample of samples) {
      this.newestAt = Math.max(this.newestAt, sample.at);
      const known = this.latest.get(sample.tag);
      if (known !== undefined && known.sample.at > sample.at && !isAhead(known.sample, receivedAt)) continue;
      this.latest.set(sample.tag, { sample, heard: ++this.turn, line });
      this.stale.delete(sample.tag);
      this.changes.note(sample.tag);
    }
    this.buffer.add(this.deadband.take(samples));
    const frozen = this.frozenSignals.samples(samples);
    const { engine } = this.options;
    if (engine !== undefined) this.emitAlarms([...engine.samples(samples), ...engine.report(frozen)]);
  }
  /** Notes the source's clock; a time that lies in the future becomes the time of arrival, or it would never be old. */
  private timed(line: Line, sample: Sample, receivedAt: number): Sample {
    if (sample.at !== receivedAt) {
      const before = line.skew.skew;
      line.skew.observe(sample.at, receivedAt);
      if ((before === 0) !== (line.skew.skew === 0)) this.stateListeners.emit(this.states());
    }
    return isAhead(sample, receivedAt) ? { ...sample, at: receivedAt } : sample;
  }
  private markStale(tags: readonly string[]): void {
    for (const tag of tags) {
      this.stale.set(tag, ++this.turn);
      this.changes.note(tag);
    }
  }
  private setState(line: Line, state: SourceState): void {
    const lost = state.kind === 'down' || state.kind === 'stopped';
    if (lost && line.state.kind !== state.kind) {
      line.lost = ++this.turn;
      for (const tag of line.tags) this.changes.note(tag.id);
    }
    line.state = state;
    this.stateListeners.emit(this.states());
  }
  private status(line: Line): SourceStatus {
    const clockSkew = line.skew.skew;
    const detail = `${line.state.detail}${skewInWords(clockSkew)}`;
    return { ...line.state, detail, id: line.connection.id, connectionKind: line.connection.kind, clockSkew };
  }

  private flush(): void {
    this.buffer.flush();
    const now = this.onlyRecordings ? this.newestAt : Date.now() - GRACE;
    if (this.options.engine !== undefined) this.emitAlarms(this.options.engine.tick(now));
  }
  private emitAlarms(changed: readonly Alarm[]): void {
    if (changed.length > 0) this.alarmListeners.emit(changed);
  }
  private usualInterval(tag: string, now: number): number | undefined {
    const known = this.intervals.get(tag);
    if (known !== undefined && known.until > now) return known.interval;
    const interval = this.options.usualInterval?.(tag);
    this.intervals.set(tag, { interval, until: now + INTERVAL_KNOWN * (0.5 + Math.random()) });
    return interval;
  }
  private guarded(work: () => void): void {
    try {
      work();
    } catch (error) {
      this.onError(error);
    }
  }
}
