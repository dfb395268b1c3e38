import { join } from 'node:path';
import type { EventPublisher } from '@orpc/server';
import type { AlarmView, ReadingView, SourceView, TrendView } from '../contract.ts';
import type { Alarm } from '../plant/alarm.ts';
import type { PlantIndex } from '../plant/plant.ts';
import type { Reading } from '../plant/sample.ts';
import { unitLabel } from '../plant/unit.ts';
import type { Store } from '../store/open.ts';
import { AlarmEngine } from '../telemetry/alarm-engine.ts';
import { TelemetryHub } from '../telemetry/hub.ts';
import { containedFactory } from '../telemetry/sources.ts';
import { AlarmSaver } from './alarm-saver.ts';
import type { Changes } from './handlers/parts.ts';
import { SourceLog } from './source-log.ts';
import { statesOf } from './trend-states.ts';
import { alarmView, firstRaised, iso, readingView } from './views.ts';

export interface LivePlantOptions {
  /** The data folder: Sparkplug births and OPC UA certificates are kept below it. */
  readonly folder: string;
  readonly store: Store;
  /** The plant to begin with. */
  readonly index: PlantIndex;
  readonly changes: EventPublisher<Changes>;
  /** Something about the sources changed. */
  readonly onStates: () => void;
}

/** How far back the hub looks to learn how long signals usually stand still, ms. */
const LEARNT = 2 * 3_600_000;
const LEARNT_SAMPLES = 1000;
/** … and for how long it may look, ms: a start is not to wait for ten thousand tags. */
const LEARNING = 1000;

/** Alarms that are over and acknowledged need no operator. */
const isShown = ({ state }: Alarm) => state !== 'normal';

/** The running plant: sources → historian, alarm engine and the shells that watch. */
export class LivePlant {
  private readonly options: LivePlantOptions;
  private readonly log = new SourceLog();
  private readonly saver: AlarmSaver;
  private index: PlantIndex;
  private hub: TelemetryHub;
  private engine: AlarmEngine;

  constructor(options: LivePlantOptions) {
    this.options = options;
    this.index = options.index;
    this.saver = new AlarmSaver((alarms) => options.store.alarms.put(alarms));
    this.engine = new AlarmEngine(this.index);
    this.hub = this.hubFor(this.index, this.engine);
  }

  /** Lets go of every connection and takes up those of another plant; what is stored stays. */
  async use(index: PlantIndex): Promise<void> {
    await this.hub.stop();
    this.index = index;
    this.engine = new AlarmEngine(index);
    this.hub = this.hubFor(index, this.engine);
    await this.start();
    this.options.changes.publish('readings', this.readings());
    this.options.changes.publish('alarms', 'changed');
  }
  private hubFor(index: PlantIndex, engine: AlarmEngine): TelemetryHub {
    const { store } = this.options;
    return new TelemetryHub({
      plant: index.plant,
      write: (samples) => store.historian.append(samples),
      engine,
      createSource: containedFactory({ folder: join(this.options.folder, 'connections') }),
      usualInterval: (tag) => store.historian.usualInterval(tag),
      onError: (error) => console.error('telemetry:', error instanceof Error ? error.message : error),
    });
  }

  /** Takes up where the last run ended and connects. Brokers that are down are states, not errors. */
  async start(): Promise<void> {
    const { store, changes } = this.options;
    const { index } = this;
    const now = Date.now();
    store.alarms.put(this.engine.restore(store.alarms.activeAt(now), now));
    this.hub.seed(store.historian.latest(index.allTags().map(({ id }) => id)).values());
    this.hub.onReadings((readings) => changes.publish('readings', this.views(readings)));
    this.hub.onAlarms((alarms) => this.changed(alarms));
    this.hub.onStates((states) => {
      this.log.take(states);
      this.options.onStates();
    });
    this.learn(now);
    await this.hub.start();
  }
  /** What the last hours teach about each signal: one that stands still from before the start is frozen, not steady. */
  private learn(now: number): void {
    const { store } = this.options;
    for (const { id } of this.index.allTags()) {
      if (Date.now() > now + LEARNING) return;
      const interval = store.historian.usualInterval(id) ?? 0;
      const from = now - Math.min(LEARNT, Math.max(interval, 1000) * LEARNT_SAMPLES);
      this.hub.learn(store.historian.range(id, { from, to: now }));
    }
  }
  async stop(): Promise<void> {
    await this.hub.stop();
  }

