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
