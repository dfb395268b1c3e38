import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { splitSentences } from '../../../src/library/sentences.ts';
import type { Store } from '../../../src/store/open.ts';
import { randomOf } from '../historian.ts';

const PACKAGES = fileURLToPath(new URL('../../../node_modules', import.meta.url));
/** Passages of one made-up document. */
const PER_DOCUMENT = 2000;

/**
 * Fills the shelf up to `wanted` passages with texts of three to six sentences, drawn by a fixed seed from the passages
 * that are there and from the Markdown of the installed packages: real words, about as frequent as in real text, and no
 * passage twice.
 */
export function fillUp(store: Store, wanted: number): void {
  const sentences = pool(store);
  const random = randomOf(7);
  const draw = (): string => sentences[Math.floor(random() * sentences.length)] ?? '';
  // Numbered on from what is there: the same document again would be no work.
  for (let copy = store.passages.documents().length + 1; store.passages.count() < wanted; copy += 1) {
    const begun = store.passages.beginDocument({
      name: `drawn-${copy}.md`,
      mediaType: 'text/markdown',
      data: new TextEncoder().encode(`drawn ${copy}`),
      at: Date.now(),
    });
    if (begun.kind !== 'read') return;
    const count = Math.min(PER_DOCUMENT, wanted - store.passages.count());
    const passages = Array.from({ length: count }, (_, ordinal) => ({
      ordinal,
      kind: 'prose' as const,
      warnings: [],
      page: 1,
      section: draw().slice(0, 60),
      region: [],
      text: Array.from({ length: 3 + Math.floor(random() * 4) }, draw).join(' '),
    }));
    store.passages.addPassages(begun.document.id, passages, 1);
    store.passages.finishDocument(begun.document.id, { at: Date.now() });
  }
}

function pool(store: Store): string[] {
  const passages = store.passages.documents().flatMap(({ name }) => store.passages.passagesOf(name));
  const files = readdirSync(PACKAGES, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.md'));
  const prose = files.toSorted().map((file) => readFileSync(join(PACKAGES, file), 'utf8').slice(0, 40_000));
  return [...passages.map(({ text }) => text), ...prose]
    .flatMap((text) => splitSentences(text.replace(/```[\s\S]*?```|https?:\S+|[#|*`<>[\]]/g, ' ').replace(/\s+/g, ' ')))
    .filter((sentence) => /^\p{Lu}.{30,300}[.!?]$/u.test(sentence));
}
