/** One question being spoken: its sound on the way to the core, and what the sound suffers from. */
import type { Transcript } from '../../src/contract.ts';
import type { Core } from '../client.ts';
import { type Level, levelOf, soundProblem } from './sound.ts';
import { SentUtterance, type UtteranceListener } from './utterance.ts';

/** Longest question in seconds. */
export const LONGEST = 60;

export class Recording {
  private readonly utterance: SentUtterance;
  private readonly levels: Level[] = [];
  private readonly timer: number;
  /** Its end has begun: it ends once. */
  over = false;
  /** Its sound is complete. */
  closed = false;
  /** Nobody wants its transcript any more. */
  dropped = false;

  /** @param begun the utterance that the core has begun already, after the wake phrase */
  constructor(core: Core, listener: UtteranceListener & { readonly onTooLong: () => void }, begun?: string) {
    this.utterance = new SentUtterance(core, listener, begun);
    this.timer = window.setTimeout(listener.onTooLong, LONGEST * 1000);
  }

  push(piece: Float32Array): void {
    this.levels.push(levelOf(piece));
    this.utterance.push(piece);
  }

  /** The transcript, and what was wrong with the sound. */
  async finish(): Promise<{ readonly transcript: Transcript; readonly problem: 'silent' | 'tooLoud' | undefined }> {
    window.clearTimeout(this.timer);
    return { transcript: await this.utterance.finish(), problem: soundProblem(this.levels) };
  }

  /** Drops what was said. */
  async cancel(): Promise<void> {
    this.over = true;
    this.closed = true;
    this.dropped = true;
    window.clearTimeout(this.timer);
    // The core may be gone, which ends the utterance as well.
    await this.utterance.cancel().catch(() => undefined);
  }
}
