/** What a plant adds to the words of speech, as plain data: the caller knows the plant, this room knows speech. */

/** A name that can be spoken: how it is written, and every text that is read aloud for it. */
export interface VoiceName {
  /** What the transcript shows when one of the forms was heard; undefined: the form itself. */
  readonly written?: string | undefined;
  /** Slot of the templates that it may fill, such as "asset" or "tag". */
  readonly slot: string;
  /** Written forms, the usual one first: "P-101", "cooling pump". Their spoken readings are made here. */
  readonly forms: readonly string[];
}

export interface VoiceVocabulary {
  readonly names: readonly VoiceName[];
  /** Sentences with slots in braces: "what is the {tag} of {asset}". The slots {code}, {number} and {time} take any; the forms of a name may hold slots too. */
  readonly templates: readonly string[];
  /** How people wrote about the same things: sentences that teach which words follow each other, at a lower weight. */
  readonly sentences?: readonly string[];
  /** Questions to other plants, with slots like `templates`: they teach wording at a lower weight, and their words are not the plant's own. */
  readonly asked?: readonly string[];
}

/** Nothing known: any English sentence, digits and letters. */
export const NO_VOCABULARY: VoiceVocabulary = { names: [], templates: [] };
