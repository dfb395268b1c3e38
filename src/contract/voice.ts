/** Speech: what was heard, which engine hears, and what is kept for training. */
import { z } from 'zod';
import { time } from './basics.ts';

/** What was heard. `did-you-mean`: show it before it is asked; `ask-back`: it was not understood. Seconds from the start. */
export const Transcript = z.object({
  text: z.string(),
  confidence: z.number(),
  verdict: z.enum(['answer', 'did-you-mean', 'ask-back']),
  words: z.array(z.object({ word: z.string(), from: z.number(), to: z.number() })),
  alternatives: z.array(z.string()),
  seconds: z.number(),
  /** The id of the recording, where utterances are kept for training. */
  kept: z.string().optional(),
});
export type Transcript = z.infer<typeof Transcript>;

/** A speech engine of this machine; `problem` says why it cannot be loaded. */
export const VoiceEngine = z.object({
  id: z.string(),
  source: z.enum(['embedded', 'installed']),
  problem: z.string().optional(),
});

export const VoiceInfo = z.object({
  /** The id of the engine in use. */
  engine: z.string(),
  engines: z.array(VoiceEngine),
  longestSeconds: z.number(),
  /** What is said to ask without touching anything. */
  wakePhrase: z.string(),
  /** Whether utterances are kept for training: off unless the operator turned it on. */
  keeping: z.boolean(),
});
export type VoiceInfo = z.infer<typeof VoiceInfo>;

/** What the operator may choose; what is left out stays. */
export const VoiceChoice = z.object({
  engine: z.string().optional(),
  wakePhrase: z.string().min(1).max(60).optional(),
  keeping: z.boolean().optional(),
});
export type VoiceChoice = z.infer<typeof VoiceChoice>;

/** A recording kept for training. `asked`: what the operator made of it, when it differs from what was heard. */
export const KeptUtterance = z.object({
  id: z.string(),
  at: time,
  seconds: z.number(),
  engine: z.string(),
  heard: z.string(),
  asked: z.string().optional(),
});
export type KeptUtterance = z.infer<typeof KeptUtterance>;
