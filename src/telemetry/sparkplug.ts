import { z } from 'zod';
import type { Connection, Tag } from '../plant/plant.ts';
import type { Sample } from '../plant/sample.ts';
import { parseConnection, parseTagSource } from './connection-options.ts';
import { DurationMs } from './duration.ts';
import { Garbage } from './garbage.ts';
import { listenMqtt, MqttConnection, type MqttLink, type MqttMessage } from './mqtt/link.ts';
import type { TelemetrySink, TelemetrySource } from './source.ts';
import { birthsInMemory } from './sparkplug/birth-store.ts';
import { type Heard, type HeardValue, SparkplugHost } from './sparkplug/host.ts';
import type { BirthStore } from './sparkplug/node.ts';
import { sparkplugFilters } from './sparkplug/topic.ts';
import { StateReporter } from './state-reporter.ts';
import { toValue } from './value.ts';

const Options = MqttConnection.extend({
  session: z.literal(false, 'a Sparkplug host begins a clean session').default(false),
  /** How long a message waits for those missing before it. */
  reorderTimeout: DurationMs.default(2000),
});

/** Where a tag stands on the bus. */
const Name = z.string().regex(/^[^+#/]+$/, 'expected a name without +, # and /');
const SparkplugTagSource = z.looseObject({
  group: Name,
  node: Name,
  device: Name.optional(),
  metric: z.string().min(1),
});

/** Options, and where each tag stands; throws `Failure` ('bad-input') that names what cannot be used. */
export function sparkplugPlaces(connection: Connection, tags: readonly Tag[]) {
  const options = parseConnection(Options, connection);
  const places = tags.map((tag) => ({ tag, ...parseTagSource(SparkplugTagSource, tag) }));
  return { options, places };
}

/** The state is put into words at most this often, ms: a plant may have a thousand nodes. */
const DESCRIBE_INTERVAL = 100;

/** How often it is looked whether missing messages have been waited for long enough, ms. */
const REORDER_INTERVAL = 500;

const key = (path: string, metric: string) => `${path}\n${metric}`;

/**
 * Tags over Sparkplug B 3.0, as a host application that only listens: no STATE of its own, no commands, no rebirth requests. It
 * hears births, data and deaths of the nodes that tags name; births are kept in `births` for the next start.
 */
export class SparkplugSource implements TelemetrySource {
  readonly id: string;
  readonly kind = 'sparkplug';
  private readonly connection: Connection;
  private readonly tags: readonly Tag[];
  private readonly births: BirthStore;
  private readonly garbage = new Garbage();
  private readonly byMetric = new Map<string, Tag[]>();
  private readonly byPath = new Map<string, string[]>();
  private host: SparkplugHost | undefined;
  private link: MqttLink | undefined;
  private state: StateReporter | undefined;
  private refused = '';
  private up = false;
  private describing: NodeJS.Timeout | undefined;
  private reordering: NodeJS.Timeout | undefined;
  /** The time of each tag's newest value that was live. */
  private readonly liveAt = new Map<string, number>();

  constructor(connection: Connection, tags: readonly Tag[], births: BirthStore = birthsInMemory()) {
    this.id = connection.id;
    this.connection = connection;
    this.tags = tags;
    this.births = births;
  }

  async start(sink: TelemetrySink): Promise<void> {
    const nodes = new Set<string>();
    const { options, places } = sparkplugPlaces(this.connection, this.tags);
    for (const { tag, group, node, device, metric } of places) {
      const path = device === undefined ? `${group}/${node}` : `${group}/${node}/${device}`;
      nodes.add(`${group}/${node}`);
      append(this.byMetric, key(path, metric), tag);
      append(this.byPath, path, tag.id);
    }
    const { url, reorderTimeout } = options;
    const state = new StateReporter(sink.state.bind(sink));
    this.state = state;
    state.set('connecting', url);
    const host = new SparkplugHost({
      connection: this.id,
      expected: [...nodes],
      births: this.births,
      reorderTimeout,
    });
    this.host = host;
    this.reordering = setInterval(() => this.hear('messages', host.tick(Date.now()), sink), REORDER_INTERVAL);
    this.link = listenMqtt(this.connection, sparkplugFilters([...nodes]), {
      message: (message) => this.take(message, sink),
      up: (refused) => {
        this.up = true;
        const topics = refused.filter((topic) => !topic.startsWith('$'));
        this.refused = topics.length === 0 ? '' : `; the broker refuses ${topics.length} topics (${topics[0]} …)`;
        this.describe();
      },
      down: (failure) => {
        this.up = false;
        this.hear('messages', host.tick(Number.POSITIVE_INFINITY), sink);
        host.disconnected();
        state.set('down', failure.message, failure);
      },
      dropped: (bytes) => this.garbage.add('a message', `${bytes} bytes, more than allowed`),
    });
  }

  async stop(): Promise<void> {
    const { link } = this;
    clearInterval(this.reordering);
    this.link = undefined;
    await link?.close();
    this.state?.set('stopped', 'stopped');
  }

  private take(message: MqttMessage, sink: TelemetrySink): void {
    if (this.link === undefined || this.host === undefined) return;
    this.hear(message.topic, this.host.take(message), sink);
    if (this.describing === undefined) this.describing = setTimeout(() => this.describe(), DESCRIBE_INTERVAL).unref();
  }
  /** Passes on what a message, or the end of waiting for one, told. */
  private hear(place: string, heard: Heard, sink: TelemetrySink): void {
    for (const problem of heard.problems) this.garbage.add(place, problem);
    this.markStale(heard, sink);
    const samples = heard.values.flatMap((value) => this.samplesOf(value));
    if (samples.length > 0) sink.samples(samples);
    const old: string[] = [];
    for (const value of heard.values) {
      for (const { id } of this.tagsOf(value)) {
        const live = this.liveAt.get(id) ?? Number.NEGATIVE_INFINITY;
        if (!value.stale) this.liveAt.set(id, Math.max(live, value.at));
        else if (value.at > live) old.push(id);
      }
    }
    if (old.length > 0) sink.stale?.(old, Date.now());
  }
  private markStale(heard: Heard, sink: TelemetrySink): void {
    for (const { path, since } of heard.lost) {
      const tags = this.byPath.get(path);
      if (tags !== undefined) sink.stale?.(tags, since);
    }
  }
  private tagsOf(value: HeardValue): readonly Tag[] {
    return this.byMetric.get(key(value.path, value.metric)) ?? [];
  }
  private samplesOf(heard: HeardValue): readonly Sample[] {
    return this.tagsOf(heard).map((tag): Sample => {
      const converted = toValue(heard.value, tag);
      if (converted.kind === 'value')
        return { tag: tag.id, at: heard.at, value: converted.value, quality: heard.quality };
      this.garbage.add(`${heard.path} ${heard.metric}`, converted.reason);
      return { tag: tag.id, at: heard.at, value: null, quality: 'bad' };
    });
  }
  private describe(): void {
    clearTimeout(this.describing);
    this.describing = undefined;
    if (this.host === undefined || this.link === undefined || !this.up) return;
    this.state?.set(this.host.anyOnline ? 'live' : 'waiting', `${this.host.describe()}${this.refused}${this.garbage}`);
  }
}

function append<V>(map: Map<string, V[]>, at: string, value: V): void {
  const there = map.get(at);
  if (there) there.push(value);
  else map.set(at, [value]);
}
