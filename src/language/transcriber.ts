/** The port of speech recognition: sound in pieces goes in, a growing transcript comes out. */

/** A word with the seconds since the start of the utterance between which it was spoken. */
export interface TranscribedWord {
  readonly word: string;
  readonly from: number;
  readonly to: number;
}

/** What the caller should do with a transcript: take it, show what was perhaps meant, or ask the speaker to repeat. */
export type TranscriptVerdict = 'answer' | 'did-you-mean' | 'ask-back';

/** Another text, and by how much it is less likely than the transcript's (natural logarithm). */
export interface Rival {
  readonly text: string;
  readonly behind: number;
}

export interface Transcript {
  /** As it would be written ("P-101", "14:30"). */
  readonly text: string;
  /** 0 to 1: how likely the text is what was said. */
  readonly confidence: number;
  readonly verdict: TranscriptVerdict;
  /** As they were spoken, in order. */
  readonly words: readonly TranscribedWord[];
  /** Other texts that sound alike, the likeliest first; a name that the plant does not have leads to those it has. */
  readonly alternatives: readonly string[];
  /** What else may have been said, the likeliest first: whether it means anything else only the copilot can tell. */
  readonly rivals?: readonly Rival[] | undefined;
  /** Seconds of sound. */
  readonly seconds: number;
}

/** One utterance. Calls answer in order; after `finish` or `cancel` the utterance is over. */
export interface Utterance {
  /** Takes mono samples of 16 kHz from -1 to 1, best in pieces of 100 ms; gives the text so far. */
  push(samples: Float32Array): Promise<string>;
  finish(): Promise<Transcript>;
  cancel(): Promise<void>;
}

export interface Transcriber {
  readonly id: string;
  /** Begins an utterance; one at a time. Throws `Failure` ('conflict') while another one runs, 'unavailable' where the engine cannot start. */
  start(): Promise<Utterance>;
  /** Takes a recording as a whole, which serves short ones better. Throws `Failure` ('conflict') while an utterance runs. */
  transcribe(samples: Float32Array): Promise<Transcript>;
  /** Loads the engine now. Throws `Failure` ('unavailable') naming what cannot be loaded. */
  load(): Promise<void>;
  close(): Promise<void>;
}

/** Samples a second that every transcriber takes. */
export const SAMPLE_RATE = 16_000;
/** Longest utterance in seconds; what comes after is not listened to. */
export const LONGEST = 60;
