/** Which answers are read aloud: those to spoken questions, in short form. */
import { useEffect } from 'react';
import type { Turn } from '../state/turn.ts';
import { shortForm } from './speakable.ts';
import { speak } from './speech.ts';

let spokenQuestion: string | undefined;

/** Notes that a question came by voice, so that its answer is read aloud. */
export function markSpoken(question: string): void {
  spokenQuestion = question.trim();
}

/** Whether this question came by voice; true once. */
function takeSpoken(question: string): boolean {
  const spoken = spokenQuestion === question;
  if (spoken) spokenQuestion = undefined;
  return spoken;
}

/** Reads a spoken question's answer aloud when it is whole. */
export function useSpokenAnswer(turn: Turn | undefined): void {
  const answer = turn?.state === 'answered' ? turn.answer : undefined;
  useEffect(() => {
    if (answer && takeSpoken(answer.question)) void speak(shortForm(answer));
  }, [answer]);
}
