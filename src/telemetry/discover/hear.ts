import { Failure } from '../../plant/failure.ts';
import type { Connection } from '../../plant/plant.ts';
import { asGuest, listenMqtt, type MqttMessage } from '../mqtt/link.ts';
import { waitFor } from '../patience.ts';
import { birthsInMemory } from '../sparkplug/birth-store.ts';
import { SparkplugHost } from '../sparkplug/host.ts';
import { DATATYPES } from '../sparkplug/payload.ts';
import { sparkplugFilters } from '../sparkplug/topic.ts';
import { NOTES } from '../words.ts';
import type { DiscoverOptions, Discovery, FoundSignal } from './found-signal.ts';
import { signalsOfMessage } from './mqtt-signals.ts';

const MOST_TOPICS = 10_000;
const SECOND = 1000;

interface Hearing extends DiscoverOptions {
  readonly filters: readonly string[];
  readonly take: (message: MqttMessage) => void;
  /** Signals found so far. */
  readonly signals: () => number;
}

/** Hears a broker for a while, or until it is enough; fails if it was never reached. Returns notes. */
async function hear(connection: Connection, hearing: Hearing): Promise<readonly string[]> {
  const { seconds, enough, filters, take, signals, onProgress } = hearing;
  let refused: readonly string[] | undefined;
  let failure: Failure | undefined;
  let messages = 0;
  const end = Date.now() + seconds * SECOND;
  const link = listenMqtt(asGuest(connection), filters, {
    message: (message) => {
      messages += 1;
      take(message);
    },
    up: (topics) => {
      refused = topics;
    },
    down: (reason) => {
      failure = reason;
    },
    dropped: () => {},
  });
  const secondsLeft = () => Math.max(0, Math.round((end - Date.now()) / SECOND));
  const ticking = setInterval(() => onProgress?.({ messages, signals: signals(), secondsLeft: secondsLeft() }), SECOND);
  try {
    await waitFor(seconds * SECOND, enough);
  } finally {
    clearInterval(ticking);
    await link.close();
  }
  if (refused === undefined)
    throw failure ?? new Failure('unavailable', `${link.address}: no answer within ${seconds} s`);
  return refused.map(NOTES.refusedTopic);
}

/** Everything that is said on a broker, topic by topic. */
export async function hearMqtt(connection: Connection, options: DiscoverOptions): Promise<Discovery> {
  const topics = new Map<string, readonly FoundSignal[]>();
  let sparkplug = false;
  let more = false;
  const take = ({ topic, payload }: MqttMessage) => {
    if (topic.startsWith('spBv1.0/')) sparkplug = true;
    else if (topics.size >= MOST_TOPICS && !topics.has(topic)) more = true;
    else topics.set(topic, signalsOfMessage(topic, payload));
  };
  const signals = () => [...topics.values()].reduce((sum, some) => sum + some.length, 0);
  const refused = await hear(connection, { ...options, filters: options.topics ?? ['#'], take, signals });
  const unread = [...topics].filter(([, some]) => some.length === 0).length;
  return {
    signals: [...topics.values()].flat(),
    notes: [
      ...refused,
      ...(sparkplug ? [NOTES.sparkplugHeard()] : []),
      ...(more ? [NOTES.moreTopics(MOST_TOPICS)] : []),
      ...(unread > 0 ? [NOTES.unreadTopics(unread)] : []),
    ],
  };
}

/** What the births on a Sparkplug bus define. */
export async function hearSparkplug(connection: Connection, options: DiscoverOptions): Promise<Discovery> {
  const host = new SparkplugHost({ connection: connection.id, expected: [], births: birthsInMemory() });
  const found = () => host.definitions().filter(({ name, datatype }) => isSignal(name, datatype));
  const refused = await hear(connection, {
    ...options,
    filters: sparkplugFilters(['+/+']),
    take: (message) => void host.take(message),
    signals: () => found().length,
  });
  const born = new Set(host.definitions().map(({ path }) => path.split('/').slice(0, 2).join('/')));
  const silent = host.nodePaths().filter((path) => !born.has(path));
  const signals = found().map(({ path, name, unit, limits }): FoundSignal => {
    const [group = '', node = '', device] = path.split('/');
    const folders = name.split('/');
    return {
      place: [...path.split('/'), ...folders.slice(0, -1)],
      name: folders.at(-1) ?? name,
      source: { group, node, ...(device === undefined ? {} : { device }), metric: name },
      unit,
      limits,
    };
  });
  const notes = silent.length === 0 ? [] : [NOTES.noBirth(silent)];
  return { signals, notes: [...refused.filter((note) => !note.includes('$')), ...notes] };
}

const isSignal = (name: string, datatype: number | undefined) =>
  name !== 'bdSeq' && !name.startsWith('Node Control/') && DATATYPES[datatype ?? 0] !== undefined;
