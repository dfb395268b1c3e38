import './voice.css';
import { type KeyboardEvent, type PointerEvent, useEffect, useEffectEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Voice } from './use-voice.ts';

/** Held to talk: by finger, mouse, space or Enter, or by the space bar anywhere outside a field. The ring is the level. */
export function TalkButton({ voice }: { readonly voice: Voice }) {
  const { t } = useTranslation();
  const { state, level, available, press, release } = voice;
  useSpaceBar(press, release);
  const down = (event: PointerEvent<HTMLButtonElement>) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    press();
  };
  const key = (event: KeyboardEvent, act: () => void) => {
    if (event.key !== ' ' && event.key !== 'Enter') return;
    event.preventDefault();
    event.stopPropagation();
    if (!event.repeat) act();
  };
  const shown = state === 'idle' ? t('voice.talk') : t(`voice.${state}`);
  return (
    <button
      type="button"
      className="talk"
      data-state={state}
      disabled={!available}
      title={t('voice.hint')}
      aria-pressed={state !== 'idle'}
      onPointerDown={down}
      onPointerUp={release}
      onPointerCancel={release}
      onContextMenu={(event) => event.preventDefault()}
      onKeyDown={(event) => key(event, press)}
      onKeyUp={(event) => key(event, release)}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d="M8 1.5a2 2 0 0 1 2 2v4a2 2 0 0 1-4 0v-4a2 2 0 0 1 2-2zM3.5 7.5a4.5 4.5 0 0 0 9 0M8 12v2.5" />
      </svg>
      <span aria-live="polite">{shown}</span>
      {state === 'listening' && (
        <meter className="talk-level" min={0} max={1} value={level} aria-label={t('voice.level')} />
      )}
    </button>
  );
}

/** The space bar talks wherever it would do nothing else. */
function useSpaceBar(press: () => void, release: () => void): void {
  const onPress = useEffectEvent(press);
  const onRelease = useEffectEvent(release);
  useEffect(() => {
    let held = false;
    const down = (event: globalThis.KeyboardEvent) => {
      if (event.key !== ' ' || event.ctrlKey || event.altKey || event.metaKey || !isIdle(event.target)) return;
      event.preventDefault();
      if (event.repeat || held) return;
      held = true;
      onPress();
    };
    const up = (event: globalThis.KeyboardEvent) => {
      if (event.key !== ' ' || !held) return;
      held = false;
      event.preventDefault();
      onRelease();
    };
    const away = () => {
      if (held) onRelease();
      held = false;
    };
    window.addEventListener('keydown', down);
    window.addEventListener('keyup', up);
    window.addEventListener('blur', away);
    return () => {
      window.removeEventListener('keydown', down);
      window.removeEventListener('keyup', up);
      window.removeEventListener('blur', away);
    };
  }, []);
}

/** No field, button, link or dialog has the keyboard. */
function isIdle(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('input, textarea, select, button, a, summary, [role], [contenteditable]') === null
  );
}
