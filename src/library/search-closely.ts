import type { Passage } from '../store/store.ts';
import type { Hit, Library, SearchOptions } from './library.ts';

/** So many of the best are read again: two to three milliseconds each. */
const READ = 20;
/** What a logit of the reranker counts beside a search's score; from 0.25 to 1.5 the manuals of the demonstration gain. */
const WEIGHT = 0.6;

/**
 * A search whose best passages the reranker reads once more, together with the question: for whoever looks at a list of passages
 * and has some 50 ms more. Without a reranker as a plain search.
 */
export async function searchClosely(
  library: Pick<Library, 'search' | 'compare'>,
  question: string,
  options: SearchOptions = {},
): Promise<Hit[]> {
  const { k = 10 } = options;
  const found = await library.search(question, { ...options, k: Math.max(k, READ) });
  const best = found.slice(0, READ);
  const logits = best.length > 1 ? await library.compare(question, best.map(pieceOf)) : undefined;
  if (!logits) return found.slice(0, k);
  // those that were not read again stay behind the others
  const least = Math.min(...logits);
  return found
    .map((hit, i) => ({ ...hit, score: hit.score + WEIGHT * (logits[i] ?? least), again: i < READ }))
    .sort((a, b) => Number(b.again) - Number(a.again) || b.score - a.score)
    .slice(0, k)
    .map(({ again: _, ...hit }, i) => ({ ...hit, rank: i + 1 }));
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** As the reranker was trained: the two innermost headings, and the words. */
const pieceOf = ({ passage: { section, text } }: { readonly passage: Pick<Passage, 'section' | 'text'> }) => ({
  head: oneLine(section.split(' > ').slice(-2).join(' > ')),
  text: oneLine(text),
});
