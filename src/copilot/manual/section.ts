/** The passages that belong with one: the rest of its section, its table, its procedure. */
import type { Library } from '../../library/library.ts';
import type { Passage } from '../../store/store.ts';

/** The run of passages around one that stand under the same heading, in reading order; at most `reach` each way. */
export function sectionOf(library: Library, passage: Passage, reach = 30): Passage[] {
  const around = library.neighbours(passage, reach, reach);
  const all = around.some(({ id }) => id === passage.id) ? [...around] : [...around, passage];
  all.sort((a, b) => a.ordinal - b.ordinal);
  const at = all.findIndex(({ id }) => id === passage.id);
  const same = (other: Passage | undefined): boolean =>
    other !== undefined && other.section === passage.section && other.document === passage.document;
  let from = at;
  let to = at;
  while (same(all[from - 1])) from--;
  while (same(all[to + 1])) to++;
  return all.slice(from, to + 1);
}
