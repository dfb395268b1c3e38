import type { AddressInfo } from 'node:net';
import { connect, createServer, type Server, type Socket } from 'node:net';

/** A TCP proxy that records what the client sends, and that can go away, come back, or fall silent. */
export class RecordingProxy {
  readonly port: number;
  private readonly target: number;
  private readonly sockets = new Set<Socket>();
  private readonly sent: Buffer[][] = [];
  private server: Server | undefined;
  private silent = false;

  private constructor(port: number, target: number) {
    this.port = port;
    this.target = target;
  }
  static async open(target: number): Promise<RecordingProxy> {
    const proxy = new RecordingProxy(await freePort(), target);
    await proxy.up();
    return proxy;
  }
  /** What each client connection sent, in order. */
  connections(): readonly Buffer[] {
    return this.sent.map((chunks) => Buffer.concat(chunks));
  }
  async up(): Promise<void> {
    if (this.server !== undefined) return;
    const server = createServer((client) => this.serve(client));
    this.server = server;
    await new Promise<void>((resolve, reject) => {
      server.on('error', reject);
      server.listen(this.port, '127.0.0.1', resolve);
    });
  }
  /** Cuts every connection and stops listening. */
  async down(): Promise<void> {
    const { server } = this;
    this.server = undefined;
    const closed = new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve()));
    for (const socket of this.sockets) socket.destroy();
    await closed;
  }
  /** From now on connections are accepted and nothing passes, in either direction. */
  setSilent(silent: boolean): void {
    this.silent = silent;
  }
  private serve(client: Socket): void {
    const record: Buffer[] = [];
    this.sent.push(record);
    const peer = connect(this.target, '127.0.0.1');
    for (const [from, to] of [
      [client, peer],
      [peer, client],
    ] as const) {
      this.sockets.add(from);
      from.on('data', (data: Buffer) => {
        if (from === client) record.push(data);
        if (!this.silent) to.write(data);
      });
      from.on('error', () => to.destroy());
      from.on('close', () => {
        this.sockets.delete(from);
        to.destroy();
      });
    }
  }
}

/** A TCP port that nothing listens on. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
