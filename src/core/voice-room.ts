/** Speech as shells use it: one utterance at a time, its sound in pieces, for the plant that is open now. */
import type { Transcript } from '../contract.ts';
import { LONGEST, type Transcriber, type Utterance } from '../language/transcriber.ts';
import { Failure } from '../plant/failure.ts';
import type { Plant } from '../plant/plant.ts';
import { openVoice } from './voice.ts';

/** An utterance that nothing was added to for so long was left by its shell. */
const ABANDONED_MS = 20_000;

export interface VoiceRoom {
  info(): { readonly engine: string; readonly longestSeconds: number };
  /** Begins an utterance and gives its id; one that is still running is dropped. */
  start(): Promise<string>;
  /** Takes base64 of 16-bit little-endian samples at 16 kHz; gives the text so far. */
  push(id: string, samples: string): Promise<string>;
  finish(id: string): Promise<Transcript>;
  cancel(id: string): Promise<void>;
  close(): Promise<void>;
}

/** @param plant the plant as it is now; when it changes, the next utterance hears the new names */
export function openVoiceRoom(plant: () => Plant | undefined): VoiceRoom {
  return new Room(plant);
}

interface Running {
  readonly id: string;
  readonly utterance: Utterance;
  timer: NodeJS.Timeout;
}

class Room implements VoiceRoom {
  private readonly plant: () => Plant | undefined;
  private voice: { readonly plant: Plant | undefined; readonly transcriber: Transcriber } | undefined;
  private running: Running | undefined;
  private utterances = 0;

  constructor(plant: () => Plant | undefined) {
    this.plant = plant;
  }

  info() {
    return { engine: 'soundswallower en-us', longestSeconds: LONGEST };
  }

  async start(): Promise<string> {
    if (this.running) await this.cancel(this.running.id);
    const transcriber = await this.transcriber();
    const utterance = await transcriber.start();
    const id = `u${++this.utterances}`;
    this.running = { id, utterance, timer: this.watchdog(id) };
    return id;
  }

  async push(id: string, samples: string): Promise<string> {
    const running = this.of(id);
    clearTimeout(running.timer);
    running.timer = this.watchdog(id);
    return running.utterance.push(decode(samples));
  }

  async finish(id: string): Promise<Transcript> {
    const { utterance, timer } = this.of(id);
    clearTimeout(timer);
    this.running = undefined;
    const { words, alternatives, ...rest } = await utterance.finish();
    return { ...rest, words: [...words], alternatives: [...alternatives] };
  }

  async cancel(id: string): Promise<void> {
    const { running } = this;
    if (running?.id !== id) return;
    clearTimeout(running.timer);
    this.running = undefined;
    await running.utterance.cancel();
  }

  async close(): Promise<void> {
    clearTimeout(this.running?.timer);
    this.running = undefined;
    await this.voice?.transcriber.close();
  }

  private of(id: string): Running {
    if (this.running?.id === id) return this.running;
    throw new Failure('not-found', 'this recording is over; press and speak again');
  }

  private async transcriber(): Promise<Transcriber> {
    const plant = this.plant();
    if (this.voice && this.voice.plant === plant) return this.voice.transcriber;
    await this.voice?.transcriber.close();
    this.voice = { plant, transcriber: openVoice(plant) };
    return this.voice.transcriber;
  }

  private watchdog(id: string): NodeJS.Timeout {
    const timer = setTimeout(() => void this.cancel(id).catch(() => undefined), ABANDONED_MS);
    timer.unref();
    return timer;
  }
}

/** Base64 of 16-bit little-endian samples → samples from -1 to 1. */
export function decode(samples: string): Float32Array {
  const bytes = Buffer.from(samples, 'base64');
  return Float32Array.from({ length: Math.floor(bytes.length / 2) }, (_, i) => bytes.readInt16LE(i * 2) / 0x8000);
}
