/** How something is done: the numbered steps of the procedure whose heading says so, complete and in order. */

import type { Hit, Library } from '../../library/library.ts';
import type { Passage } from '../../store/store.ts';
import { EvidenceBook, link, say } from '../compose.ts';
import type { Findings, Sources } from '../stages.ts';
import type { Asked } from './asked.ts';
import { Bag } from './bag.ts';
import type { Lexicon } from './lexicon.ts';
import { citePassage, warningsOf } from './quote.ts';
import { sectionOf } from './section.ts';
import { termsOf } from './terms.ts';
import { clean, type Step, stepsIn } from './text.ts';

interface Procedure {
  readonly passages: readonly Passage[];
  readonly steps: readonly (Step & { readonly passage: Passage })[];
  readonly score: number;
}

interface Where {
  readonly hits: readonly Hit[];
  readonly lexicon: Lexicon;
  /** What a document is about. */
  readonly about: (document: string) => Bag;
}

/** The procedure asked for; undefined where no heading or introduction of numbered steps covers what is to be done. */
export function answerSteps(asked: Asked, sources: Sources, found: Where): Findings | undefined {
  const best = procedures(asked, sources, found).sort((a, b) => b.score - a.score)[0];
  if (!best || best.score < 0.62) return undefined;
  if (asked.warnings) return answerWarnings(best);
  return told(best);
}

function told({ steps, passages }: Pick<Procedure, 'steps' | 'passages'>): Findings {
  const book = new EvidenceBook();
  const statements = steps.map(({ label, text, passage }) => say(`${label}. `, link(text, citePassage(book, passage))));
  return { evidence: book.items, statements, warnings: warningsOf(book, passages), refused: false };
}

/** The whole procedure that a passage is a part of: one of its steps alone is none. Undefined where it has no numbered steps. */
export function procedureAround(passage: Passage, library: Library): Findings | undefined {
  const passages = sectionOf(library, passage, 8);
  const steps = stepsOf(passages);
  return steps.length > 1 && steps.some((step) => step.passage.id === passage.id)
    ? told({ steps, passages })
    : undefined;
}

/** The warnings over the work alone. */
function answerWarnings({ passages }: Procedure): Findings | undefined {
  const book = new EvidenceBook();
  const warnings = warningsOf(book, passages);
  return warnings.length ? { evidence: book.items, statements: warnings, warnings: [], refused: false } : undefined;
}

function procedures(asked: Asked, { library }: Sources, { hits, lexicon, about }: Where): Procedure[] {
  const seen = new Set<number>();
  return hits.flatMap(({ passage, rank }) => {
    if (seen.has(passage.id) || passage.kind === 'row') return [];
    const run = sectionOf(library, passage, 8);
    for (const { id } of run) seen.add(id);
    const steps = stepsOf(run);
    if (steps.length < 2) return [];
    const leaf = passage.section.split(' > ').at(-1) ?? '';
    const first = run[0]?.text ?? '';
    const title = new Bag(leaf);
    const heading = new Bag(`${leaf} ${firstLine(first)}`);
    const body = new Bag(`${passage.section} ${run.map(({ text }) => text).join(' ')}`);
    // the machine's own name is no part of the work
    const around = about(passage.document);
    const work = asked.terms.filter((term) => heading.has(term) > 0 || (term.weight === 1 && around.has(term) < 0.8));
    const total = work.reduce((sum, term) => sum + weight(term), 0) || 1;
    const covered = work.reduce(
      (sum, term) => sum + weight(term) * Math.max(heading.has(term), 0.45 * body.has(term)),
      0,
    );
    // a part that the section does not speak of at all is another part's
    const strong = work.filter((term) => term.weight === 1);
    const strange = strong.filter((term) => Math.max(heading.has(term), body.has(term)) === 0).length;
    const things = strong.filter(({ act }) => !act);
    const parts = things.length < strong.length ? things : strong.slice(1);
    const otherPart = parts.length > 0 && parts.every((term) => title.has(term) < 0.6) ? 0.25 : 0;
    const score = covered / total - 0.2 * strange - otherPart;
    return [
      {
        passages: run,
        steps,
        score: Math.max(score + relation(asked.question, leaf), ofCode(asked, title)) + 0.1 / rank,
      },
    ];
    function weight(term: Asked['terms'][number]): number {
      return term.weight * lexicon.rarity(term);
    }
  });
}

/** "What do I do before I start production?" is told under "Before production" rather than under "Starting production". */
function relation(question: string, heading: string): number {
  const [asked, told] = [question, heading].map((text) => /\b(before|after)\b/i.exec(text)?.[1]?.toLowerCase());
  if (asked === undefined || asked !== told) return asked === told ? 0 : -0.3;
  const words = new Bag(question);
  return termsOf(heading).every((term) => words.has(term) >= 0.8) ? 0.6 : 0.2;
}

/** "Going on after E-217" is what is to be done at that code, whatever else the question tells. */
const ofCode = ({ code, terms }: Asked, title: Bag): number =>
  code &&
  terms.some(({ stem, word }) => word === codeWord(code.code) && title.has({ stem, word, weight: 1, index: 0 }) === 1)
    ? 0.7
    : 0;
const codeWord = (code: string): string => code.toLowerCase().replaceAll('-', '');

/** What stands before the first step. */
const firstLine = (text: string): string =>
  clean(text)
    .split('\n')
    .find((line) => !/^\W*(?:(?:\d{1,2}|[a-z])[.)]\s|(?:DANGER|WARNING|CAUTION|NOTICE)\b)/.test(line)) ?? '';

/** Steps that run on over several passages are one procedure; a second list that starts again at 1 is another. */
function stepsOf(run: readonly Passage[]): (Step & { passage: Passage })[] {
  const out: (Step & { passage: Passage })[] = [];
  for (const passage of run) {
    const steps = stepsIn(clean(passage.text));
    const [first] = steps;
    const last = out.at(-1);
    if (last && first && Number(first.label) <= Number(last.label)) break;
    out.push(...steps.map((step) => ({ ...step, passage })));
  }
  return out;
}
