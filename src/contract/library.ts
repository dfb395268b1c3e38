import { z } from 'zod';
import { time } from './basics.ts';

export const DocumentView = z.object({
  name: z.string(),
  title: z.string().optional(),
  revision: z.string(),
  mediaType: z.string(),
  bytes: z.number(),
  pages: z.number().optional(),
  passages: z.number(),
  ocrShare: z.number(),
  ingestedAt: time,
  assets: z.array(z.string()),
  problems: z.array(z.string()),
  /** Revisions before this one, newest first; they can be shown and asked about. */
  earlier: z.array(z.object({ revision: z.string(), from: time, until: time })).optional(),
});
/** A file that could not be read, and why. */
export const RefusedFileView = z.object({ file: z.string(), reason: z.string(), at: time });
export const PassageView = z.object({
  id: z.number(),
  document: z.string(),
  revision: z.string().optional(),
  page: z.number().optional(),
  section: z.string(),
  kind: z.string(),
  text: z.string(),
  region: z.array(z.array(z.number())),
  /** Of a table's row. */
  columns: z.array(z.string()).optional(),
  cells: z.array(z.string()).optional(),
  warnings: z.array(z.string()),
});
export const HitView = PassageView.extend({ rank: z.number(), score: z.number() });
export type RefusedFileView = z.infer<typeof RefusedFileView>;
export type DocumentView = z.infer<typeof DocumentView>;
export type PassageView = z.infer<typeof PassageView>;
export type HitView = z.infer<typeof HitView>;
