import type { Connection, Plant, Tag } from '../../src/plant/plant.ts';

/** A tag for tests: what is not given is empty. */
export function tag(given: Partial<Tag> & { readonly id: string }): Tag {
  return { asset: given.id.split('.')[0] ?? '', name: given.id, aliases: [], limits: [], ...given };
}

/** A plant with one asset per prefix of the tags' ids. */
export function plantOf(tags: readonly Tag[], connections: readonly Connection[] = []): Plant {
  const ids = [...new Set(tags.map(({ asset }) => asset))];
  return {
    id: 'test',
    name: 'Test',
    timeZone: 'Europe/Berlin',
    shifts: [],
    connections,
    assets: ids.map((id) => ({
      id,
      name: id,
      aliases: [],
      documents: [],
      tags: tags.filter(({ asset }) => asset === id),
    })),
  };
}

/** Waits until the answer is not undefined; fails with `what` after `ms`. */
export async function until<T>(what: string, ask: () => T | undefined | false, ms = 10_000): Promise<T> {
  const end = Date.now() + ms;
  for (;;) {
    const found = ask();
    if (found !== undefined && found !== false) return found;
    if (Date.now() > end) throw new Error(`waited ${ms} ms in vain for: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
