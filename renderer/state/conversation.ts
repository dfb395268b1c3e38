import { useReducer, useRef } from 'react';
import type { Answer, AskEvent, Evidence, Statement } from '../../src/contract.ts';
import { messageOf } from '../client.ts';
import { useCore } from './connection.tsx';

/** A question and what has come back so far. */
export interface Turn {
  readonly id: number;
  readonly question: string;
  readonly state: 'asking' | 'answered' | 'stopped' | 'failed';
  /** Undefined until the facts are there. */
  readonly evidence: readonly Evidence[] | undefined;
  readonly headline: Statement | undefined;
  readonly warnings: readonly Statement[];
  readonly statements: readonly Statement[];
  readonly dropped: readonly { readonly text: string; readonly reason: string }[];
  /** Words that came and are not verified yet. */
  readonly draft: string;
  readonly answer: Answer | undefined;
  readonly error: string | undefined;
}

type Action =
  | { readonly kind: 'ask'; readonly id: number; readonly question: string }
  | { readonly kind: 'clear' }
  | { readonly kind: 'event'; readonly id: number; readonly event: AskEvent }
  | { readonly kind: 'end'; readonly id: number; readonly state: 'stopped' | 'failed'; readonly error?: string };

/** The draft without its first sentence, which has just been judged; the words after it stay. */
function withoutSentence(draft: string, sentence: string): string {
  const rest = draft.trimStart();
  if (rest.startsWith(sentence)) return rest.slice(sentence.length);
  const end = /[.!?。！？]["”»)\]\d[]*\s+(?=\p{Lu}|\d|$)/u.exec(rest);
  return end ? rest.slice(end.index + end[0].length) : '';
}

/** What an event of the core does to the turn it belongs to. */
export function advance(turn: Turn, event: AskEvent): Turn {
  switch (event.kind) {
    case 'facts':
      return { ...turn, evidence: event.evidence, headline: event.headline, warnings: event.warnings };
    case 'words':
      return { ...turn, draft: turn.draft + event.text };
    case 'statement':
      return {
        ...turn,
        statements: [...turn.statements, event.statement],
        draft: withoutSentence(turn.draft, event.statement.text),
      };
    case 'dropped':
      return {
        ...turn,
        dropped: [...turn.dropped, { text: event.text, reason: event.reason }],
        draft: withoutSentence(turn.draft, event.text),
      };
    case 'answer': {
      const { evidence, headline, warnings, statements, dropped } = event.answer;
      return {
        ...turn,
        state: 'answered',
        evidence,
        headline,
        warnings,
        statements,
        dropped,
        draft: '',
        answer: event.answer,
      };
    }
  }
}

function reduce(turns: readonly Turn[], action: Action): readonly Turn[] {
  if (action.kind === 'clear') return [];
  if (action.kind === 'ask') {
    const turn: Turn = {
      id: action.id,
      question: action.question,
      state: 'asking',
      evidence: undefined,
      headline: undefined,
      warnings: [],
      statements: [],
      dropped: [],
      draft: '',
      answer: undefined,
      error: undefined,
    };
    return [...turns, turn];
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
export function useConversation(onFacts: (evidence: readonly Evidence[]) => void): Conversation {
  const core = useCore();
  const [turns, dispatch] = useReducer(reduce, []);
  const running = useRef<AbortController>(undefined);
  const nextId = useRef(1);
  const conversation = useRef<string>(undefined);

  const follow = async (id: number, question: string, stop: AbortController) => {
    try {
      conversation.current ??= crypto.randomUUID();
      if (!core) throw new Error('no connection');
      for await (const event of await core.copilot.ask(
        { question, conversation: conversation.current },
        { signal: stop.signal },
      )) {
        if (stop.signal.aborted) break;
        dispatch({ kind: 'event', id, event });
        if (event.kind === 'facts') onFacts(event.evidence);
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
    asking: turns.some((turn) => turn.state === 'asking'),
    ask: (text) => {
      const question = text.trim();
      if (question === '') return;
      stop();
      const controller = new AbortController();
      running.current = controller;
      const id = nextId.current++;
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
