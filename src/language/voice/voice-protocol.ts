/** What the thread of the embedded transcriber and its owner say to each other. */
import type { FailureCode } from '../../plant/failure.ts';
import type { Transcript } from '../transcriber.ts';
import type { EngineOptions } from './engine.ts';

export type VoiceStart = EngineOptions;

export type VoiceRequest =
  | { readonly kind: 'start' }
  | { readonly kind: 'push'; readonly samples: Float32Array }
  | { readonly kind: 'finish' }
  | { readonly kind: 'whole'; readonly samples: Float32Array };

export type VoiceReply =
  | { readonly kind: 'partial'; readonly text: string }
  | { readonly kind: 'transcript'; readonly transcript: Transcript }
  | { readonly kind: 'failure'; readonly code: FailureCode; readonly message: string };
