import { createServer, type Socket } from 'node:net';
import { freePort } from './proxy.ts';

/** A TCP server in place of a peer: `serve` gets each connection. What closes it is added to `closing`. */
export async function fakeServer(
  closing: (() => unknown)[],
  serve: (socket: Socket) => void,
  host = '127.0.0.1',
): Promise<number> {
  const server = createServer((socket) => {
    socket.on('error', () => {});
    closing.push(() => socket.destroy());
    serve(socket);
  });
  const port = await freePort();
  await new Promise<void>((resolve) => server.listen(port, host, resolve));
  closing.push(() => server.close());
  return port;
}
