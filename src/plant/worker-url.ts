import { extname } from 'node:path';

/**
 * Where a worker's file is: beside the module that starts it, with that module's own extension, so that it is found both
 * when Node runs the TypeScript sources and when it runs the compiled files.
 * @param from the caller's `import.meta.url`
 * @param path relative path without extension, such as './ingest-worker'
 */
export function workerUrl(from: string, path: string): URL {
  return new URL(`${path}${extname(new URL(from).pathname)}`, from);
}
