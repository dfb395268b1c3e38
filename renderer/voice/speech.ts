/** Reading aloud by the operating system's voices, with a watchdog: a device that does not start or never ends is given up. */
import { useSyncExternalStore } from 'react';
import { remember, remembered } from '../state/settings.ts';

export interface SpeechState {
  readonly speaking: boolean;
  /** `noVoice`: this computer has none of its own; `stuck`: it has one that makes no sound. */
  readonly problem: 'noVoice' | 'stuck' | undefined;
  /** Whether answers to spoken questions are read aloud. */
  readonly on: boolean;
}

/** A voice that has not started by then never will. */
const START_MS = 3_000;
/** No voice speaks slower than this: time for each character, and for its start. */
const CHARACTER_MS = 150;
const LEAST_MS = 5_000;
/** Lists of voices come late. */
const VOICES_MS = 1_000;

let now: SpeechState = { speaking: false, problem: undefined, on: remembered('gemba.readAloud') !== 'off' };
let watchdog = 0;
let silentComputer = false;
const listeners = new Set<() => void>();
const set = (change: Partial<SpeechState>) => {
  now = { ...now, ...change };
  for (const listener of listeners) listener();
};
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export function useSpeech(): SpeechState {
  return useSyncExternalStore(subscribe, () => now);
}

export function setReadAloud(on: boolean): void {
  remember('gemba.readAloud', on ? 'on' : 'off');
  if (!on) stopSpeaking();
  set({ on, problem: undefined });
}

/** Ends what is being read aloud. */
export function stopSpeaking(): void {
  window.clearTimeout(watchdog);
  window.speechSynthesis?.cancel();
  if (now.speaking) set({ speaking: false });
}

/** Reads English text aloud; what was being read before ends. */
export async function speak(words: string): Promise<void> {
  stopSpeaking();
  if (!now.on || words === '') return;
  const voice = await localVoice();
  if (!voice) {
    // Said once: it stays so.
    set({ problem: silentComputer ? undefined : 'noVoice' });
    silentComputer = true;
    return;
  }
  const utterance = new SpeechSynthesisUtterance(words);
  utterance.voice = voice;
  utterance.lang = voice.lang;
  const ended = () => {
    window.clearTimeout(watchdog);
    set({ speaking: false });
  };
  const giveUp = () => {
    window.speechSynthesis.cancel();
    set({ speaking: false, problem: 'stuck' });
  };
  utterance.onstart = () => {
    window.clearTimeout(watchdog);
    watchdog = window.setTimeout(giveUp, LEAST_MS + words.length * CHARACTER_MS);
  };
  utterance.onend = ended;
  utterance.onerror = ended;
  watchdog = window.setTimeout(giveUp, START_MS);
  set({ speaking: true, problem: undefined });
  window.speechSynthesis.speak(utterance);
}

/** A voice of this computer: one of the network would send the answer away. */
async function localVoice(): Promise<SpeechSynthesisVoice | undefined> {
  const synthesis = window.speechSynthesis;
  if (!synthesis) return undefined;
  if (synthesis.getVoices().length === 0)
    await new Promise<void>((come) => {
      const timer = window.setTimeout(come, VOICES_MS);
      const list = () => {
        window.clearTimeout(timer);
        come();
      };
      synthesis.addEventListener('voiceschanged', list, { once: true });
    });
  // On Linux, names with a plus are variants that no one would choose.
  return synthesis.getVoices().find((one) => one.localService && one.lang.startsWith('en') && !one.name.includes('+'));
}
