/** Quality as a source reports it; `stale` is added by us when a sample is older than its tag allows. */
export const QUALITIES = ['good', 'uncertain', 'bad', 'stale'] as const;
export type Quality = (typeof QUALITIES)[number];
export type SourceQuality = Exclude<Quality, 'stale'>;

/** A tag holds numbers, booleans or text; null is "the source said it has no value". */
export type SampleValue = number | boolean | string | null;

/** One value of one tag. `at` is the source's time, ms since the epoch, UTC. */
export interface Sample {
  readonly tag: string;
  readonly at: number;
  readonly value: SampleValue;
  readonly quality: SourceQuality;
}

/** A sample as seen at a moment: with its age then, and `stale` if it was too old. */
export interface Reading {
  readonly tag: string;
  readonly at: number;
  readonly value: SampleValue;
  readonly quality: Quality;
  readonly ageSeconds: number;
}
