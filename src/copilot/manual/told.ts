/**
 * A trouble told in the operator's own words: the rows of the troubleshooting tables compete among themselves, since a row
 * says in three words what people tell in twenty. The likeliest trouble is told with all its causes.
 */
import type { Statement } from '../../contract.ts';
import { EvidenceBook, link, say } from '../compose.ts';
import type { Findings, Sources, Understanding } from '../stages.ts';
import { Bag } from './bag.ts';
import type { Candidate } from './candidate.ts';
import { askedOf, rank, search } from './index.ts';
import { lexiconOf } from './lexicon.ts';
import { citePassage, quoted, shown } from './quote.ts';
import { byScore, type Judged, judged } from './reread.ts';
import { causesBeside } from './same-trouble.ts';
import type { Scored } from './score.ts';
import type { Term } from './terms.ts';
import { oneLine } from './text.ts';
import { scopeOf } from './where.ts';

const TROUBLE = /\b(?:symptoms?|troubles?|problems?|malfunctions?)\b/i;
/** Without the reranker a row further down, or further from the words in meaning, tells of something else. */
const NEAR = { rank: 5, closeness: 0.4 };
/** So likely must a trouble be among the troubles of the manuals, or that it is none of them. */
const LEAST = 0.22;
/** A trouble less likely is told as the nearest. */
const SURELY = 0.5;

interface Likely {
  readonly row: Candidate;
  readonly chance: number;
}

/** The rows of the trouble; undefined where no trouble is near enough or the nearest says the contrary. */
export async function troubleTold(asked: Understanding, sources: Sources): Promise<Findings | undefined> {
  const scope = scopeOf(asked, sources);
  const { documents } = scope;
  const lexicon = lexiconOf(sources.library, documents);
  const read = { ...askedOf(asked, scope, lexicon), kind: 'reason' as const, told: true };
  const hits = await search(read.question, sources, scope);
  const rows = rank(read, sources, { scope, documents, hits, lexicon }).filter(isTrouble);
  const byWords = byScore(rows, read);
  const reread = await judged(read, byWords, { library: sources.library });
  const troubles = reread === byWords ? closest(rows, read.terms) : likeliest(reread);
  const best = troubles.find(({ row }) => !contradicts(asked.question, troubleOf(row)));
  if (!best) return undefined;
  const { row } = best;
  const all = [row, ...causesBeside(row, { ...read, terms: [] }, sources.library)].sort(
    (a, b) => a.passage.ordinal - b.passage.ordinal,
  );
  const book = new EvidenceBook();
  const statements = all.map((one, i) =>
    i === 0 && best.chance < SURELY ? asNearest(book, one) : quoted(book, one.passage, { text: one.text }),
  );
  return { evidence: book.items, statements, warnings: [], refused: false, chance: best.chance };
}

function asNearest(book: EvidenceBook, { passage, text }: Candidate): Statement {
  const words = shown(text);
  return say('The nearest trouble in the manual: ', link(words, citePassage(book, passage, words)));
}

const isTrouble = ({ candidate: { kind, passage } }: Scored): boolean =>
  kind === 'row' && TROUBLE.test(passage.columns?.[0] ?? '') && (passage.columns?.length ?? 0) > 1;

const troubleOf = ({ passage }: Candidate): string => oneLine(passage.cells?.[0] ?? '');

/** The troubles that are likely enough, likeliest first: one with several causes is as likely as its rows together. */
function likeliest(rows: readonly Judged[]): Likely[] {
  const groups = Map.groupBy(
    rows,
    ({ scored: { candidate } }) => `${candidate.passage.document}\n${troubleOf(candidate)}`,
  );
  const all = 1 + rows.reduce((sum, { weight }) => sum + weight, 0);
  return [...groups.values()]
    .flatMap((group) => {
      const row = group[0]?.scored.candidate;
      return row ? [{ row, chance: group.reduce((sum, { weight }) => sum + weight, 0) / all }] : [];
    })
    .filter(({ chance }) => chance >= LEAST)
    .sort((a, b) => b.chance - a.chance);
}

/** Without the reranker: the row that the search finds nearest, if it is near and shares a word. */
function closest(rows: readonly Scored[], terms: readonly Term[]): Likely[] {
  const [first] = rows.toSorted((a, b) => a.candidate.rank - b.candidate.rank);
  if (!first || first.candidate.rank > NEAR.rank || first.closeness < NEAR.closeness) return [];
  const words = new Bag(troubleOf(first.candidate));
  const shared = terms.some((term) => term.weight === 1 && words.has(term) > 0);
  return shared ? [{ row: first.candidate, chance: 1 }] : [];
}

/** "Hardly any pressure" is not told by a row on high pressure. */
const FEW =
  /\b(?:hardly|almost no|nearly no|low|lower|too (?:little|small|cold|slow)|falls?|falling|drops?|dropping)\b/i;
const MUCH = /\b(?:above|high|higher|too (?:much|big|hot|warm|fast)|rises?|rising|climbs?|over)\b/i;
const contradicts = (question: string, symptom: string): boolean =>
  (FEW.test(question) && MUCH.test(symptom) && !FEW.test(symptom)) ||
  (MUCH.test(question) && FEW.test(symptom) && !MUCH.test(symptom));
