/** A trouble told in the operator's own words: the row of a troubleshooting table that the search finds nearest, with all its causes. */
import type { Passage } from '../../store/store.ts';
import { EvidenceBook } from '../compose.ts';
import type { Findings, Sources, Understanding } from '../stages.ts';
import { readQuestion } from './asked.ts';
import { candidatesOf } from './candidate.ts';
import { search } from './index.ts';
import { quoted } from './quote.ts';
import { causesBeside } from './same-trouble.ts';
import { Bag } from './terms.ts';
import { scopeOf } from './where.ts';

const TROUBLE = /\b(?:symptoms?|troubles?|problems?|malfunctions?)\b/i;
/** A row further down, or further from the words in meaning, tells of something else. */
const NEAR = { rank: 5, closeness: 0.4 };

/** The rows of the trouble; undefined where no table of troubles is near enough or says the contrary. */
export async function troubleTold(asked: Understanding, sources: Sources): Promise<Findings | undefined> {
  const scope = scopeOf(asked, sources);
  const read = readQuestion(asked.question, scope.names);
  const hits = await search(asked.question, sources, scope);
  const hit = hits.find(({ passage }) => passage.kind === 'row' && TROUBLE.test(passage.columns?.[0] ?? ''));
  if (!hit || hit.rank > NEAR.rank || (hit.closeness ?? 0) < NEAR.closeness) return undefined;
  const symptom = hit.passage.cells?.[0] ?? '';
  const words = new Bag(symptom);
  const shared = read.terms.some((term) => term.weight === 1 && words.has(term) > 0);
  if (!shared || (FEW.test(asked.question) && MUCH.test(symptom)) || (MUCH.test(asked.question) && FEW.test(symptom)))
    return undefined;
  const [row] = candidatesOf(hit.passage, hit.rank);
  if (!row) return undefined;
  const rows = [row, ...causesBeside(row, { ...read, terms: [] }, sources.library)].sort(
    (a, b) => a.passage.ordinal - b.passage.ordinal,
  );
  const book = new EvidenceBook();
  const statements = rows.map(({ passage, text }: { passage: Passage; text: string }) =>
    quoted(book, passage, { text }),
  );
  return { evidence: book.items, statements, warnings: [], refused: false };
}

/** "Hardly any pressure" is not told by a row on high pressure. */
const FEW =
  /\b(?:hardly|almost no|nearly no|low|lower|too (?:little|small|cold|slow)|falls?|falling|drops?|dropping)\b/i;
const MUCH = /\b(?:above|high|higher|too (?:much|big|hot|warm|fast)|rises?|rising|climbs?|over)\b/i;
