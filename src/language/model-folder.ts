/**
 * A language model on disk, in Hugging Face layout: config.json, tokenizer.json, tokenizer_config.json and
 * onnx/model*.onnx. Reading a folder checks that all of it is there and says which file is wrong.
 */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { Failure } from '../plant/failure.ts';
import type { ModelInfo } from './generator.ts';

/** File name suffix of each weight format, best choice for a laptop's processor first. */
const FORMATS = [
  ['q8', '_quantized'],
  ['q4', '_q4'],
  ['int8', '_int8'],
  ['uint8', '_uint8'],
  ['fp32', ''],
  ['fp16', '_fp16'],
  ['q4f16', '_q4f16'],
] as const;
export type WeightFormat = (typeof FORMATS)[number][0];
const GRAPHS = ['model', 'decoder_model_merged'] as const;
/** What every model folder holds. */
export const NEEDED = ['config.json', 'tokenizer.json', 'tokenizer_config.json'] as const;

const Config = z.looseObject({
  model_type: z.string(),
  vocab_size: z.number().int().positive().optional(),
  max_position_embeddings: z.number().int().positive().optional(),
  n_positions: z.number().int().positive().optional(),
  gemba: z
    .looseObject({
      style: z.literal('slots'),
      parameters: z.number().optional(),
      revision: z.string().optional(),
      glue: z.array(z.number().int()).optional(),
    })
    .optional(),
});

/** What gemba.json in an installed folder, or the catalogue for the embedded one, says about a model's files. */
export const Manifest = z.object({
  id: z.string(),
  revision: z.string(),
  licence: z.string().optional(),
  memoryMb: z.number().optional(),
  files: z.array(z.object({ path: z.string(), bytes: z.number(), sha256: z.string() })),
});
export type Manifest = z.infer<typeof Manifest>;

/** A folder that can be loaded. `context`: tokens of prompt and answer together. */
export interface ModelFolder {
  readonly path: string;
  readonly info: ModelInfo;
  readonly architecture: string;
  readonly format: WeightFormat;
  /** Base name of the graph, as transformers.js wants it: "model" or "decoder_model_merged". */
  readonly graph: string;
  /** Relative path of the weights. */
  readonly weights: string;
  readonly context: number;
  /** Of a slots model: ids of the pieces of words its answers are made of. */
  readonly glue: readonly number[] | undefined;
}

/**
 * Reads a model folder. Fails with 'bad-input' naming the file that is missing or broken; the weights themselves are
 * tried only when the model is loaded.
 */
export async function readModelFolder(path: string, id: string = basename(path)): Promise<ModelFolder> {
  for (const name of NEEDED) await mustExist(path, name);
  const config = await readConfig(path);
  const { format, graph, weights } = await findWeights(path, GRAPHS);
  return {
    path,
    architecture: config.model_type,
    format,
    graph,
    weights,
    context: config.max_position_embeddings ?? config.n_positions ?? 1024,
    glue: config.gemba?.glue,
    info: {
      ...(await identityOf(path, { id, revision: config.gemba?.revision, weights })),
      parameters: config.gemba?.parameters,
      style: config.gemba?.style ?? 'chat',
    },
  };
}

/** Id, revision, checksum and size of a folder's main weights; what its gemba.json says counts more than `otherwise`. */
export async function identityOf(
  path: string,
  otherwise: { readonly id: string; readonly revision?: string | undefined; readonly weights: string },
): Promise<{ id: string; revision: string; sha256: string; bytes: number }> {
  const { weights } = otherwise;
  const manifest = await readManifest(path);
  const listed = manifest?.files.find((file) => file.path === weights);
  return {
    id: manifest?.id ?? otherwise.id,
    revision: manifest?.revision ?? otherwise.revision ?? 'local',
    sha256: listed?.sha256 ?? (await sha256(join(path, weights))),
    bytes: (await stat(join(path, weights))).size,
  };
}

/** Fails with 'bad-input' where a file of a model folder is missing. */
export async function mustExist(path: string, name: string): Promise<void> {
  const there = await stat(join(path, name)).catch(() => undefined);
  if (!there?.isFile()) throw new Failure('bad-input', `${path}: ${name} is missing; this is not a model folder.`);
}

/** config.json, as far as it matters here. Fails with 'bad-input'. */
export async function readConfig(path: string): Promise<z.infer<typeof Config>> {
  const text = await readFile(join(path, 'config.json'), 'utf8');
  try {
    return Config.parse(JSON.parse(text));
  } catch (error) {
    throw new Failure('bad-input', `${join(path, 'config.json')} is damaged or not a model's configuration.`, error);
  }
}

/** The weights of the first of these graphs that is there, in the format that suits a laptop best. Fails with 'bad-input'. */
export async function findWeights(
  path: string,
  graphs: readonly string[],
): Promise<{ format: WeightFormat; graph: string; weights: string }> {
  const files = await readdir(join(path, 'onnx')).catch((): string[] => []);
  for (const graph of graphs) {
    for (const [format, suffix] of FORMATS) {
      const name = `${graph}${suffix}.onnx`;
      if (files.includes(name)) return { format, graph, weights: `onnx/${name}` };
    }
  }
  throw new Failure(
    'bad-input',
    `${join(path, 'onnx')}: no weights (${graphs[0]}.onnx, ${graphs[0]}_quantized.onnx, …) found.`,
  );
}

/** gemba.json of the folder; undefined when it has none. */
export async function readManifest(path: string): Promise<Manifest | undefined> {
  const file = join(path, 'gemba.json');
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  try {
    return Manifest.parse(JSON.parse(text));
  } catch (error) {
    throw new Failure('bad-input', `${file} is damaged.`, error);
  }
}

/** Hex SHA-256 of a file, read in pieces. */
export async function sha256(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(file)) hash.update(piece as Buffer);
  return hash.digest('hex');
}

/** Compares every file with its manifest. Fails with 'storage' naming the first file that differs. */
export async function verifyFiles(path: string, manifest: Manifest): Promise<void> {
  for (const file of manifest.files) {
    const there = await stat(join(path, file.path)).catch(() => undefined);
    if (!there) throw new Failure('storage', `${join(path, file.path)} is missing.`);
    if (there.size !== file.bytes) {
      throw new Failure('storage', `${join(path, file.path)} has ${there.size} bytes instead of ${file.bytes}.`);
    }
    if ((await sha256(join(path, file.path))) !== file.sha256) {
      throw new Failure(
        'storage',
        `${join(path, file.path)} was changed: its checksum is not the one it was installed with.`,
      );
    }
  }
}
