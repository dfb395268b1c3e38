/** Passages taken apart into candidates, kept: the questions of one plant find the same passages again and again. */
import type { Library } from '../../library/library.ts';
import type { Passage } from '../../store/store.ts';
import { Bag } from './bag.ts';
import { type Candidate, candidatesOf } from './candidate.ts';
import { recall } from './recall.ts';
import { sectionOf } from './section.ts';

interface Kept {
  readonly passages: Map<string, readonly Candidate[]>;
  readonly tables: Map<string, Bag>;
}
/** Passages and tables kept of a library: some 20 kB a passage. */
const MOST = { passages: 400, tables: 100 };
const KEPT = new WeakMap<Library, Kept>();

/** The candidates of a passage that a search found at this rank; rows with what their section says around their table. */
export function takenApart(passage: Passage, rank: number, library: Library): Candidate[] {
  const kept: Kept = KEPT.get(library) ?? { passages: new Map(), tables: new Map() };
  KEPT.set(library, kept);
  const around = (): Bag | undefined =>
    passage.kind === 'row'
      ? recall(kept.tables, `${passage.document}\n${passage.revision}\n${passage.section}`, {
          most: MOST.tables,
          make: () => aroundTable(passage, library),
        })
      : undefined;
  const candidates = recall(kept.passages, `${passage.id}\n${passage.revision}`, {
    most: MOST.passages,
    make: () => candidatesOf(passage, rank, around()),
  });
  return candidates.map((one) => ({ ...one, rank }));
}

/** The words of the section around a table: often its caption or introduction says what the table is about. */
function aroundTable(passage: Passage, library: Library): Bag {
  const around = sectionOf(library, passage).flatMap(({ kind, text }) => (kind === 'row' ? [] : text));
  return new Bag(around.join('\n'));
}
