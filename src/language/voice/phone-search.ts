/** Finds the likeliest words of a grammar for what the acoustic model heard: Viterbi search over the phones of CTC. */
import type { PhoneLogs } from './acoustic-net.ts';
import type { SearchGraph } from './search-graph.ts';

export interface SearchOptions {
  /** Paths less likely than the best by this (natural logarithm) are given up. */
  readonly beam: number;
  /** Nodes that are followed in a step at most. */
  readonly most: number;
}

/** The words of the likeliest path: indices into the graph's words. */
export interface FoundPath {
  readonly words: readonly number[];
  /** Whether it ends where the grammar allows a sentence to end. */
  readonly complete: boolean;
  readonly score: number;
}

const NEVER = Number.NEGATIVE_INFINITY;
const BLANK = 0;
/** Likelihoods fall into slices of this width when the beam is narrowed to `most` nodes. */
const SLICE = 0.25;

/** Scores of nodes: of paths whose last output is the phone, and of those on which a blank came after it. */
class Layer {
  readonly onPhone: Float32Array;
  readonly onBlank: Float32Array;
  readonly phonePast: Int32Array;
  readonly blankPast: Int32Array;
  readonly active: Int32Array;
  count = 0;

  constructor(nodes: number) {
    this.onPhone = new Float32Array(nodes).fill(NEVER);
    this.onBlank = new Float32Array(nodes).fill(NEVER);
    this.phonePast = new Int32Array(nodes);
    this.blankPast = new Int32Array(nodes);
    this.active = new Int32Array(nodes);
  }

  phone(node: number, score: number, past: number): void {
    if (score <= (this.onPhone[node] as number)) return;
    this.enter(node);
    this.onPhone[node] = score;
    this.phonePast[node] = past;
  }

  blank(node: number, score: number, past: number): void {
    if (score <= (this.onBlank[node] as number)) return;
    this.enter(node);
    this.onBlank[node] = score;
    this.blankPast[node] = past;
  }

  best(node: number): number {
    return Math.max(this.onPhone[node] as number, this.onBlank[node] as number);
  }

  private enter(node: number): void {
    if (this.onPhone[node] === NEVER && this.onBlank[node] === NEVER) this.active[this.count++] = node;
  }

  clear(): void {
    for (let i = 0; i < this.count; i++) {
      const node = this.active[i] as number;
      this.onPhone[node] = NEVER;
      this.onBlank[node] = NEVER;
    }
    this.count = 0;
  }
}

/** Paths that stand at a state of the grammar, between two words. */
class Arrivals {
  /** The likeliest path, the phone it ended with, and the likeliest that ended with a blank. */
  readonly any: Float32Array;
  readonly anyPhone: Uint8Array;
  readonly anyPast: Int32Array;
  readonly quiet: Float32Array;
  readonly quietPast: Int32Array;
  readonly states: number[] = [];

  constructor(states: number) {
    this.any = new Float32Array(states).fill(NEVER);
    this.anyPhone = new Uint8Array(states);
    this.anyPast = new Int32Array(states);
    this.quiet = new Float32Array(states).fill(NEVER);
    this.quietPast = new Int32Array(states);
  }

  /** Whether the path is better than what stood there; `phone` is `BLANK` after a blank. */
  take(state: number, path: { readonly score: number; readonly phone: number; readonly past: number }): boolean {
    let better = false;
    if (this.any[state] === NEVER && this.quiet[state] === NEVER) this.states.push(state);
    if (path.score > (this.any[state] as number)) {
      this.any[state] = path.score;
      this.anyPhone[state] = path.phone;
      this.anyPast[state] = path.past;
      better = true;
    }
    if (path.phone === BLANK && path.score > (this.quiet[state] as number)) {
      this.quiet[state] = path.score;
      this.quietPast[state] = path.past;
      better = true;
    }
    return better;
  }

  clear(): void {
    for (const state of this.states) {
      this.any[state] = NEVER;
      this.quiet[state] = NEVER;
    }
    this.states.length = 0;
  }
}

/** One search at a time; its memory serves the next one too. */
export class PhoneSearch {
  private readonly graph: SearchGraph;
  private readonly options: SearchOptions;
  private now: Layer;
  private next: Layer;
  private readonly arrivals: Arrivals;
  /** Words that ended: the word, and the entry of the one before it. */
  private pastWord: number[] = [];
  private pastBefore: number[] = [];
  /** Score of nothing but blanks since the start. */
  private silence = 0;
  private limit = NEVER;

  constructor(graph: SearchGraph, options: SearchOptions) {
    this.graph = graph;
    this.options = options;
    this.now = new Layer(graph.phone.length);
    this.next = new Layer(graph.phone.length);
    this.arrivals = new Arrivals(graph.states);
  }

  start(): void {
    this.now.clear();
    this.pastWord = [];
    this.pastBefore = [];
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
    if (this.silence > this.limit) this.reach(graph.start, { score: this.silence, phone: BLANK, past: -1 });
    for (let i = 0; i < now.count; i++) {
      const node = now.active[i] as number;
      const from = graph.ends.starts[node] as number;
      const to = graph.ends.starts[node + 1] as number;
      if (from === to || now.best(node) < this.limit) continue;
      const phone = graph.phone[node] as number;
      for (let end = from; end < to; end++) {
        const cost = graph.endCost[end] as number;
        const state = graph.endState[end] as number;
        this.leave(end, state, {
          score: (now.onPhone[node] as number) + cost,
          phone,
          past: now.phonePast[node] as number,
        });
        this.leave(end, state, {
          score: (now.onBlank[node] as number) + cost,
          phone: BLANK,
          past: now.blankPast[node] as number,
        });
      }
    }
  }

  private leave(
    end: number,
    state: number,
    path: { readonly score: number; readonly phone: number; readonly past: number },
  ): void {
    const { arrivals } = this;
    if (path.score < this.limit) return;
    const standing = (path.phone === BLANK ? arrivals.quiet[state] : arrivals.any[state]) as number;
    if (path.score <= standing) return;
    const past = this.pastWord.push(this.graph.endWord[end] as number) - 1;
    this.pastBefore.push(path.past);
    this.reach(state, { ...path, past });
  }

  private reach(state: number, path: { readonly score: number; readonly phone: number; readonly past: number }): void {
    if (!this.arrivals.take(state, path)) return;
    const { empties, emptyState, emptyCost } = this.graph;
    for (let k = empties.starts[state] as number; k < (empties.starts[state + 1] as number); k++) {
      const score = path.score + (emptyCost[k] as number);
      if (score >= this.limit) this.reach(emptyState[k] as number, { ...path, score });
    }
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
    const words: number[] = [];
    for (let at = past; at >= 0; at = this.pastBefore[at] as number) words.unshift(this.pastWord[at] as number);
    return words;
  }
}
