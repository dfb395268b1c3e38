import type { Sample } from '../../src/plant/sample.ts';
import type { Aggregate, AggregateFunction, TimeRange } from '../../src/store/store.ts';

/** The historian's meaning in its plainest form: what the real one is compared with. */
export class HistorianModel {
  private readonly tags = new Map<string, Map<number, Sample>>();

  append(samples: readonly Sample[]): void {
    for (const sample of samples) {
      const tag = this.tags.get(sample.tag) ?? new Map<number, Sample>();
      this.tags.set(sample.tag, tag);
      tag.set(sample.at, sample);
    }
  }
  range(tag: string, { from, to }: TimeRange): Sample[] {
    return [...(this.tags.get(tag)?.values() ?? [])]
      .filter(({ at }) => at >= from && at < to)
      .sort((a, b) => a.at - b.at);
  }
  latest(tag: string, at: number): Sample | undefined {
    return this.range(tag, { from: Number.NEGATIVE_INFINITY, to: at + 1 }).at(-1);
  }
  lastGood(tag: string, at: number): Sample | undefined {
    return this.range(tag, { from: Number.NEGATIVE_INFINITY, to: at + 1 }).findLast(isGood);
  }
  nextGood(tag: string, at: number): Sample | undefined {
    return this.range(tag, { from: at, to: Number.POSITIVE_INFINITY }).find(isGood);
  }
  numbers(tag: string, range: TimeRange): { at: number; value: number }[] {
    return this.range(tag, range).flatMap(({ at, value, quality }) =>
      quality === 'good' && typeof value === 'number' ? [{ at, value }] : [],
    );
  }
  aggregate(tag: string, fn: AggregateFunction, range: TimeRange): Aggregate | undefined {
    const samples = this.numbers(tag, range);
    const values = samples.map(({ value }) => value).sort((a, b) => a - b);
    const count = samples.length;
    const [first, last] = [samples[0], samples.at(-1)];
    if (!first || !last) return undefined;
    const sum = values.reduce((a, b) => a + b, 0);
    const extreme = fn === 'min' ? Math.min(...values) : Math.max(...values);
    const half = count >> 1;
    switch (fn) {
      case 'min':
      case 'max':
        return { value: extreme, count, at: samples.find(({ value }) => value === extreme)?.at };
      case 'mean':
        return { value: sum / count, count };
      case 'sum':
        return { value: sum, count };
      case 'count':
        return { value: count, count };
      case 'first':
        return { ...first, count };
      case 'last':
        return { ...last, count };
      case 'stddev':
        return { value: Math.sqrt(values.reduce((a, b) => a + (b - sum / count) ** 2, 0) / count), count };
      case 'median':
        return { value: count % 2 ? (values[half] ?? 0) : ((values[half] ?? 0) + (values[half - 1] ?? 0)) / 2, count };
    }
  }
}

const isGood = ({ value, quality }: Sample): boolean => quality === 'good' && value !== null;
