import { afterEach } from 'vitest';

/** A list for what closes what a test has opened: all of it is done after the test, the last first. */
export function closedAfterEach(): (() => unknown)[] {
  const closing: (() => unknown)[] = [];
  afterEach(async () => {
    for (const close of closing.splice(0).reverse()) await close();
  }, 30_000);
  return closing;
}
