/**
 * Serves the built interface (or only the RPC end, beside `vite`) with the fake core. For development:
 * `node renderer/dev/serve.ts [scenario] [port]`; tests call `startFixture`.
 */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join, normalize } from 'node:path';
import { RPCHandler } from '@orpc/server/ws';
import { WebSocketServer } from 'ws';
import { headersOf } from '../../src/interface-file.ts';
import { FakeCore } from './fake-core.ts';
import { SCENARIOS, type Scenario } from './states.ts';

export interface Fixture {
  readonly url: string;
  readonly core: FakeCore;
  /** Cuts every connection; while `refuse` is on, new ones fail too. */
  readonly cut: (refuse: boolean) => void;
  readonly close: () => Promise<void>;
}

/** Starts the fixture on loopback. `root`: the built interface; `port` 0 or none: any free one. */
export async function startFixture(
  options: { scenario?: Scenario; root?: string; port?: number } = {},
): Promise<Fixture> {
  const core = await FakeCore.create(options.scenario);
  const root = options.root ?? new URL('../../dist/renderer/', import.meta.url).pathname;
  const handler = new RPCHandler(core.router);
  let refusing = false;
  const server = createServer(async (request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname));
    const file = join(root, path.endsWith('/') ? `${path}index.html` : path);
    try {
      const body = await readFile(file);
      response.writeHead(200, headersOf(file));
      response.end(body);
    } catch {
      response.writeHead(404).end('not found');
    }
  });
  const sockets = new WebSocketServer({ noServer: true });
  server.on('upgrade', (request, socket, head) => {
    if (refusing || request.url !== '/rpc') return socket.destroy();
    sockets.handleUpgrade(request, socket, head, (ws) => void handler.upgrade(ws));
  });
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/`,
    core,
    cut: (refuse) => {
      refusing = refuse;
      for (const client of sockets.clients) client.terminate();
    },
    close: async () => {
      for (const client of sockets.clients) client.terminate();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const wanted = process.argv[2] ?? 'normal';
  const scenario = SCENARIOS.find((one) => one === wanted);
  if (!scenario) {
    console.error(`Unknown scenario ${wanted}; there are: ${SCENARIOS.join(', ')}`);
    process.exit(2);
  }
  const fixture = await startFixture({ scenario, port: Number(process.argv[3] ?? 5199) });
  console.log(`fixture "${scenario}" at ${fixture.url}`);
}
