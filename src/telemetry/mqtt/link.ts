import type { Duplex } from 'node:stream';
import { type IClientOptions, MqttClient } from 'mqtt';
import { z } from 'zod';
import { Failure } from '../../plant/failure.ts';
import type { Connection } from '../../plant/plant.ts';
import { HOST, parseConnection, pem, secretFile } from '../connection-options.ts';
import { DurationMs } from '../duration.ts';
import { ConnectionFailure, troubleOf } from '../trouble.ts';
import { guardedStream, PacketGuard } from './guarded-stream.ts';
import { addressOf, openTransport, type Tls } from './transport.ts';

/** Options of a connection to an MQTT broker. Certificates and keys: PEM text or the path of a PEM file. */
export const MqttConnection = z.looseObject({
  id: z.string(),
  url: z.url({
    protocol: /^(mqtts?|tcp|ssl|wss?)$/,
    hostname: HOST,
    error: 'expected mqtt://HOST:PORT, mqtts://HOST:PORT, or ws(s)://HOST/PATH',
  }),
  version: z.union([z.literal('3.1.1'), z.literal('5'), z.literal(5)]).default('3.1.1'),
  clientId: z.string().max(128).optional(),
  username: z.string().optional(),
  password: z.string().optional(),
  passwordFile: z.string().optional(),
  ca: z.string().optional(),
  cert: z.string().optional(),
  key: z.string().optional(),
  /** The broker keeps messages for us while we are away (needs a clientId of its own); how long, for MQTT 5, s. */
  session: z.union([z.boolean(), z.number().int().positive()]).default(false),
  /** Seconds between pings; a broker that stays silent for one and a half times this is given up. */
  keepAlive: z.number().int().min(1).max(3600).default(30),
  connectTimeout: DurationMs.default(10_000),
  maxMessageBytes: z.number().int().min(1024).max(64_000_000).default(1_000_000),
});
export type MqttConnection = z.infer<typeof MqttConnection>;

export interface MqttMessage {
  readonly topic: string;
  readonly payload: Buffer;
  /** The broker kept it from before; its age is unknown. */
  readonly retained: boolean;
  /** Our clock when it came, ms. */
  readonly receivedAt: number;
}

export interface MqttEvents {
  message(message: MqttMessage): void;
  /** Connected and subscribed; `refused`: topic filters that the broker did not grant. */
  up(refused: readonly string[]): void;
  /** Not connected, with the reason in words; the link goes on trying. */
  down(reason: Failure): void;
  dropped(bytes: number): void;
}

/** All that can be done with a broker here: listen until closed. There is no way from it to the client that could publish. */
export interface MqttLink {
  readonly address: string;
  close(): Promise<void>;
}

const FIRST_RETRY = 1000;
const LONGEST_RETRY = 30_000;
const TOPICS_AT_ONCE = 200;
/** A broker that has not answered a ping may still be heard for so long, ms. */
const LAST_CHANCE = 1000;
/** How long a session is kept where its length is not given, s. */
const A_DAY = 86_400;

