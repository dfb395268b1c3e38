/**
 * Answers out of the manuals: finds the passages, chooses the sentence, row or steps that answer, and repeats the manual's
 * words. Nothing is added to them; what the manuals do not hold is refused.
 */

import type { Hit, Library } from '../../library/library.ts';
import type { Passage } from '../../store/store.ts';
import { EvidenceBook } from '../compose.ts';
import { leaning } from '../leaning.ts';
import type { Findings, Sources, Understanding } from '../stages.ts';
import { type AnswerKind, kindOf } from './answer-kind.ts';
import { type Asked, readQuestion, SYMPTOM } from './asked.ts';
import { Bag } from './bag.ts';
import { type Candidate, openingOf } from './candidate.ts';
import { answerChoice } from './choice.ts';
import { clauseOf } from './clause.ts';
import { joined, partsOf } from './compound.ts';
import { continued } from './continued.ts';
import { inUnit } from './converted.ts';
import { amongRules, bestOf, companions, LEAST, SURE_BY_WORDS } from './decide.ts';
import { answerCode } from './fault.ts';
import { type Lexicon, lexiconOf } from './lexicon.ts';
import { answerList } from './list.ts';
import { quoted, underWarning, warningsOf } from './quote.ts';
import { likeliestFirst, refusal } from './refusal.ts';
import { byScore, type Judged, judged } from './reread.ts';
import { respelled } from './respell.ts';
import { causesBeside } from './same-trouble.ts';
import { NEEDS_FIT, type Scored, scoreOf } from './score.ts';
import { sectionOf } from './section.ts';
import { asDocumented } from './spoken-figures.ts';
import { answerSteps, procedureAround } from './steps.ts';
import { saysNothing, stemsIn, strangeName } from './strange.ts';
import { takenApart } from './taken-apart.ts';
import { synonymsOf, type Term } from './terms.ts';
import { troubleshoot } from './troubleshooting.ts';
import { everywhere, isOfName, type Scope, scopeOf } from './where.ts';

export { type FoundLimit, limitFor, limitSpeaksOf, supposesFigure } from './limit-for.ts';
export { troubleshoot } from './troubleshooting.ts';

const HITS = 40;

/** Answers a question on specifications, codes, procedures and look-ups; refuses what the documents do not hold. */
export async function answerFromManuals(understanding: Understanding, sources: Sources): Promise<Findings> {
  const answers: Findings[] = [];
  for (const question of partsOf(understanding.question))
    answers.push(await answerOne({ ...understanding, question }, sources));
  return joined(answers);
}

async function answerOne(understanding: Understanding, sources: Sources): Promise<Findings> {
  const scope = scopeOf(understanding, sources);
  const found = await answerWithin(scope, understanding, sources);
  const resembles = resembling(understanding);
  if (!found.refused || !scope.documents.length || !(resembles || loosely(understanding) || codeAlone(understanding)))
    return found;
  // a word that only resembles a name ("air", "fan") does not rule the other manuals out
  const all = everywhere(sources);
  // what is told or asked leave for is said in other words than a manual's
  const whole = !resembles || !['yes-no', 'say'].includes(understanding.form ?? '');
  const where = resembles ? { ...all, preferred: scope.documents, whole } : all;
  const wide = await answerWithin(where, understanding, sources);
  return wide.refused ? found : wide;
}

/** Its assets are named by a common word that only resembles their names: no "Northgate GP-28", whatever stands behind that. */
const resembling = ({ assets }: Understanding): boolean =>
  assets.length > 0 && assets.every(({ how, text }) => how === 'fuzzy' && /^\p{Ll}+$/u.test(text));

/** Its assets are named by words that are no word of their names, and may as well mean a part of another machine: "belt". */
const loosely = ({ assets, form, intent, question, unknown }: Understanding): boolean =>
  form !== 'yes-no' &&
  !((intent === 'cause' || SYMPTOM.test(question)) && assets.length > 0) &&
  unknown.length === 0 &&
  assets.every(({ how, text, what }) => LOOSE.has(how) && text === text.toLowerCase() && !isOfName(text, what));
const LOOSE: ReadonlySet<string> = new Set(['alias', 'fuzzy', 'phonetic']);

/** A code asked about after a question on a machine may be another machine's. */
const codeAlone = ({ assets, question }: Understanding): boolean =>
  assets.every(({ how }) => how === 'conversation') && readQuestion(question, []).code !== undefined;