  readings(): ReadingView[] {
    return this.views(this.hub.readings());
  }
  sources(): SourceView[] {
    const { problem, lost } = this.hub.health();
    const trouble = problem ? `; samples wait to be stored: ${problem.message}${lost ? ` (${lost} lost)` : ''}` : '';
    return this.hub.states().map(({ id, connectionKind, kind, since, detail, clockSkew }) => ({
      id,
      kind: connectionKind,
      state: kind,
      since: iso(since),
      detail: `${detail}${trouble}`,
      ...(clockSkew !== 0 && { clockSkewSeconds: Math.round(clockSkew / 1000) }),
    }));
  }
  /** Those that need an operator, oldest first; an alarm that changes is another object. */
  alarms(): readonly Alarm[] {
    return this.engine.current().filter(isShown);
  }
  trend({
    tag,
    from,
    to,
    points: most,
  }: {
    readonly tag: string;
    readonly from: string;
    readonly to: string;
    readonly points: number;
  }): TrendView {
    const { store } = this.options;
    const { index } = this;
    const range = { from: Date.parse(from), to: Date.parse(to) };
    const described = index.tag(tag);
    const alarms = store.alarms
      .list({ ...range, ...(described && { assets: [described.asset] }) })
      .filter((alarm) => alarm.tag === tag);
    const points = store.historian
      .trend(tag, range, most)
      .map(({ at, min, max, mean }) => ({ at: iso(at), min, max, mean }));
    const known = { ...range, to: Math.min(range.to, Date.now()) };
    return {
      tag,
      unitLabel: described?.unit === undefined ? undefined : unitLabel(described.unit),
      points,
      ...(!points.length && described && { states: statesOf(described, known, store.historian) }),
      limits: (described?.limits ?? []).map(({ kind, value }) => ({ kind, value })),
      alarms: alarms.map(({ id, name, priority, raisedAt, clearedAt }) => ({
        id,
        name,
        priority,
        raisedAt: iso(raisedAt),
        clearedAt: clearedAt === undefined ? undefined : iso(clearedAt),
      })),
    };
  }
  /** A local note; journalled. Throws `Failure` ('not-found') for an alarm that is over. */
  acknowledge(id: string): AlarmView {
    const now = Date.now();
    return this.noted('acknowledge', this.engine.acknowledge(id, now), now);
  }
  unshelve(id: string): AlarmView {
    const now = Date.now();
    return this.noted('unshelve', this.engine.change(id, 'release', { at: now }), now);
  }
  shelve(id: string, until: number): AlarmView {
    const now = Date.now();
    return this.noted('shelve', this.engine.shelve(id, now, until), now);
  }

  /** Stores what could not be stored when it happened. Throws `Failure` ('storage') while that is still so. */
  catchUp(): void {
    this.saver.save();
  }

  private noted(kind: string, alarm: Alarm, at: number): AlarmView {
    try {
      this.options.store.journal.append(kind, { alarm: alarm.id, asset: alarm.asset, state: alarm.state }, at);
    } finally {
      this.changed([alarm]);
    }
    return alarmView(alarm, this.index, firstRaised(this.alarms()));
  }
  private changed(alarms: readonly Alarm[]): void {
    // Told before it is stored: an alarm is to be seen on a full disk too.
    this.options.changes.publish('alarms', 'changed');
    this.saver.save(alarms);
  }
  private views(readings: readonly Reading[]): ReadingView[] {
    return readings.flatMap((reading) => {
      const tag = this.index.tag(reading.tag);
      return tag ? [readingView(tag, reading, this.hub.frozenSince(tag.id))] : [];
    });
  }
}
