/**
 * Answers out of the manuals: finds the passages, chooses the sentence, row or steps that answer, and repeats the manual's
 * words. Nothing is added to them; what the manuals do not hold is refused.
 */

import type { Hit, Library } from '../../library/library.ts';
import type { Passage } from '../../store/store.ts';
import { EvidenceBook } from '../compose.ts';
import type { Findings, Sources, Understanding } from '../stages.ts';
import { type Asked, readQuestion } from './asked.ts';
import { type Candidate, candidatesOf, openingOf } from './candidate.ts';
import { answerChoice } from './choice.ts';
import { continued } from './continued.ts';
import { answerable, companions } from './decide.ts';
import { answerCode } from './fault.ts';
import { type Lexicon, lexiconOf } from './lexicon.ts';
import { answerList } from './list.ts';
import { quoted, warningsOf } from './quote.ts';
import { refusal } from './refusal.ts';
import { respelled } from './respell.ts';
import { NEEDS_FIT, type Scored, scoreOf } from './score.ts';
import { sectionOf } from './section.ts';
import { answerSteps } from './steps.ts';
import { Bag, type Term } from './terms.ts';
import { troubleshoot } from './troubleshooting.ts';
import { documentsFor, namesIn } from './where.ts';

export { limitFor } from './limit-for.ts';
export { troubleshoot } from './troubleshooting.ts';

const HITS = 40;

/** Answers a question on specifications, codes, procedures and look-ups; refuses what the documents do not hold. */
export async function answerFromManuals(understanding: Understanding, sources: Sources): Promise<Findings> {
  const documents = documentsFor(understanding, sources);
  const written = readQuestion(understanding.question, namesIn(understanding));
  const asked = rewritten(written, understanding, lexiconOf(sources.library, documents));
  const hits = await search(asked.question, sources, documents);
  const special = await bySpecialForm(asked, understanding, sources, { documents, hits });
  if (special) return special;
  if (asked.kind === 'choice' || (asked.code && asked.kind === 'code')) return refusal(asked, documents, hits);
  const found = bySentence(asked, sources, { documents, hits });
  if (found) return found;
  const trouble =
    asked.kind === 'reason' ? await troubleshoot({ symptom: asked.question, documents }, sources) : undefined;
  return trouble ?? refusal(asked, documents, hits);
}

/** Read again where the question holds a slip of the keyboard. */
function rewritten(written: Asked, understanding: Understanding, lexicon: Lexicon): Asked {
  const right = respelled(written.question, lexicon);
  return right === written.question ? written : readQuestion(right, namesIn(understanding));
}

interface Place {
  readonly documents: readonly string[];
  readonly hits: readonly Hit[];
}

async function bySpecialForm(
  asked: Asked,
  understanding: Understanding,
  sources: Sources,
  { documents, hits }: Place,
): Promise<Findings | undefined> {
  if (asked.kind === 'choice') return answerChoice(asked, sources, documents);
  if (asked.kind === 'code') {
    // "how do I go on after E-217?" is answered by the procedure of that name where there is one
    const steps = /^how (?:do|can|should|to)\b/i.test(asked.question)
      ? answerSteps(asked, sources, { hits, lexicon: lexiconOf(sources.library, documents) })
      : undefined;
    return steps ?? answerCode(asked, sources, documents);
  }
  if (asked.kind === 'steps')
    return answerSteps(asked, sources, { hits, lexicon: lexiconOf(sources.library, documents) });
  if (asked.kind === 'list') {
    const names = understanding.assets.map(({ what }) => `${what.name} ${what.type ?? ''}`).join(' ');
    return answerList(asked, sources, { hits, names });
  }
  return undefined;
}

function bySentence(asked: Asked, sources: Sources, { documents, hits }: Place): Findings | undefined {
  const ranked = rank(asked, sources, { documents, hits });
  const top = ranked[0]?.score ?? 0;
  const best = ranked.slice(0, 5).find((one) => one.score >= 0.88 * top && answerable(one, asked));
  if (!best) return undefined;
  const book = new EvidenceBook();
  const { more, same } = companions(
    best,
    ranked.filter((one) => one !== best),
  );
  const chosen = [best.candidate, ...more];
  const statements = chosen.flatMap((candidate, i) =>
    continued(candidate, asked, sources.library).map(({ passage, text }, j) =>
      quoted(book, passage, { text, also: i + j === 0 ? same.map((one) => one.passage) : [] }),
    ),
  );
  const acts = asked.kind === 'steps';
  const warnings = acts
    ? warningsOf(
        book,
        chosen.map(({ passage }) => passage),
      )
    : [];
  return { evidence: book.items, statements, warnings, refused: false };
}

/** All pieces of the passages found, best first. */
export function rank(asked: Asked, sources: Sources, { documents, hits }: Place): Scored[] {
  const lexicon = lexiconOf(sources.library, documents);
  const tables = new Map<string, Bag>();
  const opened = new Set<string>();
  return hits
    .flatMap(({ passage, rank: place }) => [
      ...candidatesOf(passage, place, aroundTable(passage, sources.library, tables)),
      ...openings(passage, place, { asked, library: sources.library, lexicon, opened }),
    ])
    .filter(({ text }) => text.length > 2)
    .map((candidate) => scoreOf(candidate, asked, lexicon))
    .sort((a, b) => b.score - a.score);
}

interface Openings {
  readonly asked: Asked;
  readonly library: Library;
  readonly lexicon: Lexicon;
  readonly opened: Set<string>;
}

/** The opening of the passage's section, where the heading speaks of what is asked. */
function openings(passage: Passage, place: number, { asked, library, lexicon, opened }: Openings): Candidate[] {
  const key = `${passage.document}\n${passage.section}`;
  if (opened.has(key) || passage.section === '') return [];
  opened.add(key);
  if (headingCover(passage, asked, lexicon) < 0.6) return [];
  const first = sectionOf(library, passage, 6)[0] ?? passage;
  const words = asked.kind === 'steps' ? 70 : 35;
  const candidates = openingOf(first, place, words);
  return NEEDS_FIT.has(asked.kind) ? candidates.filter(({ kind }) => kind === 'heading') : candidates;
}

function headingCover(passage: Passage, asked: Asked, lexicon: Lexicon): number {
  const bag = new Bag(passage.section.split(' > ').at(-1) ?? '');
  const weight = (term: Term): number => term.weight * lexicon.rarity(term);
  const total = asked.terms.reduce((sum, term) => sum + weight(term), 0) || 1;
  return asked.terms.reduce((sum, term) => sum + weight(term) * bag.has(term), 0) / total;
}

/** Passages of the documents asked only: better none than another machine's. */
async function search(query: string, { library }: Sources, documents: readonly string[]): Promise<Hit[]> {
  const hits = await library.search(query, { k: HITS, documents });
  return documents.length === 0 ? hits : hits.filter(({ passage }) => documents.includes(passage.document));
}

/** The words of the section around a table: often its caption or introduction says what the table is about. */
function aroundTable(passage: Passage, library: Library, known: Map<string, Bag>): Bag | undefined {
  if (passage.kind !== 'row') return undefined;
  const key = `${passage.document}\n${passage.section}`;
  const bag =
    known.get(key) ??
    new Bag(
      sectionOf(library, passage)
        .flatMap(({ kind, text }) => (kind === 'row' ? [] : text))
        .join('\n'),
    );
  known.set(key, bag);
  return bag;
}
