import './voice.css';
import type { KeyboardEvent, PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useTalkKeySettings, useTalkKeys } from './talk-keys.ts';
import type { Voice } from './use-voice.ts';

/** Held to talk, or pressed to begin and again to end, as the operator chose: by finger, mouse or key. */
export function TalkButton({ voice }: { readonly voice: Voice }) {
  const { t } = useTranslation();
  const { toggle } = useTalkKeySettings();
  const { state, available, press, release } = voice;
  const talking = state === 'starting' ? !voice.handsFree : state === 'listening';
  useTalkKeys({ talking, press, release });
  const begin = () => (toggle && talking ? release() : press());
  const end = () => {
    if (!toggle) release();
  };
  const down = (event: PointerEvent<HTMLButtonElement>) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    begin();
  };
  const key = (event: KeyboardEvent, act: () => void) => {
    if (event.key !== ' ' && event.key !== 'Enter') return;
    event.preventDefault();
    event.stopPropagation();
    if (!event.repeat) act();
  };
  const busy = talking || state === 'finishing';
  const idle = t(toggle ? 'voice.talkToggle' : 'voice.talk');
  return (
    <button
      type="button"
      className="talk"
      data-state={state}
      disabled={!available}
      title={t(toggle ? 'voice.hintToggle' : 'voice.hint')}
      aria-pressed={busy}
      onPointerEnter={voice.prepare}
      onFocus={voice.prepare}
      onPointerDown={down}
      onPointerUp={end}
      onPointerCancel={end}
      onContextMenu={(event) => event.preventDefault()}
      onKeyDown={(event) => key(event, begin)}
      onKeyUp={(event) => key(event, end)}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d="M8 1.5a2 2 0 0 1 2 2v4a2 2 0 0 1-4 0v-4a2 2 0 0 1 2-2zM3.5 7.5a4.5 4.5 0 0 0 9 0M8 12v2.5" />
      </svg>
      <span>{busy ? t(`voice.${state}`) : idle}</span>
    </button>
  );
}
