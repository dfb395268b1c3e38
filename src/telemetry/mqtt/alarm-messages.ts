import { z } from 'zod';
import { type Alarm, priorityNamed } from '../../plant/alarm.ts';
import { pathSteps, valueAt } from '../json-path.ts';
import { toTime } from '../value.ts';
import type { MqttMessage } from './link.ts';
import type { Payload } from './message-reader.ts';

/** How a connection's alarm messages read: a topic filter and paths into the JSON. Only `topic` is needed. */
export const AlarmMessages = z.object({
  topic: z.string().min(1),
  id: z.string().default('id'),
  name: z.string().default('name'),
  asset: z.string().default('asset'),
  tag: z.string().default('tag'),
  active: z.string().default('active'),
  acknowledged: z.string().default('acknowledged'),
  priority: z.string().default('priority'),
  at: z.string().default('at'),
  message: z.string().default('message'),
});
export type AlarmMessages = z.infer<typeof AlarmMessages>;

const LONGEST = 500;
/** Of an alarm whose message says none that is known. */
const USUAL_PRIORITY = 3;
/** More active alarms than this are someone's mistake. */
const MOST_ACTIVE = 10_000;

const isTrue = (raw: unknown) =>
  raw === true || raw === 1 || (typeof raw === 'string' && /^(true|1|active|raised|on|yes)$/i.test(raw));
const textOf = (raw: unknown) =>
  typeof raw === 'string' || typeof raw === 'number' ? String(raw).slice(0, LONGEST) : undefined;

/** Turns alarm messages into alarms: one begins with its first active message and keeps its id until it is over. */
export class MqttAlarms {
  readonly topic: string;
  private readonly connection: string;
  private readonly paths: Readonly<Record<keyof AlarmMessages, readonly string[]>>;
  private readonly current = new Map<string, Alarm>();

  constructor(connection: string, messages: AlarmMessages) {
    this.connection = connection;
    this.topic = messages.topic;
    const entries = Object.entries(messages).map(([key, path]) => [key, pathSteps(path)] as const);
    this.paths = Object.fromEntries(entries) as Record<keyof AlarmMessages, readonly string[]>;
  }

  /** The alarm after the message (of one that was not known it may be the end); a text says why a message cannot be read. */
  take(payload: Payload, { topic, receivedAt }: MqttMessage): Alarm | string {
    const get = (key: keyof AlarmMessages) => valueAt(payload.json, this.paths[key]);
    const key = textOf(get('id')) ?? textOf(get('name'));
    const asset = textOf(get('asset'));
    if (key === undefined || asset === undefined) return 'an alarm message needs a name (or id) and an asset';
    const active = isTrue(get('active') ?? true);
    const known = this.current.get(`${topic}\n${key}`);
    const at = toTime(get('at')) ?? receivedAt;
    const before = known?.clearedAt !== undefined && active ? undefined : known;
    const acknowledged = isTrue(get('acknowledged') ?? false);
    const raisedAt = before?.raisedAt ?? at;
    const over = acknowledged ? 'normal' : 'returned-to-normal unacknowledged';
    const alarm: Alarm = {
      id: before?.id ?? `${this.connection}:${key}@${new Date(raisedAt).toISOString()}`,
      asset,
      tag: textOf(get('tag')),
      name: textOf(get('name')) ?? key,
      priority: priorityNamed(textOf(get('priority')) ?? '') ?? USUAL_PRIORITY,
      state: active ? (acknowledged ? 'acknowledged' : 'unacknowledged') : over,
      raisedAt,
      clearedAt: active ? undefined : (before?.clearedAt ?? at),
      acknowledgedAt: acknowledged ? (before?.acknowledgedAt ?? at) : undefined,
      message: textOf(get('message')),
    };
    // What has returned is forgotten here; the operator's acknowledgement is kept by the alarm engine.
    if (active) this.keep(`${topic}\n${key}`, alarm);
    else this.current.delete(`${topic}\n${key}`);
    return alarm;
  }

  private keep(key: string, alarm: Alarm): void {
    if (this.current.size < MOST_ACTIVE || this.current.has(key)) this.current.set(key, alarm);
  }
}
