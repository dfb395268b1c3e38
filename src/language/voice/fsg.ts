/** Builds a finite-state grammar in the text format that the speech engine reads. */

/** Where a part of a grammar begins and ends, and how likely it is among what begins there. */
export interface Part {
  readonly from: number;
  readonly to: number;
  readonly share: number;
}

/** Ways from state to state, one at each index: a plant has half a million, which as objects would cost seconds. */
export interface Arcs {
  readonly from: readonly number[];
  readonly to: readonly number[];
  readonly probability: readonly number[];
  /** Index of the word that is heard, or `NO_WORD`. */
  readonly word: readonly number[];
}
export const NO_WORD = -1;

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
  private readonly columns = {
    from: [] as number[],
    to: [] as number[],
    probability: [] as number[],
    word: [] as number[],
  };
  /** Word → its index. */
  private readonly vocabulary = new Map<string, number>();

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
    this.write(from, to, { probability, word: word === undefined ? NO_WORD : this.index(word) });
  }

  private write(
    from: number,
    to: number,
    { probability, word }: { readonly probability: number; readonly word: number },
  ): void {
    const { columns } = this;
    columns.from.push(from);
    columns.to.push(to);
    columns.probability.push(Math.min(1, Math.max(LEAST, probability)));
    columns.word.push(word);
  }

  private index(word: string): number {
    const known = this.vocabulary.get(word) ?? this.vocabulary.size;
    this.vocabulary.set(word, known);
    return known;
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
    const { from: starts, to, probability, word } = this.columns;
    for (let i = 0, written = starts.length; i < written; i++)
      if (starts[i] === like)
        this.write(from, to[i] as number, { probability: (probability[i] as number) * share, word: word[i] as number });
  }

  /** The words that can be heard, by their indices. */
  words(): readonly string[] {
    return [...this.vocabulary.keys()];
  }

  get size(): { readonly states: number; readonly arcs: number; readonly words: number } {
    return { states: this.states, arcs: this.columns.from.length, words: this.vocabulary.size };
  }

  arcs(): Arcs {
    return this.columns;
  }

  toString(): string {
    const { from, to, probability, word } = this.columns;
    const words = this.words();
    const lines = from.map((start, i) => {
      const heard = words[word[i] ?? NO_WORD];
      return `TRANSITION ${start} ${to[i]} ${probability[i]?.toExponential(4)}${heard === undefined ? '' : ` ${heard}`}`;
    });
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
