/** What a code means: the row, list line or section that carries it, whole, with what to do. */

import type { Passage } from '../../store/store.ts';
import { EvidenceBook, link, say } from '../compose.ts';
import type { Findings, Sources } from '../stages.ts';
import type { Asked } from './asked.ts';
import { Bag } from './bag.ts';
import { rowText } from './candidate.ts';
import type { Code } from './code-in-question.ts';
import { ofItsFamily } from './code-tables.ts';
import { CAUSES } from './fit.ts';
import { lexiconOf } from './lexicon.ts';
import { citePassage, shown, warningsOf } from './quote.ts';
import { sectionOf } from './section.ts';

import { clean, oneLine, pieces, underTitle } from './text.ts';

interface Found {
  readonly passage: Passage;
  readonly text: string;
  readonly score: number;
}

/** A number such as 9 stands in many passages; no more of them are looked at than this. */
const MOST = 400;

/**
 * The meaning of the code the question names; undefined where no document asked has it. Where something of the code is asked,
 * it must be that of a message.
 */
export async function answerCode(
  asked: Asked,
  sources: Sources,
  documents: readonly string[],
): Promise<Findings | undefined> {
  const { code } = asked;
  if (!code) return undefined;
  const passages = await passagesWith(code, asked, sources, documents);
  const matching = passages
    .filter((passage) => !isTitle(passage, code, sources))
    .flatMap((passage) => matches(passage, code, asked))
    .sort((a, b) => b.score - a.score);
  const [best] = ofItsFamily(matching, code, { library: sources.library, documents });
  if (!best || best.score < 1 || (asked.kind !== 'code' && !explained(best))) return undefined;
  const book = new EvidenceBook();
  const { text, passages: cited } = whole(best, sources);
  const [first, ...rest] = cited;
  const id = citePassage(book, first ?? best.passage, text);
  for (const passage of rest) citePassage(book, passage);
  const statements = text.split('\n').map((line) => say(link(shown(line), idOf(book, cited, line) ?? id)));
  return { evidence: book.items, statements, warnings: warningsOf(book, cited), refused: false };
}

/** A row that bears the code and says what it means: of a message, not of a part or a terminal. */
const explained = ({ passage, score }: Found): boolean =>
  passage.kind === 'row' && score >= KEYED && CAUSES.test((passage.columns ?? []).slice(1).join(' '));
/** What a row with the code in its first cell has at least. */
const KEYED = 3;

const idOf = (book: EvidenceBook, passages: readonly Passage[], line: string): string | undefined => {
  const holder = passages.find(({ text }) => oneLine(text).includes(oneLine(line)));
  return holder && citePassage(book, holder);
};

async function passagesWith(
  code: Code,
  asked: Asked,
  sources: Sources,
  documents: readonly string[],
): Promise<Passage[]> {
  const { library } = sources;
  const found = new Map<number, Passage>();
  const pattern = tokenPattern(code.code);
  for (const id of lexiconOf(library, documents).passagesWith(code.code)) {
    const passage = found.size < MOST ? library.passage(id) : undefined;
    const text = passage && `${passage.section}\n${passage.text}\n${(passage.cells ?? []).join(' | ')}`;
    if (passage && text && pattern.test(text)) found.set(id, passage);
  }
  const words = code.family.map(({ word }) => word).join(' ');
  for (const query of [`${words} ${code.code}`, code.code, asked.question]) {
    for (const { passage } of await library.search(query, { k: 30, documents }))
      if (documents.length === 0 || documents.includes(passage.document))
        if (pattern.test(`${passage.section} ${passage.text}`)) found.set(passage.id, passage);
  }
  return [...found.values()];
}

/** The code as a whole token: 9 is not in 19, 9.5 or F9; "F 07" and "F-07" are F07. */
function tokenPattern(code: string): RegExp {
  const body = code
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/^([A-Za-z]{1,4})(?:[-_ ]|\\.)?0*(?=\d)/, '$1[-_. ]?0*');
  const bare = body.replace(/^\\\$/, '\\$?');
  return new RegExp(`(?<![\\w.$-])(?<!\\d[,.])${bare}(?![\\w-])(?!\\.\\d)`, 'i');
}

/** Where in the passage the code is a key: a cell, the head of a line, the heading; else a mention. */
function matches(passage: Passage, code: Code, asked: Asked): Found[] {
  const pattern = tokenPattern(code.code);
  const familiarity = familiar(passage, code, asked);
  const out: Found[] = [];
  const bare = /^\d+$/.test(code.code);
  if (bare && passage.kind === 'row' && ofFigures(passage, code)) return [];
  const keyCell = (passage.cells ?? []).findIndex((cell) => wholeCell(cell, code));
  if (passage.kind === 'row' && passage.cells && keyCell >= 0) {
    const keyed =
      keyCell === 0 ||
      /\b(?:code|no|number|id|alarm|error|fault|parameter|spn)\b|#/i.test(passage.columns?.[keyCell] ?? '');
    out.push({ passage, text: rowText(passage), score: (keyCell === 0 ? 3 : keyed ? 2.2 : 0.9) + familiarity });
  }
  const leaf = passage.section.split(' > ').at(-1) ?? '';
  if (pattern.test(leaf) && !(bare && !HEAD.test(leaf.slice(0, leaf.search(pattern)).replace(NUMBERING, ''))))
    out.push({ passage, text: '', score: (leaf.search(pattern) <= 12 ? 3.8 : 1.8) + familiarity });
  for (const { text } of out.length > 0 && passage.kind === 'row' ? [] : pieces(clean(passage.text))) {
    const at = text.search(pattern);
    if (at < 0) continue;
    const head = HEAD.test(text.slice(0, at));
    if (bare && !head && !named(code, `${leaf} ${text}`)) continue;
    out.push({ passage, text, score: (head ? 2.5 : 1.2) + familiarity });
  }
  return out;
}

