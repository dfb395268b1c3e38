import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer as createHttpServer, type Server as HttpServer } from 'node:http';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Aedes } from 'aedes';
import { createWebSocketStream, WebSocketServer } from 'ws';
import { until } from '../plant.ts';
import { freePort } from './proxy.ts';

export interface Broker {
  readonly port: number;
  close(): Promise<void>;
}

/** An aedes broker on loopback. */
export async function aedesBroker(transport: 'tcp' | 'websocket' = 'tcp'): Promise<Broker> {
  const broker = await Aedes.createBroker();
  const server = transport === 'tcp' ? createServer(broker.handle) : createHttpServer();
  if (transport === 'websocket') {
    const sockets = new WebSocketServer({ server: server as HttpServer });
    sockets.on('connection', (socket) => broker.handle(createWebSocketStream(socket)));
  }
  const port = await freePort();
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    port,
    async close() {
      await new Promise<void>((resolve) => broker.close(() => resolve()));
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** The command of a mosquitto on this machine; undefined (with the reason printed) if there is none. */
export function mosquittoCommand(): string | undefined {
  for (const command of ['mosquitto', '/usr/sbin/mosquitto']) {
    if (spawnSync(command, ['-h']).error === undefined) return command;
  }
  console.log('skipped: no mosquitto on this machine (Debian: apt-get install mosquitto)');
  return undefined;
}

/** The same, where that build has WebSockets; undefined (with the reason printed) if it has none. */
export async function mosquittoWithWebSockets(): Promise<string | undefined> {
  const command = mosquittoCommand();
  if (command === undefined) return undefined;
  const dir = mkdtempSync(join(tmpdir(), 'gemba-mosquitto-'));
  // A listener without WebSockets first: with no other, it takes none for one that failed.
  const both = `listener ${await freePort()} 127.0.0.1\nlistener ${await freePort()} 127.0.0.1\nprotocol websockets\n`;
  writeFileSync(join(dir, 'ws.conf'), both);
  // A broker that knows the protocol runs until it is stopped; one that does not says so and ends.
  const { error, stderr } = spawnSync(command, ['-c', join(dir, 'ws.conf')], { timeout: 700, encoding: 'utf8' });
  rmSync(dir, { recursive: true, force: true });
  if (error !== undefined) return command;
  console.log(`skipped: this mosquitto has no WebSockets (${stderr.trim().split('\n').at(-1)})`);
  return undefined;
}

/** A mosquitto on loopback; `lines` are its configuration: {port}, {second} (another port) and {dir} are filled in. */
export async function mosquittoBroker(
  command: string,
  lines: readonly string[] = [],
): Promise<Broker & { readonly second: number }> {
  const dir = mkdtempSync(join(tmpdir(), 'gemba-mosquitto-'));
  const port = await freePort();
  const config = lines.length > 0 ? lines : ['listener {port} 127.0.0.1', 'allow_anonymous true'];
  const second = await freePort();
  const text = config.join('\n').replaceAll('{port}', String(port)).replaceAll('{second}', String(second));
  writeFileSync(join(dir, 'mosquitto.conf'), `${text}\n`);
  const child: ChildProcess = spawn(command, ['-c', join(dir, 'mosquitto.conf')], { stdio: 'ignore' });
  await listening(port);
  return {
    port,
    second,
    async close() {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill();
      await ended;
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

/** A mosquitto that lets in "gemba" with the password "secret". */
export async function lockedBroker(command: string): Promise<Broker> {
  const dir = mkdtempSync(join(tmpdir(), 'gemba-users-'));
  const users = join(dir, 'users');
  execFileSync('mosquitto_passwd', ['-c', '-b', users, 'gemba', 'secret'], { stdio: 'ignore' });
  const broker = await mosquittoBroker(command, ['user root', 'listener {port} 127.0.0.1', `password_file ${users}`]);
  rmSync(dir, { recursive: true, force: true });
  return broker;
}

/** Resolves once something listens on the port. */
export async function listening(port: number, ms = 10_000): Promise<void> {
  let ready = false;
  const timer = setInterval(() => {
    const socket = connect(port, '127.0.0.1', () => {
      ready = true;
      socket.destroy();
    });
    socket.on('error', () => socket.destroy());
  }, 50);
  try {
    await until(`something listening on ${port}`, () => ready, ms);
  } finally {
    clearInterval(timer);
  }
}
