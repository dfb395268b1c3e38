/** Press and hold to talk: the microphone's state, its level, the text as it grows, and what went wrong. */
import { useEffect, useRef, useState } from 'react';
import type { Transcript } from '../../src/contract.ts';
import { type Core, messageOf } from '../client.ts';
import { useCore } from '../state/connection.tsx';
import { type Microphone, MicrophoneError, type MicrophoneProblem, openMicrophone } from './microphone.ts';
import { type Level, levelOf, meterOf, soundProblem } from './sound.ts';
import { SentUtterance } from './utterance.ts';

export type VoiceProblem = MicrophoneProblem | 'silent' | 'tooLoud' | 'tooLong' | 'notHeard';
export type VoiceState = 'idle' | 'starting' | 'listening' | 'finishing';

export interface Voice {
  readonly state: VoiceState;
  /** 0 to 1 while listening. */
  readonly level: number;
  readonly problem: { readonly kind: VoiceProblem; readonly why: string } | undefined;
  readonly available: boolean;
  readonly press: () => void;
  readonly release: () => void;
  readonly dismiss: () => void;
}

export interface VoiceListener {
  /** The text so far, while it is spoken. */
  readonly onText: (text: string) => void;
  /** After release; not called when nothing was heard. */
  readonly onTranscript: (transcript: Transcript) => void;
}

/** Longest press in seconds. */
export const LONGEST = 60;

/** What one press needs until it is over. */
interface Press {
  readonly utterance: SentUtterance;
  readonly microphone: Promise<Microphone>;
  readonly levels: Level[];
  timer: number;
  over: boolean;
}

export function useVoice(listener: VoiceListener): Voice {
  const core = useCore();
  const [state, setState] = useState<VoiceState>('idle');
  const [level, setLevel] = useState(0);
  const [problem, setProblem] = useState<Voice['problem']>();
  const pressed = useRef<Press>(undefined);
  const latest = useRef(listener);
  latest.current = listener;

  const fail = (kind: VoiceProblem, why = '') => setProblem({ kind, why });
  const begin = async (openCore: Core) => {
    setProblem(undefined);
    setState('starting');
    window.speechSynthesis?.cancel();
    const levels: Level[] = [];
    const utterance = new SentUtterance(openCore, (text) => {
      if (pressed.current?.utterance === utterance) latest.current.onText(text);
    });
    const microphone = openMicrophone({
      onPiece: (piece) => {
        const now = levelOf(piece);
        levels.push(now);
        setLevel(meterOf(now));
        utterance.push(piece);
      },
      onLost: () => void end('unplugged'),
    });
    const press: Press = { utterance, microphone, levels, timer: 0, over: false };
    pressed.current = press;
    try {
      await microphone;
      if (press.over) return;
      setState('listening');
      press.timer = window.setTimeout(() => void end('tooLong'), LONGEST * 1000);
    } catch (error) {
      if (pressed.current === press) pressed.current = undefined;
      press.over = true;
      setState('idle');
      fail(error instanceof MicrophoneError ? error.problem : 'failed', messageOf(error));
      await utterance.cancel().catch(() => undefined);
    }
  };

  const end = async (because?: 'unplugged' | 'tooLong') => {
    const press = pressed.current;
    if (!press || press.over) return;
    press.over = true;
    window.clearTimeout(press.timer);
    setState('finishing');
    try {
      const microphone = await press.microphone;
      await microphone.close();
      setLevel(0);
      const transcript = await press.utterance.finish();
      const sound = because ?? soundProblem(press.levels);
      if (sound) fail(sound);
      if (sound === 'silent') latest.current.onText('');
      else if (transcript.text === '' || transcript.verdict === 'ask-back') {
        if (!sound) fail('notHeard');
        latest.current.onText(transcript.text);
      } else latest.current.onTranscript(because ? { ...transcript, verdict: 'did-you-mean' } : transcript);
    } catch (error) {
      // A microphone that could not be opened has been told already.
      if (!(error instanceof MicrophoneError)) fail('failed', messageOf(error));
    } finally {
      if (pressed.current === press) pressed.current = undefined;
      setLevel(0);
      setState('idle');
    }
  };

  useEffect(
    () => () => {
      const press = pressed.current;
      if (!press) return;
      press.over = true;
      window.clearTimeout(press.timer);
      void press.microphone.then((microphone) => microphone.close()).catch(() => undefined);
      void press.utterance.cancel().catch(() => undefined);
    },
    [],
  );
  return {
    state,
    level,
    problem,
    available: core !== undefined,
    press: () => {
      if (core && !pressed.current) void begin(core);
    },
    release: () => void end(),
    dismiss: () => setProblem(undefined),
  };
}
