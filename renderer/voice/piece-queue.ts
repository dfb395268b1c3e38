/** Pieces of sound on their way to the core, in order; those that come faster than they are answered travel together. */
import { encode } from './sound.ts';

/** Pieces of 100 ms that travel in one message at most. */
const MOST_PIECES = 20;

export class PieceQueue {
  private readonly send: (samples: string) => Promise<void>;
  private readonly onFailed: (error: unknown) => void;
  private pieces: Float32Array[] = [];
  private sending: Promise<void> | undefined;
  private failure: unknown;

  /** @param send takes base64 of samples; once it failed, nothing more is sent */
  constructor(send: (samples: string) => Promise<void>, onFailed: (error: unknown) => void = () => undefined) {
    this.send = send;
    this.onFailed = onFailed;
  }

  push(piece: Float32Array): void {
    if (this.failure !== undefined) return;
    this.pieces.push(piece);
    this.sending ??= this.sendAll().finally(() => {
      this.sending = undefined;
    });
  }

  /** Done when everything has been answered. Throws what went wrong on the way. */
  async drain(): Promise<void> {
    await this.sending;
    await this.sendAll();
    if (this.failure !== undefined) throw this.failure;
  }

  /** Takes back what has not been sent yet. */
  take(): Float32Array[] {
    return this.pieces.splice(0);
  }

  private async sendAll(): Promise<void> {
    try {
      while (this.pieces.length > 0) await this.send(encode(this.pieces.splice(0, MOST_PIECES)));
    } catch (error) {
      this.failure = error;
      this.pieces = [];
      this.onFailed(error);
    }
  }
}
