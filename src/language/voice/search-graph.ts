/**
 * A grammar laid out for the search over phones: what may follow a state is a tree of phones, in which words that begin alike
 * share their beginnings, and the best that a branch can lead to is known where it begins.
 */
import type { Pronunciation } from './dictionary.ts';
import type { Arc, Fsg } from './fsg.ts';

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

/** Lists of lists in two arrays: those of `i` stand from `starts[i]` to `starts[i + 1]`. */
export interface Lists {
  readonly starts: Int32Array;
  readonly items: Int32Array;
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
  /** Node → ends of words there: index into the three arrays that follow. */
  readonly ends: Lists;
  readonly endWord: Int32Array;
  readonly endState: Int32Array;
  readonly endCost: Float32Array;
  /** State → arcs without a word. */
  readonly empties: Lists;
  readonly emptyState: Int32Array;
  readonly emptyCost: Float32Array;
  readonly words: readonly SpokenWord[];
}

interface Branch {
  readonly phone: number;
  readonly next: Map<number, Branch>;
  readonly ends: { readonly word: number; readonly state: number; readonly score: number }[];
  best: number;
  id: number;
}

const branch = (phone: number): Branch => ({
  phone,
  next: new Map(),
  ends: [],
  best: Number.NEGATIVE_INFINITY,
  id: -1,
});

/** Costs are log probabilities: never above 0, and added. */
export function searchGraph(fsg: Fsg, options: GraphOptions): SearchGraph {
  return new Builder(fsg, options).build();
}

class Builder {
  private readonly fsg: Fsg;
  private readonly options: GraphOptions;
  private readonly phoneIndex: ReadonlyMap<string, number>;
  private readonly said = new Map<string, { readonly id: number; readonly phones: readonly number[] }[]>();
  private readonly words: SpokenWord[] = [];
  private readonly nodes: Branch[] = [];

  constructor(fsg: Fsg, options: GraphOptions) {
    this.fsg = fsg;
    this.options = options;
    this.phoneIndex = new Map(options.phones.map((phone, i) => [phone, i + 1]));
  }

  build(): SearchGraph {
    const { fsg } = this;
    const states = fsg.size.states;
    const leaving: Arc[][] = Array.from({ length: states }, () => []);
    for (const arc of fsg.transitions()) leaving[arc.from]?.push(arc);
    const trees = leaving.map((arcs) => this.tree(arcs));
    const costs: number[] = [];
    for (const tree of trees) this.number(tree, { above: 0, costs });
    const ends = this.nodes.flatMap(({ ends: all, best }) => all.map((end) => ({ ...end, cost: end.score - best })));
    const empty = leaving.map((arcs) => arcs.filter(({ word }) => word === undefined));
    const empties = empty.flat();
    return {
      start: fsg.start,
      final: fsg.final,
      states,
      phone: Uint8Array.from(this.nodes, ({ phone }) => phone),
      cost: Float32Array.from(costs),
      children: lists(this.nodes.map(({ next }) => [...next.values()].map(({ id }) => id))),
      roots: lists(trees.map(({ next }) => [...next.values()].map(({ id }) => id))),
      ends: numbered(this.nodes.map((node) => node.ends.length)),
      endWord: Int32Array.from(ends, ({ word }) => word),
      endState: Int32Array.from(ends, ({ state }) => state),
      endCost: Float32Array.from(ends, ({ cost }) => cost),
      empties: numbered(empty.map((arcs) => arcs.length)),
      emptyState: Int32Array.from(empties, ({ to }) => to),
      emptyCost: Float32Array.from(empties, (arc) => this.score(arc)),
      words: this.words,
    };
  }

  private score({ probability, word }: Arc): number {
    const { weight, perWord } = this.options;
    return weight * Math.log(probability) + (word === undefined ? 0 : perWord);
  }

  private tree(arcs: readonly Arc[]): Branch {
    const root = branch(0);
    for (const arc of arcs) {
      if (arc.word === undefined) continue;
      const score = this.score(arc);
      for (const { id, phones } of this.spoken(arc.word)) {
        let node = root;
        for (const phone of phones) {
          const next = node.next.get(phone) ?? branch(phone);
          node.next.set(phone, next);
          node = next;
          node.best = Math.max(node.best, score);
        }
        node.ends.push({ word: id, state: arc.to, score });
      }
    }
    return root;
  }

  /** Gives the nodes below a branch their numbers and costs. */
  private number(tree: Branch, { above, costs }: { readonly above: number; readonly costs: number[] }): void {
    for (const next of tree.next.values()) {
      next.id = this.nodes.length;
      this.nodes.push(next);
      costs.push(next.best - above);
      this.number(next, { above: next.best, costs });
    }
  }

  private spoken(word: string): readonly { readonly id: number; readonly phones: readonly number[] }[] {
    const known = this.said.get(word);
    if (known) return known;
    const forms = this.options.pronounce(word).flatMap((form) => {
      const phones = form.split(' ').map((phone) => this.phoneIndex.get(phone) ?? 0);
      if (phones.includes(0)) return [];
      const id = this.words.push({ word, phones }) - 1;
      return [{ id, phones }];
    });
    this.said.set(word, forms);
    return forms;
  }
}

function lists(all: readonly (readonly number[])[]): Lists {
  return { starts: numbered(all.map(({ length }) => length)).starts, items: Int32Array.from(all.flat()) };
}

/** Lists of consecutive numbers with these lengths. */
function numbered(lengths: readonly number[]): Lists {
  const starts = new Int32Array(lengths.length + 1);
  for (const [i, length] of lengths.entries()) starts[i + 1] = (starts[i] ?? 0) + length;
  const last = starts[lengths.length] ?? 0;
  return { starts, items: Int32Array.from({ length: last }, (_, i) => i) };
}
