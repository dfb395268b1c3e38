/** Tells when someone who speaks without holding a button has come to an end. */
import { SAMPLE_RATE } from '../transcriber.ts';

/** Frames of 20 ms. */
const FRAME = SAMPLE_RATE / 50;
const FRAMES_A_SECOND = 50;
/** The floor is the level that a tenth of the last three seconds stays below. */
const FLOOR_FRAMES = 3 * FRAMES_A_SECOND;
/** Speech is this much louder than the floor, and never softer than a quiet room. */
const OVER_FLOOR = 2;
const LEAST_LEVEL = 0.004;
/** Speech of so many frames has been speech; a click has not. */
const LEAST_SPEECH = 8;

export interface Patience {
  /** Seconds of silence after speech that end it. */
  readonly after: number;
  /** Seconds that may pass before the first word. */
  readonly before: number;
  /** Seconds in all. */
  readonly longest: number;
}

export class Endpointer {
  private readonly patience: Patience;
  private readonly levels: number[] = [];
  private frames = 0;
  private spoken = 0;
  private lastSpeech = 0;

  constructor(patience: Patience) {
    this.patience = patience;
  }

  /** Takes the next piece; true when nothing more is to be waited for. */
  hear(samples: Float32Array): boolean {
    for (let at = 0; at + FRAME <= samples.length; at += FRAME) this.frame(samples.subarray(at, at + FRAME));
    const { after, before, longest } = this.patience;
    const now = this.frames / FRAMES_A_SECOND;
    const silent = (this.frames - this.lastSpeech) / FRAMES_A_SECOND;
    return now >= longest || (this.spoken >= LEAST_SPEECH ? silent >= after : now >= before);
  }

  /** Whether anything was said at all. */
  get heardSpeech(): boolean {
    return this.spoken >= LEAST_SPEECH;
  }

  private frame(samples: Float32Array): void {
    this.frames++;
    const level = Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / FRAME);
    this.levels.push(level);
    if (this.levels.length > FLOOR_FRAMES) this.levels.shift();
    const floor = this.levels.toSorted((a, b) => a - b)[Math.floor(this.levels.length / 10)] ?? 0;
    if (level < Math.max(LEAST_LEVEL, floor * OVER_FLOOR)) return;
    this.spoken++;
    this.lastSpeech = this.frames;
  }
}
