/** Where the paths of a search stand: inside words, and between two of them. */
import { NOTHING, type WordLattice } from './word-lattice.ts';

export const NEVER = Number.NEGATIVE_INFINITY;
/** The acoustic model's output for no phone. */
export const BLANK = 0;

/** Scores of nodes: of paths whose last output is the phone, and of those on which a blank came after it. */
export class Layer {
  readonly onPhone: Float32Array;
  readonly onBlank: Float32Array;
  /** Junctions that the paths came from. */
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

/** A path whose word has ended: the phone it ended with (`BLANK` after a blank), and the junction before the word. */
export interface Path {
  readonly score: number;
  readonly phone: number;
  readonly word: number;
  readonly before: number;
}

/** Paths that stand at a state of the grammar, between two words. */
export class Arrivals {
  /** The likeliest path, the phone it ended with, and the likeliest that ended with a blank; junctions of either kind. */
  readonly any: Float32Array;
  readonly anyPhone: Uint8Array;
  readonly anyPast: Int32Array;
  readonly quiet: Float32Array;
  readonly quietPast: Int32Array;
  readonly states: number[] = [];
  private readonly lattice: WordLattice;

  constructor(states: number, lattice: WordLattice) {
    this.lattice = lattice;
    this.any = new Float32Array(states).fill(NEVER);
    this.anyPhone = new Uint8Array(states);
    this.anyPast = new Int32Array(states).fill(NOTHING);
    this.quiet = new Float32Array(states).fill(NEVER);
    this.quietPast = new Int32Array(states).fill(NOTHING);
  }

  /** Whether the path is among the best that stand there. */
  take(state: number, path: Path): boolean {
    if (this.any[state] === NEVER) this.states.push(state);
    let taken = this.note(this.anyPast, state, path);
    if (taken && path.score > (this.any[state] as number)) {
      this.any[state] = path.score;
      this.anyPhone[state] = path.phone;
    }
    if (path.phone === BLANK && this.note(this.quietPast, state, path)) {
      this.quiet[state] = Math.max(this.quiet[state] as number, path.score);
      taken = true;
    }
    return taken;
  }

  private note(pasts: Int32Array, state: number, path: Path): boolean {
    if (pasts[state] === NOTHING) pasts[state] = this.lattice.junction();
    const junction = pasts[state] as number;
    if (!this.lattice.wants(junction, path.score)) return false;
    this.lattice.add(junction, path);
    return true;
  }

  clear(): void {
    for (const state of this.states) {
      this.any[state] = NEVER;
      this.anyPast[state] = NOTHING;
      this.quiet[state] = NEVER;
      this.quietPast[state] = NOTHING;
    }
    this.states.length = 0;
  }
}
