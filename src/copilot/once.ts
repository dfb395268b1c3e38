/** What one question looks for more than once is looked for once: several ways to an answer ask the same of the manuals. */
import type { Library } from '../library/library.ts';

interface Recent {
  readonly library: Library;
  readonly found: Map<string, Promise<unknown>>;
}
const RECENT = new WeakMap<Library, Recent>();

/**
 * The library for one question: the same search or comparison is done once. Of one library always the same object, so that
 * what is kept by library stays known from question to question; the next question forgets what this one found.
 */
export function forOneQuestion(library: Library): Library {
  const known = RECENT.get(library) ?? remembering(library);
  RECENT.set(library, known);
  known.found.clear();
  return known.library;
}

function remembering(library: Library): Recent {
  const found = new Map<string, Promise<unknown>>();
  const once = <T>(key: unknown, find: () => Promise<T>): Promise<T> => {
    const name = JSON.stringify(key);
    const result = (found.get(name) as Promise<T> | undefined) ?? find();
    found.set(name, result);
    return result;
  };
  return {
    found,
    library: {
      ...library,
      search: (query, options) => once(['search', query, options], () => library.search(query, options)),
      compare: (question, pieces) => once(['compare', question, pieces], () => library.compare(question, pieces)),
    },
  };
}
