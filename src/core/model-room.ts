import { join } from 'node:path';
import type { Status } from '../contract.ts';
import type { Embedder } from '../language/embedder.ts';
import { type EncoderFolder, readEncoderFolder } from '../language/encoder-folder.ts';
import type { Generator } from '../language/generator.ts';
import { ModelRegistry } from '../language/registry.ts';
import { openEmbedder, type TransformersEmbedder } from '../language/transformers-embedder.ts';
import { type MeasuredGenerator, openGenerator } from '../language/transformers-generator.ts';
import { Failure } from '../plant/failure.ts';
import { SHIPPED_MODELS } from '../resources.ts';

/** The models that ship, and those installed in a data folder. */
export const modelRegistry = (data: string): ModelRegistry =>
  new ModelRegistry({
    embedded: SHIPPED_MODELS.words,
    installed: join(data, 'models'),
    fixed: [SHIPPED_MODELS.encoder, SHIPPED_MODELS.acoustic],
  });

/** The language models of a data folder, the one that words answers, and the encoder that finds passages. */
export interface ModelRoom {
  readonly registry: ModelRegistry;
  /** Finds passages by meaning; undefined when it is not there or cannot be read (then they are found by words). */
  readonly embedder: Embedder | undefined;
  /** Starts loading the models in use; done when they are loaded or were found unusable (then answers are composed). */
  load(): Promise<void>;
  /** Whether they are being loaded now: what is not there yet may still come. */
  loading(): boolean;
  /** The loaded model; undefined: answers are composed by code. */
  generator(): Generator | undefined;
  /** For the status line. */
  info(): Status['model'];
  close(): Promise<void>;
}

const unusable = (what: string, without: string) => (error: unknown) => {
  console.error(`${what}: ${Failure.from(error).message}; ${without}`);
  return undefined;
};

/** The encoder that ships, not loaded yet; undefined, which is said once, when it is not there or cannot be read. */
export const openEncoder = async (): Promise<TransformersEmbedder | undefined> =>
  encoderFolder().then(openEmbedder).catch(unusable('encoder', 'passages are found by words'));

/** What ships for finding passages, loaded or not; throws why it cannot be read. */
export const encoderFolder = (): Promise<EncoderFolder> => readEncoderFolder(SHIPPED_MODELS.encoder);

/** Opens the models of a data folder; nothing is loaded before `load`, but the encoder where a passage is sought sooner. */
export async function openModels(folder: string): Promise<ModelRoom> {
  const registry = modelRegistry(folder);
  let generator: MeasuredGenerator | undefined;
  let begun: Promise<void> | undefined;
  let loading = false;
  const embedder = await openEncoder();
  const loadGenerator = async () => {
    const model = await registry.current();
    const opened = model && openGenerator(model);
    await opened?.load();
    generator = opened;
  };
  const load = async () => {
    loading = true;
    await Promise.all([
      loadGenerator().catch(unusable('language model', 'answers are composed from the facts')),
      embedder?.load().catch(unusable('encoder', 'passages are found by words')),
    ]);
    loading = false;
  };
  return {
    registry,
    embedder,
    load: () => {
      begun ??= load();
      return begun;
    },
    loading: () => loading,
    generator: () => generator,
    info: () => {
      if (!generator) return undefined;
      const { id, revision, sha256, parameters, bytes } = generator.info;
      const speed = generator.last;
      return {
        id,
        revision,
        sha256,
        parameters,
        bytes,
        tokensPerSecond: speed && (speed.tokens * 1000) / Math.max(1, speed.ms - speed.firstMs),
      };
    },
    close: async () => {
      await begun;
      await Promise.all([generator?.close(), embedder?.close()]);
    },
  };
}
