/** A trigram model with Witten-Bell smoothing and back-off, over words and slots. Tokens are numbers, by their first appearance. */
import { grouped, type Lists, PairTable } from './pair-table.ts';
import type { PairCounts } from './word-pairs.ts';

export const BEGIN = '<s>';
export const END = '</s>';

/** What follows histories, whose numbers are those of a token or of a pair. */
export interface Continuations {
  /** History → what was seen after it, as indices into the two arrays that follow. */
  readonly seen: Lists;
  readonly token: readonly number[];
  /** 0 where the shorter history says as much. */
  readonly probability: Float64Array;
  /** History → the weight that is left for the shorter one; 0 where nothing follows. */
  readonly backOff: Float64Array;
}

export interface Ngrams {
  readonly tokens: readonly string[];
  /** The number of a token, or -1. */
  readonly numberOf: (token: string) => number;
  /** Probabilities without any history, `END` among them; 0 for what is left out. */
  readonly single: Float64Array;
  /** Histories are tokens; what was seen after one is a pair. */
  readonly afterOne: Continuations;
  /** Histories are pairs. */
  readonly afterTwo: Continuations;
  /** The number of a pair of tokens, or -1; and the last token of a pair. */
  readonly pair: (token: number, next: number) => number;
  readonly lastOf: (pair: number) => number;
}

/** Counts what follows what, each sentence as often as its weight says. */
export class NgramCounts {
  private readonly ids = new Map<string, number>();
  private readonly tokens: string[] = [];
  private readonly ones: number[] = [];
  private readonly twos = new PairTable();
  /** Pairs whose first number is the index of a pair. */
  private readonly threes = new PairTable();
  private readonly begin = this.id(BEGIN);
  private readonly end = this.id(END);

  /** Adds a sentence of tokens without its begin and end. */
  add(sentence: readonly string[], weight = 1): void {
    let last = this.begin;
    let pair = -1;
    for (let i = 0; i <= sentence.length; i++) {
      const token = i < sentence.length ? this.id(sentence[i] as string) : this.end;
      this.ones[token] = (this.ones[token] as number) + weight;
      if (pair >= 0) this.threes.add(pair, token, weight);
      pair = this.twos.add(last, token, weight);
      last = token;
    }
  }

  /** What follows what, `BEGIN` and `END` among the words. */
  pairs(): PairCounts {
    // What is given outlives the counts of triples, which are the most.
    const { ids, ones, twos, begin } = this;
    const numberOf = (word: string) => ids.get(word) ?? -1;
    let begun = 0;
    for (const [i, first] of twos.first.entries()) if (first === begin) begun += twos.weight[i] as number;
    return {
      total: sum(ones) + begun,
      one: (word) => (word === BEGIN ? begun : (ones[numberOf(word)] ?? 0)),
      pair: (word, next) => twos.weight[twos.find(numberOf(word), numberOf(next))] ?? 0,
    };
  }

  /**
   * @param least `words` that weigh less are left out; pairs and triples are kept where they say that much more than the shorter
   * history: weight × ln(p / shorter p). The rest costs states and time and hardly changes what is heard.
   */
  learn(least = { words: 0, pairs: 0, triples: 0 }): Ngrams {
    const { ids, ones, twos, threes, tokens } = this;
    // Nothing but `BEGIN` never follows.
    const total = sum(ones) + 0.5 * (tokens.length - 1);
    const single = Float64Array.from(ones, (seen, i) =>
      i !== this.begin && seen >= least.words ? (seen + 0.5) / total : 0,
    );
    const afterOne = smoothed(
      { table: twos, histories: tokens.length, least: least.pairs },
      (_, token) => single[token] as number,
    );
    const shorter = (history: number, token: number) => {
      const last = twos.second[history] as number;
      const kept = afterOne.probability[twos.find(last, token)] as number;
      return kept > 0 ? kept : (afterOne.backOff[last] || 1) * (single[token] as number);
    };
    return {
      tokens,
      numberOf: (token) => ids.get(token) ?? -1,
      single,
      afterOne,
      afterTwo: smoothed({ table: threes, histories: twos.second.length, least: least.triples }, shorter),
      pair: (token, next) => twos.find(token, next),
      lastOf: (pair) => twos.second[pair] as number,
    };
  }

  private id(token: string): number {
    const known = this.ids.get(token);
    if (known !== undefined) return known;
    this.ids.set(token, this.tokens.length);
    this.ones.push(0);
    return this.tokens.push(token) - 1;
  }
}

const sum = (values: readonly number[]): number => values.reduce((total, one) => total + one, 0);

interface Counted {
  readonly table: PairTable;
  /** How many histories the first numbers of the table are of. */
  readonly histories: number;
  readonly least: number;
}

function smoothed(
  { table, histories, least }: Counted,
  shorter: (history: number, token: number) => number,
): Continuations {
  const seen = grouped(table.first, histories);
  const probability = new Float64Array(table.second.length);
  const backOff = new Float64Array(histories);
  for (let history = 0; history < histories; history++) {
    const own = seen.items.subarray(seen.starts[history], seen.starts[history + 1]);
    let total = 0;
    for (const i of own) total += table.weight[i] as number;
    let left = 1;
    let leftBelow = 1;
    for (const i of own) {
      const weight = table.weight[i] as number;
      const below = shorter(history, table.second[i] as number);
      if (below === 0) continue;
      const share = (weight + own.length * below) / (total + own.length);
      if (least > 0 && weight * Math.log(share / below) < least) continue;
      probability[i] = share;
      left -= share;
      leftBelow -= below;
    }
    // What is left over goes to the tokens that the shorter history knows and this one does not name.
    if (left < 1) backOff[history] = Math.max(1e-6, left) / Math.max(1e-6, leftBelow);
  }
  return { seen, token: table.second, probability, backOff };
}
