/** Where to look: the documents of the assets named, of the assets above them where they have none, else all. */
import type { Hit, Library } from '../../library/library.ts';
import type { Sources, Understanding } from '../stages.ts';

/** Names of documents; empty: every document. */
export function documentsFor(understanding: Understanding, sources: Sources): string[] {
  const named = [
    ...understanding.assets.map(({ what }) => what),
    ...(understanding.groups ?? []).flatMap(({ what }) => what.assets),
  ];
  // A signal alone may be many machines' ("torque"): then the words of the question choose the document.
  const assets = named.length || understanding.intent !== 'limit' ? named : ownersOfTags(understanding, sources);
  const ingested = new Set(sources.library.documents().map(({ name }) => name));
  const found = new Set<string>();
  for (const asset of assets) {
    const line = [asset, ...sources.index.ancestors(asset.id)];
    const nearest = line.find(({ documents }) => documents.some((name) => ingested.has(name)));
    for (const name of nearest?.documents ?? []) if (ingested.has(name)) found.add(name);
  }
  return [...found];
}

const ownersOfTags = (understanding: Understanding, sources: Sources) =>
  understanding.tags.flatMap(({ what }) => sources.index.asset(what.asset) ?? []);

/** The names under which the assets stand in the question, longest first. */
export function namesIn(understanding: Understanding): string[] {
  const names = understanding.assets.flatMap(({ what, text, how }) =>
    how === 'conversation' ? [] : [text, what.name, what.id],
  );
  // "the dryer" says where to look, like a name; in "the pump bearings" it belongs to what is asked about.
  const kinds = (understanding.groups ?? []).flatMap(({ what, text }) => (what.assets.length ? [text] : []));
  return [...new Set([...names, ...kinds])].filter((name) => name.trim() !== '').sort((a, b) => b.length - a.length);
}

/** Hits a query looks at. */
const HITS = 15;

/** The passages that any of the queries finds in the documents asked, each once with its best rank. */
export async function searchAll(
  library: Library,
  queries: readonly string[],
  documents: readonly string[],
): Promise<Hit[]> {
  const found = new Map<number, Hit>();
  for (const query of queries) {
    for (const hit of await library.search(query, { k: HITS, documents })) {
      if (documents.length > 0 && !documents.includes(hit.passage.document)) continue;
      const known = found.get(hit.passage.id);
      if (!known || hit.rank < known.rank) found.set(hit.passage.id, hit);
    }
  }
  return [...found.values()];
}
