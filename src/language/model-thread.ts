import { Worker } from 'node:worker_threads';

/** Megabytes for what is new in a thread's heap. V8 would take 134 and keep them, though opening a model takes no longer with these. */
const YOUNG_MB = 24;

/**
 * Starts the thread of a model. onnxruntime would write a diary of its use into the home folder and send it to its maker:
 * it is told not to before it is loaded. That has to be done here, since a worker's environment is a copy that native code
 * does not see.
 */
export function startModelThread(file: URL, workerData: unknown): Worker {
  process.env.ORT_DISABLE_TELEMETRY = '1';
  return new Worker(file, { workerData, resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB } });
}
