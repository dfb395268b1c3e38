/** A trouble with several causes stands in several rows of a table: who asks about the trouble wants all of them. */
import type { Library } from '../../library/library.ts';
import type { Asked } from './asked.ts';
import { Bag } from './bag.ts';
import { type Candidate, candidatesOf } from './candidate.ts';
import { sectionOf } from './section.ts';

import { oneLine } from './text.ts';

const CAUSES = /\b(?:causes?|remed\w+|reasons?|solutions?|corrective|actions?)\b/i;
/** Rows that are shown of one trouble. */
const MOST = 5;

/** The other rows of the same trouble, in order; none where the question picks one of the causes. */
export function causesBeside({ passage, rank, kind }: Candidate, asked: Asked, library: Library): Candidate[] {
  const trouble = troubleOf(passage.cells);
  if (kind !== 'row' || trouble === '' || !(passage.columns ?? []).slice(1).some((column) => CAUSES.test(column)))
    return [];
  const [label, rest] = [new Bag(trouble), new Bag((passage.cells ?? []).slice(1).join(' '))];
  if (asked.terms.some((term) => term.weight === 1 && label.has(term) === 0 && rest.has(term) > 0)) return [];
  return sectionOf(library, passage, 12)
    .filter((row) => row.kind === 'row' && row.id !== passage.id && troubleOf(row.cells) === trouble)
    .slice(0, MOST - 1)
    .flatMap((row) => candidatesOf(row, rank).slice(0, 1));
}

const troubleOf = (cells: readonly string[] | undefined): string => oneLine(cells?.[0] ?? '');
