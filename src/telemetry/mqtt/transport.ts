import { connect as connectTcp, isIP } from 'node:net';
import type { Duplex } from 'node:stream';
import { connect as connectTls } from 'node:tls';
import { createWebSocketStream, WebSocket } from 'ws';
import { patientLookup } from '../name-lookup.ts';

/** PEM texts: authorities to trust, and our own certificate with its key. */
export interface Tls {
  readonly ca?: string;
  readonly cert?: string;
  readonly key?: string;
}

const SOCKET_KEEPALIVE = 15_000;
const PORTS: Readonly<Record<string, number>> = { 'mqtts:': 8883, 'ssl:': 8883, 'ws:': 80, 'wss:': 443 };
/** What a message over WebSocket may hold beside one MQTT message, bytes: its frame may carry several. */
const FRAME_ALLOWANCE = 1_000_000;

export const hostOf = (url: URL) => url.hostname.replace(/^\[|\]$/g, '');
export const portOf = (url: URL) => Number(url.port) || (PORTS[url.protocol] ?? 1883);

/** "broker.example:8883". */
export const addressOf = (url: URL) => `${hostOf(url)}:${portOf(url)}`;
export const isEncrypted = (url: URL) => ['mqtts:', 'ssl:', 'wss:'].includes(url.protocol);

interface TransportOptions {
  readonly tls: Tls;
  readonly maxMessageBytes: number;
  /** ms; the name service may take half of it. */
  readonly connectTimeout: number;
}

/** The bytes to and from a broker: TCP, TLS or WebSocket, by the scheme of its address. */
export function openTransport(url: URL, { tls, maxMessageBytes, connectTimeout }: TransportOptions): Duplex {
  const [host, port] = [hostOf(url), portOf(url)];
  const lookup = patientLookup(connectTimeout / 2);
  // A certificate that the operator named is trusted also where it is not the root of its chain.
  const trust = { ...tls, allowPartialTrustChain: tls.ca !== undefined };
  if (url.protocol === 'ws:' || url.protocol === 'wss:') {
    const socket = new WebSocket(url, 'mqtt', {
      ...(isEncrypted(url) ? trust : {}),
      maxPayload: maxMessageBytes + FRAME_ALLOWANCE,
      perMessageDeflate: false,
      lookup,
    });
    return createWebSocketStream(socket);
  }
  const socket = isEncrypted(url)
    ? connectTls({ host, port, lookup, ...trust, ...(isIP(host) ? {} : { servername: host }) })
    : connectTcp({ host, port, lookup });
  socket.setKeepAlive(true, SOCKET_KEEPALIVE);
  return socket;
}
