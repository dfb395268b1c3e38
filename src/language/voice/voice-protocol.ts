/** What the thread of a speech engine and its owner say to each other: one reply to each request, in order. */
import type { Transcript } from '../transcriber.ts';

/** `workerData` of such a thread; `E`: what its engine needs. */
export interface VoiceStart<E> {
  readonly engine: E;
  /** One Int32 that is not 0 while what runs is to be given up. */
  readonly stop: SharedArrayBuffer;
}

export type VoiceRequest =
  | { readonly kind: 'start' }
  | { readonly kind: 'push'; readonly samples: Float32Array }
  | { readonly kind: 'finish' }
  | { readonly kind: 'cancel' }
  /** Answered when nothing runs any more: the thread may be ended then. */
  | { readonly kind: 'end' }
  | { readonly kind: 'whole'; readonly samples: Float32Array };

export type VoiceReply =
  | { readonly kind: 'partial'; readonly text: string }
  | { readonly kind: 'transcript'; readonly transcript: Transcript };
