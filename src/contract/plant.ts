/** The plant as it is shown: assets, tags, their readings and trends, events. */
import { z } from 'zod';
import { QUALITIES } from '../plant/sample.ts';
import { limitKind, priority, time, value } from './basics.ts';

export const TagView = z.object({
  id: z.string(),
  asset: z.string(),
  name: z.string(),
  unit: z.string().optional(),
  unitLabel: z.string().optional(),
  staleAfter: z.number().optional(),
  limits: z.array(z.object({ kind: limitKind, value: z.number() })),
  /** The connection that it comes over. */
  source: z.string().optional(),
  values: z.record(z.string(), z.string()).optional(),
});
export const AssetView = z.object({
  id: z.string(),
  name: z.string(),
  aliases: z.array(z.string()),
  type: z.string().optional(),
  parent: z.string().optional(),
  documents: z.array(z.string()),
  tags: z.array(TagView),
});
export const PlantView = z.object({
  id: z.string(),
  name: z.string(),
  timeZone: z.string(),
  shifts: z.array(z.object({ name: z.string(), start: z.string() })),
  assets: z.array(AssetView),
});
export const ReadingView = z.object({
  tag: z.string(),
  value,
  word: z.string().optional(),
  at: time,
  quality: z.enum(QUALITIES),
  ageSeconds: z.number(),
  state: z.enum(['normal', 'low-low', 'low', 'high', 'high-high']),
  /** Unchanged since then, longer than this signal's history makes plausible. */
  frozenSince: time.optional(),
});
export const EventView = z.object({
  id: z.string(),
  asset: z.string(),
  assetName: z.string(),
  at: time,
  kind: z.string(),
  category: z.string(),
  text: z.string(),
});
export type PlantView = z.infer<typeof PlantView>;
export type AssetView = z.infer<typeof AssetView>;
export type TagView = z.infer<typeof TagView>;
export type ReadingView = z.infer<typeof ReadingView>;
export type EventView = z.infer<typeof EventView>;

export const TrendView = z.object({
  tag: z.string(),
  unitLabel: z.string().optional(),
  points: z.array(z.object({ at: time, min: z.number(), max: z.number(), mean: z.number() })),
  /** Of a signal of words, or of on and off: its values in order and how long it had each. */
  states: z.array(z.object({ value, word: z.string().optional(), from: time, to: time })).optional(),
  limits: z.array(z.object({ kind: limitKind, value: z.number() })),
  alarms: z.array(z.object({ id: z.string(), name: z.string(), priority, raisedAt: time, clearedAt: time.optional() })),
});
export type TrendView = z.infer<typeof TrendView>;
