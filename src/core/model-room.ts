import type { Status } from '../contract.ts';
import type { Generator } from '../language/generator.ts';
import type { Store } from '../store/open.ts';

/** The language model in use, if any. */
export interface ModelRoom {
  generator(): Generator | undefined;
  /** For the status line. */
  info(): Status['model'];
  close(): Promise<void>;
}

/** No language model is installed yet: answers are composed by code. */
export function openModels(_folder: string, _store: Store): ModelRoom {
  return { generator: () => undefined, info: () => undefined, close: async () => undefined };
}
