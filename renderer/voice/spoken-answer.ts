/** Reads the short answer aloud through the operating system's voices; a device that never starts is given up. */
import { useEffect } from 'react';
import type { Turn } from '../state/turn.ts';
import { speakable } from './speakable.ts';

/** Voices that do not start within this time never will. */
const WATCHDOG_MS = 3_000;
let spokenQuestion: string | undefined;

/** Notes that a question came by voice, so that its answer is read aloud. */
export function markSpoken(question: string): void {
  spokenQuestion = question.trim();
}

/** Whether this question came by voice; true once. */
export function takeSpoken(question: string): boolean {
  const spoken = spokenQuestion === question;
  if (spoken) spokenQuestion = undefined;
  return spoken;
}

/** Speaks, unless no voice of this machine is there. */
export function speak(text: string): void {
  const synthesis = window.speechSynthesis;
  const words = speakable(text);
  if (!synthesis || words === '') return;
  synthesis.cancel();
  const utterance = new SpeechSynthesisUtterance(words);
  const voice = synthesis
    .getVoices()
    .find((one) => one.localService && one.lang.startsWith('en') && !one.name.includes('+'));
  // A voice of the network would send the answer away.
  if (!voice) return;
  utterance.voice = voice;
  utterance.lang = voice.lang;
  const watchdog = window.setTimeout(() => synthesis.cancel(), WATCHDOG_MS);
  utterance.onstart = () => window.clearTimeout(watchdog);
  utterance.onend = () => window.clearTimeout(watchdog);
  utterance.onerror = () => window.clearTimeout(watchdog);
  synthesis.speak(utterance);
}

/** Reads a spoken question's answer aloud when it is whole: its warning, then its first sentence. */
export function useSpokenAnswer(turn: Turn | undefined): void {
  const answer = turn?.state === 'answered' ? turn.answer : undefined;
  useEffect(() => {
    if (!answer || !takeSpoken(answer.question)) return;
    const first = answer.headline ?? answer.statements[0];
    speak([answer.warnings[0]?.text, first?.text].filter((text) => text !== undefined).join(' ') || answer.text);
  }, [answer]);
}
