import type { Alarm } from '../plant/alarm.ts';
import type { Plant } from '../plant/plant.ts';
import type { PlantEvent } from '../plant/plant-event.ts';
import type { Sample, SampleValue, SourceQuality } from '../plant/sample.ts';

/** All times here: ms since the epoch, UTC. All ranges: from ≤ t < to. */
export interface TimeRange {
  readonly from: number;
  readonly to: number;
}

export interface TrendPoint {
  readonly at: number;
  readonly min: number;
  readonly max: number;
  readonly mean: number;
  readonly count: number;
}

/**
 * One tag over a second, a minute, an hour. `count`: samples of any quality; `goodShare`: the share of them that is good and has
 * a value, 0 to 1. The rest is over good numbers, and missing where there is none.
 */
export interface Rollup {
  readonly at: number;
  readonly count: number;
  readonly goodShare: number;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly mean?: number | undefined;
  readonly last?: number | undefined;
}

export type AggregateFunction = 'min' | 'max' | 'mean' | 'sum' | 'count' | 'first' | 'last' | 'stddev' | 'median';

export interface Aggregate {
  readonly value: number;
  /** How many good numeric samples it was computed from. */
  readonly count: number;
  /** When the extreme or first/last was. */
  readonly at?: number | undefined;
}

/** Samples that follow one another with one quality and alike values. */
export interface Stretch {
  /** Time of the first sample, ms. */
  readonly at: number;
  /** Time of the last one. */
  readonly last: number;
  readonly count: number;
  /** Of the first sample. */
  readonly value: SampleValue;
  readonly quality: SourceQuality;
}

export interface StretchOptions {
  /** What alike values have in common (default: the value itself); numbers, texts and on/off are never alike. Pure. */
  readonly alike?: (value: SampleValue) => unknown;
  /** Samples further apart than this do not lie in one stretch, ms (default: any distance). */
  readonly apart?: number;
}

/** Samples on disk. Synchronous: SQLite in the same process. */
export interface Historian {
  /** Durable on return. Duplicates (tag, at) replace; out-of-order and late samples are fine. */
  append(samples: readonly Sample[]): void;
  /** The last sample of each tag at or before `at` (default: newest), of any quality. */
  latest(tags: readonly string[], at?: number): Map<string, Sample>;
  /** The last sample with quality good and a value, at or before `at`. */
  lastGood(tag: string, at: number): Sample | undefined;
  /** The first sample with quality good and a value, at or after `at`. */
  nextGood(tag: string, at: number): Sample | undefined;
  /** Raw samples in order; at most `limit` (default: all). */
  range(tag: string, range: TimeRange, limit?: number): Sample[];
  /** The same samples, those that follow one another alike as one: what changes seldom is read at a fraction of the cost. */
  stretches(tag: string, range: TimeRange, options?: StretchOptions): Stretch[];
  /** Down-sampled to at most `points` buckets; empty buckets are left out. */
  trend(tag: string, range: TimeRange, points: number): TrendPoint[];
  /**
   * Rollups of `step` ms (counted from 1970), empty ones left out. Where retention has let the samples go, those of less than a
   * minute (later: an hour) come by the minute (hour).
   */
  rollups(tag: string, range: TimeRange, step: number): Rollup[];
  /** Over good numeric samples; undefined if there is none. */
  aggregate(tag: string, fn: AggregateFunction, range: TimeRange): Aggregate | undefined;
  /** Median distance between samples, ms; undefined with fewer than three samples. */
  usualInterval(tag: string): number | undefined;
  span(tag: string): { readonly first: number; readonly last: number; readonly count: number } | undefined;
}

export interface AlarmLog {
  /** Inserts or replaces by id. */
  put(alarms: readonly Alarm[]): void;
  get(id: string): Alarm | undefined;
  /** Raised at or before t and not cleared at t. */
  activeAt(t: number): Alarm[];
  /** Whose time from raised to cleared touches the range, oldest first. */
  list(filter: Partial<TimeRange> & { readonly assets?: readonly string[]; readonly limit?: number }): Alarm[];
}

export interface EventFilter extends Partial<TimeRange> {
  readonly assets?: readonly string[];
  readonly kind?: string;
  readonly category?: string;
  readonly limit?: number;
}
export interface EventLog {
  put(events: readonly PlantEvent[]): void;
  list(filter: EventFilter): PlantEvent[];
}

/** A box on a page: [x0, y0, x1, y1], in PDF points from the top left of the page (pixels for images). */
export type Box = readonly [number, number, number, number];

export type PassageKind = 'prose' | 'row' | 'steps' | 'warning' | 'heading' | 'code';

/** A piece of a document that can be found, shown and cited. */
export interface Passage {
  readonly id: number;
  /** Base name as ingested. */
  readonly document: string;
  readonly revision: string;
  /** From 1; undefined for documents without pages. */
  readonly page?: number | undefined;
  /** Heading path, joined by " > ". */
  readonly section: string;
  readonly kind: PassageKind;
  readonly text: string;
  readonly region: readonly Box[];
  /** For a table row: column names and cells. */
  readonly columns?: readonly string[] | undefined;
  readonly cells?: readonly string[] | undefined;
  /** DANGER / WARNING / CAUTION texts that this passage stands under. */
  readonly warnings: readonly string[];
  /** Position in the document, to find neighbours. */
  readonly ordinal: number;
}

export interface DocumentInfo {
  readonly name: string;
  readonly revision: string;
  readonly sha256: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly pages?: number | undefined;
  readonly title?: string | undefined;
  readonly passages: number;
  /** Share of pages read by OCR, 0 to 1. */
  readonly ocrShare: number;
  readonly ingestedAt: number;
  /** Places that could not be read, in words for the operator. */
  readonly problems: readonly string[];
}

/** One line of the audit journal; `hash` chains it to the line before. */
export interface JournalEntry {
  readonly sequence: number;
  readonly at: number;
  readonly kind: string;
  readonly body: unknown;
  readonly previous: string;
  readonly hash: string;
}
export interface Journal {
  append(kind: string, body: unknown, at: number): JournalEntry;
  entries(filter: Partial<TimeRange>): JournalEntry[];
  /** The first broken link, or undefined when the chain holds. */
  verify(): JournalEntry | undefined;
}

export interface PlantShelf {
  /** The imported plant, or undefined before the first import. */
  get(): Plant | undefined;
  put(plant: Plant): void;
}
