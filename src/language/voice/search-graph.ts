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

/** A word that ends at a node, what the arc to its state costs. */
interface End {
  readonly node: number;
  readonly word: number;
  readonly state: number;
  readonly score: number;
}

/** Costs are log probabilities: never above 0, and added. */
export function searchGraph(fsg: Fsg, options: GraphOptions): SearchGraph {
  return new Builder(fsg, options).build();
}

/** The node above a first one. */
const ROOT = -1;

class Builder {
  private readonly fsg: Fsg;
  private readonly options: GraphOptions;
  /** In the order of their phones, so that a tree is written from one word to the next. */
  private readonly words: readonly SpokenWord[];
  private readonly formsOf = new Map<string, number[]>();
  /** Per node, each after the one above it. */
  private readonly phone: number[] = [];
  private readonly above: number[] = [];
  /** The best that the node leads to. */
  private readonly best: number[] = [];
  private readonly ends: End[] = [];

  constructor(fsg: Fsg, options: GraphOptions) {
    this.fsg = fsg;
    this.options = options;
    const index = new Map(options.phones.map((phone, i) => [phone, i + 1]));
    this.words = fsg
      .words()
      .flatMap((word) =>
        options
          .pronounce(word)
          .map((form) => ({ word, phones: form.split(' ').map((phone) => index.get(phone) ?? 0) })),
      )
      .filter(({ phones }) => !phones.includes(0))
      .sort((a, b) => inOrder(a.phones, b.phones));
    for (const [id, { word }] of this.words.entries()) {
      const forms = this.formsOf.get(word);
      if (forms) forms.push(id);
      else this.formsOf.set(word, [id]);
    }
  }

  build(): SearchGraph {
    const { fsg, phone, above, best, ends } = this;
    const { states } = fsg.size;
    const leaving: Arc[][] = Array.from({ length: states }, () => []);
    for (const arc of fsg.transitions()) leaving[arc.from]?.push(arc);
    const firsts = leaving.map((arcs) => this.tree(arcs));
    const empty = leaving.map((arcs) => arcs.filter(({ word }) => word === undefined));
    const empties = empty.flat();
    return {
      start: fsg.start,
      final: fsg.final,
      states,
      phone: Uint8Array.from(phone),
      cost: Float32Array.from(best, (own, i) => own - (best[above[i] ?? ROOT] ?? 0)),
      children: grouped(above, phone.length),
      roots: lists(firsts),
      ends: grouped(
        ends.map(({ node }) => node),
        phone.length,
      ),
      endWord: Int32Array.from(ends, ({ word }) => word),
      endState: Int32Array.from(ends, ({ state }) => state),
      endCost: Float32Array.from(ends, ({ score, node }) => score - (best[node] ?? 0)),
      empties: lists(empty),
      emptyState: Int32Array.from(empties, ({ to }) => to),
      emptyCost: Float32Array.from(empties, (arc) => this.score(arc)),
      words: this.words,
    };
  }

  private score({ probability, word }: Arc): number {
    const { weight, perWord } = this.options;
    return weight * Math.log(probability) + (word === undefined ? 0 : perWord);
  }

  /** Writes the tree of what leaves a state and gives its first nodes. */
  private tree(arcs: readonly Arc[]): number[] {
    const said = arcs
      .flatMap((arc) =>
        (arc.word === undefined ? [] : (this.formsOf.get(arc.word) ?? [])).map((word) => ({
          word,
          state: arc.to,
          score: this.score(arc),
        })),
      )
      .sort((a, b) => a.word - b.word);
    const firsts: number[] = [];
    /** The nodes of the word before, of which the next one goes on from those that it shares. */
    const path: number[] = [];
    let before: readonly number[] = [];
    for (const { word, state, score } of said) {
      const { phones } = this.words[word] as SpokenWord;
      let shared = 0;
      while (shared < path.length && phones[shared] === before[shared]) shared++;
      path.length = shared;
      for (const phone of phones.slice(shared)) path.push(this.node(phone, path.at(-1) ?? ROOT));
      if (shared === 0) firsts.push(path[0] as number);
      for (const node of path) this.best[node] = Math.max(this.best[node] as number, score);
      this.ends.push({ node: path.at(-1) as number, word, state, score });
      before = phones;
    }
    return firsts;
  }

  private node(phone: number, above: number): number {
    this.above.push(above);
    this.best.push(Number.NEGATIVE_INFINITY);
    return this.phone.push(phone) - 1;
  }
}

function inOrder(a: readonly number[], b: readonly number[]): number {
  for (const [i, phone] of a.entries()) if (phone !== b[i]) return phone - (b[i] ?? -1);
  return a.length - b.length;
}

/** For each owner below `size` the indices of what it owns, in order; what nobody owns (`ROOT`) is left out. */
function grouped(owners: readonly number[], size: number): Lists {
  const starts = new Int32Array(size + 1);
  for (const owner of owners) if (owner !== ROOT) starts[owner + 1] = (starts[owner + 1] as number) + 1;
  for (let i = 0; i < size; i++) starts[i + 1] = (starts[i + 1] as number) + (starts[i] as number);
  const next = starts.slice();
  const items = new Int32Array(starts[size] as number);
  for (const [i, owner] of owners.entries())
    if (owner !== ROOT) {
      items[next[owner] as number] = i;
      next[owner] = (next[owner] as number) + 1;
    }
  return { starts, items };
}

/** Lists with these lengths; items are those of `all`, or numbers in a row. */
function lists(all: readonly (readonly unknown[])[]): Lists {
  const starts = new Int32Array(all.length + 1);
  for (const [i, { length }] of all.entries()) starts[i + 1] = (starts[i] as number) + length;
  const flat = all.flat();
  return { starts, items: Int32Array.from(flat, (item, i) => (typeof item === 'number' ? item : i)) };
}
