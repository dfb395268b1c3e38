import type { Embedder } from '../language/embedder.ts';
import type { Store } from '../store/open.ts';
import type { Features } from './features.ts';
import type { Hit, SearchOptions } from './library.ts';
import { Namer } from './namer.ts';
import { PassageReader } from './passage-words.ts';
import { analyse, type Query } from './query.ts';
import { type Candidate, featuresOf, order } from './rank.ts';

/** How many passages BM25 hands to the reranker. */
const CANDIDATES = 120;

/** Passages by words and, with an embedder, by meaning; then reranked. */
export class Retriever {
  private readonly store: Store;
  private readonly embedder: Embedder | undefined;
  private readonly namer: Namer;
  private readonly reader: PassageReader;
  private readonly frequencies = new Map<string, number>();
  private sizes: Map<string, number> | undefined;

  constructor(store: Store, embedder?: Embedder) {
    this.store = store;
    this.embedder = embedder;
    this.namer = new Namer(store);
    this.reader = new PassageReader(store.passages);
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
    return ranked.slice(0, options.k ?? 10).map(({ passage, score }, i) => ({ rank: i + 1, score, passage }));
  }

  /** What a search looked at, in no order: for choosing the reranker's weights and for benchmarks. */
  async explain(
    text: string,
    { documents = [] }: SearchOptions = {},
  ): Promise<{ readonly query: Query; readonly candidates: Candidate[]; readonly features: Features[] }> {
    const named = this.namer.named(text, documents);
    const within = documents.length ? documents : named.documents;
    const query = analyse(named.rest, {
      naming: named.words,
      frequency: (expression) => this.frequency(expression, within),
      passages: this.passagesIn(within),
    });
    if (!query.terms.length) return { query, candidates: [], features: [] };
    const found = this.candidates(query, within, documents.length > 0);
    if (this.embedder) await this.addByMeaning(query, within, found);
    const candidates = [...found.values()];
    return { query, candidates, features: featuresOf(query, candidates, named.strengths) };
  }

  private candidates(query: Query, documents: readonly string[], strict: boolean): Map<number, Candidate> {
    const { passages } = this.store;
    const weights = { text: 1, section: 1.2, keys: 2.5 };
    let scored = passages.words(query.expression, { k: CANDIDATES, documents, weights });
    // the asset's own documents say nothing of it: others may
    if (!scored.length && !strict && documents.length)
      scored = passages.words(query.expression, { k: CANDIDATES, weights });
    const words = new Map(scored.map(({ id, score }) => [id, score]));
    return new Map(
      this.reader
        .read([...words.keys()])
        .map((one) => [one.passage.id, { ...one, words: words.get(one.passage.id) ?? 0, meaning: 0 }]),
    );
  }

  private async addByMeaning(query: Query, documents: readonly string[], found: Map<number, Candidate>): Promise<void> {
    const { vectors } = this.store.passages;
    if (!this.embedder || vectors.unavailable || vectors.model()?.id !== this.embedder.id) return;
    const [vector] = await this.embedder.embed([query.text], 'query');
    if (!vector) return;
    const near = new Map(vectors.nearest(vector, { k: 50, documents }).map(({ id, score }) => [id, score]));
    for (const one of this.reader.read([...near.keys()])) {
      const { id } = one.passage;
      found.set(id, { ...one, words: found.get(id)?.words ?? 0, meaning: near.get(id) ?? 0 });
    }
  }

  /** How many passages hold a word; remembered, since questions of a plant share most of their words. */
  private frequency(expression: string, documents: readonly string[]): number {
    const key = `${expression}\n${documents.join('\n')}`;
    let count = this.frequencies.get(key);
    if (count === undefined) {
      count = this.store.passages.frequency(expression, documents);
      if (this.frequencies.size > 50_000) this.frequencies.clear();
      this.frequencies.set(key, count);
    }
    return count;
  }

  private passagesIn(documents: readonly string[]): number {
    this.sizes ??= new Map(this.store.passages.documents().map(({ name, passages }) => [name, passages]));
    const names = documents.length ? documents : [...this.sizes.keys()];
    return names.reduce((sum, name) => sum + (this.sizes?.get(name) ?? 0), 0);
  }
}
