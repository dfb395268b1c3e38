/** What the manuals add to speech: their topics, their codes, and how their words follow each other. */
import type { VoiceName } from '../language/voice/vocabulary.ts';
import type { Library } from '../library/library.ts';

export interface SpokenManuals {
  readonly names: readonly VoiceName[];
  /** Sentences in lower case; figures stand as {number}. */
  readonly sentences: readonly string[];
}

/** Words of sentences taken from the whole library: more would make the grammar slow, and says little that is new. */
const MOST_WORDS = 40_000;
const MOST_TOPICS = 600;
const MOST_CODES = 400;
/** A code occurs with letters before its number: "F07", "E-217". */
const CODE = /\b[A-Z]{1,2}-?\d{1,3}\b/g;

/** Reads topics, codes and sentences out of every document, each document an equal share. */
export function spokenManuals(library: Pick<Library, 'documents' | 'passagesOf'>): SpokenManuals {
  const documents = library.documents();
  const share = MOST_WORDS / Math.max(1, documents.length);
  const topics = new Set<string>();
  const codes = new Map<string, number>();
  const sentences: string[] = [];
  for (const { name } of documents) {
    let words = 0;
    for (const { section, text } of library.passagesOf(name)) {
      const topic = topicOf(section);
      if (topic !== undefined) topics.add(topic);
      for (const [code] of text.matchAll(CODE)) codes.set(code, (codes.get(code) ?? 0) + 1);
      if (words > share) continue;
      for (const sentence of sentencesOf(text)) {
        words += sentence.split(' ').length;
        sentences.push(sentence);
      }
    }
  }
  const frequent = [...codes].sort(([, a], [, b]) => b - a).slice(0, MOST_CODES);
  return {
    names: [
      ...[...topics].slice(0, MOST_TOPICS).map((form) => ({ slot: 'topic', forms: [form] })),
      ...frequent.map(([code]) => ({ slot: 'code', written: code, forms: [code] })),
    ],
    sentences,
  };
}

/** The innermost heading without its number, where it is short enough to be said. */
function topicOf(section: string): string | undefined {
  const heading = (section.split('>').at(-1) ?? '')
    .replace(/^[\s\d.-]+/, '')
    .replace(/\(.*?\)/g, '')
    .trim();
  const words = heading.split(/\s+/);
  return words.length <= 5 && /^\p{L}[\p{L} ,'-]+$/u.test(heading) ? heading.toLowerCase() : undefined;
}

function sentencesOf(text: string): string[] {
  return text
    .split(/[.!?;:|\n]+(?=\s|$)/)
    .map((sentence) =>
      sentence
        .toLowerCase()
        .replace(/\d+(?:[.,]\d+)?/g, ' {number} ')
        .replace(/[^a-z'{}]+/g, ' ')
        .replace(/\b(?!a\b|i\b)[a-z]\b/g, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter((sentence) => sentence.split(' ').length >= 3);
}
