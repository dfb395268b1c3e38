/** The wait for the wake phrase. The sound goes to the core of this machine, which holds three seconds of it and keeps nothing. */
import type { Core } from '../client.ts';
import { PieceQueue } from './piece-queue.ts';

export interface WakeWatchListener {
  /** The engine is there: from now on the phrase is heard. */
  readonly onReady: () => void;
  /** The phrase was said: the utterance that has begun, and the sound that was not sent yet. */
  readonly onWake: (utterance: string, rest: readonly Float32Array[]) => void;
  readonly onFailed: (error: unknown) => void;
}

export class WakeWatch {
  private readonly core: Core;
  private readonly listener: WakeWatchListener;
  private readonly id: Promise<string>;
  private readonly queue: PieceQueue;
  private ready = false;
  private over = false;

  constructor(core: Core, listener: WakeWatchListener) {
    this.core = core;
    this.listener = listener;
    this.id = core.voice.watch().then(({ watch }) => watch);
    const failed = (error: unknown) => {
      if (!this.over) listener.onFailed(error);
      this.over = true;
    };
    this.id.then(() => {
      this.ready = true;
      if (!this.over) listener.onReady();
    }, failed);
    this.queue = new PieceQueue((samples) => this.send(samples), failed);
  }

  push(piece: Float32Array): void {
    if (this.ready && !this.over) this.queue.push(piece);
  }

  /** Hears nothing more; the core goes on waiting for the next watch. */
  leave(): void {
    this.over = true;
    this.queue.take();
  }

  /** Hears nothing more, and the core lets go of its engine. */
  async stop(): Promise<void> {
    this.leave();
    await this.core.voice.unwatch({ watch: await this.id });
  }

  private async send(samples: string): Promise<void> {
    const { utterance } = await this.core.voice.listen({ watch: await this.id, samples });
    if (utterance === undefined) return;
    if (this.over) {
      await this.core.voice.cancel({ utterance });
      return;
    }
    this.over = true;
    this.listener.onWake(utterance, this.queue.take());
  }
}
