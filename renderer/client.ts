/** The way to the core: the contract over a MessagePort (Electron) or a WebSocket (browser), and whether it is up. */
import { createORPCClient, ORPCError } from '@orpc/client';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import { RPCLink as SocketLink } from '@orpc/client/websocket';
import type { ContractRouterClient } from '@orpc/contract';
import type { contract } from '../src/contract.ts';

export type Core = ContractRouterClient<typeof contract>;

/** `lost`: there was a connection, and it is being tried again; `restarted`: Gemba answers, but does not know this page any more. */
export type Connection =
  | { readonly state: 'connecting' }
  | { readonly state: 'open'; readonly core: Core }
  | { readonly state: 'lost'; readonly since: number; readonly restarted?: boolean };

declare global {
  interface Window {
    /** Set by Electron's preload: the core comes as a port in a 'gemba-port' message; calling it asks for one. */
    readonly gemba?: { readonly port: true | (() => void) };
  }
}

/** Connects, and keeps connecting until the returned function is called. */
export function connect(onChange: (connection: Connection) => void): () => void {
  return window.gemba?.port ? connectPort(window.gemba.port, onChange) : connectSocket(onChange);
}

function connectPort(ask: true | (() => void), onChange: (connection: Connection) => void): () => void {
  const receive = (event: MessageEvent) => {
    const port = event.ports[0];
    if (event.source !== window || event.data !== 'gemba-port' || !port) return;
    port.start();
    port.addEventListener('close', () => {
      onChange({ state: 'lost', since: Date.now() });
      if (typeof ask === 'function') window.setTimeout(ask, 1000);
    });
    onChange({ state: 'open', core: createORPCClient(new PortLink({ port })) });
  };
  window.addEventListener('message', receive);
  if (typeof ask === 'function') ask();
  return () => window.removeEventListener('message', receive);
}

function connectSocket(onChange: (connection: Connection) => void): () => void {
  let socket: WebSocket | undefined;
  let timer = 0;
  let tries = 0;
  let lostAt = 0;
  let restarted = false;
  let ended = false;
  const open = () => {
    const url = new URL('/rpc', window.location.href);
    url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
    const mine = new WebSocket(url);
    mine.binaryType = 'arraybuffer';
    const core: Core = createORPCClient(new SocketLink({ websocket: mine }));
    mine.addEventListener('open', () => {
      tries = 0;
      lostAt = 0;
      restarted = false;
      onChange({ state: 'open', core });
    });
    mine.addEventListener('close', () => {
      if (ended) return;
      lostAt ||= Date.now();
      const since = lostAt;
      onChange({ state: 'lost', since, restarted });
      void isStranger().then((strange) => {
        if (ended || !lostAt || strange === restarted) return;
        restarted = strange;
        onChange({ state: 'lost', since, restarted });
      });
      timer = window.setTimeout(open, Math.min(4000, 300 * 2 ** tries++));
    });
    socket = mine;
  };
  open();
  return () => {
    ended = true;
    window.clearTimeout(timer);
    socket?.close();
  };
}

/** Whether Gemba refuses this page: since it was started again only the address that it then printed lets one in. */
const isStranger = (): Promise<boolean> =>
  fetch('/', { method: 'HEAD', cache: 'no-store' }).then(
    ({ status }) => status === 403,
    () => false,
  );

/** What to tell the operator about anything that was thrown: the core's own words where it has some. */
export function messageOf(error: unknown): string {
  if (error instanceof ORPCError || error instanceof Error) return error.message;
  return String(error);
}
