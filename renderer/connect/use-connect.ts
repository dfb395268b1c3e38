import { useEffect, useRef, useState } from 'react';
import type {
  ConnectionDraft,
  ConnectionRemoval,
  PlantChange,
  ProbeView,
  ProposalChoice,
  ProposalView,
  SavedPlant,
} from '../../src/contract.ts';
import { messageOf } from '../client.ts';
import { useCore } from '../state/connection.tsx';

export interface Progress {
  readonly messages: number;
  readonly signals: number;
  readonly secondsLeft: number;
}

/** How far it is: the connection is entered, listened to, its signals are chosen, the change is looked at, it is saved. */
export type Step =
  | { readonly kind: 'connection' }
  | { readonly kind: 'listening'; readonly progress?: Progress }
  | { readonly kind: 'signals'; readonly proposal: ProposalView }
  | Review
  | { readonly kind: 'saved'; readonly saved: SavedPlant };

/** `what` the change is: signals of a proposal, other settings of a connection, or that it goes. */
export interface Review {
  readonly kind: 'review';
  readonly what: 'signals' | 'settings' | 'removal';
  /** The connection whose settings change, or that goes. */
  readonly id?: string;
  readonly proposal?: ProposalView;
  readonly change: PlantChange;
}

const LISTEN_SECONDS = 60;

/** The way from an address to a saved plant file; nothing is saved before `save`. Leaving the page ends the listening. */
export function useConnect() {
  const core = useCore();
  const [step, setStep] = useState<Step>({ kind: 'connection' });
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const [probe, setProbe] = useState<ProbeView>();
  const listening = useRef<AbortController>(undefined);
  useEffect(() => () => listening.current?.abort(), []);

  const attempt = async (work: () => Promise<void>) => {
    setBusy(true);
    setProblem(undefined);
    try {
      await work();
    } catch (error) {
      setProblem(messageOf(error));
    } finally {
      setBusy(false);
    }
  };
  const test = (draft: ConnectionDraft) =>
    attempt(async () => {
      setProbe(undefined);
      if (core) setProbe(await core.connections.test(draft));
    });
  const listen = (draft: ConnectionDraft) =>
    attempt(async () => {
      if (!core) return;
      const stop = new AbortController();
      listening.current = stop;
      setStep({ kind: 'listening' });
      try {
        const events = await core.connections.listen({ draft, seconds: LISTEN_SECONDS }, { signal: stop.signal });
        for await (const event of events) {
          if (event.kind === 'proposal') setStep({ kind: 'signals', proposal: event.proposal });
          else setStep({ kind: 'listening', progress: event });
        }
      } catch (error) {
        setStep({ kind: 'connection' });
        if (!stop.signal.aborted) throw error;
      }
    });
  const preview = (proposal: ProposalView, choice: ProposalChoice) =>
    attempt(async () => {
      if (!core) return;
      setStep({ kind: 'review', what: 'signals', proposal, change: await core.connections.preview(choice) });
    });
  const change = (draft: ConnectionDraft) =>
    attempt(async () => {
      if (!core) return;
      setStep({ kind: 'review', what: 'settings', id: draft.id, change: await core.connections.change(draft) });
    });
  const remove = (removal: ConnectionRemoval) =>
    attempt(async () => {
      if (!core) return;
      setStep({ kind: 'review', what: 'removal', id: removal.id, change: await core.connections.remove(removal) });
    });
  const save = ({ change: looked }: PlantChange) =>
    attempt(async () => {
      if (core) setStep({ kind: 'saved', saved: await core.connections.save({ change: looked }) });
    });
  return {
    step,
    busy,
    problem,
    probe,
    forgetProbe: () => setProbe(undefined),
    test,
    listen,
    /** Enough was heard: the core proposes from it. */
    enough: () => void core?.connections.enough(),
    /** Ends the listening without a proposal. */
    cancel: () => {
      listening.current?.abort();
      setStep({ kind: 'connection' });
    },
    preview,
    change,
    remove,
    save,
    back: (to: Step) => {
      setProblem(undefined);
      setStep(to);
    },
  };
}
export type Connect = ReturnType<typeof useConnect>;
