/** The voice settings that the core holds, the same wherever they are shown. */
import { useEffect, useSyncExternalStore } from 'react';
import type { VoiceChoice, VoiceInfo } from '../../src/contract.ts';
import { messageOf } from '../client.ts';
import { useCore } from '../state/connection.tsx';

interface Known {
  readonly info: VoiceInfo | undefined;
  /** Why the last change was refused. */
  readonly problem: string | undefined;
}

let now: Known = { info: undefined, problem: undefined };
const listeners = new Set<() => void>();
const set = (next: Known) => {
  now = next;
  for (const listener of listeners) listener();
};
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** What is set, and a way to change it. Undefined until the core has told. */
export function useVoiceInfo(): Known & { readonly choose: (choice: VoiceChoice) => Promise<void> } {
  const core = useCore();
  const known = useSyncExternalStore(subscribe, () => now);
  useEffect(() => {
    let gone = false;
    core?.voice.info().then(
      (info) => gone || set({ info, problem: undefined }),
      (error: unknown) => gone || set({ ...now, problem: messageOf(error) }),
    );
    return () => {
      gone = true;
    };
  }, [core]);
  const choose = async (choice: VoiceChoice) => {
    try {
      if (core) set({ info: await core.voice.choose(choice), problem: undefined });
    } catch (error) {
      set({ ...now, problem: messageOf(error) });
    }
  };
  return { ...known, choose };
}
