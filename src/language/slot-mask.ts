import { LogitsProcessor, type Tensor } from '@huggingface/transformers';

const SLOT = /^(?:<[1-9][a-z]\d?>|\[[1-9]\])$/;

/** Ids of all slot and mark tokens of a tokenizer's vocabulary. */
function slotIds(vocabulary: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  return new Map([...vocabulary].filter(([token]) => SLOT.test(token)));
}

/** Ids of all tokens that hold a digit and are neither slot, mark nor marker: a slots model writes no figure itself. */
function digitIds(vocabulary: ReadonlyMap<string, number>): readonly number[] {
  return [...vocabulary]
    .filter(([token]) => /\d/.test(token) && !SLOT.test(token) && !/^<\|/.test(token))
    .map(([, id]) => id);
}

/** What a slots model may write. `glue`: ids of the pieces of words that its answers are made of; undefined: any. */
export interface Writable {
  readonly slots: readonly string[];
  readonly glue: readonly number[] | undefined;
}

/**
 * Makes it impossible to write a slot or mark that the evidence does not hold, a figure of the model's own, or a word that
 * its answers were never made of.
 */
export class SlotMask extends LogitsProcessor {
  private readonly masked: readonly number[];

  constructor(vocabulary: ReadonlyMap<string, number>, { slots, glue }: Writable) {
    super();
    const known = slotIds(vocabulary);
    const absent = [...known].filter(([token]) => !slots.includes(token)).map(([, id]) => id);
    const marks = new Set(known.values());
    const may = glue && new Set(glue);
    const foreign = may ? [...vocabulary.values()].filter((id) => !may.has(id) && !marks.has(id)) : [];
    this.masked = [...absent, ...digitIds(vocabulary), ...foreign];
  }

  override _call(_ids: bigint[][], logits: Tensor): Tensor {
    const [rows = 1] = logits.dims;
    const width = logits.data.length / rows;
    const data = logits.data as Float32Array;
    for (let row = 0; row < rows; row++)
      for (const id of this.masked) data[row * width + id] = Number.NEGATIVE_INFINITY;
    return logits;
  }
}
