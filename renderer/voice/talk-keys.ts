/** The keys that talk: the space bar, one that was learned (a foot pedal's, a headset's), and the headset's play button. */
import { useEffect, useEffectEvent, useSyncExternalStore } from 'react';
import { remember, remembered } from '../state/settings.ts';
import { followHeadset } from './headset.ts';

export interface TalkKey {
  /** Physical key; empty for media keys, which have none. */
  readonly code: string;
  readonly key: string;
}

export interface TalkKeySettings {
  /** In place of a press that is held, one press begins and the next ends. */
  readonly toggle: boolean;
  readonly key: TalkKey | undefined;
  /** The play button of a headset talks. */
  readonly headset: boolean;
}

function storedKey(): TalkKey | undefined {
  const [code, key] = (remembered('gemba.talkKey') ?? '').split('\n');
  return code !== undefined && key ? { code, key } : undefined;
}

let now: TalkKeySettings = {
  toggle: remembered('gemba.talkMode') === 'toggle',
  key: storedKey(),
  headset: remembered('gemba.talkHeadset') === 'on',
};
const listeners = new Set<() => void>();
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Changes how talking is begun, and remembers it. */
export function setTalkKeys(change: Partial<TalkKeySettings>): void {
  now = { ...now, ...change };
  remember('gemba.talkMode', now.toggle ? 'toggle' : 'hold');
  remember('gemba.talkKey', now.key ? `${now.key.code}\n${now.key.key}` : '');
  remember('gemba.talkHeadset', now.headset ? 'on' : 'off');
  for (const listener of listeners) listener();
}

export function useTalkKeySettings(): TalkKeySettings {
  return useSyncExternalStore(subscribe, () => now);
}

export interface Talk {
  readonly talking: boolean;
  readonly press: () => void;
  readonly release: () => void;
}

/** Keys that come without being held: one press begins, the next ends. */
const isMedia = ({ key }: TalkKey): boolean => key.startsWith('Media');

/** Listens to the keys for as long as the component lives. */
export function useTalkKeys(talk: Talk): void {
  const settings = useTalkKeySettings();
  const onToggle = useEffectEvent(() => (talk.talking ? talk.release() : talk.press()));
  const onPress = useEffectEvent((key: TalkKey) => (settings.toggle || isMedia(key) ? onToggle() : talk.press()));
  const onRelease = useEffectEvent((key: TalkKey) => {
    if (!settings.toggle && !isMedia(key)) talk.release();
  });
  const isTalkKey = useEffectEvent((event: KeyboardEvent): boolean => talks(event, settings.key));
  useEffect(() => {
    let held: TalkKey | undefined;
    const down = (event: KeyboardEvent) => {
      if (!isTalkKey(event)) return;
      event.preventDefault();
      event.stopPropagation();
      if (event.repeat || held) return;
      held = { code: event.code, key: event.key };
      onPress(held);
    };
    const up = (event: KeyboardEvent) => {
      if (!held || (event.code !== held.code && event.key !== held.key)) return;
      event.preventDefault();
      const key = held;
      held = undefined;
      onRelease(key);
    };
    const away = () => {
      if (held) onRelease(held);
      held = undefined;
    };
    window.addEventListener('keydown', down, { capture: true });
    window.addEventListener('keyup', up, { capture: true });
    window.addEventListener('blur', away);
    return () => {
      window.removeEventListener('keydown', down, { capture: true });
      window.removeEventListener('keyup', up, { capture: true });
      window.removeEventListener('blur', away);
    };
  }, []);
  useEffect(() => (settings.headset ? followHeadset(() => onToggle()) : undefined), [settings.headset]);
}

/** Whether a key talks where it was pressed: one that writes or presses something does that instead. */
function talks(event: KeyboardEvent, learned: TalkKey | undefined): boolean {
  if (event.ctrlKey || event.altKey || event.metaKey) return false;
  const { target } = event;
  if (!(target instanceof Element) || target.closest('[data-learns-key]')) return false;
  const own = learned !== undefined && (learned.code === '' ? event.key === learned.key : event.code === learned.code);
  if (own && event.key.length > 1 && event.key !== 'Enter' && event.key !== 'Tab') return true;
  const idle = target.closest('input, textarea, select, button, a, summary, [role], [contenteditable]') === null;
  return idle && (own || event.key === ' ');
}
