/** One press of the button, on its way to the core: pieces that come faster than they are answered travel together. */
import type { Transcript } from '../../src/contract.ts';
import type { Core } from '../client.ts';
import { encode } from './sound.ts';

/** Pieces of 100 ms that travel in one message at most. */
const MOST_PIECES = 20;

export class SentUtterance {
  private readonly core: Core;
  private readonly onText: (text: string) => void;
  private readonly id: Promise<string>;
  private pieces: Float32Array[] = [];
  private sending: Promise<void> | undefined;

  constructor(core: Core, onText: (text: string) => void) {
    this.core = core;
    this.onText = onText;
    this.id = core.voice.start().then(({ utterance }) => utterance);
    // Told when it is finished; until then a failure waits.
    this.id.catch(() => undefined);
  }

  push(piece: Float32Array): void {
    this.pieces.push(piece);
    this.sending ??= this.send().finally(() => {
      this.sending = undefined;
    });
    this.sending.catch(() => undefined);
  }

  /** The transcript, after everything has been sent. */
  async finish(): Promise<Transcript> {
    await this.sending;
    if (this.pieces.length > 0) await this.send();
    return this.core.voice.finish({ utterance: await this.id });
  }

  async cancel(): Promise<void> {
    this.pieces = [];
    await this.core.voice.cancel({ utterance: await this.id });
  }

  private async send(): Promise<void> {
    const utterance = await this.id;
    while (this.pieces.length > 0) {
      const { text } = await this.core.voice.push({ utterance, samples: encode(this.pieces.splice(0, MOST_PIECES)) });
      this.onText(text);
    }
  }
}
