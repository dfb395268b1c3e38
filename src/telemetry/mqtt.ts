import { z } from 'zod';
import { Failure } from '../plant/failure.ts';
import type { Connection, Tag } from '../plant/plant.ts';
import type { Sample } from '../plant/sample.ts';
import { parseConnection } from './connection-options.ts';
import { Garbage } from './garbage.ts';
import { AlarmMessages, MqttAlarms } from './mqtt/alarm-messages.ts';
import { listenMqtt, MqttConnection, type MqttLink, type MqttMessage } from './mqtt/link.ts';
import { type MessageReader, messageReader, Payload } from './mqtt/message-reader.ts';
import { fillTopic, TopicMap, topicMatches } from './mqtt/topic.ts';
import type { TelemetrySink, TelemetrySource } from './source.ts';
import { StateReporter } from './state-reporter.ts';
import { heardOf } from './words.ts';

const Options = MqttConnection.extend({
  /** Topic template for the tags that name no topic: {asset}, {tag}, {id}, {name}. */
  topic: z.string().optional(),
  /** Alarms that come as messages of their own. */
  alarms: AlarmMessages.optional(),
});

/** Options, and a reader for each tag with its topic; throws `Failure` ('bad-input') that names what cannot be used. */
export function mqttReaders(connection: Connection, tags: readonly Tag[]) {
  const options = parseConnection(Options, connection);
  const readers = tags.map((tag) => {
    const reader = messageReader(tag);
    const topic = reader.topic ?? options.topic;
    if (topic === undefined) throw new Failure('bad-input', `tag ${tag.id}: its source names no topic`);
    return { topic: fillTopic(topic, tag), reader };
  });
  return { options, readers };
}

/**
 * Tags over MQTT 3.1.1 or 5, payloads plain or JSON. It subscribes and nothing else. What it cannot read is counted and named
 * in its state; the tag meant gets a bad sample, so that an old value does not pass for a live one.
 */
export class MqttSource implements TelemetrySource {
  readonly id: string;
  readonly kind = 'mqtt';
  private readonly connection: Connection;
  private readonly tags: readonly Tag[];
  private readonly readers = new TopicMap<MessageReader>();
  private readonly garbage = new Garbage();
  private readonly heard = new Set<string>();
  private link: MqttLink | undefined;
  private state: StateReporter | undefined;
  private alarms: MqttAlarms | undefined;
  private refused: readonly string[] = [];
  /** How much there was to say when the state was last described. */
  private told = 0;

  constructor(connection: Connection, tags: readonly Tag[]) {
    this.id = connection.id;
    this.connection = connection;
    this.tags = tags;
  }

  async start(sink: TelemetrySink): Promise<void> {
    const { options, readers } = mqttReaders(this.connection, this.tags);
    for (const { topic, reader } of readers) this.readers.add(topic, reader);
    if (options.alarms !== undefined) this.alarms = new MqttAlarms(this.id, options.alarms);
    const filters = [...this.readers.filters(), ...(this.alarms === undefined ? [] : [this.alarms.topic])];
    const state = new StateReporter(sink.state.bind(sink));
    this.state = state;
    state.set('connecting', options.url);
    this.link = listenMqtt(this.connection, filters, {
      message: (message) => this.take(message, sink),
      up: (refused) => {
        this.refused = refused;
        this.describe();
      },
      down: (failure) => {
        // Not when the broker grants the topics: what it kept it may send before it does.
        this.heard.clear();
        this.told = 0;
        state.set('down', failure.message, failure);
      },
      dropped: (bytes) => {
        this.garbage.add('a message', `${bytes} bytes, more than the ${options.maxMessageBytes} allowed`);
        if (state.kind === 'live' || state.kind === 'waiting') this.describe();
      },
    });
  }

  async stop(): Promise<void> {
    const { link } = this;
    this.link = undefined;
    await link?.close();
    this.state?.set('stopped', 'stopped');
  }

  private take(message: MqttMessage, sink: TelemetrySink): void {
    if (this.link === undefined) return;
    const readers = this.readers.find(message.topic);
    const isAlarm = this.alarms !== undefined && topicMatches(this.alarms.topic, message.topic);
    if (readers.length === 0 && !isAlarm) return;
    const payload = new Payload(message.payload);
    if (isAlarm) this.takeAlarm(payload, message, sink);
    const samples: Sample[] = [];
    for (const reader of readers) {
      const read = reader.read(payload, message);
      if (read.kind === 'absent') continue;
      if (read.kind === 'garbage') this.garbage.add(message.topic, read.reason);
      this.heard.add(reader.tag.id);
      samples.push(read.sample);
    }
    if (samples.length > 0) sink.samples(samples);
    const told = this.heard.size + this.garbage.count;
    if (told !== this.told) this.describe();
    this.told = told;
  }

  private takeAlarm(payload: Payload, message: MqttMessage, sink: TelemetrySink): void {
    if (this.alarms === undefined) return;
    const alarm = this.alarms.take(payload, message);
    if (typeof alarm === 'string') this.garbage.add(message.topic, alarm);
    else sink.alarms([alarm]);
  }

  private describe(): void {
    const refused =
      this.refused.length === 0 ? '' : `, the broker refuses ${this.refused.length} topics (${this.refused[0]} …)`;
    const tail = `${refused}${this.garbage}`;
    const { size } = this.heard;
    this.state?.set(size === 0 ? 'waiting' : 'live', heardOf(size, this.tags.length, tail));
  }
}
