import { Tensor } from '@huggingface/transformers';
import { describe, expect, it } from 'vitest';
import { SlotMask } from '../../src/language/slot-mask.ts';

const vocabulary = new Map(
  ['<|end|>', '<1v>', '<2v>', '[1]', '[2]', '7', 'is', 'intent'].map((token, id) => [token, id]),
);

function left(writable: ConstructorParameters<typeof SlotMask>[1]): string[] {
  const logits = new Tensor('float32', new Float32Array(2 * vocabulary.size), [2, vocabulary.size]);
  const data = new SlotMask(vocabulary, writable)._call([], logits).data as Float32Array;
  const kept = [...vocabulary].filter(
    ([, id]) => Number.isFinite(data[id]) && Number.isFinite(data[vocabulary.size + id]),
  );
  return kept.map(([token]) => token);
}

describe('what a slots model may write', () => {
  it('is the slots and marks of the evidence, and no figure', () => {
    expect(left({ slots: ['<1v>', '[1]'], glue: undefined })).toEqual(['<|end|>', '<1v>', '[1]', 'is', 'intent']);
  });

  it('is beside these only what its answers are made of', () => {
    expect(left({ slots: ['<1v>', '[1]'], glue: [0, 6] })).toEqual(['<|end|>', '<1v>', '[1]', 'is']);
  });
});
