/** The ear of this window: opened with the connection, closed with it. */
import { useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react';
import { useCore } from '../state/connection.tsx';
import { remember, remembered } from '../state/settings.ts';
import { CLOSED_EAR, Ear, type EarListener, type EarState } from './ear.ts';
import { stopSpeaking, useSpeech } from './speech.ts';

export interface Voice extends EarState {
  /** False while there is no connection to the core. */
  readonly available: boolean;
  /** Someone is about to talk. */
  readonly prepare: () => void;
  readonly press: () => void;
  readonly release: () => void;
  /** Drops the question that is being spoken. */
  readonly cancel: () => void;
  readonly setHandsFree: (on: boolean) => void;
  readonly dismiss: () => void;
}

const nobody = () => () => undefined;
/** Whether someone talks at this computer: then the engine is loaded soon after the start, and no first question waits for it. */
const TALKS = 'gemba.talks';
/** By then the screen stands. */
const IDLE_MS = 5_000;

export function useVoice(listener: EarListener): Voice {
  const core = useCore();
  const [ear, setEar] = useState<Ear>();
  const onText = useEffectEvent(listener.onText);
  const onTranscript = useEffectEvent(listener.onTranscript);
  useEffect(() => {
    if (!core) return;
    const one = new Ear(core, {
      onText: (text) => onText(text),
      onTranscript: (transcript) => onTranscript(transcript),
    });
    setEar(one);
    const idle = remembered(TALKS) === null ? 0 : window.setTimeout(() => void one.prepare(), IDLE_MS);
    return () => {
      window.clearTimeout(idle);
      setEar(undefined);
      void one.shut();
    };
  }, [core]);
  const { speaking } = useSpeech();
  useEffect(() => ear?.setDeaf(speaking), [ear, speaking]);
  const state = useSyncExternalStore(ear?.subscribe ?? nobody, ear?.state ?? closed);
  return {
    ...state,
    available: ear !== undefined,
    prepare: () => void ear?.prepare(),
    press: () => {
      stopSpeaking();
      remember(TALKS, 'yes');
      void ear?.press();
    },
    release: () => void ear?.release(),
    cancel: () => void ear?.cancel(),
    setHandsFree: (on) => void ear?.setHandsFree(on),
    dismiss: () => ear?.dismiss(),
  };
}

const closed = () => CLOSED_EAR;
