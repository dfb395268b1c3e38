/** "I found nothing about … in …": what was looked for, in the question's own words, and where. */

import type { Hit } from '../../library/library.ts';
import { cite, EvidenceBook, link, type Part, say } from '../compose.ts';
import type { Findings } from '../stages.ts';
import type { Asked } from './asked.ts';
import { citePassage } from './quote.ts';
import type { Term } from './terms.ts';

export function refusal(asked: Asked, documents: readonly string[], hits: readonly Hit[]): Findings {
  const book = new EvidenceBook();
  const nearest = hits[0]?.passage;
  const place = placeOf(book, documents, hits);
  const statement = say(
    'I found nothing about “',
    topicOf(asked),
    '” in ',
    ...place,
    '.',
    // Of all documents the nearest passage proves nothing; of one it shows where was looked.
    ...(nearest && documents.length ? [cite(citePassage(book, nearest))] : []),
  );
  return { evidence: book.items, statements: [statement], warnings: [], refused: true };
}

/** The documents by name where a passage of theirs can stand as evidence for the name; else in words. */
function placeOf(book: EvidenceBook, documents: readonly string[], hits: readonly Hit[]): Part[] {
  const [only] = documents;
  if (documents.length === 1 && only !== undefined) {
    const passage = hits.find((hit) => hit.passage.document === only)?.passage;
    return passage ? [link(only, citePassage(book, passage))] : ['the documents of this asset'];
  }
  return [documents.length > 1 ? 'the documents of this asset' : 'the documents I have'];
}

/** The part of the question that names what is asked about. */
export function topicOf({ question, focus, terms, code }: Asked): string {
  if (code)
    return [...code.family.map(({ word }) => word), code.code]
      .filter((word, i, all) => all.indexOf(word) === i)
      .join(' ');
  return wordsBetween(question, focus.length > 0 ? focus : terms);
}

/** The question's own words from the first of the terms to the last. */
export function wordsBetween(question: string, terms: readonly Term[]): string {
  const words = [...question.matchAll(/[A-Za-z0-9µ°]+(?:[._'’/-][A-Za-z0-9]+)*/g)];
  const indices = terms.map(({ index }) => index);
  const [first, last] = [words[Math.min(...indices)], words[Math.max(...indices)]];
  if (!first || !last) return question.replace(/[?.!]+$/, '');
  return question.slice(first.index, last.index + last[0].length);
}
