/** What a language model is, for the answer, the status line and the journal. */
export interface ModelInfo {
  readonly id: string;
  readonly revision: string;
  readonly sha256: string;
  readonly parameters?: number | undefined;
  readonly bytes?: number | undefined;
  /** 'slots': trained by us on the evidence serialisation; 'chat': any other causal LM, through its chat template. */
  readonly style: 'slots' | 'chat';
}

export interface GenerateRequest {
  readonly messages: readonly { readonly role: 'system' | 'user' | 'assistant'; readonly content: string }[];
  readonly maxNewTokens: number;
  /** Slot tokens (such as "<1v>") that may be written; all other slot tokens are masked. Slots models only. */
  readonly allowedSlots?: readonly string[] | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** A causal language model. Streams text pieces; throws `Failure` ('unavailable', 'cancelled'). One request at a time. */
export interface Generator {
  readonly info: ModelInfo;
  generate(request: GenerateRequest): AsyncIterable<string>;
  close(): Promise<void>;
}
