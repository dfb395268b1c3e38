/** Finds the likeliest words of a grammar for what the acoustic model heard: Viterbi search over the phones of CTC. */
import type { PhoneLogs } from './acoustic-net.ts';
import type { SearchGraph } from './search-graph.ts';
import { Arrivals, BLANK, Layer, NEVER, type Path } from './search-layers.ts';
import { NOTHING, type Row, WordLattice } from './word-lattice.ts';

export interface SearchOptions {
  /** Paths less likely than the best by this (natural logarithm) are given up. */
  readonly beam: number;
  /** Nodes that are followed in a step at most. */
  readonly most: number;
  /** Other words are remembered that make a path less likely by so much; default: none. */
  readonly margin?: number;
}

/** The words of the likeliest path: indices into the graph's words. */
export interface FoundPath {
  readonly words: readonly number[];
  /** Whether it ends where the grammar allows a sentence to end. */
  readonly complete: boolean;
  readonly score: number;
}

/** Likelihoods fall into slices of this width when the beam is narrowed to `most` nodes. */
const SLICE = 0.25;

/** One search at a time; its memory serves the next one too. */
export class PhoneSearch {
  private readonly graph: SearchGraph;
  private readonly options: SearchOptions;
  private now: Layer;
  private next: Layer;
  private readonly arrivals: Arrivals;
  private readonly lattice: WordLattice;
  /** Score of nothing but blanks since the start. */
  private silence = 0;
  private limit = NEVER;

  constructor(graph: SearchGraph, options: SearchOptions) {
    this.graph = graph;
    this.options = options;
    this.now = new Layer(graph.phone.length);
    this.next = new Layer(graph.phone.length);
    this.lattice = new WordLattice(options.margin ?? 0);
    this.arrivals = new Arrivals(graph.states, this.lattice);
  }

  start(): void {
    this.now.clear();
    this.lattice.clear();
    this.silence = 0;
    this.limit = NEVER;
  }

  /** Follows all steps from `from` on. */
  push({ logs, width, steps }: PhoneLogs, from = 0): void {
    for (let t = from; t < steps; t++) this.step(logs.subarray(t * width, (t + 1) * width));
  }

  private step(logs: Float32Array): void {
    const { now, next, graph } = this;
    this.arrive();
    this.enterWords(logs);
    const blank = logs[BLANK] as number;
    for (let i = 0; i < now.count; i++) {
      const node = now.active[i] as number;
      const [phoneScore, blankScore] = [now.onPhone[node] as number, now.onBlank[node] as number];
      const best = Math.max(phoneScore, blankScore);
      if (best < this.limit) continue;
      const past = (phoneScore > blankScore ? now.phonePast[node] : now.blankPast[node]) as number;
      const phone = graph.phone[node] as number;
      next.phone(node, phoneScore + (logs[phone] as number), now.phonePast[node] as number);
      next.blank(node, best + blank, past);
      for (let k = graph.children.starts[node] as number; k < (graph.children.starts[node + 1] as number); k++) {
        const child = graph.children.items[k] as number;
        const sound = graph.phone[child] as number;
        const cost = (graph.cost[child] as number) + (logs[sound] as number);
        if (sound === phone) next.phone(child, blankScore + cost, now.blankPast[node] as number);
        else next.phone(child, best + cost, past);
      }
    }
    this.silence += blank;
    now.clear();
    [this.now, this.next] = [next, now];
    this.limit = this.narrowed();
  }

  /** Paths whose word ends here stand at the state after it, and at those that are reached from there without a word. */
  private arrive(): void {
    const { now, graph, arrivals } = this;
    arrivals.clear();
    if (this.silence > this.limit)
      this.reach(graph.start, { score: this.silence, phone: BLANK, word: NOTHING, before: NOTHING });
    for (let i = 0; i < now.count; i++) {
      const node = now.active[i] as number;
      const from = graph.endStarts[node] as number;
      const to = graph.endStarts[node + 1] as number;
      if (from === to || now.best(node) < this.limit) continue;
      const phone = graph.phone[node] as number;
      for (let end = from; end < to; end++) {
        const cost = graph.endCost[end] as number;
        const state = graph.endState[end] as number;
        const word = graph.endWord[end] as number;
        const [onPhone, onBlank] = [now.onPhone[node] as number, now.onBlank[node] as number];
        this.reach(state, { score: onPhone + cost, phone, word, before: now.phonePast[node] as number });
        this.reach(state, { score: onBlank + cost, phone: BLANK, word, before: now.blankPast[node] as number });
      }
    }
  }

