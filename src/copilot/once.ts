/** What one question looks for more than once is looked for once: several ways to an answer ask the same of the manuals. */
import type { Piece } from '../language/embedder.ts';
import type { Library } from '../library/library.ts';

interface Recent {
  readonly library: Library;
  readonly found: Map<string, Promise<unknown>>;
}
const RECENT = new WeakMap<Library, Recent>();

/**
 * The library for one question: the same search is done once, the same piece compared once. Of one library always the same
 * object, so that what is kept by library stays known from question to question; the next question forgets what this one found.
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
  /** The asset's manuals and all manuals hold partly the same pieces: only those not read yet are read, together. */
  const compare = async (question: string, pieces: readonly Piece[]): Promise<number[] | undefined> => {
    const keyOf = (piece: Piece): string => JSON.stringify(['compare', question, piece]);
    const unread = pieces.filter((piece) => !found.has(keyOf(piece)));
    if (unread.length > 0) {
      const reading = library.compare(question, unread);
      for (const [i, piece] of unread.entries())
        found.set(
          keyOf(piece),
          reading.then((logits) => logits?.[i]),
        );
    }
    const logits = (await Promise.all(pieces.map((piece) => found.get(keyOf(piece))))) as (number | undefined)[];
    return logits.every((logit) => logit !== undefined) ? logits : undefined;
  };
  return {
    found,
    library: {
      ...library,
      search: (query, options) => once(['search', query, options], () => library.search(query, options)),
      compare,
    },
  };
}
