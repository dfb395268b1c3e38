import type { Store } from '../store/open.ts';
import { type Names, readProfile } from './profile.ts';
import { stem } from './stem.ts';
import { contentStems, wordsOf } from './terms.ts';

export interface Named {
  /** Documents that the question is surely about; empty: any. */
  readonly documents: readonly string[];
  /** The question without the name of the asset. */
  readonly rest: string;
  /** Stems in the question that name the machine or document. */
  readonly words: ReadonlySet<string>;
  /** Document → how strongly the question names it, 0 to 1. */
  readonly strengths: ReadonlyMap<string, number>;
}

/** Tells which machine or document a question names: by the plant's assets, else by the documents' own words. */
export class Namer {
  private readonly store: Store;
  private profiles: { readonly document: string; readonly names: Names }[] | undefined;
  private assets: { readonly name: string; readonly documents: readonly string[] }[] | undefined;

  constructor(store: Store) {
    this.store = store;
  }

  refresh(): void {
    this.profiles = undefined;
    this.assets = undefined;
  }

  named(
    question: string,
    { chosen, anyMachine }: { readonly chosen: readonly string[]; readonly anyMachine?: boolean | undefined },
  ): Named {
    const asset = anyMachine ? { documents: [], names: [] } : this.byAsset(question);
    const strengths = this.byWords(question);
    if (asset.documents.length) return { ...asset, rest: without(question, asset.names), words: new Set(), strengths };
    const words = new Set(asset.names.flatMap((name) => [...contentStems(name)]));
    const best = [...strengths].reduce<[string, number]>((a, b) => (b[1] > a[1] ? b : a), ['', 0]);
    if (best[1] >= 0.5 && !chosen.length) for (const word of this.namingWords(best[0], question)) words.add(word);
    return { documents: [], rest: question, words, strengths };
  }

  /** The asset with the longest name in the question; every asset of that name counts. */
  private byAsset(question: string): { readonly documents: readonly string[]; readonly names: readonly string[] } {
    const said = ` ${flat(question)} `;
    const known = new Set(this.documents().map(({ document }) => document));
    const found = this.assetNames().filter(({ name }) => said.includes(` ${name} `));
    // a name inside a longer one that was said ("pump" in "cooling pump") is not meant by itself
    const meant = found.filter(({ name }) => !found.some((other) => other.name !== name && other.name.includes(name)));
    const documents = meant.flatMap((one) => one.documents.filter((document) => known.has(document)));
    return { documents: [...new Set(documents)], names: meant.map(({ name }) => name) };
  }

  private assetNames(): readonly { readonly name: string; readonly documents: readonly string[] }[] {
    if (!this.assets) {
      const assets = this.store.plant.get()?.assets ?? [];
      this.assets = assets
        .flatMap((asset) =>
          [asset.id, asset.name, ...asset.aliases].map((name) => ({ name: flat(name), documents: asset.documents })),
        )
        .filter(({ name }) => name.length > 2);
    }
    return this.assets;
  }

  private documents(): { readonly document: string; readonly names: Names }[] {
    this.profiles ??= this.store.passages
      .documents()
      .map((document) => ({ document: document.name, names: readProfile(this.store.settings, document) }));
    return this.profiles;
  }

  private byWords(question: string): Map<string, number> {
    const documents = this.documents();
    const strengths = new Map<string, number>();
    if (documents.length < 2) return strengths;
    for (const word of contentStems(question)) {
      const holding = documents.filter(({ names }) => (names[word] ?? 0) > 0.08);
      if (!holding.length || holding.length > documents.length / 2) continue;
      const rarity = Math.log((documents.length + 1) / (holding.length + 0.5));
      for (const { document, names } of holding)
        strengths.set(document, (strengths.get(document) ?? 0) + (names[word] ?? 0) * rarity);
    }
    const full = 1.5 * Math.log(documents.length + 1);
    for (const [document, strength] of strengths) strengths.set(document, Math.min(1, strength / full));
    return strengths;
  }

  private namingWords(document: string, question: string): string[] {
    const names = this.documents().find((one) => one.document === document)?.names ?? {};
    return [...contentStems(question)].filter((word) => (names[word] ?? 0) >= 0.5);
  }
}

/** Lower case, single spaces, no punctuation: names compare whatever their hyphens. */
const flat = (text: string): string =>
  wordsOf(text)
    .map((word) => (word.length > 4 ? stem(word) : word))
    .join(' ');

/** The question with the first occurrence of each name taken out; all of it when nothing would be left. */
function without(question: string, names: readonly string[]): string {
  let words = question.split(/\s+/).filter(Boolean);
  for (const name of names) {
    const length = name.split(' ').length;
    search: for (let at = 0; at < words.length; at += 1) {
      for (let end = at + 1; end <= Math.min(words.length, at + length); end += 1) {
        if (flat(words.slice(at, end).join(' ')) !== name) continue;
        words = [...words.slice(0, at), ...words.slice(end)];
        break search;
      }
    }
  }
  const rest = words.join(' ');
  return contentStems(rest).size ? rest : question;
}
