/** Which words shun each other: pairs that are seen seldom though either word is frequent ("the are", "two the"). */

/** Seen so much more often, in thought, so that rare words are not judged. */
const DOUBT = 0.5;

/** What words a pair is made of; weights as they were counted. */
export interface PairCounts {
  readonly total: number;
  readonly one: (word: string) => number;
  readonly pair: (word: string, next: string) => number;
}

/** What stands between words that are not judged: a name or a figure. */
export const GAP = '{}';

/**
 * How much a row of words is unlike what was counted: natural logarithms of how much more often its pairs would be seen if words
 * followed each other by chance. A model with back-off cannot say so: what was never seen is as likely there as its words are frequent.
 */
export function discord(words: readonly string[], counts: PairCounts): number {
  let sum = 0;
  for (const [i, next] of words.entries()) {
    const word = words[i - 1];
    if (word === undefined || word === GAP || next === GAP) continue;
    const expected = (counts.one(word) * counts.one(next)) / counts.total;
    sum += Math.max(0, Math.log((expected + DOUBT) / (counts.pair(word, next) + DOUBT)));
  }
  return sum;
}
