/** How long `stop` waits for an attempt to connect that is under way, ms; it ends by itself later and is heard no more. */
const PATIENCE = 3000;

/** Waits for work to end, but not for ever. */
export async function endOf(work: Promise<void> | undefined): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, PATIENCE);
  });
  await Promise.race([work, patience]);
  clearTimeout(timer);
}

/** Resolves after a time, or when it is enough. */
export function waitFor(ms: number, enough: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    if (enough?.aborted) return resolve();
    const timer = setTimeout(resolve, ms);
    enough?.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
