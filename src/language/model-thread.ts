import { Worker } from 'node:worker_threads';

/**
 * Starts the thread of a model. onnxruntime would write a diary of its use into the home folder and send it to its maker:
 * it is told not to before it is loaded. That has to be done here, since a worker's environment is a copy that native code
 * does not see.
 */
export function startModelThread(file: URL, workerData: unknown): Worker {
  process.env.ORT_DISABLE_TELEMETRY = '1';
  return new Worker(file, { workerData });
}
