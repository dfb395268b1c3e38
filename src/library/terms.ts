import { stem } from './stem.ts';

/** Words that say nothing about what is asked for. */
const STOP = new Set(
  `a about again all also am an and any are as at be because been being both but by can could did do does
  doing done during each either else ever every for from get gets give given go had happen happens has have having he her here how i if in into is it
  its itself just kind know let like long make many may me mean means meant might more most much must my need needs no not now of on once one
  only or other our out over own per please question same say says shall she should show so some such take tell than that the their them then
  there these they thing this those through to too try under until up upon us use used using very want was we well were what whats when where
  which while who whom whose why will with within would you your yours`.split(/\s+/),
);
export const isStop = (word: string): boolean => STOP.has(word);

/** Lower-case words and numbers of a text, in order: "P2.12" and "1.5" stay whole, -7 is "neg7", as among the keys of codes. */
export function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .normalize('NFKD')
      .replace(/(?<![\p{L}\p{N}])[-\u2212](?=\d)/gu, 'neg')
      .match(/[\p{L}\p{N}]+(?:[.,'’](?=\p{N})[\p{N}]+)*/gu) ?? []
  );
}

/** Different stems of the content words of a text. */
export const contentStems = (text: string): Set<string> =>
  new Set(
    wordsOf(text)
      .filter((word) => !isStop(word) && (word.length > 1 || /\d/.test(word)))
      .map(stem),
  );
