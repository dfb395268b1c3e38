/** How often something was right, by what it was. */
export class Tally {
  private readonly counts = new Map<string, { right: number; all: number }>();

  add(name: string, right: boolean): void {
    const count = this.counts.get(name) ?? { right: 0, all: 0 };
    count.right += right ? 1 : 0;
    count.all++;
    this.counts.set(name, count);
  }

  /** Shares from 0 to 1. */
  shares(): Record<string, number> {
    return Object.fromEntries([...this.counts].map(([name, { right, all }]) => [name, share(right, all)]));
  }
}

export const share = (part: number, whole: number): number =>
  whole === 0 ? 1 : Math.round((part / whole) * 1000) / 1000;

export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
