/** The core inside Electron's `utilityProcess`: one MessagePort a page load, the same handlers behind each. */
import { parseArgs } from 'node:util';
import { RPCHandler } from '@orpc/server/message-port';
import type { MessageEvent, ParentPort } from 'electron';
import { openLiveCore } from '../src/core.ts';

const { values } = parseArgs({ options: { data: { type: 'string' }, demo: { type: 'boolean' } }, strict: false });
const parentPort = (process as unknown as { readonly parentPort: ParentPort }).parentPort;

const core = openLiveCore({
  ...(typeof values.data === 'string' && { data: values.data }),
  ...(values.demo === true && { demo: true }),
});
core.catch((error: unknown) => {
  const message = error instanceof Error ? error.message : String(error);
  console.error(message);
  parentPort.postMessage({ kind: 'failed', message });
  // the window's process is to hear it first
  setTimeout(() => process.exit(1), 500);
});

parentPort.on('message', async ({ data, ports }: MessageEvent) => {
  const started = await core.catch(() => undefined);
  if (!started) return;
  const { handlers, close } = started;
  if (data?.kind === 'port' && ports[0]) {
    const port = ports[0];
    new RPCHandler(handlers).upgrade(port);
    port.start();
  }
  if (data?.kind === 'close') {
    await close();
    process.exit(0);
  }
});
