/** The one line of state that shells show on top. */
import { z } from 'zod';
import { ModelIdentity } from './answer.ts';
import { time } from './basics.ts';

export const SourceView = z.object({
  id: z.string(),
  kind: z.string(),
  state: z.enum(['connecting', 'live', 'waiting', 'down', 'stopped']),
  since: time,
  detail: z.string(),
  /** The source's clock minus ours, s; left out within the tolerance. */
  clockSkewSeconds: z.number().optional(),
});
export const Status = z.object({
  version: z.string(),
  now: time,
  /** `revision` counts the plant files taken over while the program runs; `demonstration`: everything about it is invented. */
  plant: z
    .object({
      id: z.string(),
      name: z.string(),
      timeZone: z.string(),
      revision: z.number().optional(),
      demonstration: z.boolean().optional(),
    })
    .optional(),
  shift: z.object({ name: z.string(), since: time }).optional(),
  sources: z.array(SourceView),
  model: ModelIdentity.extend({
    parameters: z.number().optional(),
    bytes: z.number().optional(),
    tokensPerSecond: z.number().optional(),
  }).optional(),
  /** Without a `model`: it may still come. */
  modelLoading: z.boolean().optional(),
  ingest: z
    .object({
      file: z.string(),
      fileNumber: z.number(),
      files: z.number(),
      page: z.number(),
      pages: z.number(),
      /** Pages are looked at for pictures, which are read first: the count begins again afterwards. */
      pictures: z.boolean().optional(),
      pagesPerSecond: z.number().optional(),
      /** For the file at hand. */
      secondsLeft: z.number().optional(),
    })
    .optional(),
  documents: z.number(),
});
export type SourceView = z.infer<typeof SourceView>;
export type Status = z.infer<typeof Status>;
