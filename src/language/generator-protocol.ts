/** What the generator's worker and the program say to each other. */
import type { ModelFolder } from './model-folder.ts';

export interface WorkerStart {
  readonly folder: ModelFolder;
  /** One number: the id of the request that is to stop. Read between tokens. */
  readonly stop: SharedArrayBuffer;
  readonly threads: number;
}

export interface WorkerRequest {
  readonly id: number;
  readonly messages: readonly { readonly role: string; readonly content: string }[];
  readonly maxNewTokens: number;
  readonly allowedSlots?: readonly string[] | undefined;
}

/** Counts and times of one generation; milliseconds. */
export interface GenerationFigures {
  readonly promptTokens: number;
  readonly tokens: number;
  readonly firstMs: number;
  readonly ms: number;
}

export type WorkerReply =
  | { readonly kind: 'ready'; readonly loadMs: number }
  | { readonly kind: 'unloadable'; readonly message: string }
  | { readonly kind: 'text'; readonly id: number; readonly text: string }
  | { readonly kind: 'done'; readonly id: number; readonly figures: GenerationFigures }
  | { readonly kind: 'failed'; readonly id: number; readonly message: string };
