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
import { type Core, messageOf } from '../client.ts';
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

/** How long a broker is listened to. */
export const LISTEN_SECONDS = 60;

/** The way from an address to a saved plant file; nothing is saved before `save`. Leaving the page ends the listening. */
export function useConnect() {
  const core = useCore();
  const [step, setStep] = useState<Step>({ kind: 'connection' });
  const [probe, setProbe] = useState<ProbeView>();
  const { busy, problem, forgetProblem, attempt } = useAttempt(core);
  const { listen, cancel } = useListening(attempt, setStep);
  const review = (what: Omit<Review, 'kind' | 'change'>, change: (connections: Connections) => Promise<PlantChange>) =>
    attempt(async ({ connections }) => setStep({ kind: 'review', ...what, change: await change(connections) }));
  return {
    step,
    busy,
    problem,
    probe,
    forgetProbe: () => setProbe(undefined),
    test: (draft: ConnectionDraft) =>
      attempt(async ({ connections }) => {
        setProbe(undefined);
        setProbe(await connections.test(draft));
      }),
    listen,
    /** Enough was heard: the core proposes from it. */
    enough: () => void core?.connections.enough(),
    /** Ends the listening without a proposal. */
    cancel,
    preview: (proposal: ProposalView, choice: ProposalChoice) =>
      review({ what: 'signals', proposal }, (connections) => connections.preview(choice)),
    change: (draft: ConnectionDraft) =>
      review({ what: 'settings', id: draft.id }, (connections) => connections.change(draft)),
    remove: (removal: ConnectionRemoval) =>
      review({ what: 'removal', id: removal.id }, (connections) => connections.remove(removal)),
    save: ({ change }: PlantChange) =>
      attempt(async ({ connections }) => setStep({ kind: 'saved', saved: await connections.save({ change }) })),
    back: (to: Step) => {
      forgetProblem();
      setStep(to);
    },
  };
}
export type Connect = ReturnType<typeof useConnect>;

type Connections = Core['connections'];
type Attempt = (work: (core: Core) => Promise<void>) => Promise<void>;

/** One thing asked of the core at a time: whether it goes on, and what went wrong with the last. Nothing without a core. */
function useAttempt(core: Core | undefined) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const forgetProblem = () => setProblem(undefined);
  const attempt: Attempt = async (work) => {
    if (!core) return;
    setBusy(true);
    forgetProblem();
    try {
      await work(core);
    } catch (error) {
      setProblem(messageOf(error));
    } finally {
      setBusy(false);
    }
  };
  return { busy, problem, forgetProblem, attempt };
}

/** Listens on a connection until there is a proposal, or it is cancelled, or the page is left. */
function useListening(attempt: Attempt, setStep: (step: Step) => void) {
  const listening = useRef<AbortController>(undefined);
  useEffect(() => () => listening.current?.abort(), []);
  const listen = (draft: ConnectionDraft) =>
    attempt(async ({ connections }) => {
      const stop = new AbortController();
      listening.current = stop;
      setStep({ kind: 'listening' });
      try {
        const events = await connections.listen({ draft, seconds: LISTEN_SECONDS }, { signal: stop.signal });
        for await (const event of events) {
          if (event.kind === 'proposal') setStep({ kind: 'signals', proposal: event.proposal });
          else setStep({ kind: 'listening', progress: event });
        }
      } catch (error) {
        setStep({ kind: 'connection' });
        if (!stop.signal.aborted) throw error;
      }
    });
  const cancel = () => {
    listening.current?.abort();
    setStep({ kind: 'connection' });
  };
  return { listen, cancel };
}
