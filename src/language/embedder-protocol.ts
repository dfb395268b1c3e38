/** What the embedder's worker and the program say to each other. */
import type { Reading } from './embedder.ts';
import type { EncoderFolder } from './encoder-folder.ts';

export interface EmbedderStart {
  readonly folder: EncoderFolder;
}

export interface EmbedderRequest {
  readonly id: number;
  readonly texts: readonly string[];
  readonly role: 'query' | 'passage';
}

export type EmbedderReply =
  | { readonly kind: 'ready' }
  | { readonly kind: 'unloadable'; readonly message: string }
  | { readonly kind: 'read'; readonly id: number; readonly readings: readonly Reading[] }
  | { readonly kind: 'failed'; readonly id: number; readonly message: string };
