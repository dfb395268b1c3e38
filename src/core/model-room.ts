import { join } from 'node:path';
import type { Status } from '../contract.ts';
import type { Generator } from '../language/generator.ts';
import { ModelRegistry } from '../language/registry.ts';
import { type MeasuredGenerator, openGenerator } from '../language/transformers-generator.ts';
import { Failure } from '../plant/failure.ts';
import { resource } from '../resources.ts';

/** The language models of a data folder, and the one that words answers. */
export interface ModelRoom {
  readonly registry: ModelRegistry;
  /** Starts loading the model in use; done when it is loaded or was found unusable (then answers are composed). */
  load(): Promise<void>;
  /** The loaded model; undefined: answers are composed by code. */
  generator(): Generator | undefined;
  /** For the status line. */
  info(): Status['model'];
  close(): Promise<void>;
}

/** Opens the models of a data folder; nothing is loaded before `load`. */
export function openModels(folder: string): ModelRoom {
  const registry = new ModelRegistry({
    embedded: join(resource('models'), 'embedded'),
    installed: join(folder, 'models'),
  });
  let generator: MeasuredGenerator | undefined;
  let loading: Promise<void> | undefined;
  const load = async () => {
    try {
      const model = await registry.current();
      const opened = model && openGenerator(model);
      await opened?.load();
      generator = opened;
    } catch (error) {
      console.error(`language model: ${Failure.from(error).message}; answers are composed from the facts`);
    }
  };
  return {
    registry,
    load: () => {
      loading ??= load();
      return loading;
    },
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
      await loading;
      await generator?.close();
    },
  };
}
