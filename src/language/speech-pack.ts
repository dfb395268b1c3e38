/**
 * A speech model on disk, in Hugging Face layout: what every model folder has, preprocessor_config.json,
 * generation_config.json, onnx/encoder_model*.onnx and onnx/decoder_model_merged*.onnx.
 */
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { Failure } from '../plant/failure.ts';
import { findWeights, identityOf, mustExist, NEEDED, readConfig, type WeightFormat } from './model-folder.ts';

/** Architectures that are known to work. */
const ARCHITECTURES = ['whisper', 'moonshine'] as const;
export type SpeechArchitecture = (typeof ARCHITECTURES)[number];

/** A folder that can be loaded. The identity is that of the decoder's weights. */
export interface SpeechPack {
  readonly path: string;
  readonly architecture: SpeechArchitecture;
  readonly info: { readonly id: string; readonly revision: string; readonly sha256: string; readonly bytes: number };
  readonly encoder: WeightFormat;
  readonly decoder: WeightFormat;
  /** Relative paths of the weights, encoder first. */
  readonly weights: readonly [string, string];
  /** The model hears several languages and is told which. */
  readonly multilingual: boolean;
}

const Generation = z.looseObject({ is_multilingual: z.boolean().optional() });

/** Whether a folder's config.json names a speech model; false also where it cannot be read. */
export async function isSpeechPack(path: string): Promise<boolean> {
  const config = await readConfig(path).catch(() => undefined);
  return ARCHITECTURES.some((one) => one === config?.model_type);
}

/** Reads a speech pack; 'bad-input' names the file that is missing or broken. The weights are tried only when it is loaded. */
export async function readSpeechPack(path: string, id: string = basename(path)): Promise<SpeechPack> {
  for (const name of [...NEEDED, 'preprocessor_config.json', 'generation_config.json']) await mustExist(path, name);
  const { model_type } = await readConfig(path);
  const architecture = ARCHITECTURES.find((one) => one === model_type);
  if (!architecture) throw new Failure('unsupported', `${id}: speech models of type "${model_type}" cannot be loaded.`);
  const encoder = await findWeights(path, ['encoder_model']);
  const decoder = await findWeights(path, ['decoder_model_merged']);
  return {
    path,
    architecture,
    info: await identityOf(path, { id, weights: decoder.weights }),
    encoder: encoder.format,
    decoder: decoder.format,
    weights: [encoder.weights, decoder.weights],
    multilingual: (await readGeneration(path)).is_multilingual ?? false,
  };
}

async function readGeneration(path: string): Promise<z.infer<typeof Generation>> {
  const file = join(path, 'generation_config.json');
  try {
    return Generation.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (error) {
    throw new Failure('bad-input', `${file} is damaged.`, error);
  }
}
