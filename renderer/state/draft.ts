import { useCallback, useState } from 'react';

const keyOf = (name: string) => `gemba.draft.${name}`;

/** A text that was begun and not sent. */
function begun(name: string): string {
  try {
    return sessionStorage.getItem(keyOf(name)) ?? '';
  } catch {
    return '';
  }
}

/** Whether something is written there and not sent. */
export const isBegun = (name: string): boolean => begun(name) !== '';

/**
 * What somebody is writing, kept until it is emptied: someone who is called away in mid-sentence and looks at another part of
 * the screen, or loads it anew, finds the words again. Kept by the browser for as long as the window is open.
 */
export function useDraft(name: string): readonly [text: string, write: (text: string) => void] {
  const [text, setText] = useState(() => begun(name));
  const write = useCallback(
    (next: string) => {
      setText(next);
      try {
        if (next === '') sessionStorage.removeItem(keyOf(name));
        else sessionStorage.setItem(keyOf(name), next);
      } catch {
        // Without storage it lasts until the part of the screen is left.
      }
    },
    [name],
  );
  return [text, write];
}