  private reach(state: number, path: Path): void {
    if (path.score <= this.limit || !this.arrivals.take(state, path)) return;
    const { emptyStarts, emptyState, emptyCost } = this.graph;
    for (let k = emptyStarts[state] as number; k < (emptyStarts[state + 1] as number); k++)
      this.reach(emptyState[k] as number, { ...path, score: path.score + (emptyCost[k] as number) });
  }

  private enterWords(logs: Float32Array): void {
    const { graph, arrivals, next } = this;
    for (const state of arrivals.states) {
      const [any, quiet] = [arrivals.any[state] as number, arrivals.quiet[state] as number];
      const last = arrivals.anyPhone[state] as number;
      for (let k = graph.roots.starts[state] as number; k < (graph.roots.starts[state + 1] as number); k++) {
        const root = graph.roots.items[k] as number;
        const phone = graph.phone[root] as number;
        const cost = (graph.cost[root] as number) + (logs[phone] as number);
        if (phone === last) {
          if (quiet > NEVER) next.phone(root, quiet + cost, arrivals.quietPast[state] as number);
        } else next.phone(root, any + cost, arrivals.anyPast[state] as number);
      }
    }
  }

  /** The score below which paths are given up. */
  private narrowed(): number {
    const { now, options } = this;
    let best = this.silence;
    for (let i = 0; i < now.count; i++) best = Math.max(best, now.best(now.active[i] as number));
    const limit = best - options.beam;
    if (now.count <= options.most) return limit;
    const slices = new Int32Array(Math.ceil(options.beam / SLICE) + 1);
    for (let i = 0; i < now.count; i++) {
      const slice = Math.floor((best - now.best(now.active[i] as number)) / SLICE);
      if (slice < slices.length) slices[slice] = (slices[slice] as number) + 1;
    }
    let [kept, slice] = [0, 0];
    while (slice < slices.length && kept < options.most) kept += slices[slice++] as number;
    return Math.max(limit, best - slice * SLICE);
  }

  /** The likeliest path so far: a whole sentence, or where none is one, whatever is likeliest; nothing where `silence` is likelier. */
  found(silence = this.silence): FoundPath {
    this.arrive();
    const { arrivals, graph } = this;
    const ended = arrivals.any[graph.final] as number;
    if (ended > silence)
      return { words: this.wordsOf(arrivals.anyPast[graph.final] as number), complete: true, score: ended };
    const { score, past } = this.likeliest(silence);
    return { words: this.wordsOf(past), complete: false, score };
  }

  /** The likeliest path, wherever it stands: of a word that has not ended nothing is told. */
  private likeliest(silence: number): { readonly score: number; readonly past: number } {
    const { now } = this;
    let [score, past] = [silence, -1];
    for (let i = 0; i < now.count; i++) {
      const node = now.active[i] as number;
      if (now.best(node) <= score) continue;
      score = now.best(node);
      past = (
        (now.onPhone[node] as number) > (now.onBlank[node] as number) ? now.phonePast[node] : now.blankPast[node]
      ) as number;
    }
    return { score, past };
  }

  private wordsOf(past: number): number[] {
    return this.lattice.wordsTo(past);
  }

  /** The likeliest whole sentences, the best first, each once by `key`; none where no path is at the end of one. */
  rows(most: number, key: (words: readonly number[]) => string): Row[] {
    const past = this.arrivals.anyPast[this.graph.final] as number;
    return past === NOTHING ? [] : this.lattice.rowsTo(past, most, key);
  }
}
