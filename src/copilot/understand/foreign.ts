/** Whether a question is written in another language than the one that is read here. Pure. */
import { FUNCTION_WORDS, QUESTION_WORDS } from './lexicon.ts';
import { fold, wordsOf } from './words.ts';

/** Small words of German, French, Spanish, Italian, Dutch and Polish that are no English words. */
const SMALL: ReadonlySet<string> = new Set(
  `der den dem des de im das und ist sind nicht ein eine einen wie viel viele warum wann wer welche welcher welches wo von vom zu zum zur für mit auf bei wird wurde hat haben
  kann können muss soll sollte heute gestern jetzt noch wieviel
  le les est sont quelle quel quels quelles combien pourquoi quand où qui du au aux sur avec dans une et il elle ne pas
  el los las está están cuál cuánto cuánta por qué cuándo dónde quién y una con hay
  il gli è sono quanto quanta perché quando dove chi della del di con
  het een zijn hoe waarom wanneer waar wie welke van niet
  jest są jaka jaki jakie ile dlaczego kiedy gdzie czy nie`
    .split(/\s+/)
    .map(fold),
);

/** True where small words of another language stand in the question and no more English ones beside them. */
export function isForeign(question: string): boolean {
  const words = wordsOf(question).map(({ text }) => fold(text));
  const theirs = words.filter((word) => SMALL.has(word)).length;
  const ours = words.filter((word) => !SMALL.has(word) && (FUNCTION_WORDS.has(word) || QUESTION_WORDS.has(word)));
  return theirs >= 2 && theirs > ours.length;
}