async function answerWithin(scope: Scope, understanding: Understanding, sources: Sources): Promise<Findings> {
  const lexicon = lexiconOf(sources.library, scope.documents);
  const asked = askedOf(understanding, scope, lexicon);
  return inUnit(await answerTo(asked, { scope, understanding, lexicon }, sources), asked.unit ?? understanding.unit);
}

interface Question {
  readonly scope: Scope;
  readonly understanding: Understanding;
  readonly lexicon: Lexicon;
}

async function answerTo(
  asked: Asked,
  { scope, understanding, lexicon }: Question,
  sources: Sources,
): Promise<Findings> {
  const { documents } = scope;
  const live = LIVE.test(asked.question) && !OUGHT.test(asked.question) && understanding.intent !== 'cause';
  const hits = await hitsFor(asked, scope, sources);
  const place: Place = { scope, documents, hits, lexicon };
  if (!understanding.tags.length && strangeName(asked.question, asked.terms, lexicon)) return refusal(asked, place);
  if (live && OF_NOW.has(asked.kind)) return refusal(asked, place);
  const special = await bySpecialForm(asked, understanding, sources, place);
  if (special && !(special.refused && AGAINST.test(asked.question))) return special;
  if (asked.kind === 'choice' || (asked.code && asked.kind === 'code')) return refusal(asked, place);
  const ranked = byScore(rank(asked, sources, place), asked);
  const settled = leaning(asked.question) > OF_PLANT || bestOf(ranked, asked, { ...scope, least: SURE_BY_WORDS });
  const pieces = settled ? ranked : await judged(asked, ranked, { library: sources.library, whole: scope.whole });
  const may = asked.leave && (asked.kind === 'yes-no' || asked.kind === 'when') && !settled;
  const against = resembling(understanding) ? {} : { against: LEAST };
  const rule = may ? bySentence(asked, sources, { place, pieces: amongRules(pieces), ...against }) : undefined;
  const found = rule ?? bySentence(asked, sources, { place, pieces });
  if (found) return found;
  const trouble =
    asked.kind === 'reason' || AGAINST.test(asked.question)
      ? await troubleshoot({ symptom: asked.question, documents }, sources)
      : undefined;
  const code = asked.code && (await answerCode(asked, sources, documents));
  return trouble ?? code ?? refusal(asked, { ...place, hits: likeliestFirst(hits, pieces) });
}

/** Beyond this a question sounds as asked of the plant's data: a manual answers it only in its own words. */
const OF_PLANT = 1;
/** "What can I do against foam?": a remedy, though it sounds like a procedure. */
const AGAINST = /\bwhat (?:can|could|should|must|do|to) (?:(?:i|we|one) )?(?:have to )?do (?:against|about|when|if)\b/i;
/** No manual says how things stand now. */
const LIVE = /\b(?:right now|just now|at the moment|at present|currently|momentarily)\b/i;
/** What has to be done right now has to be done at any such moment. */
const OUGHT = /\b(?:must|ha(?:s|ve) to|needs? to|should|may|allowed)\b/i;
const OF_NOW: ReadonlySet<AnswerKind> = new Set(['quantity', 'meaning', 'text', 'when']);

/** The question as a manual is asked it; read again where it holds a slip of the keyboard. */
export function askedOf({ question, intent }: Understanding, { names }: Scope, lexicon: Lexicon): Asked {
  const isSaid = (term: Term) => lexicon.frequency(term) > 0;
  const written = readQuestion(asDocumented(question, lexicon), names, isSaid);
  const right = respelled(written.question, lexicon);
  const asked = right === written.question ? written : readQuestion(right, names, isSaid);
  const steps = intent === 'procedure' && (asked.kind === 'text' || asked.kind === 'meaning' || asked.kind === 'when');
  return steps ? { ...asked, kind: 'steps' } : asked;
}

interface Place {
  readonly scope: Scope;
  readonly documents: readonly string[];
  readonly hits: readonly Hit[];
  readonly lexicon: Lexicon;
}

async function bySpecialForm(
  asked: Asked,
  understanding: Understanding,
  sources: Sources,
  { scope, documents, hits, lexicon }: Place,
): Promise<Findings | undefined> {
  if (asked.kind === 'choice') return answerChoice(asked, sources, documents);
  if (asked.kind === 'code') {
    // "how do I go on after E-217?" is answered by the procedure of that name where there is one
    const steps =
      kindOf(clauseOf(asked.question)) === 'steps'
        ? answerSteps(asked, sources, { hits, lexicon, about: scope.about })
        : undefined;
    return steps ?? answerCode(asked, sources, documents);
  }
  if (asked.kind === 'steps') return answerSteps(asked, sources, { hits, lexicon, about: scope.about });
  if (asked.kind === 'list') {
    const names = understanding.assets.map(({ what }) => `${what.name} ${what.type ?? ''}`).join(' ');
    return answerList(asked, sources, { hits, names });
  }
  return undefined;
}

