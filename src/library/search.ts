import type { Embedder } from '../language/embedder.ts';
import type { Store } from '../store/open.ts';
import type { Features } from './features.ts';
import type { Hit, SearchOptions } from './library.ts';
import { MeaningSearch, UNKNOWN } from './meaning.ts';
import { Namer } from './namer.ts';
import { PassageReader } from './passage-words.ts';
import { analyse, LONGEST, type Query } from './query.ts';
import { type Candidate, featuresOf, order } from './rank.ts';

/** How many passages BM25 hands to the reranker: fewer where the encoder adds its own. */
const CANDIDATES = 80;
const CANDIDATES_ALONE = 120;

/** Passages by words and, with an embedder, by meaning; then reranked. */
export class Retriever {
  private readonly store: Store;
  private readonly at: number | undefined;
  private readonly meaning: MeaningSearch;
  private readonly most: number;
  private readonly namer: Namer;
  private readonly reader: PassageReader;
  private readonly frequencies = new Map<string, { readonly count: number; readonly whole: boolean }>();
  private sizes: Map<string, number> | undefined;

  /** `at`: finds in the revisions that were current then (ms since the epoch), by their words alone: only current ones have vectors. */
  constructor(store: Store, embedder?: Embedder, at?: number) {
    this.store = store;
    this.at = at;
    this.most = embedder ? CANDIDATES : CANDIDATES_ALONE;
    this.namer = new Namer(store);
    this.reader = new PassageReader(store.passages);
    this.meaning = new MeaningSearch(store.passages, this.reader, embedder);
  }

  /** To be called when documents came or went. */
  refresh(): void {
    this.frequencies.clear();
    this.reader.forget();
    this.namer.refresh();
    this.sizes = undefined;
  }

  async search(text: string, options: SearchOptions = {}): Promise<Hit[]> {
    const { candidates, features } = await this.explain(text, options);
    const ranked = order(candidates, features);
    return ranked.slice(0, options.k ?? 10).map(({ passage, score, closeness }, i) => ({
      rank: i + 1,
      score,
      passage,
      closeness: closeness || undefined,
    }));
  }

  /** What a search looked at, in no order: for choosing the reranker's weights and for benchmarks. */
  async explain(
    text: string,
    { documents = [], anyMachine, thorough }: SearchOptions = {},
  ): Promise<{ readonly query: Query; readonly candidates: Candidate[]; readonly features: Features[] }> {
    const named = this.namer.named(text, { chosen: documents, anyMachine });
    const within = documents.length ? documents : named.documents;
    const reading = this.meaning.read(named.rest.slice(0, LONGEST)); // meanwhile words are looked for
    const query = analyse(named.rest, {
      naming: named.words,
      frequency: (expression, most) => this.frequency(expression, within, most),
      passages: this.passagesIn(within),
      thorough,
    });
    if (!query.terms.length) return { query, candidates: [], features: [] };
    const found = this.candidates(query, within, documents.length > 0);
    const where = { documents: within, named: mostNamed(named.strengths) };
    const asked = await reading;
    const candidates = asked ? this.meaning.of(asked, where, found) : found;
    return { query, candidates, features: featuresOf(query, candidates, named.strengths) };
  }

  private candidates(query: Query, documents: readonly string[], strict: boolean): Candidate[] {
    const { passages } = this.store;
    const weights = { text: 1, section: 1.2, keys: 2.5 };
    let scored = passages.words(query.expression, { k: this.most, documents, weights, at: this.at });
    // the asset's own documents say nothing of it: others may
    if (!scored.length && !strict && documents.length)
      scored = passages.words(query.expression, { k: this.most, weights, at: this.at });
    const words = new Map(scored.map(({ id, score }) => [id, score]));
    return this.reader
      .read([...words.keys()])
      .map((one) => ({ ...one, words: words.get(one.passage.id) ?? 0, ...UNKNOWN }));
  }

  /** How many passages match, counted to one above `most`; remembered, since questions of a plant share most of their words. */
  private frequency(expression: string, documents: readonly string[], most = Number.POSITIVE_INFINITY): number {
    const key = `${expression}\n${documents.join('\n')}`;
    const known = this.frequencies.get(key);
    if (known && (known.whole || known.count > most)) return known.count;
    const count = this.store.passages.frequency(expression, documents, most + 1);
    if (this.frequencies.size > 50_000) this.frequencies.clear();
    this.frequencies.set(key, { count, whole: count <= most });
    return count;
  }

  private passagesIn(documents: readonly string[]): number {
    this.sizes ??= new Map(
      this.store.passages.documents({ at: this.at }).map(({ name, passages }) => [name, passages]),
    );
    const names = documents.length ? documents : [...this.sizes.keys()];
    return names.reduce((sum, name) => sum + (this.sizes?.get(name) ?? 0), 0);
  }
}

/** The documents that a question names best; empty where it names none. */
function mostNamed(strengths: ReadonlyMap<string, number>): string[] {
  const best = Math.max(0, ...strengths.values());
  return best < 0.1 ? [] : [...strengths].flatMap(([document, strength]) => (strength >= 0.8 * best ? [document] : []));
}
