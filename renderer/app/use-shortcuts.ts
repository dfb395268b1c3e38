import { useEffect, useEffectEvent } from 'react';

/** Calls the action of a key pressed outside text fields and without modifiers; Escape counts everywhere. Keys in lower case. */
export function useShortcuts(actions: Readonly<Record<string, () => void>>): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return;
    const target = event.target instanceof HTMLElement ? event.target : undefined;
    const typing = target?.matches('input, textarea, select, [contenteditable]') ?? false;
    if (typing && event.key !== 'Escape') return;
    if (target?.closest('[role="dialog"]')) return;
    const action = actions[event.key.toLowerCase()];
    if (!action) return;
    event.preventDefault();
    action();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}
