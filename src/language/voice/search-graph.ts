/**
 * A grammar laid out for the search over phones: what may follow a state is a tree of phones, in which words that begin alike
 * share their beginnings, and the best that a branch can lead to is known where it begins.
 */
import type { Pronunciation } from './dictionary.ts';
import { type Arcs, type Fsg, NO_WORD } from './fsg.ts';
import { grouped, type Lists } from './pair-table.ts';

export interface GraphOptions {
  readonly pronounce: (word: string) => readonly Pronunciation[];
  /** Phones in the order of the acoustic model. */
  readonly phones: readonly string[];
  /** How much the grammar's log probabilities count against the sound's. */
  readonly weight: number;
  /** Added for each word: against many short ones. */
  readonly perWord: number;
}

/** A word as it was found: what was said for it. */
export interface SpokenWord {
  readonly word: string;
  /** Indices into the model's outputs (0 is its blank). */
  readonly phones: readonly number[];
}

export interface SearchGraph {
  readonly start: number;
  readonly final: number;
  readonly states: number;
  /** Per node of the trees: its phone, and what entering it costs. */
  readonly phone: Uint8Array;
  readonly cost: Float32Array;
  /** Node → nodes after it; state → first nodes of its tree. */
  readonly children: Lists;
  readonly roots: Lists;
  /** Words that end at node `i` stand from `endStarts[i]` to `endStarts[i + 1]`. */
  readonly endStarts: Int32Array;
  readonly endWord: Int32Array;
  readonly endState: Int32Array;
  readonly endCost: Float32Array;
  /** Arcs without a word that leave state `i` stand from `emptyStarts[i]` to `emptyStarts[i + 1]`. */
  readonly emptyStarts: Int32Array;
  readonly emptyState: Int32Array;
  readonly emptyCost: Float32Array;
  readonly words: readonly SpokenWord[];
}

/** Costs are log probabilities: never above 0, and added. */
export function searchGraph(fsg: Fsg, options: GraphOptions): SearchGraph {
  return new Builder(fsg, options).build();
}

/** Above a first node, and the owner of what is not listed. */
const NOBODY = -1;

class Builder {
  private readonly fsg: Fsg;
  private readonly arcs: Arcs;
  private readonly options: GraphOptions;
  /** In the order of their phones, so that a tree is written from one word to the next. */
  private readonly words: readonly SpokenWord[];
  /** Word of the grammar → its entries in `words`. */
  private readonly forms: Lists;
  /** Per node, each after the one above it. */
  private readonly phone: number[] = [];
  private readonly above: number[] = [];
  /** The best that the node leads to. */
  private readonly best: number[] = [];
  /** Words that end, in the order of their nodes: the node, the word, the arc that is gone. */
  private readonly endNode: number[] = [];
  private readonly endWord: number[] = [];
  private readonly endArc: number[] = [];

  constructor(fsg: Fsg, options: GraphOptions) {
    this.fsg = fsg;
    this.arcs = fsg.arcs();
    this.options = options;
    const index = new Map(options.phones.map((phone, i) => [phone, i + 1]));
    const said = fsg
      .words()
      .flatMap((word, owner) =>
        options
          .pronounce(word)
          .map((form) => ({ word, owner, phones: form.split(' ').map((phone) => index.get(phone) ?? 0) })),
      )
      .filter(({ phones }) => !phones.includes(0))
      .sort((a, b) => inOrder(a.phones, b.phones));
    this.words = said.map(({ word, phones }) => ({ word, phones }));
    this.forms = grouped(
      said.map(({ owner }) => owner),
      fsg.size.words,
    );
  }

  build(): SearchGraph {
    const { fsg, arcs, phone, above, best, endNode, endArc } = this;
    const { states } = fsg.size;
    const leaving = grouped(arcs.from, states);
    const firsts: number[] = [];
    const rootStarts = new Int32Array(states + 1);
    for (let state = 0; state < states; state++) {
      this.tree(leaving.items.subarray(leaving.starts[state], leaving.starts[state + 1]), firsts);
      rootStarts[state + 1] = firsts.length;
    }
    const empties = grouped(
      arcs.from.map((from, i) => (arcs.word[i] === NO_WORD ? from : NOBODY)),
      states,
    );
    return {
      start: fsg.start,
      final: fsg.final,
      states,
      phone: Uint8Array.from(phone),
      cost: Float32Array.from(best, (own, i) => own - (best[above[i] as number] ?? 0)),
      children: grouped(above, phone.length),
      roots: { starts: rootStarts, items: Int32Array.from(firsts) },
      endStarts: grouped(endNode, phone.length).starts,
      endWord: Int32Array.from(this.endWord),
      endState: Int32Array.from(endArc, (arc) => arcs.to[arc] as number),
      endCost: Float32Array.from(endArc, (arc, i) => this.score(arc) - (best[endNode[i] as number] as number)),
      emptyStarts: empties.starts,
      emptyState: empties.items.map((arc) => arcs.to[arc] as number),
      emptyCost: Float32Array.from(empties.items, (arc) => this.score(arc)),
      words: this.words,
    };
  }

  private score(arc: number): number {
    const { weight, perWord } = this.options;
    const { probability, word } = this.arcs;
    return weight * Math.log(probability[arc] as number) + (word[arc] === NO_WORD ? 0 : perWord);
  }

  /** Writes the tree of what leaves a state; its first nodes are added to `firsts`. */
  private tree(leaving: Int32Array, firsts: number[]): void {
    const { arcs, words, best } = this;
    /** The nodes of the word before, of which the next one goes on from those that it shares. */
    const path: number[] = [];
    let before: readonly number[] = [];
    for (const key of this.said(leaving)) {
      const word = Math.floor(key / arcs.from.length);
      const arc = key % arcs.from.length;
      const { phones } = words[word] as SpokenWord;
      const score = this.score(arc);
      let shared = 0;
      while (shared < path.length && phones[shared] === before[shared]) shared++;
      path.length = shared;
      for (let i = shared; i < phones.length; i++) path.push(this.node(phones[i] as number, path.at(-1) ?? NOBODY));
      if (shared === 0) firsts.push(path[0] as number);
      for (const node of path) best[node] = Math.max(best[node] as number, score);
      this.endNode.push(path.at(-1) as number);
      this.endWord.push(word);
      this.endArc.push(arc);
      before = phones;
    }
  }

  /** What is said on arcs, as word × number of arcs + arc, in the order of the words. */
  private said(leaving: Int32Array): Float64Array {
    const { arcs, forms } = this;
    const keys: number[] = [];
    for (const arc of leaving) {
      const word = arcs.word[arc] as number;
      if (word === NO_WORD) continue;
      for (let k = forms.starts[word] as number; k < (forms.starts[word + 1] as number); k++)
        keys.push((forms.items[k] as number) * arcs.from.length + arc);
    }
    return Float64Array.from(keys).sort();
  }

  private node(phone: number, above: number): number {
    this.above.push(above);
    this.best.push(Number.NEGATIVE_INFINITY);
    return this.phone.push(phone) - 1;
  }
}

function inOrder(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return (a[i] as number) - (b[i] ?? -1);
  return a.length - b.length;
}
