/** A transcriber over an installed Whisper or Moonshine pack; what it hears is written with the plant's names. */
import { workerUrl } from '../plant/worker-url.ts';
import type { SpeechPack } from './speech-pack.ts';
import type { Transcriber } from './transcriber.ts';
import type { EngineOptions } from './voice/engine.ts';
import { openWorkerTranscriber } from './voice/worker-transcriber.ts';

/** What the pack's thread needs: the pack, and the vocabulary as the embedded engine has it. */
export interface PackEngine extends EngineOptions {
  readonly pack: SpeechPack;
  readonly threads: number;
}

/** Opens a pack; it is loaded by `load` or the first utterance, which fail with 'unavailable' naming the file that is damaged. */
export function openPackTranscriber(options: EngineOptions & { readonly pack: SpeechPack }): Transcriber {
  return openWorkerTranscriber({
    id: options.pack.info.id,
    worker: workerUrl(import.meta.url, './pack-worker'),
    engine: { ...options, threads: 2 } satisfies PackEngine,
  });
}
