/** "Why is it hot?", "It does not start": the rows and sections of the manual on that trouble, with cause and remedy. */

import type { Statement } from '../../contract.ts';
import { EvidenceBook } from '../compose.ts';
import type { Findings, Sources } from '../stages.ts';
import { readQuestion } from './asked.ts';
import { type Candidate, candidatesOf } from './candidate.ts';
import { lexiconOf } from './lexicon.ts';
import { inContext, quoted, warningsOf } from './quote.ts';
import type { Term } from './terms.ts';
import { searchAll } from './where.ts';

export interface Trouble {
  /** The question or the symptom: "why is the bearing hot", "oil pressure low". */
  readonly symptom: string;
  /** Names of assets in it, which say where to look. */
  readonly names?: readonly string[];
  /** Names of documents; empty: all. */
  readonly documents: readonly string[];
  /** At most so many rows or sentences (default 4). */
  readonly most?: number;
}

const COLUMNS =
  /\b(?:cause|remedy|remedies|solution|corrective|action|symptom|trouble|problem|fault|malfunction|probable|possible|check)\b/i;
const HEADING =
  /\b(?:trouble ?shooting|fault[- ]finding|faults?|malfunctions?|problems?|diagnos\w+|symptoms?|failure modes?)\b/i;

/** What the manuals say on a trouble, best first; undefined where nothing there speaks of it. */
export async function troubleshoot(
  { symptom, names = [], documents, most = 4 }: Trouble,
  { library }: Sources,
): Promise<Findings | undefined> {
  const asked = readQuestion(symptom, names);
  const strong = asked.terms.filter(({ weight }) => weight === 1);
  const terms = strong.length > 0 ? asked.terms : [];
  if (terms.length === 0) return undefined;
  const lexicon = lexiconOf(library, documents);
  const queries = [asked.question, `${asked.question} troubleshooting possible cause remedy`];
  const scored = (await searchAll(library, queries, documents)).flatMap(({ passage, rank }) =>
    candidatesOf(passage, rank)
      .filter(isTrouble)
      .map((candidate) => ({ candidate, score: cover(candidate, terms, (term) => lexicon.rarity(term)) })),
  );
  const best = scored.filter(({ score }) => score >= 0.6).sort((a, b) => b.score - a.score);
  const top = best[0]?.score ?? 0;
  const chosen = distinct(best.filter(({ score }) => score >= 0.85 * top).map(({ candidate }) => candidate)).slice(
    0,
    most,
  );
  if (chosen.length === 0) return undefined;
  const book = new EvidenceBook();
  const statements: Statement[] = chosen.map((candidate) =>
    quoted(book, candidate.passage, { text: inContext(candidate) }),
  );
  return {
    evidence: book.items,
    statements,
    warnings: warningsOf(
      book,
      chosen.map(({ passage }) => passage),
    ),
    refused: false,
  };
}

/** A row with cause or remedy columns, or a sentence of a troubleshooting section or one that names a cause. */
function isTrouble({ passage, kind, text }: Candidate): boolean {
  if (kind === 'row')
    return (passage.columns ?? []).some((column) => COLUMNS.test(column)) || HEADING.test(passage.section);
  return (
    HEADING.test(passage.section) ||
    /\b(?:caused? by|due to|because|possible cause|results? (?:in|from)|check (?:the|that|for|whether)|if the)\b/i.test(
      text,
    )
  );
}

function cover({ bags }: Candidate, terms: readonly Term[], rarity: (term: Term) => number): number {
  const weight = (term: Term): number => term.weight * rarity(term);
  const total = terms.reduce((sum, term) => sum + weight(term), 0) || 1;
  return (
    terms.reduce(
      (sum, term) =>
        sum + weight(term) * Math.max(bags.own.has(term), 0.75 * bags.label.has(term), 0.5 * bags.near.has(term)),
      0,
    ) / total
  );
}

function distinct(candidates: readonly Candidate[]): Candidate[] {
  const seen = new Set<string>();
  return candidates.filter(({ text }) => !seen.has(text) && seen.add(text) !== undefined);
}
