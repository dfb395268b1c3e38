import { type Core, openCore } from '../core.ts';

/** Does a command's work with the core of a data folder (default: the per-user one), and lets go of it however that ends. */
export async function withCore<T>(data: string | undefined, work: (core: Core) => T | Promise<T>): Promise<T> {
  const core = await openCore(data === undefined ? {} : { data });
  try {
    return await work(core);
  } finally {
    await core.close();
  }
}
