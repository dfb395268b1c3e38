/** "List the failure modes of a chiller": every row of the table whose heading and columns say so, or those that fit. */

import type { Hit } from '../../library/library.ts';
import type { Passage } from '../../store/store.ts';
import { cite, EvidenceBook, link, listed, say } from '../compose.ts';
import type { Findings, Sources } from '../stages.ts';
import type { Asked } from './asked.ts';
import { Bag } from './bag.ts';
import { citePassage, shown } from './quote.ts';
import { wordsBetween } from './refusal.ts';
import { sectionOf } from './section.ts';
import { type Term, termsOf } from './terms.ts';
import { oneLine } from './text.ts';

const MOST = 40;

interface Table {
  readonly rows: readonly Passage[];
  readonly labels: Bag;
  readonly score: number;
}

/** The rows asked for; undefined where no table's heading and columns cover the question. `names`: the assets' names and types. */
export function answerList(
  asked: Asked,
  sources: Sources,
  { hits, names }: { readonly hits: readonly Hit[]; readonly names: string },
): Findings | undefined {
  const table = tables(asked, sources, hits, names).sort((a, b) => b.score - a.score)[0];
  if (!table || table.score < 0.6) return undefined;
  const column = columnAsked(table.rows[0], asked);
  const rows = chosen(table, asked).slice(0, MOST);
  const wholly = /\b(?:interval|when|every|after)\b/i.test(table.rows[0]?.columns?.[column] ?? '');
  const book = new EvidenceBook();
  const seen = new Set<string>();
  const items = rows.flatMap((row) => {
    // when something is to be done says nothing without what
    const text = shown((wholly ? row.cells?.join(': ') : row.cells?.[column]) || row.text);
    if (text === '' || seen.has(text.toLowerCase())) return [];
    seen.add(text.toLowerCase());
    return [link(text, citePassage(book, row))];
  });
  if (items.length === 0) return undefined;
  const title = oneLine(table.rows[0]?.section.split(' > ').at(-1) ?? '');
  const list = say(title === '' ? '' : `${title.replace(/[:.]$/, '')}: `, ...listed(items), '.');
  const missing = unsaid(table, asked);
  // a table that knows less than half of what is asked is another's
  if (2 * missing.length > asked.terms.filter(({ weight }) => weight === 1).length) return undefined;
  const silent = missing.length < 2 ? undefined : wordsBetween(asked.question, missing);
  const first = table.rows[0];
  const note = silent && first && say('That table says nothing about “', silent, '”.', cite(citePassage(book, first)));
  const told = wholly ? items.map((item) => say(item, '.')) : [list];
  return { evidence: book.items, statements: note ? [...told, note] : told, warnings: [], refused: false };
}

/** What the question asks beyond the table: the terms that neither its labels nor its rows hold. */
function unsaid({ rows, labels }: Table, { terms }: Asked): readonly Term[] {
  const cells = new Bag(rows.map(({ text }) => text).join(' '));
  return terms.filter((term) => term.weight === 1 && labels.has(term) === 0 && cells.has(term) === 0);
}

function tables(asked: Asked, { library }: Sources, hits: readonly Hit[], names: string): Table[] {
  const seen = new Set<string>();
  const context = termsOf(names);
  return hits.flatMap(({ passage, rank }) => {
    const key = `${passage.document}\n${passage.section}`;
    if (seen.has(key)) return [];
    seen.add(key);
    // the caption may be all that was found of a table
    const rows = sectionOf(library, passage, 60).filter(({ kind }) => kind === 'row');
    if (rows.length === 0) return [];
    const labels = new Bag(`${passage.section} ${(passage.columns ?? []).join(' ')}`);
    const head = asked.focus.filter(({ weight }) => weight === 1);
    const terms = head.length > 0 ? head : asked.terms;
    if (terms.some((term) => labels.has(term) < 0.8 && !context.some(({ stem }) => stem === term.stem))) return [];
    const cover = mean(terms.map((term) => labels.has(term)));
    const named = context.length === 0 ? 0 : mean(context.map((term) => labels.has(term)));
    return [{ rows, labels, score: cover + 0.3 * named + 0.05 / rank }];
  });
}

const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / (values.length || 1);

/** The column that bears the name of what is asked for; else the first that holds words. */
function columnAsked(row: Passage | undefined, asked: Asked): number {
  const columns = row?.columns ?? [];
  const scores = columns.map((column) =>
    mean(termsOf(column).map(({ stem }) => (asked.focus.some((term) => term.stem === stem) ? 1 : 0))),
  );
  const best = scores.indexOf(Math.max(...scores, 0));
  return best >= 0 && (scores[best] ?? 0) > 0 ? best : 0;
}

/** Terms that only some rows hold choose those rows: "… that are caused by corrosion". */
function chosen({ rows, labels }: Table, asked: Asked): readonly Passage[] {
  const bags = rows.map((row) => ({ row, bag: new Bag((row.cells ?? [row.text]).join(' ')) }));
  const selecting: Term[] = asked.terms.filter(
    (term) => term.weight === 1 && labels.has(term) === 0 && bags.some(({ bag }) => bag.has(term) > 0),
  );
  if (selecting.length === 0) return rows;
  const kept = bags.filter(({ bag }) => selecting.every((term) => bag.has(term) > 0)).map(({ row }) => row);
  return kept.length > 0 ? kept : rows;
}