/** "6.2 Fault 204": the number of the heading. */
const NUMBERING = /^\s*\d+(?:\.\d+)*\.?\s+(?=\D)/;
/** What stands before a code that heads a line. */
const HEAD = /^\W{0,4}(?:(?:alarm|error|fault|warning|code|message|event|status|number|no|value|e|f)\W{0,3}){0,3}$/i;

/** A figure is a code only beside a word that says so, where the question has one: no "130 × 130" for "alarm 130". */
const named = ({ family }: Code, text: string): boolean => {
  const bag = new Bag(text);
  return family.length === 0 || family.some((term) => bag.has(term) >= 0.8);
};

/** A row of a table of figures, as its columns say. */
const ofFigures = ({ columns = [] }: Passage, { family }: Code): boolean =>
  family.length > 0 && columns.some((column) => column !== '') && !CODED.test(columns.join(' '));
const CODED =
  /\b(?:codes?|alarms?|errors?|faults?|messages?|events?|warnings?|status|meaning|causes?|remed(?:y|ies)|display|indication|text|description|parameters?|settings?|no|numbers?|id|name|function|spn|fmi|reason|action|solution|what)\b|#/i;

/** Of the passages under the document's title: a code in that is the machine's. */
function isTitle({ section, document, kind }: Passage, { code }: Code, { library }: Sources): boolean {
  if (kind === 'row' || section.includes(' > ') || !tokenPattern(code).test(section)) return false;
  return library.passagesOf(document)[0]?.section === section;
}

const wholeCell = (cell: string, { code }: Code): boolean => {
  const first = oneLine(cell).split(/[\s,;/:(]/)[0] ?? '';
  const pattern = tokenPattern(code);
  return pattern.test(oneLine(cell)) && (oneLine(cell).length <= code.length + 12 || pattern.test(first));
};

/** The words beside the code ("servo error") in the heading, the columns or the document's name; the other words of the question. */
function familiar(passage: Passage, code: Code, asked: Asked): number {
  const label = new Bag(
    `${passage.section} ${(passage.columns ?? []).join(' ')} ${passage.document.replace(/[._-]+/g, ' ')}`,
  );
  const text = new Bag(passage.text);
  const family = code.family.filter(({ stem }) => stem !== 'cod');
  const near =
    family.reduce(
      (sum, term) => sum + Math.max(label.has(term), 0.6 * text.has(term)) * (term.weight === 1 ? 1.2 : 0.8),
      0,
    ) / (family.length || 1);
  const others = asked.terms.filter((term) => !family.includes(term) && term.weight === 1);
  const far = others.reduce((sum, term) => sum + Math.max(label.has(term), text.has(term)), 0) / (others.length || 1);
  return near + 0.3 * far;
}

/** A heading's code is explained by its whole section; a line that ends with a colon by what follows it. */
function whole({ passage, text }: Found, { library }: Sources): { text: string; passages: Passage[] } {
  if (text !== '') {
    const parts = pieces(clean(passage.text));
    const at = parts.findIndex((part) => part.text === text);
    if (at < 0 || passage.kind === 'row') return { text, passages: [passage] };
    const next = parts.slice(at + 1, at + 4);
    const end = next.findIndex((part) => !goesOn(text, part.text));
    const told = end === 0 ? underTitle(parts, at) : next.slice(0, end < 0 ? next.length : end);
    return { text: [text, ...told.map((part) => part.text)].join(' '), passages: [passage] };
  }
  const leaf = passage.section.split(' > ').at(-1) ?? '';
  const section = sectionOf(library, passage, 6);
  const lines = section
    .filter(({ kind }) => kind !== 'heading')
    .flatMap(({ text: body }) => pieces(clean(body)).map((piece) => piece.text));
  const title = oneLine(leaf);
  const body = essential(lines.filter((line) => line !== title && !title.includes(line)));
  return {
    text: [title, ...grouped(body)].join('\n'),
    passages: section.slice(0, 4).length > 0 ? section.slice(0, 4) : [passage],
  };
}

const DESCRIPTION_WORDS = 90;
const ACTION_WORDS = 90;
const ACTION =
  /^\W*(?:recommended |corrective |user |operator |suggested |possible )?(?:actions?|remed(?:y|ies)|resolutions?|solutions?|what to do|responses?|recovery|corrections?|fix|procedure|troubleshooting|counter-?measures?)\b/i;

/** The opening of a long section, and what it says to do. */
function essential(lines: readonly string[]): string[] {
  const action = lines.findIndex((line) => ACTION.test(line));
  const opening = upTo(action > 0 ? lines.slice(0, action) : lines, DESCRIPTION_WORDS);
  return action < 0 ? opening : [...opening, ...upTo(lines.slice(action), ACTION_WORDS)];
}

function upTo(lines: readonly string[], words: number): string[] {
  let taken = 0;
  return lines.filter((line) => {
    const fits = taken < words;
    taken += line.split(' ').length;
    return fits;
  });
}

/** Short lines are read as one sentence each; nothing is left out. */
function grouped(lines: readonly string[]): string[] {
  const out: string[] = [];
  for (const line of lines) {
    const last = out.at(-1);
    if (last !== undefined && last.length + line.length < 300)
      out[out.length - 1] = `${last}${/[.:;!?]$/.test(last) ? '' : '.'} ${line}`;
    else out.push(line);
  }
  return out;
}

const goesOn = (line: string, next: string): boolean =>
  /^(?:remedy|action|cause|solution|possible|check|try|corrective|fix|reset|what to do|response|recommendation)\b/i.test(
    next,
  ) || /:$/.test(line.trim());
