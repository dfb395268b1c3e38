/** A trigram model with Witten-Bell smoothing and back-off, over words and slots. */
import type { PairCounts } from './word-pairs.ts';

/** After a history: probabilities of what was seen, and the weight that is left for the shorter history. */
export interface Continuation {
  readonly next: ReadonlyMap<string, number>;
  readonly backOff: number;
}

export const BEGIN = '<s>';
export const END = '</s>';

export interface Ngrams {
  /** Probabilities without any history, `END` among them. */
  readonly single: ReadonlyMap<string, number>;
  readonly afterOne: ReadonlyMap<string, Continuation>;
  /** Keys are two tokens parted by a space. */
  readonly afterTwo: ReadonlyMap<string, Continuation>;
}

type Counts = Map<string, Map<string, number>>;

/** Counts what follows what, each sentence as often as its weight says. */
export class NgramCounts {
  private readonly ones = new Map<string, number>();
  private readonly twos: Counts = new Map();
  private readonly threes: Counts = new Map();

  /** Adds a sentence of tokens without its begin and end. */
  add(sentence: readonly string[], weight = 1): void {
    const tokens = [BEGIN, ...sentence, END];
    tokens.forEach((token, i) => {
      if (i === 0) return;
      this.ones.set(token, (this.ones.get(token) ?? 0) + weight);
      count(this.twos, { history: tokens[i - 1] ?? '', token, weight });
      if (i > 1) count(this.threes, { history: `${tokens[i - 2]} ${tokens[i - 1]}`, token, weight });
    });
  }

  /** What follows what, `BEGIN` and `END` among the words. */
  pairs(): PairCounts {
    // What is given outlives the counts of triples, which are the most.
    const { ones, twos } = this;
    const begun = sum(twos.get(BEGIN)?.values() ?? []);
    return {
      total: sum(ones.values()) + begun,
      one: (word) => (word === BEGIN ? begun : (ones.get(word) ?? 0)),
      pair: (word, next) => twos.get(word)?.get(next) ?? 0,
    };
  }

  /**
   * @param least `words` that weigh less are left out; pairs and triples are kept where they say that much more than the shorter
   * history: weight × ln(p / shorter p). The rest costs states and time and hardly changes what is heard.
   */
  learn(least = { words: 0, pairs: 0, triples: 0 }): Ngrams {
    const frequent = [...this.ones].filter(([, seen]) => seen >= least.words);
    const total = sum(this.ones.values());
    const single = new Map(
      frequent.map(([token, seen]) => [token, (seen + 0.5) / (total + 0.5 * this.ones.size)] as const),
    );
    const afterOne = smoothed(this.twos, (_, token) => single.get(token) ?? 0, least.pairs);
    const shorter = (history: string, token: string) => {
      const last = history.slice(history.indexOf(' ') + 1);
      const after = afterOne.get(last);
      return after?.next.get(token) ?? (after?.backOff ?? 1) * (single.get(token) ?? 0);
    };
    return { single, afterOne, afterTwo: smoothed(this.threes, shorter, least.triples) };
  }
}

function count(
  counts: Counts,
  { history, token, weight }: { readonly history: string; readonly token: string; readonly weight: number },
): void {
  const seen = counts.get(history) ?? new Map<string, number>();
  seen.set(token, (seen.get(token) ?? 0) + weight);
  counts.set(history, seen);
}

const sum = (values: Iterable<number>): number => {
  let total = 0;
  for (const one of values) total += one;
  return total;
};

function smoothed(
  counts: Counts,
  shorter: (history: string, token: string) => number,
  least: number,
): Map<string, Continuation> {
  return new Map(
    [...counts].flatMap(([history, seen]) => {
      const total = sum(seen.values());
      const kinds = seen.size;
      const next = new Map<string, number>();
      let left = 1;
      let leftBelow = 1;
      for (const [token, weight] of seen) {
        const below = shorter(history, token);
        if (below === 0) continue;
        const probability = (weight + kinds * below) / (total + kinds);
        if (least > 0 && weight * Math.log(probability / below) < least) continue;
        next.set(token, probability);
        left -= probability;
        leftBelow -= below;
      }
      if (next.size === 0) return [];
      // What is left over goes to the tokens that the shorter history knows and this one does not name.
      return [[history, { next, backOff: Math.max(1e-6, left) / Math.max(1e-6, leftBelow) }] as const];
    }),
  );
}
