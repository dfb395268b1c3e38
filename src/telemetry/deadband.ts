import type { Tag } from '../plant/plant.ts';
import type { Sample } from '../plant/sample.ts';

/** Something is stored at least this often while a signal speaks (or twice in `staleAfter`), ms, so that a steady one is not taken for a silent one. */
const LONGEST_SILENCE = 30_000;

/** What of one signal waits since the last sample stored: the extremes and the last, each as it was. */
interface Held {
  readonly stored: number;
  readonly since: number;
  least?: Sample | undefined;
  greatest?: Sample | undefined;
  last?: Sample | undefined;
}

/**
 * Thins samples before they are stored, for tags whose plant file gives a deadband: a change up to it is not stored by itself.
 * The greatest, the least and the last value between two stored samples are, at the latest after 30 s: extremes stay exact,
 * and a step keeps its edge. What is no good number passes, as does what comes out of order. Tags without a deadband are left alone.
 */
export class Deadband {
  private readonly bands = new Map<string, { readonly width: number; readonly silence: number }>();
  private readonly held = new Map<string, Held>();

  constructor(tags: Iterable<Tag>) {
    for (const { id, deadband = 0, staleAfter } of tags) {
      const silence = Math.min(LONGEST_SILENCE, (staleAfter ?? Number.POSITIVE_INFINITY) * 500);
      if (deadband > 0) this.bands.set(id, { width: deadband, silence });
    }
  }

  /** The samples to store now, each tag's in the order of time. */
  take(samples: readonly Sample[]): readonly Sample[] {
    if (this.bands.size === 0) return samples;
    return samples.flatMap((sample) => {
      const band = this.bands.get(sample.tag);
      return band === undefined ? [sample] : this.takeOne(sample, band);
    });
  }

  /** What still waits, for the end of a run. */
  rest(): readonly Sample[] {
    const waiting = [...this.held.values()].flatMap(inOrder);
    this.held.clear();
    return waiting;
  }

  private takeOne(
    sample: Sample,
    { width, silence }: { readonly width: number; readonly silence: number },
  ): readonly Sample[] {
    const held = this.held.get(sample.tag);
    if (sample.quality !== 'good' || typeof sample.value !== 'number') {
      this.held.delete(sample.tag);
      return [...(held ? inOrder(held) : []), sample];
    }
    if (held === undefined) return this.store(sample);
    const before = held.last?.at ?? held.since;
    if (sample.at <= before) return [sample];
    if (Math.abs(sample.value - held.stored) > width) return [...inOrder(held), ...this.store(sample)];
    if (sample.value < Number(held.least?.value ?? held.stored)) held.least = sample;
    if (sample.value > Number(held.greatest?.value ?? held.stored)) held.greatest = sample;
    held.last = sample;
    if (sample.at - held.since < silence) return [];
    this.held.set(sample.tag, { stored: sample.value, since: sample.at });
    return inOrder(held);
  }

  private store(sample: Sample): readonly Sample[] {
    this.held.set(sample.tag, { stored: Number(sample.value), since: sample.at });
    return [sample];
  }
}

function inOrder({ least, greatest, last }: Held): readonly Sample[] {
  const all = [least, greatest, last].filter((sample) => sample !== undefined);
  return [...new Set(all)].sort((a, b) => a.at - b.at);
}
