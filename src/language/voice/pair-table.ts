/** Weights under pairs of whole numbers, and lists of numbers by their owner: flat arrays, because half a million objects cost seconds. */

const EMPTY = -1;

/** A pair has an index, in the order in which pairs came; pairs of an index and a number make triples. */
export class PairTable {
  readonly first: number[] = [];
  readonly second: number[] = [];
  readonly weight: number[] = [];
  /** Hash → index; at least half of the places are empty. */
  private places = new Int32Array(1024).fill(EMPTY);

  /** Adds to the weight of a pair and gives its index. */
  add(first: number, second: number, weight: number): number {
    const place = this.place(first, second);
    const known = this.places[place] as number;
    if (known !== EMPTY) {
      this.weight[known] = (this.weight[known] as number) + weight;
      return known;
    }
    this.first.push(first);
    this.second.push(second);
    const index = this.weight.push(weight) - 1;
    this.places[place] = index;
    if (2 * this.weight.length > this.places.length) this.grow();
    return index;
  }

  /** The index of a pair, or -1. */
  find(first: number, second: number): number {
    return this.places[this.place(first, second)] as number;
  }

  private place(first: number, second: number): number {
    const mask = this.places.length - 1;
    let place = (Math.imul(first, 0x9e3779b1) ^ Math.imul(second + 1, 0x85ebca6b)) >>> 0;
    place = (place ^ (place >>> 15)) & mask;
    for (;;) {
      const index = this.places[place] as number;
      if (index === EMPTY || (this.first[index] === first && this.second[index] === second)) return place;
      place = (place + 1) & mask;
    }
  }

  private grow(): void {
    this.places = new Int32Array(2 * this.places.length).fill(EMPTY);
    for (let i = 0; i < this.first.length; i++)
      this.places[this.place(this.first[i] as number, this.second[i] as number)] = i;
  }
}

/** Lists of numbers in two arrays: those of `i` stand from `starts[i]` to `starts[i + 1]`. */
export interface Lists {
  readonly starts: Int32Array;
  readonly items: Int32Array;
}

/** For each owner below `size` the indices of what it owns, in order; what has a negative owner is left out. */
export function grouped(owners: readonly number[], size: number): Lists {
  const starts = new Int32Array(size + 1);
  for (const owner of owners) if (owner >= 0) starts[owner + 1] = (starts[owner + 1] as number) + 1;
  for (let i = 0; i < size; i++) starts[i + 1] = (starts[i + 1] as number) + (starts[i] as number);
  const next = starts.slice();
  const items = new Int32Array(starts[size] as number);
  for (let i = 0; i < owners.length; i++) {
    const owner = owners[i] as number;
    if (owner < 0) continue;
    items[next[owner] as number] = i;
    next[owner] = (next[owner] as number) + 1;
  }
  return { starts, items };
}
