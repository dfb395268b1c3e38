/** Waits for the wake phrase in a worker thread of its own. */
import { workerUrl } from '../../plant/worker-url.ts';
import { OrderedWorker } from './ordered-worker.ts';

/** `workerData` of the thread. */
export interface WakeOptions {
  readonly phrase: string;
  /** The table of letter sounds (models/voice/letter-sounds.txt) as text. */
  readonly letterSounds: string;
}

export type WakeRequest =
  | { readonly kind: 'hear'; readonly samples: Float32Array }
  /** Forget all sound. */
  | { readonly kind: 'reset' };

export type WakeReply =
  | { readonly kind: 'waiting' }
  /** The phrase was said; the sound since its end. */
  | { readonly kind: 'woke'; readonly samples: Float32Array };

export class WakeListener {
  private readonly worker: OrderedWorker<WakeRequest, WakeReply>;

  constructor(options: WakeOptions) {
    this.worker = new OrderedWorker(workerUrl(import.meta.url, './wake-worker'), options);
  }

  /** Begins anew, with no sound. Throws `Failure` ('bad-input') for a phrase that cannot be waited for. */
  async reset(): Promise<void> {
    await this.worker.request({ kind: 'reset' });
  }

  /** Takes the next samples of 16 kHz; when the phrase was said, gives the sound since its end. */
  async hear(samples: Float32Array): Promise<Float32Array | undefined> {
    const reply = await this.worker.request({ kind: 'hear', samples });
    return reply.kind === 'woke' ? reply.samples : undefined;
  }

  async close(): Promise<void> {
    await this.worker.close({ kind: 'reset' });
  }
}
