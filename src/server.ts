import { randomBytes, timingSafeEqual } from 'node:crypto';
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type Server as HttpServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join, normalize, sep } from 'node:path';
import { pipeline } from 'node:stream';
import { RPCHandler } from '@orpc/server/ws';
import { WebSocketServer } from 'ws';
import type { Handlers } from './core.ts';
import { headersOf } from './interface-file.ts';
import { Failure } from './plant/failure.ts';

const COOKIE = 'gemba';
/** The largest message a client may send: a document added in the library. */
const MAX_MESSAGE = 512 * 1024 * 1024;

export interface ServeOptions {
  readonly handlers: Handlers;
  /** Folder of the built interface. */
  readonly renderer: string;
  /** 0 or missing: a free one. */
  readonly port?: number;
}

export interface Server {
  /** With the one-time token; good for one visit. */
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
}

function equal(a: string, b: string): boolean {
  // Lengths in bytes: a stranger may send letters that take two.
  const [one, other] = [Buffer.from(a), Buffer.from(b)];
  return one.length === other.length && timingSafeEqual(one, other);
}
const secret = () => randomBytes(24).toString('base64url');

/** Who comes in: the browser that opened the one-time address, under this machine's own names. */
class Door {
  private token = secret();
  private readonly session = secret();
  private hosts: readonly string[] = [];

  /** The one-time address, once the port is known. */
  addressAt(port: number): string {
    this.hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
    return `http://127.0.0.1:${port}/?token=${this.token}`;
  }
  /** Whether it was sent to us under our own name, not under one that somebody pointed at loopback. */
  isForUs({ headers }: IncomingMessage): boolean {
    return this.hosts.includes(headers.host ?? '');
  }
  knows({ headers }: IncomingMessage): boolean {
    const pairs = (headers.cookie ?? '').split(';').map((part) => part.trim().split('='));
    return equal(pairs.find(([name]) => name === COOKIE)?.[1] ?? '', this.session);
  }
  /** The cookie for the one-time token; undefined for any other, and from the second time on. */
  cookieFor(token: string): string | undefined {
    if (!this.token || !equal(token, this.token)) return undefined;
    this.token = '';
    return `${COOKIE}=${this.session}; HttpOnly; SameSite=Strict; Path=/`;
  }
  /** A WebSocket is for our own page only. */
  admits(request: IncomingMessage): boolean {
    const own = this.hosts.some((host) => request.headers.origin === `http://${host}`);
    return own && this.isForUs(request) && this.knows(request) && request.url === '/rpc';
  }
}

function refuse(response: ServerResponse, status: number, text: string): void {
  response
    .writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' })
    .end(`${text}\n`);
}

function sendFile(response: ServerResponse, folder: string, path: string): void {
  const file = normalize(join(folder, path === '/' ? 'index.html' : path));
  if (!file.startsWith(folder + sep) || !existsSync(file) || !statSync(file).isFile()) {
    refuse(response, 404, 'not found');
    return;
  }
  response.writeHead(200, { ...headersOf(file), 'cache-control': 'no-cache' });
  pipeline(createReadStream(file), response, () => response.destroy());
}

/** Answers a request for the one-time address or for a file of the interface. */
function respond(door: Door, folder: string, [request, response]: [IncomingMessage, ServerResponse]) {
  if (!door.isForUs(request)) return refuse(response, 421, 'Gemba answers on this machine only');
  const url = URL.parse(request.url ?? '/', `http://${request.headers.host}`);
  if (!url) return refuse(response, 400, 'not an address');
  const token = url.searchParams.get('token');
  if (token !== null) {
    const cookie = door.cookieFor(token);
    // Whoever is in already may press the address again.
    if (cookie === undefined && !door.knows(request))
      return refuse(response, 403, 'this address was used before: start Gemba again for a new one');
    response
      .writeHead(302, { location: '/', 'cache-control': 'no-store', ...(cookie && { 'set-cookie': cookie }) })
      .end();
    return;
  }
  if (!door.knows(request)) return refuse(response, 403, 'open Gemba with the address that it printed at start');
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405, 'GET only');
  sendFile(response, folder, url.pathname);
}

/** Begins to listen on loopback; returns the port. Throws `Failure('conflict')` when it is taken. */
async function listen(server: HttpServer, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new Failure('conflict', `port ${port} is in use by another program; choose one with --port`, error)
          : error,
      ),
    );
    server.listen(port, '127.0.0.1', resolve);
  });
  // From now on an error is of one guest (no descriptor is left for it), and no reason to send the others away.
  server.on('error', (error) => console.error('the loopback server:', error.message));
  const address = server.address();
  return typeof address === 'object' && address ? address.port : port;
}

/**
 * The contract over a WebSocket on loopback, with the interface's files beside it. Only a browser that opened the
 * one-time address gets the cookie; other Hosts get 421, other Origins no WebSocket.
 * Throws `Failure('conflict')` when the port is taken.
 */
export async function serve({ handlers, renderer, port = 0 }: ServeOptions): Promise<Server> {
  const door = new Door();
  const server = createServer((...exchange) => respond(door, renderer, exchange));
  const rpc = new RPCHandler(handlers);
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_MESSAGE });
  server.on('upgrade', (request, socket, head) => {
    socket.on('error', () => socket.destroy());
    if (!door.admits(request)) {
      socket.end('HTTP/1.1 403 Forbidden\r\nconnection: close\r\n\r\n');
      return;
    }
    sockets.handleUpgrade(request, socket, head, (ws) => {
      ws.on('error', () => ws.terminate());
      rpc.upgrade(ws, { context: {} });
    });
  });
  const bound = await listen(server, port);
  return {
    url: door.addressAt(bound),
    port: bound,
    close: async () => {
      for (const client of sockets.clients) client.terminate();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
