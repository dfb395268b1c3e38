import { createContext, type ReactNode, use, useEffect, useEffectEvent, useState } from 'react';
import { type Connection, type Core, connect, messageOf } from '../client.ts';
import i18n from '../i18n.ts';

const Context = createContext<Connection>({ state: 'connecting' });

/** Holds the connection to the core for everything below it. */
export function ConnectionProvider({ children }: { readonly children: ReactNode }) {
  const [connection, setConnection] = useState<Connection>({ state: 'connecting' });
  useEffect(() => connect(setConnection), []);
  return <Context value={connection}>{children}</Context>;
}

export function useConnection(): Connection {
  return use(Context);
}

/** The core while the connection stands. */
export function useCore(): Core | undefined {
  const connection = use(Context);
  return connection.state === 'open' ? connection.core : undefined;
}

const RETRY_MS = 2000;

/** Follows a stream of the core for as long as the component lives, again after each reconnection. */
export function useWatch<T>(
  open: (core: Core, signal: AbortSignal) => Promise<AsyncIterable<T>>,
  take: (item: T) => void,
): void {
  const core = useCore();
  const onOpen = useEffectEvent(open);
  const onItem = useEffectEvent(take);
  useEffect(() => {
    if (!core) return;
    const stop = new AbortController();
    const follow = async () => {
      while (!stop.signal.aborted) {
        try {
          for await (const item of await onOpen(core, stop.signal)) {
            if (stop.signal.aborted) return;
            onItem(item);
          }
        } catch (error) {
          if (!stop.signal.aborted) console.warn('stream ended:', messageOf(error));
        }
        await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
      }
    };
    void follow();
    return () => stop.abort();
  }, [core]);
}

export type Load<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly value: T }
  | { readonly state: 'failed'; readonly message: string };

/** Loads something of the core; again when the connection returns or `key` changes. What was there stays until the new is. */
export function useLoad<T>(key: string, load: (core: Core, signal: AbortSignal) => Promise<T>): Load<T> {
  const connection = useConnection();
  const core = useCore();
  const onLoad = useEffectEvent(load);
  const [result, setResult] = useState<{ readonly key: string; readonly load: Load<T> }>();
  useEffect(() => {
    if (!core) return;
    const stop = new AbortController();
    onLoad(core, stop.signal).then(
      (value) => {
        if (!stop.signal.aborted) setResult({ key, load: { state: 'ready', value } });
      },
      (error: unknown) => {
        if (!stop.signal.aborted) setResult({ key, load: { state: 'failed', message: messageOf(error) } });
      },
    );
    return () => stop.abort();
  }, [core, key]);
  if (result?.key === key || result?.load.state === 'ready') return result.load;
  // Without a connection nothing is on its way; it is asked for when the connection returns.
  return connection.state === 'lost' ? { state: 'failed', message: i18n.t('ask.noConnection') } : { state: 'loading' };
}
