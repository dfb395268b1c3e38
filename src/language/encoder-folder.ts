/**
 * The encoder that ships for finding passages: a folder in Hugging Face layout like a language model's, whose graph gives
 * `sentence_embedding` and `token_embeddings`. A second graph beside it may be the reranker of the same tokenizer.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { Failure } from '../plant/failure.ts';
import { readManifest } from './model-folder.ts';

const Config = z.looseObject({
  gemba: z.looseObject({
    style: z.literal('vectors'),
    dimensions: z.number().int().positive(),
    short: z.number().int().positive(),
  }),
});

export interface EncoderFolder {
  readonly path: string;
  /** Model and revision, as kept with the vectors. */
  readonly id: string;
  readonly dimensions: number;
  readonly closeDimensions: number;
  readonly bytes: number;
  /** It has a reranker. */
  readonly reranks: boolean;
}

/** The reranker's weights within the folder. */
const RERANKER = 'onnx/reranker_quantized.onnx';

/** Reads an encoder's folder. Fails with 'bad-input' naming the file that is missing or broken. */
export async function readEncoderFolder(path: string): Promise<EncoderFolder> {
  const manifest = await readManifest(path);
  if (!manifest) throw new Failure('bad-input', `${path}: gemba.json is missing; this is no encoder's folder.`);
  try {
    const { gemba } = Config.parse(JSON.parse(await readFile(join(path, 'config.json'), 'utf8')));
    return {
      path,
      id: `${manifest.id}@${manifest.revision}`,
      dimensions: gemba.dimensions,
      closeDimensions: gemba.short,
      reranks: manifest.files.some((file) => file.path === RERANKER),
      bytes: manifest.files.reduce((sum, file) => sum + file.bytes, 0),
    };
  } catch (error) {
    throw new Failure('bad-input', `${join(path, 'config.json')} is missing or is no encoder's configuration.`, error);
  }
}
