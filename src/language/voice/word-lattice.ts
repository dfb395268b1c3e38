/** The words that paths of a search have left behind, with those that another path went before it was overtaken. */

/** Before the first word. */
export const NOTHING = -1;

/** A word that ended, and the junction before it; `NOTHING` for a word: none. */
interface Ended {
  readonly score: number;
  readonly word: number;
  readonly before: number;
}

/** Words in a row, and by how much the path through them is less likely than the best (natural logarithm). */
export interface Row {
  readonly words: readonly number[];
  readonly behind: number;
}

/** A row that is still open at its beginning. */
interface Open extends Row {
  readonly junction: number;
}

/** Rows that are looked at before the search for more is given up. */
const MOST_STEPS = 3000;

/** Junctions: places between two words, each with the words that end there. */
export class WordLattice {
  private readonly margin: number;
  private readonly best: number[] = [];
  /** The last word that was added to each junction; words are chained by `next`, the best is kept apart. */
  private readonly chain: number[] = [];
  private readonly first: number[] = [];
  private readonly words: number[] = [];
  private readonly befores: number[] = [];
  private readonly scores: number[] = [];
  private readonly next: number[] = [];

  /** @param margin words that are less likely than the best at their junction by more than this are forgotten */
  constructor(margin: number) {
    this.margin = margin;
  }

  clear(): void {
    for (const list of [this.best, this.chain, this.first, this.words, this.befores, this.scores, this.next])
      list.length = 0;
  }

  /** A junction where the first word of `score` or better will end. */
  junction(): number {
    this.best.push(Number.NEGATIVE_INFINITY);
    this.first.push(NOTHING);
    return this.chain.push(NOTHING) - 1;
  }

  /** Whether a word of that score is worth adding. */
  wants(junction: number, score: number): boolean {
    return score > (this.best[junction] as number) - this.margin;
  }

  add(junction: number, { score, word, before }: Ended): void {
    const at = this.words.push(word) - 1;
    this.befores.push(before);
    this.scores.push(score);
    this.next.push(this.chain[junction] as number);
    this.chain[junction] = at;
    if (score <= (this.best[junction] as number)) return;
    this.best[junction] = score;
    this.first[junction] = at;
  }

  /** The words of the best path to a junction. */
  wordsTo(junction: number): number[] {
    const words: number[] = [];
    for (let at = junction; at !== NOTHING; ) {
      const last = this.first[at] as number;
      const word = this.words[last] as number;
      if (word !== NOTHING) words.push(word);
      at = this.befores[last] as number;
    }
    return words.reverse();
  }

  /** The likeliest rows to a junction, the best first, each once by `key`; none further behind than the margin. */
  rowsTo(junction: number, most: number, key: (words: readonly number[]) => string): Row[] {
    const found = new Map<string, Row>();
    const heap: Open[] = [{ junction, words: [], behind: 0 }];
    for (let step = 0; step < MOST_STEPS && found.size < most; step++) {
      const row = taken(heap);
      if (!row) break;
      if (row.junction !== NOTHING) {
        for (const open of this.before(row)) put(heap, open);
        continue;
      }
      const words = row.words.toReversed();
      const same = key(words);
      if (!found.has(same)) found.set(same, { words, behind: row.behind });
    }
    return [...found.values()];
  }

  private before({ junction, words, behind }: Open): Open[] {
    const rows: Open[] = [];
    const best = this.best[junction] as number;
    for (let at = this.chain[junction] as number; at !== NOTHING; at = this.next[at] as number) {
      const further = behind + best - (this.scores[at] as number);
      if (further > this.margin) continue;
      const word = this.words[at] as number;
      rows.push({
        junction: this.befores[at] as number,
        words: word === NOTHING ? words : [...words, word],
        behind: further,
      });
    }
    return rows;
  }
}

/** Puts a row into a heap whose head is the least behind. */
function put(heap: Open[], row: Open): void {
  let at = heap.push(row) - 1;
  while (at > 0) {
    const above = (at - 1) >> 1;
    if ((heap[above] as Open).behind <= row.behind) break;
    heap[at] = heap[above] as Open;
    at = above;
  }
  heap[at] = row;
}

/** Takes the head of the heap. */
function taken(heap: Open[]): Open | undefined {
  const head = heap[0];
  const last = heap.pop();
  if (!head || !last || heap.length === 0) return head;
  let at = 0;
  for (;;) {
    let below = 2 * at + 1;
    if (below >= heap.length) break;
    if (below + 1 < heap.length && (heap[below + 1] as Open).behind < (heap[below] as Open).behind) below++;
    if ((heap[below] as Open).behind >= last.behind) break;
    heap[at] = heap[below] as Open;
    at = below;
  }
  heap[at] = last;
  return head;
}
