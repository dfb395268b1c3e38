import { readFileSync } from 'node:fs';
import { AutoTokenizer, env } from '@huggingface/transformers';
import { describe, expect, it } from 'vitest';
import { SLOTS } from '../../src/copilot/slots.ts';

env.allowRemoteModels = false;
env.localModelPath = new URL('../../models/embedded/', import.meta.url).pathname;

describe('the embedded tokenizer', () => {
  it('gives in the product the ids that it gave in training, and the text back', async () => {
    const tokenizer = await AutoTokenizer.from_pretrained('words-5m');
    const file = new URL('./tokenizer-cases.json', import.meta.url);
    const cases = JSON.parse(readFileSync(file, 'utf8')) as [string, number[]][];
    for (const [text, ids] of cases) {
      expect(tokenizer.encode(text, { add_special_tokens: false })).toEqual(ids);
      expect(tokenizer.decode(ids, { skip_special_tokens: false })).toBe(text);
    }
  });

  it('has every slot as one token, which streaming does not hide', async () => {
    const tokenizer = await AutoTokenizer.from_pretrained('words-5m');
    for (const slot of SLOTS) {
      const ids = tokenizer.encode(slot, { add_special_tokens: false });
      expect(ids).toHaveLength(1);
      expect(tokenizer.decode(ids, { skip_special_tokens: true })).toBe(slot);
    }
  });

  it('lays out a conversation as in training', async () => {
    const tokenizer = await AutoTokenizer.from_pretrained('words-5m');
    const messages = [
      { role: 'system', content: 'S' },
      { role: 'user', content: 'Q' },
    ];
    const text = tokenizer.apply_chat_template(messages, { tokenize: false, add_generation_prompt: true });
    expect(text).toBe('<|system|>S<|user|>Q<|assistant|>');
  });
});
