/** Where to look: the documents of the assets named, of the assets above them where they have none, else all. */
import type { Hit, Library } from '../../library/library.ts';
import type { Asset, PlantIndex } from '../../plant/plant.ts';
import type { Sources, Understanding } from '../stages.ts';
import { Bag } from './bag.ts';
import { termsOf } from './terms.ts';

/** Where a question looks. */
export interface Scope {
  /** Only these documents; empty: all. */
  readonly documents: readonly string[];
  /** Looked through with more care among all: those of the kind of machine named. */
  readonly preferred: readonly string[];
  /** Texts in the question that name the asset, and so say where to look and not what for. */
  readonly names: readonly string[];
  /** The words of the question that name a kind of machine. */
  readonly kinds: readonly string[];
  /** Each naming word of the question must be found: nothing else says that the document is the right one. */
  readonly whole: boolean;
  /** No word of the question is a machine's name for the search, whatever it sounds like. */
  readonly anyMachine: boolean;
  /** What a document is about by the plant's own words: name, type and aliases of the assets that have it. */
  readonly about: (document: string) => Bag;
}

/** The documents of the assets named; without any, all of them, those of a kind of machine named ("the pump") first. */
export function scopeOf(understanding: Understanding, sources: Sources): Scope {
  const { assets, groups = [] } = understanding;
  const documents = documentsOf(
    assets.map(({ what }) => what),
    sources,
  );
  const preferred = documents.length
    ? []
    : documentsOf(
        groups.flatMap(({ what }) => what.assets),
        sources,
      );
  // an area named "Power" says nothing of where to look, and "the rated power" is what is asked for
  const documented = assets.filter(({ what }) => what.documents.length > 0);
  const names = documents.length ? namesIn({ assets: documented }) : [];
  const kinds = preferred.length ? groups.map(({ text }) => text) : [];
  return {
    documents,
    preferred,
    names,
    kinds,
    whole: false,
    anyMachine: assets.length === 0 && groups.length === 0,
    about: aboutOf(sources),
  };
}

/** Every document, for a question whose asset is perhaps not the one meant ("the tower's belts" of a conveyor called belt). */
export const everywhere = (sources: Sources): Scope => ({
  documents: [],
  preferred: [],
  names: [],
  kinds: [],
  whole: true,
  anyMachine: true,
  about: aboutOf(sources),
});

/** Names of the ingested documents of assets, or of what is above them where they have none. */
export function documentsOf(assets: readonly Asset[], sources: Sources): string[] {
  const ingested = new Set(sources.library.documents().map(({ name }) => name));
  const found = new Set<string>();
  for (const asset of assets) {
    const line = [asset, ...sources.index.ancestors(asset.id)];
    const nearest = line.find(({ documents }) => documents.some((name) => ingested.has(name)));
    for (const name of nearest?.documents ?? []) if (ingested.has(name)) found.add(name);
  }
  return [...found];
}

const ABOUT = new WeakMap<PlantIndex, Map<string, Bag>>();
/** Characters of a document's first passage in which its title stands. */
const TITLE = 200;

function aboutOf({ index, library }: Sources): Scope['about'] {
  const known = ABOUT.get(index) ?? new Map<string, Bag>();
  ABOUT.set(index, known);
  return (document) => {
    const bag = known.get(document) ?? new Bag(namesOf(document, { index, library }).join('\n'));
    known.set(document, bag);
    return bag;
  };
}

function namesOf(document: string, { index, library }: Pick<Sources, 'index' | 'library'>): string[] {
  const assets = index.plant.assets.filter(({ documents }) => documents.includes(document));
  const words = assets.flatMap(({ name, type = '', aliases }) => [name, type, ...aliases]);
  const [first] = library.passagesOf(document);
  const title = first ? [first.section.split(' > ')[0] ?? '', first.text.slice(0, TITLE)] : [];
  return [...words, document.replace(/\.\w+$/, '').replace(/_/g, ' '), ...title];
}

/** The names under which the assets stand in the question, longest first. */
export function namesIn({ assets }: Pick<Understanding, 'assets'>): string[] {
  const names = assets.flatMap(({ what, text, how }) =>
    how === 'conversation' ? [] : [...(how === 'fuzzy' && !isPartOf(text, what) ? [] : [text]), what.name, what.id],
  );
  return [...new Set(names)].filter((name) => name.trim() !== '').sort((a, b) => b.length - a.length);
}

/** Whether a text is words of what the asset is called and is, not of its other names: "chiller" of "Chiller 1", "belt" of no conveyor. */
export function isOfName(text: string, { name, type = '' }: Asset): boolean {
  const known = new Bag(`${name} ${type}`);
  return termsOf(text).every((term) => known.has(term) >= 0.8);
}

/** Whether a text is words of the asset's name alone: "motor … of the motor" holds what is asked about as well. */
function isPartOf(text: string, { name, aliases, type = '' }: Asset): boolean {
  const known = new Bag([name, type, ...aliases].join(' '));
  return termsOf(text).every((term) => known.has(term) >= 0.6);
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
