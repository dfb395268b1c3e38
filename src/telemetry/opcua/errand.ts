import { Worker } from 'node:worker_threads';
import type { Connection } from '../../plant/plant.ts';
import { workerUrl } from '../../plant/worker-url.ts';
import type { Trouble } from '../trouble.ts';
import { unreadable } from '../words.ts';
import type { FoundVariable } from './browse.ts';

/** What a server is asked once: the variables below its Objects, or the certificate that it shows to anyone. */
export interface Errand {
  readonly what: 'variables' | 'certificate';
  readonly connection: Connection;
  /** Folder of our certificate and the trust list. */
  readonly pki: string;
}

export type ErrandReply =
  | { readonly kind: 'variables'; readonly variables: readonly FoundVariable[] }
  | { readonly kind: 'certificate'; readonly der: Uint8Array | undefined }
  | { readonly kind: 'failed'; readonly trouble: Trouble };

/** What an errand may use, MB. */
const MOST_MEMORY = 1024;

/** Runs an errand in a thread of its own, which is all that a hostile server can end. */
export function runErrand(errand: Errand): Promise<ErrandReply> {
  return new Promise((resolve) => {
    const fell = (reason: string) => {
      resolve({ kind: 'failed', trouble: { kind: 'mute', words: unreadable(reason) } });
    };
    const worker = new Worker(workerUrl(import.meta.url, './errand-worker'), {
      workerData: errand,
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY },
    });
    worker.once('message', (reply: ErrandReply) => {
      resolve(reply);
      void worker.terminate();
    });
    worker.once('error', (error) => fell(error instanceof Error ? error.message : String(error)));
    worker.once('exit', () => fell('it ended'));
  });
}