/** Connects, subscribes to the topic filters and keeps both up until closed. Throws `Failure` ('bad-input') for bad options. */
export function listenMqtt(connection: Connection, filters: readonly string[], events: MqttEvents): MqttLink {
  const options = parseConnection(MqttConnection, connection);
  const place = new URL(options.url);
  const address = addressOf(place);
  const tls = tlsOptions(options);
  let current: Duplex | undefined;
  let closing = false;
  let lastError: Error | undefined;
  let lastHeard = 0;

  const client = new MqttClient(() => {
    const socket = openTransport(place, { ...options, tls });
    socket.on('data', () => {
      lastHeard = Date.now();
    });
    current = socket;
    return guardedStream(socket, new PacketGuard(options.maxMessageBytes), events.dropped);
  }, clientOptions(options));

  // The answer to a ping may stand behind a flood of messages: a broker that is still heard is not silent.
  const giveUp = client.onKeepaliveTimeout.bind(client);
  client.onKeepaliveTimeout = () => {
    const before = lastHeard;
    setTimeout(() => {
      if (lastHeard === before) giveUp();
      else if (client.connected) client.sendPing();
    }, LAST_CHANCE).unref();
    client.reschedulePing(true);
  };
  client.on('connect', () => {
    lastError = undefined;
    client.options.reconnectPeriod = FIRST_RETRY;
    subscribeAll(client, filters, (refused) => {
      if (!closing && client.connected) events.up(refused);
    });
  });
  client.on('message', (topic, payload, packet) => {
    events.message({ topic, payload, retained: packet.retain, receivedAt: Date.now() });
  });
  client.on('error', (error) => {
    lastError = error;
    current?.destroy();
  });
  client.on('disconnect', (packet) => {
    lastError = new Error(`the broker ended the connection (reason ${packet.reasonCode ?? 'not given'})`);
  });
  client.on('close', () => {
    if (closing) return;
    client.options.reconnectPeriod = Math.min(LONGEST_RETRY, 2 * (client.options.reconnectPeriod ?? FIRST_RETRY));
    events.down(new ConnectionFailure(address, troubleOf(lastError), lastError));
  });
  return {
    address,
    async close() {
      closing = true;
      await client.endAsync(true);
      current?.destroy();
    },
  };
}

/** The connection under a name of its own: a broker ends the session in use when another comes under the same name. */
export function asGuest(connection: Connection): Connection {
  const { clientId: _, session: __, ...rest } = connection;
  return rest as Connection;
}

function clientOptions(options: MqttConnection): IClientOptions {
  const password =
    options.passwordFile === undefined ? options.password : secretFile(options.id, options.passwordFile).trim();
  const version5 = options.version !== '3.1.1';
  if (password !== undefined && options.username === undefined && !version5) {
    throw new Failure('bad-input', `connection ${options.id}: a password needs a username`);
  }
  if (options.session !== false && options.clientId === undefined) {
    throw new Failure('bad-input', `connection ${options.id}: a session needs a clientId that no other client has`);
  }
  const kept =
    options.session === false
      ? {}
      : { sessionExpiryInterval: Number(options.session === true ? A_DAY : options.session) };
  return {
    protocolVersion: version5 ? 5 : 4,
    protocolId: 'MQTT',
    clientId: options.clientId ?? `gemba-${crypto.randomUUID().slice(0, 12)}`,
    clean: options.session === false,
    keepalive: options.keepAlive,
    reschedulePings: true,
    connectTimeout: options.connectTimeout,
    reconnectPeriod: FIRST_RETRY,
    reconnectOnConnackError: true,
    resubscribe: false,
    queueQoSZero: false,
    // The library's own trace costs a tenth of the time that a message takes, also where nobody reads it.
    log: () => {},
    ...(version5 ? { properties: { maximumPacketSize: options.maxMessageBytes, ...kept } } : {}),
    ...(options.username === undefined ? {} : { username: options.username }),
    ...(password === undefined ? {} : { password }),
  };
}

function tlsOptions(options: MqttConnection): Tls {
  const [ca, cert, key] = [options.ca, options.cert, options.key].map((given) => pem(options.id, given));
  return {
    ...(ca === undefined ? {} : { ca }),
    ...(cert === undefined ? {} : { cert }),
    ...(key === undefined ? {} : { key }),
  };
}

function subscribeAll(
  client: MqttClient,
  filters: readonly string[],
  done: (refused: readonly string[]) => void,
): void {
  const refused: string[] = [];
  let left = Math.max(1, Math.ceil(filters.length / TOPICS_AT_ONCE));
  const finish = () => {
    left -= 1;
    if (left === 0) done(refused);
  };
  if (filters.length === 0) finish();
  for (let i = 0; i < filters.length; i += TOPICS_AT_ONCE) {
    const some = filters.slice(i, i + TOPICS_AT_ONCE);
    client.subscribe(some, { qos: 1 }, (error, granted) => {
      if (error) refused.push(...some);
      else for (const grant of granted ?? []) if (grant.qos >= 128) refused.push(grant.topic);
      finish();
    });
  }
}
