import { z } from 'zod';

/** What was heard. `did-you-mean`: show it before it is asked; `ask-back`: it was not understood. Seconds from the start. */
export const Transcript = z.object({
  text: z.string(),
  confidence: z.number(),
  verdict: z.enum(['answer', 'did-you-mean', 'ask-back']),
  words: z.array(z.object({ word: z.string(), from: z.number(), to: z.number() })),
  alternatives: z.array(z.string()),
  seconds: z.number(),
});
export type Transcript = z.infer<typeof Transcript>;
