/** What the embedder's worker and the program say to each other. */
import type { Piece, Reading } from './embedder.ts';
import type { EncoderFolder } from './encoder-folder.ts';

export interface EmbedderStart {
  readonly folder: EncoderFolder;
}

export type EmbedderRequest =
  | {
      readonly kind: 'read';
      readonly id: number;
      readonly texts: readonly string[];
      readonly role: 'query' | 'passage';
    }
  | { readonly kind: 'compare'; readonly id: number; readonly question: string; readonly pieces: readonly Piece[] };

export type EmbedderReply =
  | { readonly kind: 'ready' }
  | { readonly kind: 'unloadable'; readonly message: string }
  | { readonly kind: 'read'; readonly id: number; readonly readings: readonly Reading[] }
  | { readonly kind: 'compared'; readonly id: number; readonly logits: readonly number[] }
  | { readonly kind: 'failed'; readonly id: number; readonly message: string };
