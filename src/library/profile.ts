import type { NewPassage } from '../store/passage-shelf.ts';
import type { Settings } from '../store/settings.ts';
import { contentStems } from './terms.ts';

/** Word stem → how strongly it names this document, 0 to 1. */
export type Names = Readonly<Record<string, number>>;

interface ProfileState {
  readonly headers: Readonly<Record<string, number>>;
  readonly names: Readonly<Record<string, number>>;
  readonly passages: number;
}

/** Gathers, while a document is read, the words by which a question may name it. Bounded in size. */
export class Profile {
  private readonly headers: Map<string, number>;
  private readonly names: Map<string, number>;
  private passages: number;

  constructor(state?: ProfileState) {
    this.headers = new Map(Object.entries(state?.headers ?? {}));
    this.names = new Map(Object.entries(state?.names ?? {}));
    this.passages = state?.passages ?? 0;
  }
  state(): ProfileState {
    return {
      headers: Object.fromEntries(this.headers),
      names: Object.fromEntries(this.names),
      passages: this.passages,
    };
  }

  header(text: string): void {
    for (const stem of contentStems(text))
      if (this.headers.size < 300) this.headers.set(stem, (this.headers.get(stem) ?? 0) + 1);
  }

  page(passages: readonly NewPassage[]): void {
    for (const { text, section } of passages) {
      this.passages += 1;
      // proper nouns: capitalised in the middle of a sentence, or with digits or capitals inside
      const found = new Set<string>();
      for (const [, word = ''] of `${section}\n${text}`.matchAll(/(?<=[\p{Ll}\d,)] )(\p{Lu}[\p{L}\d-]{2,30})/gu))
        found.add(word);
      for (const stem of contentStems([...found].join(' '))) {
        if (this.names.size < 20_000 || this.names.has(stem)) this.names.set(stem, (this.names.get(stem) ?? 0) + 1);
      }
    }
  }

  /** The words of its text that name the document best. */
  summary(): Names {
    const result = new Map<string, number>();
    const raise = (stem: string, strength: number) => result.set(stem, Math.max(result.get(stem) ?? 0, strength));
    const share = (count: number) => count / Math.max(this.passages, 1);
    const frequent = [...this.names].filter(([, count]) => count >= 3 && share(count) > 0.01);
    for (const [stem, count] of frequent.sort((a, b) => b[1] - a[1]).slice(0, 60))
      raise(stem, Math.min(0.8, 0.1 + 4 * share(count)));
    const loudest = Math.max(1, ...this.headers.values());
    for (const [stem, count] of this.headers) raise(stem, Math.min(0.9, 0.3 + (0.6 * count) / loudest));
    return Object.fromEntries(result);
  }
}

const KEY = 'library.names';

/** Keeps the naming words of a document's text with the settings. */
export const saveProfile = (settings: Settings, document: string, profile: Profile): void =>
  settings.put(`${KEY}.${document}`, profile.summary());

/** The words that name a document: those of its text as it was read in, and its name and title, which hold whatever stemmer it was read in with. */
export function readProfile(
  settings: Settings,
  { name, title = '' }: { readonly name: string; readonly title?: string | undefined },
): Names {
  const called = `${name.replace(/\.\w+$/, '')} ${title}`.replace(/[_.-]+/g, ' ');
  return {
    ...(settings.get(`${KEY}.${name}`) as Names | undefined),
    ...Object.fromEntries([...contentStems(called)].map((stem) => [stem, 1])),
  };
}
export const dropProfile = (settings: Settings, name: string): void => settings.put(`${KEY}.${name}`, undefined);
