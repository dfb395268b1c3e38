/** The embedded transcriber: the speech engine that ships with the program. */
import { workerUrl } from '../../plant/worker-url.ts';
import type { Transcriber } from '../transcriber.ts';
import type { EngineOptions } from './engine.ts';
import { openWorkerTranscriber } from './worker-transcriber.ts';

export const EMBEDDED_ENGINE = 'soundswallower/en-us';

export function openTranscriber(options: EngineOptions): Transcriber {
  return openWorkerTranscriber({
    id: EMBEDDED_ENGINE,
    worker: workerUrl(import.meta.url, './voice-worker'),
    engine: options,
  });
}
