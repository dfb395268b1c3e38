/** "I found nothing about … in …": what was looked for, in the question's own words, where, and which places come nearest. */

import type { Statement } from '../../contract.ts';
import type { Hit } from '../../library/library.ts';
import type { Passage } from '../../store/store.ts';
import { EvidenceBook, link, listed, type Part, say } from '../compose.ts';
import type { Findings } from '../stages.ts';
import type { Asked } from './asked.ts';
import type { Lexicon } from './lexicon.ts';
import { citePassage } from './quote.ts';
import type { Judged } from './reread.ts';
import type { Term } from './terms.ts';
import { oneLine } from './text.ts';

/** Where an answer was looked for, and what came nearest. */
export interface Looked {
  readonly documents: readonly string[];
  readonly hits: readonly Hit[];
  readonly lexicon: Lexicon;
}

/** The refusal, and under it the nearest places as links: one click from the page, though no sentence is sure enough. */
export function refusal(asked: Asked, { documents, hits, lexicon }: Looked): Findings {
  const book = new EvidenceBook();
  const place = placeOf(book, documents, hits);
  const statement = say('I found nothing about “', topicOf(asked), '” in ', ...place, '.');
  // The president of France is close to nothing here.
  const own = asked.terms.filter(({ weight }) => weight === 1);
  const strange = !asked.code && own.length > 0 && own.every((term) => lexicon.frequency(term) === 0);
  const places = strange ? [] : nearest(book, hits, documents.length === 1 ? documents[0] : undefined);
  return {
    evidence: book.items,
    statements: [statement, ...places],
    warnings: [],
    refused: true,
  };
}

/** What was found, the passages first whose pieces the reranker thought likeliest. */
export function likeliestFirst(hits: readonly Hit[], pieces: readonly Judged[]): Hit[] {
  const place = new Map([...pieces].reverse().map(({ scored }, i) => [scored.candidate.passage.id, i]));
  return hits.toSorted((a, b) => (place.get(b.passage.id) ?? -1) - (place.get(a.passage.id) ?? -1));
}

/** Places that are named. */
const PLACES = 3;
/** Less close than this a passage is only the least far of all. */
const NEAR = 0.35;

function nearest(book: EvidenceBook, hits: readonly Hit[], known: string | undefined): Statement[] {
  const near = hits.filter(({ closeness = NEAR }) => closeness >= NEAR).map(({ passage }) => passage);
  const places = new Map([...near].reverse().map((passage) => [placeIn(passage, known), passage]));
  const links = [...places].reverse().slice(0, PLACES);
  if (links.length === 0) return [];
  return [say('Closest: ', ...listed(links.map(([name, passage]) => link(name, citePassage(book, passage)))), '.')];
}

/** "pump.pdf, page 12, “Regreasing”", as far as the document has pages and headings; the only document was named before. */
function placeIn({ document, page, section }: Passage, known: string | undefined): string {
  const heading = oneLine(section.split(' > ').at(-1) ?? '').slice(0, 80);
  const parts = [page === undefined ? '' : `page ${page}`, heading === '' ? '' : `“${heading}”`].filter(Boolean);
  return [...(document === known && parts.length > 0 ? [] : [document]), ...parts].join(', ');
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
export function topicOf({ question, focus, terms, code, kind }: Asked): string {
  if (code && kind === 'code')
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
