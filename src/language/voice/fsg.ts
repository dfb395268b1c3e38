/** Builds a finite-state grammar in the text format that the speech engine reads. */

/** Where a part of a grammar begins and ends, and how likely it is among what begins there. */
export interface Part {
  readonly from: number;
  readonly to: number;
  readonly share: number;
}

export interface Arc {
  readonly from: number;
  readonly to: number;
  readonly probability: number;
  readonly word: string | undefined;
}

/** Words that follow each other, and how likely they are among their like. */
export interface Phrase {
  readonly words: readonly string[];
  readonly weight: number;
}

/** Writes what a slot stands for. */
type Nested = (slot: string, part: Part) => void;
const noNesting: Nested = (slot) => {
  throw new Error(`nothing is known of ${slot}`);
};

/** Where phrases begin and end; `nested` writes what a word in braces stands for. */
export interface Between {
  readonly from: number;
  readonly to: number;
  readonly share?: number;
  readonly nested?: Nested;
}

interface Branch {
  readonly next: Map<string, Branch>;
  /** Weight of phrases that end here. */
  ends: number;
  /** Weight of all phrases that pass or end here. */
  total: number;
}

/** Probabilities below this are as good as none and would underflow. */
const LEAST = 1e-9;

export class Fsg {
  readonly start: number;
  readonly final: number;
  private states = 0;
  private readonly arcs: Arc[] = [];
  private readonly vocabulary = new Set<string>();

  constructor() {
    this.start = this.state();
    this.final = this.state();
  }

  state(): number {
    return this.states++;
  }

  /** An arc that hears `word`, or nothing. */
  arc(from: number, to: number, options: { readonly probability: number; readonly word?: string | undefined }): void {
    const { probability, word } = options;
    if (word === undefined && from === to) return;
    if (word !== undefined) this.vocabulary.add(word);
    this.arcs.push({ from, to, probability: Math.min(1, Math.max(LEAST, probability)), word });
  }

  /** Phrases between two states, as a tree that shares their beginnings. */
  phrases({ from, to, share = 1, nested = noNesting }: Between, phrases: readonly Phrase[]): void {
    const root: Branch = { next: new Map(), ends: 0, total: 0 };
    for (const { words, weight } of phrases) {
      let branch = root;
      branch.total += weight;
      for (const word of words) {
        const next = branch.next.get(word) ?? { next: new Map(), ends: 0, total: 0 };
        branch.next.set(word, next);
        branch = next;
        branch.total += weight;
      }
      branch.ends += weight;
    }
    this.grow(root, { from, to, share, nested });
  }

  private grow(branch: Branch, { from, to, share, nested }: Required<Between>): void {
    if (branch.ends > 0) this.arc(from, to, { probability: (share * branch.ends) / branch.total });
    for (const [word, next] of branch.next) {
      const leaf = next.next.size === 0;
      const state = leaf ? to : this.state();
      const probability = (share * next.total) / branch.total;
      if (word.startsWith('{')) nested(word, { from, to: state, share: probability });
      else this.arc(from, state, { probability, word });
      if (!leaf) this.grow(next, { from: state, to, share: 1, nested });
    }
  }

  /**
   * Whatever leaves `like` leaves `from` too, less likely by `share`. It stands for an arc without a word, of which the engine
   * makes one for every chain of them: a state that many lead to must have none.
   */
  alike(from: number, like: number, share: number): void {
    for (const { from: start, to, probability, word } of [...this.arcs])
      if (start === like) this.arc(from, to, { probability: probability * share, word });
  }

  words(): readonly string[] {
    return [...this.vocabulary];
  }

  get size(): { readonly states: number; readonly arcs: number; readonly words: number } {
    return { states: this.states, arcs: this.arcs.length, words: this.vocabulary.size };
  }

  transitions(): readonly Arc[] {
    return this.arcs;
  }

  toString(): string {
    const lines = this.arcs.map(
      ({ from, to, probability, word }) =>
        `TRANSITION ${from} ${to} ${probability.toExponential(4)}${word === undefined ? '' : ` ${word}`}`,
    );
    return [
      'FSG_BEGIN gemba',
      `NUM_STATES ${this.states}`,
      `START_STATE ${this.start}`,
      `FINAL_STATE ${this.final}`,
      ...lines,
      'FSG_END',
      '',
    ].join('\n');
  }
}
