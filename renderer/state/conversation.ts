import { useEffect, useReducer, useRef, useState } from 'react';
import type { AskEvent, Evidence, Statement } from '../../src/contract.ts';
import { messageOf } from '../client.ts';
import i18n from '../i18n.ts';
import { useCore } from './connection.tsx';
import { keepConversation, keptConversation } from './kept-conversation.ts';
import { advance, newTurn, type Turn } from './turn.ts';

type Action =
  | { readonly kind: 'ask'; readonly id: number; readonly question: string }
  | { readonly kind: 'clear' }
  | { readonly kind: 'event'; readonly id: number; readonly event: AskEvent }
  | { readonly kind: 'end'; readonly id: number; readonly state: 'stopped' | 'failed'; readonly error?: string };

/** So many turns stay on the screen: a panel beside a line is not reloaded for months. */
const MOST = 200;

function reduce(turns: readonly Turn[], action: Action): readonly Turn[] {
  if (action.kind === 'clear') return [];
  if (action.kind === 'ask') {
    return [...turns.slice(1 - MOST), newTurn(action.id, action.question)];
  }
  return turns.map((turn) => {
    if (turn.id !== action.id || turn.state !== 'asking') return turn;
    return action.kind === 'event'
      ? advance(turn, action.event)
      : { ...turn, state: action.state, draft: '', error: action.error };
  });
}

export interface Conversation {
  readonly turns: readonly Turn[];
  readonly asking: boolean;
  readonly ask: (question: string) => void;
  readonly stop: () => void;
  /** Forgets what was said: the next question starts a conversation of its own. */
  readonly clear: () => void;
}

/** One conversation with the copilot: follow-up questions keep its assets and tags. One question at a time. */
export function useConversation(
  onFacts: (evidence: readonly Evidence[], headline: Statement | undefined) => void,
): Conversation {
  const core = useCore();
  const [kept] = useState(keptConversation);
  const [turns, dispatch] = useReducer(reduce, kept.turns);
  const running = useRef<AbortController>(undefined);
  const nextId = useRef(1 + Math.max(0, ...kept.turns.map(({ id }) => id)));
  const conversation = useRef(kept.id);
  const asking = turns.some((turn) => turn.state === 'asking');
  // biome-ignore lint/correctness/useExhaustiveDependencies: kept as a question begins and as its answer ends, not with each word
  useEffect(() => keepConversation({ id: conversation.current, turns }), [turns.length, asking]);

  const follow = async (id: number, question: string, stop: AbortController) => {
    try {
      if (!core) throw new Error(i18n.t('ask.noConnection'));
      for await (const event of await core.copilot.ask(
        { question, conversation: conversation.current },
        { signal: stop.signal },
      )) {
        if (stop.signal.aborted) break;
        dispatch({ kind: 'event', id, event });
        if (event.kind === 'facts') onFacts(event.evidence, event.headline);
      }
      dispatch({ kind: 'end', id, state: 'stopped' });
    } catch (error) {
      dispatch(
        stop.signal.aborted
          ? { kind: 'end', id, state: 'stopped' }
          : { kind: 'end', id, state: 'failed', error: messageOf(error) },
      );
    }
  };
  const stop = () => running.current?.abort();
  return {
    turns,
    asking,
    ask: (text) => {
      const question = text.trim();
      if (question === '') return;
      stop();
      const controller = new AbortController();
      running.current = controller;
      const id = nextId.current++;
      conversation.current ??= crypto.randomUUID();
      dispatch({ kind: 'ask', id, question });
      void follow(id, question, controller);
    },
    stop,
    clear: () => {
      stop();
      conversation.current = undefined;
      dispatch({ kind: 'clear' });
    },
  };
}