interface Read {
  readonly place: Place;
  readonly pieces: readonly Judged[];
  /** How likely a piece must be that seems to tell of another thing by its words. */
  readonly against?: number;
}

function bySentence(asked: Asked, sources: Sources, { place, pieces, ...read }: Read): Findings | undefined {
  const { scope } = place;
  const best = bestOf(pieces, asked, { ...scope, least: LEAST, ...read });
  if (!best) return undefined;
  const acts = asked.kind === 'steps';
  const whole = acts ? procedureAround(best.scored.candidate.passage, sources.library) : undefined;
  if (whole) return { ...whole, chance: best.chance };
  const book = new EvidenceBook();
  const { more, same } = companions(
    best,
    pieces.filter((one) => one !== best),
  );
  const { candidate: first } = best.scored;
  const causes = causesBeside(first, asked, sources.library);
  const chosen = causes.length > 0 ? inOrder([first, ...causes]) : [first, ...more];
  const statements = chosen.flatMap((candidate, i) =>
    continued(candidate, asked, sources.library).map(({ passage, text }, j) =>
      quoted(book, passage, { text, also: i + j === 0 ? same.map((one) => one.passage) : [] }),
    ),
  );
  const over = warningsOf(book, acts ? chosen.map(({ passage }) => passage) : chosen.map(underWarning));
  const warnings = over.filter(({ text }) => !statements.some((one) => one.text.includes(text)));
  return { evidence: book.items, statements, warnings, refused: false, chance: best.chance };
}

const inOrder = (rows: readonly Candidate[]): Candidate[] =>
  [...rows].sort((a, b) => a.passage.ordinal - b.passage.ordinal);

/** All pieces of the passages found, best first. */
export function rank(asked: Asked, sources: Sources, { scope, hits, lexicon }: Place): Scored[] {
  const opened = new Set<string>();
  const kinds = new Bag(scope.kinds.join(' '));
  const question = stemsIn(asked.question);
  const closeness = new Map(hits.map((hit) => [hit.passage.id, hit.closeness]));
  return hits
    .flatMap(({ passage, rank: place }) => [
      ...takenApart(passage, place, sources.library),
      ...openings(passage, place, { asked, library: sources.library, lexicon, opened }),
    ])
    .filter(({ text }) => text.length > 2 && !saysNothing(text, question))
    .map((candidate) => {
      const { document } = candidate.passage;
      return scoreOf(candidate, asked, {
        lexicon,
        about: scope.about(document),
        preferred: scope.preferred.includes(document),
        kinds,
        closeness: closeness.get(candidate.passage.id),
      });
    })
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

/** What the question finds; for a procedure also what other words for its work do, since its heading may use those. */
async function hitsFor(asked: Asked, scope: Scope, sources: Sources): Promise<Hit[]> {
  const hits = await search(asked.question, sources, scope);
  if (asked.kind !== 'steps') return hits;
  const others = asked.terms.flatMap(({ stem, weight }) => (weight === 1 ? synonymsOf(stem) : []));
  if (others.length === 0) return hits;
  const known = new Set(hits.map(({ passage }) => passage.id));
  const more = await search([asked.question, ...others].join(' '), sources, scope);
  return [...hits, ...more.filter(({ passage }) => !known.has(passage.id))];
}

/** Sections that only say where things stand. */
const REGISTER = /(?:^|> )(?:(?:subject |general )?index|(?:table of )?contents|list of (?:figures|tables))$/i;

/** Passages of the documents asked only: better none than another machine's. Those of a kind of machine are searched apart. */
export async function search(
  query: string,
  { library }: Sources,
  { documents, preferred, anyMachine }: Scope,
): Promise<Hit[]> {
  const found = new Map<number, Hit>();
  for (const where of preferred.length ? [preferred, []] : [documents])
    for (const hit of await library.search(query, { k: HITS, documents: where, anyMachine }))
      if ((where.length === 0 || where.includes(hit.passage.document)) && !found.has(hit.passage.id))
        found.set(hit.passage.id, hit);
  return [...found.values()].filter(({ passage }) => !REGISTER.test(passage.section));
}
