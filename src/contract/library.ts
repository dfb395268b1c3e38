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
});
export const PassageView = z.object({
  id: z.number(),
  document: z.string(),
  page: z.number().optional(),
  section: z.string(),
  kind: z.string(),
  text: z.string(),
  region: z.array(z.array(z.number())),
  warnings: z.array(z.string()),
});
export const HitView = PassageView.extend({ rank: z.number(), score: z.number() });
export type DocumentView = z.infer<typeof DocumentView>;
export type PassageView = z.infer<typeof PassageView>;
export type HitView = z.infer<typeof HitView>;
