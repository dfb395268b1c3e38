/** One question on its way to the core. */
import type { Transcript } from '../../src/contract.ts';
import type { Core } from '../client.ts';
import { PieceQueue } from './piece-queue.ts';

export interface UtteranceListener {
  readonly onText: (text: string) => void;
  /** Who began with the wake phrase has come to an end. */
  readonly onEnded: () => void;
}

export class SentUtterance {
  private readonly core: Core;
  private readonly id: Promise<string>;
  private readonly queue: PieceQueue;
  private ended = false;

  /** @param begun the utterance that the core has begun already, after the wake phrase */
  constructor(core: Core, listener: UtteranceListener, begun?: string) {
    this.core = core;
    this.id = begun === undefined ? core.voice.start().then(({ utterance }) => utterance) : Promise.resolve(begun);
    // Told when it is finished; until then a failure waits.
    this.id.catch(() => undefined);
    this.queue = new PieceQueue(async (samples) => {
      const { text, ended } = await core.voice.push({ utterance: await this.id, samples });
      listener.onText(text);
      if (!ended || this.ended) return;
      // What came since, on a slow computer, is no part of the question.
      this.ended = true;
      this.queue.take();
      listener.onEnded();
    });
  }

  push(piece: Float32Array): void {
    if (!this.ended) this.queue.push(piece);
  }

  /** The transcript, after everything has been sent. */
  async finish(): Promise<Transcript> {
    await this.queue.drain();
    return this.core.voice.finish({ utterance: await this.id });
  }

  async cancel(): Promise<void> {
    this.queue.take();
    await this.core.voice.cancel({ utterance: await this.id });
  }
}
