/** An operator's screen without eyes: `watch(url)` opens the interface's address as a browser does and follows every reading. */
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/websocket';
import type { ContractRouterClient } from '@orpc/contract';
import { WebSocket } from 'ws';
import type { contract } from '../../../src/contract.ts';

/** Resolves once readings come; they are followed until the server goes. */
export async function watch(url: string): Promise<void> {
  const visit = await fetch(url, { redirect: 'manual' });
  const cookie = visit.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const { host, origin } = new URL(url);
  const socket = new WebSocket(`ws://${host}/rpc`, { headers: { cookie }, origin });
  const core: ContractRouterClient<typeof contract> = createORPCClient(new RPCLink({ websocket: socket }));
  const batches = await core.plant.readings();
  await batches.next();
  const follow = async () => {
    for await (const _ of batches);
  };
  follow().catch(() => undefined);
}
