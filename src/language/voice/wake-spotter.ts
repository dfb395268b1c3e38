/**
 * Waits for the wake phrase in running sound. All it holds of what came before is the lead-in that the engine needs, at most
 * `LEAD` seconds in memory, overwritten as the sound goes on and dropped when nobody speaks.
 */
import { SAMPLE_RATE } from '../transcriber.ts';
import { joined } from './joined.ts';
import { type HeardWord, Recogniser } from './recogniser.ts';
import { wakePhrase } from './wake-grammar.ts';

/** Seconds of sound held back: the phrase itself, and what followed it until it was recognised. */
const LEAD = 3;
/** The engine starts afresh after so many seconds of unbroken sound, hearing the last ones again. */
const FRESH = 12;
const AGAIN = 1.5;
/** Softer than this, and no louder than this share above the background, is nobody speaking. */
const LEAST_LEVEL = 0.003;
const OVER_BACKGROUND = 1.5;
/** Pieces without speech after which the engine rests. */
const REST = 6;
/** The phrase is said in so many seconds, and strains the sound no more than this. */
const SHORTEST = 0.3;
const LONGEST = 1.6;
const MOST_STRAIN = 8;
/** Noise put under the sound, so that a very clean voice is not taken for silence. */
const FLOOR = 4e-3;
/** It must still be the best reading one piece later. */
const CONFIRMED = 2;
/** Who calls makes a pause before: so many seconds that are softer than this share of the phrase. */
const PAUSE = 0.25;
const SOFTER = 0.6;

export class WakeSpotter {
  private readonly recogniser: Recogniser;
  private readonly phrase: readonly string[];
  private lead: Float32Array[] = [];
  private background = Number.POSITIVE_INFINITY;
  private quiet = REST;
  /** Samples that the engine has heard since it started; undefined while it rests. */
  private heard: number | undefined;
  private seen = 0;

  private constructor(recogniser: Recogniser, phrase: readonly string[]) {
    this.recogniser = recogniser;
    this.phrase = phrase;
  }

  /** Throws `Failure` ('bad-input') for a phrase that cannot be waited for, 'unavailable' where the engine cannot start. */
  static async open(options: { readonly phrase: string; readonly letterSounds: string }): Promise<WakeSpotter> {
    const { phrase, ...recognisable } = wakePhrase(options.phrase, options.letterSounds);
    return new WakeSpotter(await Recogniser.open({ ...recognisable, floor: FLOOR }), phrase);
  }

  /** Takes the next piece; when the phrase was said, gives the sound since its end. */
  hear(piece: Float32Array): Float32Array | undefined {
    this.hold(piece);
    if (!this.someoneSpeaks(piece)) {
      this.rest();
      return undefined;
    }
    if (this.heard === undefined) this.wake(REST * piece.length);
    else {
      this.recogniser.push(piece);
      this.heard += piece.length;
    }
    this.seen = this.endsWithPhrase() ? this.seen + 1 : 0;
    if (this.seen >= CONFIRMED) return this.confirm();
    if ((this.heard ?? 0) > FRESH * SAMPLE_RATE) {
      this.rest();
      this.wake(AGAIN * SAMPLE_RATE);
    }
    return undefined;
  }

  /** Forgets all sound and starts anew. */
  reset(): void {
    this.rest();
    this.lead = [];
    this.quiet = REST;
  }

  close(): void {
    this.rest();
    this.recogniser.close();
  }

  private hold(piece: Float32Array): void {
    this.lead.push(piece);
    let length = this.lead.reduce((sum, one) => sum + one.length, 0);
    while (length - (this.lead[0]?.length ?? 0) >= LEAD * SAMPLE_RATE) length -= this.lead.shift()?.length ?? 0;
  }

  private someoneSpeaks(piece: Float32Array): boolean {
    const level = levelOf(piece);
    // The background follows down at once and up slowly.
    this.background = Math.min(level, this.background * 1.02 + 1e-6);
    const loud = level > LEAST_LEVEL && level > this.background * OVER_BACKGROUND;
    this.quiet = loud ? 0 : this.quiet + 1;
    return this.quiet < REST;
  }

  /** Starts the engine on the last samples of what is held. */
  private wake(samples: number): void {
    const held = joined(this.lead);
    const again = held.subarray(Math.max(0, held.length - samples));
    this.recogniser.start();
    this.recogniser.push(again);
    this.heard = again.length;
    this.seen = 0;
  }

  private rest(): void {
    if (this.heard !== undefined) this.recogniser.finish();
    this.heard = undefined;
    this.seen = 0;
  }

  private endsWithPhrase(): boolean {
    return this.recogniser.partial().includes(this.phrase.at(-1) ?? '');
  }

  private confirm(): Float32Array | undefined {
    const heard = this.heard ?? 0;
    const words = this.recogniser.finish();
    this.heard = undefined;
    this.seen = 0;
    const said = lastPhrase(words, this.phrase);
    if (!said) return undefined;
    const held = joined(this.lead);
    const at = (seconds: number) => Math.max(0, Math.round(held.length - heard + seconds * SAMPLE_RATE));
    const [pause, call] = [
      held.subarray(at(said.from - PAUSE), at(said.from)),
      held.subarray(at(said.from), at(said.to)),
    ];
    if (pause.length === 0 || levelOf(pause) > levelOf(call) * SOFTER) return undefined;
    const after = held.slice(at(said.to));
    this.reset();
    return after;
  }
}

function levelOf(samples: Float32Array): number {
  return Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / Math.max(1, samples.length));
}

interface Between {
  readonly from: number;
  readonly to: number;
}

/** Where the phrase stands, if it was said as people say it. */
function lastPhrase(words: readonly HeardWord[], phrase: readonly string[]): Between | undefined {
  const end = words.findLastIndex(({ word }) => word === phrase.at(-1));
  const said = words.slice(Math.max(0, end - phrase.length + 1), end + 1);
  const [first, last] = [said[0], said.at(-1)];
  if (!first || !last || said.some(({ word }, i) => word !== phrase[i])) return undefined;
  const seconds = last.to - first.from;
  const strain = said.reduce((sum, one) => sum + one.strain * (one.to - one.from), 0) / Math.max(0.01, seconds);
  return seconds >= SHORTEST && seconds <= LONGEST && strain <= MOST_STRAIN
    ? { from: first.from, to: last.to }
    : undefined;
}
