/** The embedded transcriber: the speech engine that ships with the program. */
import { workerUrl } from '../../plant/worker-url.ts';
import type { Transcriber } from '../transcriber.ts';
import type { EmbeddedOptions } from './engine.ts';
import { openWorkerTranscriber } from './worker-transcriber.ts';

export const EMBEDDED_ENGINE = 'gemba/acoustic-8m';

export function openTranscriber(options: EmbeddedOptions): Transcriber {
  return openWorkerTranscriber({
    id: EMBEDDED_ENGINE,
    worker: workerUrl(import.meta.url, './voice-worker'),
    engine: options,
  });
}
