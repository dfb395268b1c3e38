/** Which answers are read aloud: those to spoken questions, in short form. */
import { useEffect, useEffectEvent } from 'react';
import type { Answer } from '../../src/contract.ts';
import { originAloud, originsOf } from '../conversation/origin.ts';
import { useDocuments } from '../state/documents.tsx';
import type { Turn } from '../state/turn.ts';
import { shortForm, speakable } from './speakable.ts';
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
  const { byName } = useDocuments();
  const say = useEffectEvent((whole: Answer) => {
    const fact = whole.headline ?? whole.statements[0];
    const [origin] = fact && !whole.refused ? originsOf([fact], whole.evidence) : [];
    // For which job and machine a step is cannot be seen by someone who only listens.
    const from = origin ? `${speakable(originAloud(origin, byName))}: ` : '';
    void speak(from + shortForm(whole));
  });
  useEffect(() => {
    if (answer && takeSpoken(answer.question)) say(answer);
  }, [answer]);
}
