import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import type { BirthStore, MetricDefinition } from './node.ts';

const Kept = z.record(
  z.string(),
  z.array(
    z.object({
      path: z.string(),
      name: z.string(),
      datatype: z.number().optional(),
      alias: z.string().optional(),
      unit: z.string().optional(),
    }),
  ),
);

/** Births for as long as the program runs. */
export function birthsInMemory(): BirthStore {
  const kept = new Map<string, readonly MetricDefinition[]>();
  return { get: (key) => kept.get(key), put: (key, definitions) => void kept.set(key, definitions) };
}

/** Births in a JSON file, so that a restart need not wait for the next ones. A damaged file counts as an empty one. */
export function birthsInFile(file: string): BirthStore {
  const kept = new Map<string, readonly MetricDefinition[]>(Object.entries(read(file)));
  let pending: NodeJS.Timeout | undefined;
  const save = () => {
    pending = undefined;
    try {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(`${file}.new`, JSON.stringify(Object.fromEntries(kept)));
      renameSync(`${file}.new`, file);
    } catch {
      // A convenience lost (disk full): the next birth on the bus tells the same.
    }
  };
  return {
    get: (key) => kept.get(key),
    put(key, definitions) {
      if (JSON.stringify(kept.get(key)) === JSON.stringify(definitions)) return;
      kept.set(key, definitions);
      if (pending === undefined) pending = setTimeout(save, 500).unref();
    },
  };
}

function read(file: string): z.infer<typeof Kept> {
  try {
    return Kept.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return {};
  }
}
