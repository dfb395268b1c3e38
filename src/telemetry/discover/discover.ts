import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assertNever, Failure } from '../../plant/failure.ts';
import type { Connection } from '../../plant/plant.ts';
import { parseConnection } from '../connection-options.ts';
import { listenMqtt, type MqttMessage } from '../mqtt/link.ts';
import { OpcuaConnection } from '../opcua/options.ts';
import { birthsInMemory } from '../sparkplug/birth-store.ts';
import { SparkplugHost } from '../sparkplug/host.ts';
import { DATATYPES } from '../sparkplug/payload.ts';
import { sparkplugFilters } from '../sparkplug/topic.ts';
import type { Discovery, FoundSignal } from './found-signal.ts';
import { signalsOfMessage } from './mqtt-signals.ts';

export interface DiscoverOptions {
  /** How long to listen to a bus, s. */
  readonly seconds: number;
  /** Folder of the OPC UA certificates. */
  readonly pki?: string | undefined;
  /** Topic filters to listen to; default: all. */
  readonly topics?: readonly string[] | undefined;
}

const MOST_TOPICS = 10_000;

/**
 * Listens to a connection, or browses it, and lists the signals found. Nothing is stored and nothing is sent but
 * subscriptions and browse requests. Throws `Failure`: 'unavailable' when it cannot be reached, 'unsupported' for kinds that
 * cannot be browsed (Modbus has no names).
 */
export async function discover(connection: Connection, options: DiscoverOptions): Promise<Discovery> {
  switch (connection.kind) {
    case 'mqtt':
      return discoverMqtt(connection, options);
    case 'sparkplug':
      return discoverSparkplug(connection, options);
    case 'opcua':
      return discoverOpcua(connection, options);
    case 'modbus':
    case 'replay':
    case 'simulator':
      throw new Failure(
        'unsupported',
        `connection ${connection.id}: a ${connection.kind} connection cannot be browsed; its tags come from its documentation`,
      );
    default:
      return assertNever(connection.kind);
  }
}

/** Hears a broker for a while; fails if it was never reached. */
async function hear(
  connection: Connection,
  filters: readonly string[],
  { seconds, take }: { readonly seconds: number; readonly take: (message: MqttMessage) => void },
): Promise<readonly string[]> {
  let refused: readonly string[] | undefined;
  let failure: Failure | undefined;
  const link = listenMqtt(connection, filters, {
    message: take,
    up: (topics) => {
      refused = topics;
    },
    down: (reason) => {
      failure = reason;
    },
    dropped: () => {},
  });
  try {
    await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
  } finally {
    await link.close();
  }
  if (refused === undefined)
    throw failure ?? new Failure('unavailable', `${link.address}: no answer within ${seconds} s`);
  return refused.map((topic) => `the broker refuses the topic ${topic}`);
}

async function discoverMqtt(connection: Connection, options: DiscoverOptions): Promise<Discovery> {
  const topics = new Map<string, readonly FoundSignal[]>();
  let sparkplug = false;
  let more = false;
  const take = ({ topic, payload }: MqttMessage) => {
    if (topic.startsWith('spBv1.0/')) sparkplug = true;
    else if (topics.size >= MOST_TOPICS && !topics.has(topic)) more = true;
    else topics.set(topic, signalsOfMessage(topic, payload));
  };
  const refused = await hear(connection, options.topics ?? ['#'], { ...options, take });
  const unread = [...topics].filter(([, signals]) => signals.length === 0).length;
  return {
    signals: [...topics.values()].flat(),
    notes: [
      ...refused,
      ...(sparkplug
        ? ['Sparkplug messages were heard: add a connection of kind sparkplug to the same broker for them']
        : []),
      ...(more ? [`more than ${MOST_TOPICS} topics: name fewer`] : []),
      ...(unread > 0 ? [`${unread} topics carry nothing that can be read as a value`] : []),
    ],
  };
}

async function discoverSparkplug(connection: Connection, options: DiscoverOptions): Promise<Discovery> {
  const host = new SparkplugHost({ connection: connection.id, expected: [], births: birthsInMemory() });
  const take = ({ topic, payload, receivedAt }: MqttMessage) => void host.take(topic, payload, receivedAt);
  const refused = await hear(connection, sparkplugFilters(['+/+']), { ...options, take });
  const definitions = host.definitions();
  const born = new Set(definitions.map(({ path }) => path.split('/').slice(0, 2).join('/')));
  const silent = host.nodePaths().filter((path) => !born.has(path));
  const signals = definitions
    .filter(
      ({ name, datatype }) =>
        name !== 'bdSeq' && !name.startsWith('Node Control/') && DATATYPES[datatype ?? 0] !== undefined,
    )
    .map(({ path, name, unit }): FoundSignal => {
      const [group = '', node = '', device] = path.split('/');
      const folders = name.split('/');
      return {
        place: [...path.split('/'), ...folders.slice(0, -1)],
        name: folders.at(-1) ?? name,
        source: { group, node, ...(device === undefined ? {} : { device }), metric: name },
        unit,
      };
    });
  const notes =
    silent.length === 0
      ? []
      : [`no birth was heard of ${silent.join(', ')}: births come when a node connects; listen longer, or restart it`];
  return { signals, notes: [...refused.filter((note) => !note.includes('$')), ...notes] };
}

async function discoverOpcua(connection: Connection, options: DiscoverOptions): Promise<Discovery> {
  const parsed = parseConnection(OpcuaConnection, connection);
  const pki = options.pki ?? join(tmpdir(), 'gemba-pki');
  const { openSession, opcuaReason } = await import('../opcua/session.ts');
  const { browseVariables } = await import('../opcua/browse.ts');
  try {
    const session = await openSession(parsed, pki, () => {});
    try {
      const variables = await browseVariables(session.session);
      const signals = variables
        .filter(({ value }) => value !== undefined)
        .map(
          ({ node, path, unit, value }): FoundSignal => ({
            place: path.slice(0, -1),
            name: path.at(-1) ?? node,
            source: { node },
            unit,
            example:
              typeof value === 'number' || typeof value === 'boolean' || typeof value === 'string' ? value : undefined,
          }),
        );
      return { signals, notes: [] };
    } finally {
      await session.end();
    }
  } catch (error) {
    throw new Failure('unavailable', `${parsed.url}: ${opcuaReason(error, parsed, pki)}`, error);
  }
}
