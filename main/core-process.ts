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
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});

parentPort.on('message', async ({ data, ports }: MessageEvent) => {
  const { handlers, close } = await core;
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
