/** Which table a bare number belongs to: "alarm 27" is none of the errors, where the alarms have a table of their own. */

import type { Library } from '../../library/library.ts';
import type { Passage } from '../../store/store.ts';
import { Bag } from './bag.ts';
import type { Code } from './code-in-question.ts';
import type { Term } from './terms.ts';

const BARE = /^-?\d{1,6}$/;
/** Rows numbered so that make a table of codes. */
const LEAST_ROWS = 3;

interface CodeTable {
  readonly key: string;
  /** Its heading, the names of its columns, its document's name. */
  readonly label: Bag;
}
const KEPT = new WeakMap<Library, Map<string, readonly CodeTable[]>>();

const keyOf = ({ document, section, columns = [] }: Passage): string => [document, section, ...columns].join('\n');

const isNumbered = ({ kind, cells }: Passage): boolean => kind === 'row' && BARE.test(cells?.[0]?.trim() ?? '');

/**
 * Those of the passages that the number may be explained by: where some table of numbers is called what the question calls the
 * code ("servo error"), only rows of such a table, and text that calls it so itself.
 */
export function ofItsFamily<Found extends { readonly passage: Passage }>(
  found: readonly Found[],
  code: Code,
  { library, documents }: { readonly library: Library; readonly documents: readonly string[] },
): readonly Found[] {
  const family = code.family.filter(({ stem }) => stem !== 'cod');
  if (!BARE.test(code.code) || family.length === 0) return found;
  const named = new Set(
    tablesOf(library, documents).flatMap(({ key, label }) => (isCalled(label, family) ? [key] : [])),
  );
  if (named.size === 0) return found;
  return found.filter(({ passage }) => named.has(keyOf(passage)) || calls(passage.text, code, family));
}

const isCalled = (label: Bag, family: readonly Term[]): boolean => family.every((term) => label.has(term) === 1);

/** "error code 27", "Alarm no. 27" in running text. */
function calls(text: string, { code }: Code, family: readonly Term[]): boolean {
  const last = family.at(-1)?.word.replace(/[^\p{L}]/gu, '') ?? '';
  return new RegExp(`\\b${last}s?\\W{0,3}(?:codes?|numbers?|no)?\\W{0,3}${code}(?![\\w.])`, 'i').test(text);
}

const idOf = ({ name, revision }: ReturnType<Library['documents']>[number]): string => `${name}\n${revision}`;

function tablesOf(library: Library, documents: readonly string[]): CodeTable[] {
  const kept = KEPT.get(library) ?? new Map<string, readonly CodeTable[]>();
  KEPT.set(library, kept);
  const current = library.documents();
  const ids = new Set(current.map(idOf));
  for (const id of kept.keys()) if (!ids.has(id)) kept.delete(id); // a revision that was replaced
  return current
    .filter(({ name }) => documents.length === 0 || documents.includes(name))
    .flatMap((document) => {
      const id = idOf(document);
      const tables = kept.get(id) ?? codeTables(library.passagesOf(document.name));
      kept.set(id, tables);
      return tables;
    });
}

function codeTables(passages: readonly Passage[]): CodeTable[] {
  const rows = Map.groupBy(passages.filter(isNumbered), keyOf);
  return [...rows].flatMap(([key, [first, ...more]]) => {
    if (!first || more.length + 1 < LEAST_ROWS) return [];
    const leaf = first.section.split(' > ').at(-1) ?? '';
    const name = first.document.replace(/\.\w+$/, '').replace(/[._-]+/g, ' ');
    return [{ key, label: new Bag([leaf, ...(first.columns ?? []), name].join(' ')) }];
  });
}
