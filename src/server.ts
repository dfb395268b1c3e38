import { randomBytes, timingSafeEqual } from 'node:crypto';
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { RPCHandler } from '@orpc/server/ws';
import { WebSocketServer } from 'ws';
import { CONTENT_SECURITY_POLICY } from './content-security-policy.ts';
import type { Handlers } from './core.ts';
import { Failure } from './plant/failure.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
};

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

const equal = (a: string, b: string) => a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));

function cookieOf(request: IncomingMessage): string {
  const pairs = (request.headers.cookie ?? '').split(';').map((part) => part.trim().split('='));
  return pairs.find(([name]) => name === COOKIE)?.[1] ?? '';
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
  response.writeHead(200, {
    'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
    'content-security-policy': CONTENT_SECURITY_POLICY,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cache-control': 'no-cache',
  });
  createReadStream(file).pipe(response);
}

/**
 * The contract over a WebSocket on loopback, with the interface's files beside it. Only a browser that opened the
 * one-time address gets the cookie; other Hosts get 421, other Origins no WebSocket.
 * Throws `Failure('conflict')` when the port is taken.
 */
export async function serve({ handlers, renderer, port = 0 }: ServeOptions): Promise<Server> {
  let token = randomBytes(24).toString('base64url');
  const session = randomBytes(24).toString('base64url');
  let hosts: readonly string[] = [];

  const server = createServer((request, response) => {
    if (!hosts.includes(request.headers.host ?? '')) return refuse(response, 421, 'Gemba answers on this machine only');
    const url = new URL(request.url ?? '/', `http://${request.headers.host}`);
    const offered = url.searchParams.get('token');
    if (offered !== null) {
      if (!token || !equal(offered, token))
        return refuse(response, 403, 'this address was used before: start Gemba again for a new one');
      token = '';
      response
        .writeHead(302, {
          location: '/',
          'set-cookie': `${COOKIE}=${session}; HttpOnly; SameSite=Strict; Path=/`,
          'cache-control': 'no-store',
        })
        .end();
      return;
    }
    if (!equal(cookieOf(request), session))
      return refuse(response, 403, 'open Gemba with the address that it printed at start');
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405, 'GET only');
    sendFile(response, renderer, url.pathname);
  });

  const rpc = new RPCHandler(handlers);
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_MESSAGE });
  server.on('upgrade', (request, socket, head) => {
    const origin = request.headers.origin ?? '';
    const allowed =
      hosts.includes(request.headers.host ?? '') &&
      hosts.some((host) => origin === `http://${host}`) &&
      equal(cookieOf(request), session) &&
      request.url === '/rpc';
    if (!allowed) {
      socket.end('HTTP/1.1 403 Forbidden\r\nconnection: close\r\n\r\n');
      return;
    }
    sockets.handleUpgrade(request, socket, head, (ws) => {
      rpc.upgrade(ws, { context: {} });
    });
  });

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
  const address = server.address();
  const bound = typeof address === 'object' && address ? address.port : port;
  hosts = [`127.0.0.1:${bound}`, `localhost:${bound}`];
  return {
    url: `http://127.0.0.1:${bound}/?token=${token}`,
    port: bound,
    close: async () => {
      for (const client of sockets.clients) client.terminate();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
