/** What the manuals add to speech: their topics, parts, models and codes, and how their words follow each other. */
import type { VoiceName } from '../language/voice/vocabulary.ts';
import type { Library } from '../library/library.ts';
import { partsOf, toDoOf } from './voice-parts.ts';

export interface SpokenManuals {
  readonly names: readonly VoiceName[];
  /** Sentences in lower case; figures stand as {number}. */
  readonly sentences: readonly string[];
}

/** Words of sentences taken from the whole library: more would make the grammar slow, and says little that is new. */
const MOST_WORDS = 40_000;
const MOST_TOPICS = 600;
const MOST_CODES = 400;
const MOST_PARTS = 2_000;
const MOST_TO_DO = 600;
/** A code occurs with letters before its number: "F07", "E-217". */
const CODE = /\b[A-Z]{1,2}-?\d{1,3}\b/g;
/** A model is parted from its number: "CP 200", "VX 40-046". */
const MODEL = /\b[A-Z]{1,3} \d{2,3}(?:-\d{2,3})?\b/g;

/** How often each occurs. */
class Occurrences {
  private readonly counts = new Map<string, number>();

  add(...found: readonly string[]): void {
    for (const one of found) this.counts.set(one, (this.counts.get(one) ?? 0) + 1);
  }

  /** The most frequent ones, of those that occur `least` times. */
  most(number: number, least = 1): string[] {
    const frequent = [...this.counts].filter(([, count]) => count >= least).sort(([, a], [, b]) => b - a);
    return frequent.slice(0, number).map(([one]) => one);
  }
}

/** Reads topics, parts, models, codes and sentences out of every document, each document an equal share. */
export function spokenManuals(library: Pick<Library, 'documents' | 'passagesOf'>): SpokenManuals {
  const documents = library.documents();
  const share = MOST_WORDS / Math.max(1, documents.length);
  const [topics, parts, models, codes, toDo] = [
    new Occurrences(),
    new Occurrences(),
    new Occurrences(),
    new Occurrences(),
    new Occurrences(),
  ];
  const sentences: string[] = [];
  for (const { name } of documents) {
    let words = 0;
    for (const { section, text, cells } of library.passagesOf(name)) {
      topics.add(...headingOf(section.split('>').at(-1)));
      parts.add(...headingOf(cells?.[0]));
      codes.add(...(text.match(CODE) ?? []));
      models.add(...(`${section} ${text}`.match(MODEL) ?? []));
      if (words > share) continue;
      for (const sentence of sentencesOf(text)) {
        words += sentence.split(' ').length;
        sentences.push(sentence);
        parts.add(...partsOf(sentence));
        toDo.add(...toDoOf(sentence));
      }
    }
  }
  const slot = (name: string) => (form: string) => ({ slot: name, forms: [form] });
  const written = (name: string) => (form: string) => ({ slot: name, written: form, forms: [form] });
  return {
    names: [
      ...topics.most(MOST_TOPICS).map(slot('topic')),
      ...parts.most(MOST_PARTS).map(slot('part')),
      ...models.most(MOST_CODES, 2).map(written('part')),
      ...toDo.most(MOST_TO_DO).map(slot('doing')),
      ...codes.most(MOST_CODES).map(written('code')),
    ],
    sentences,
  };
}

/** A heading or the head of a row without its number, where it is short enough to be said; one or none. */
function headingOf(text = ''): string[] {
  const heading = text
    .replace(/^[\s\d.-]+/, '')
    .replace(/\(.*?\)/g, '')
    .trim();
  const words = heading.split(/\s+/);
  return words.length <= 5 && /^\p{L}[\p{L} ,'-]+$/u.test(heading) ? [heading.toLowerCase()] : [];
}

function sentencesOf(text: string): string[] {
  return text
    .split(/[.!?;:|\n]+(?=\s|$)/)
    .map((sentence) =>
      sentence
        .toLowerCase()
        .replace(/\d+(?:[.,]\d+)?/g, ' {number} ')
        .replace(/[^a-z'{}]+/g, ' ')
        .replace(/(?<!')\b(?!a\b|i\b)[a-z]\b/g, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter((sentence) => sentence.split(' ').length >= 3);
}
