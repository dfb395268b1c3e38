/** The conversation over a reload of the page: kept for as long as the window is open, by the browser and not by the core. */
import i18n from '../i18n.ts';
import type { Turn } from './turn.ts';

/** Changed with the shape of a turn: what an older page kept is not read. */
const KEY = 'gemba.conversation.1';
/** So many turns are kept. */
const MOST = 30;

export interface KeptConversation {
  /** The id that the core knows the conversation by. */
  readonly id: string | undefined;
  readonly turns: readonly Turn[];
}

/** What was said before the page was loaded anew; a question that was being answered then can be asked again. */
export function keptConversation(): KeptConversation {
  try {
    const { id, turns }: KeptConversation = JSON.parse(sessionStorage.getItem(KEY) ?? '{"turns":[]}');
    return { id, turns: turns.map(interrupted) };
  } catch {
    // No storage, or not what we wrote: a new conversation.
    return { id: undefined, turns: [] };
  }
}

function interrupted(turn: Turn): Turn {
  if (turn.state !== 'asking') return turn;
  return { ...turn, state: 'failed', draft: '', error: i18n.t('answer.interrupted') };
}

export function keepConversation({ id, turns }: KeptConversation): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify({ id, turns: turns.slice(-MOST) }));
  } catch {
    // Without room the conversation lasts until the next reload.
  }
}
