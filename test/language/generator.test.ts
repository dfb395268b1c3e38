import { cp, mkdtemp, readFile, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fitted } from '../../src/language/fit.ts';
import { readModelFolder } from '../../src/language/model-folder.ts';
import { openGenerator } from '../../src/language/transformers-generator.ts';
import { conforms, read } from './generator-conformance.ts';

const folderOf = (path: string) => new URL(path, import.meta.url).pathname;
const EMBEDDED = folderOf('../../models/embedded/words-5m');
const TINY = folderOf('./tiny-gpt2');

conforms('the embedded slots model', EMBEDDED);
conforms('a GPT-2 of another house', TINY);

const messages = [
  { role: 'system', content: '[1]reading<1a>Fan 3<1q>flow<1v><1k>good<1g>\nintent value' },
  { role: 'user', content: 'Give me 3 numbers: 1, 2 and 3. And the flow of fan 3' },
] as const;

describe('slots', () => {
  it('arrive as they are written', async () => {
    const generator = openGenerator(await readModelFolder(EMBEDDED));
    const pieces: string[] = [];
    for await (const piece of generator.generate({ messages, maxNewTokens: 24 })) pieces.push(piece);
    expect(pieces.length).toBeGreaterThan(2);
    await generator.close();
  });

  it('that the evidence does not hold are never written, nor figures', async () => {
    const generator = openGenerator(await readModelFolder(EMBEDDED));
    const allowed = ['[2]', '<2v>'];
    const text = await read(generator.generate({ messages, maxNewTokens: 60, allowedSlots: allowed }));
    for (const slot of text.match(/<\w+>|\[\d\]/g) ?? []) expect(allowed).toContain(slot);
    expect(text.replace(/<\w+>|\[\d\]/g, '')).not.toMatch(/\d/);
    await generator.close();
  });
});

describe('a model that cannot be loaded', () => {
  const copyOf = async (folder: string): Promise<string> => {
    const copy = join(await mkdtemp(join(tmpdir(), 'gemba-model-')), 'copy');
    await cp(folder, copy, { recursive: true });
    return copy;
  };
  const loading = async (folder: string): Promise<void> => {
    const generator = openGenerator(await readModelFolder(folder));
    await generator.load().finally(() => generator.close());
  };

  it('names weights that were cut off', async () => {
    const copy = await copyOf(TINY);
    await truncate(join(copy, 'onnx/model.onnx'), 20_000);
    await expect(loading(copy)).rejects.toMatchObject({ code: 'unavailable', message: /onnx\/model\.onnx is damaged/ });
  });

  it('names weights that are something else', async () => {
    const copy = await copyOf(TINY);
    await writeFile(join(copy, 'onnx/model.onnx'), 'PK not a graph');
    await expect(loading(copy)).rejects.toMatchObject({ code: 'unavailable', message: /model\.onnx/ });
  });

  it('names a missing or broken file before loading anything', async () => {
    const copy = await copyOf(TINY);
    await writeFile(join(copy, 'config.json'), '{"model_type": ');
    await expect(readModelFolder(copy)).rejects.toMatchObject({ code: 'bad-input', message: /config\.json/ });
    await expect(readModelFolder(join(copy, 'onnx'))).rejects.toMatchObject({ message: /config\.json is missing/ });
  });

  it('names a tokenizer that is damaged', async () => {
    const copy = await copyOf(TINY);
    await writeFile(join(copy, 'tokenizer.json'), (await readFile(join(copy, 'tokenizer.json'), 'utf8')).slice(0, 900));
    await expect(loading(copy)).rejects.toMatchObject({ code: 'unavailable', message: /tokenizer\.json/ });
  });

  it('names an architecture it does not know', async () => {
    const copy = await copyOf(TINY);
    const config = JSON.parse(await readFile(join(copy, 'config.json'), 'utf8'));
    await writeFile(
      join(copy, 'config.json'),
      JSON.stringify({ ...config, model_type: 'abacus', architectures: ['Abacus'] }),
    );
    await expect(loading(copy)).rejects.toMatchObject({ code: 'unavailable', message: /abacus|model\.onnx/ });
  });
});

describe('fitting a prompt', () => {
  const count = (all: readonly { content: string }[]) => all.reduce((sum, { content }) => sum + content.length, 0);

  it('drops evidence from its end and keeps the last line and the question', () => {
    const long = [
      { role: 'system', content: 'aaaa\nbbbb\ncccc\nintent' },
      { role: 'user', content: 'why?' },
    ];
    expect(fitted(long, 100, count)).toBe(long);
    expect(fitted(long, 18, count)?.map(({ content }) => content)).toEqual(['aaaa\nintent', 'why?']);
    expect(fitted(long, 5, count)).toBeUndefined();
  });
});
