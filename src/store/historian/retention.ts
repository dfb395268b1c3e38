import type { Retention } from '../../plant/plant.ts';
import type { Chunk, ChunkTable } from './chunk-table.ts';
import { MINUTE } from './minutes.ts';

const AT_ONCE = 50;

/** Moves what is older than its tier into the next; oldest first, until `until` (of performance.now). Returns how many chunks that were. */
export function thin(
  chunks: ChunkTable,
  { samples, minutes }: Required<Retention>,
  { now, until }: { readonly now: number; readonly until: number },
): number {
  let thinned = 0;
  const all = (step: number, before: number, each: (tag: number, chunk: Chunk) => void) => {
    for (;;) {
      const due = chunks.aged(before, step, AT_ONCE);
      for (const { tag, chunk } of due) {
        if (performance.now() >= until) return;
        each(tag, chunk);
        thinned++;
      }
      if (due.length < AT_ONCE) return;
    }
  };
  all(MINUTE, now - minutes, (tag, chunk) => chunks.thinToHours(tag, chunk));
  all(0, now - samples, (tag, chunk) => chunks.thinToMinutes(tag, chunk));
  return thinned;
}
