const LONGEST_PLACE = 120;
const shorten = (text: string) => (text.length > LONGEST_PLACE ? `${text.slice(0, LONGEST_PLACE)}…` : text);

/** Counts what a source could not use and remembers the last of it, for the state that the operator sees. */
export class Garbage {
  private total = 0;
  private lastOne = '';

  /** `place`: topic, node or register; `reason`: what was wrong with it. */
  add(place: string, reason: string): void {
    this.total += 1;
    this.lastOne = `${shorten(place)}: ${shorten(reason)}`;
  }
  get count(): number {
    return this.total;
  }
  /** "" or ", 3 unusable (last: topic: reason)". */
  toString(): string {
    return this.total === 0 ? '' : `, ${this.total} unusable (last: ${this.lastOne})`;
  }
}
