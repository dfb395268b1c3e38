/** The pieces of passages that could be an answer: sentences, rows, list items, each with what stands around it. */
import type { Passage } from '../../store/store.ts';
import { type Quantity, quantitiesIn, unitOfLabel } from '../quantity.ts';
import { Bag } from './bag.ts';
import { bareNumbers } from './count.ts';
import type { Term } from './terms.ts';
import { clean, oneLine, type Piece, pieces, underTitle } from './text.ts';

export interface Candidate {
  readonly passage: Passage;
  /** Rank of the passage in the search, from 1. */
  readonly rank: number;
  /** What would be quoted. */
  readonly text: string;
  /** 'lead': the opening of a section whose heading asks the same; 'heading': the heading itself. */
  readonly kind: 'sentence' | 'row' | 'lead' | 'heading';
  /** The sentence before, shown too where this one starts with "It", "This" …; empty at the start. */
  readonly before: string;
  readonly after: string;
  /** What comes after it in the passage. */
  readonly following: readonly Piece[];
  /** What it is the title of, in the same paragraph. */
  readonly under: readonly Piece[];
  /** It starts with "It", "This" …: what it speaks of is named in the sentence before. */
  readonly leans: boolean;
  /** Dimensions of the quantities in it. */
  readonly dimensions: ReadonlySet<string>;
  /** Numbers without a unit stand in it, references to figures and pages aside. */
  readonly numbers: boolean;
  readonly words: number;
  readonly bags: {
    readonly own: Bag;
    /** The sentences beside it. */
    readonly near: Pick<Bag, 'has'>;
    /** The innermost heading, column names. */
    readonly label: Bag;
    /** The other headings, the document's name, and the whole passage. */
    readonly far: Bag;
    /** For a row: what the section says around its table. */
    readonly table?: Bag | undefined;
  };
}

/** The text of a row: its label, then each cell with its column's name where that says something. */
export function rowText(passage: Passage): string {
  const cells = (passage.cells ?? []).map(oneLine);
  const columns = (passage.columns ?? []).map(oneLine);
  if (cells.filter((cell) => cell !== '').length === 0) return oneLine(passage.text);
  const [label = '', ...rest] = cells;
  const parts = rest
    .map((cell, i) => ({ cell, column: columns[i + 1] ?? '' }))
    .filter(({ cell }) => cell !== '' && cell !== '-' && cell !== '–');
  if (parts.length === 0) return label;
  const unit = parts.findIndex(({ column }) => /^units?$/i.test(column));
  const figures = parts.some(({ cell }) => FIGURE.test(cell));
  const unitCell = unit >= 0 && figures ? parts.splice(unit, 1)[0]?.cell : undefined;
  const words = parts.map(({ cell, column }, i) => {
    const value = unitCell && FIGURE.test(cell) ? `${cell} ${unitCell}` : cell;
    // "M8: 25 N·m. Oiled: 20 N·m" would not say what the first figure is of
    const plain = i === 0 && (parts.length < 2 || !SHORT_FIGURE.test(cell) || COUNTED.test(column));
    return plain || isGeneric(column) ? value : `${column}: ${value}`;
  });
  const joined = words.reduce((text, word) => (text === '' ? word : `${text.replace(/[.;:\s]+$/, '')}. ${word}`), '');
  return label === '' ? joined : `${label.replace(/[.:;]+$/, '')}: ${joined}`;
}

/** Column names that say no more of a figure than that it is one. */
const COUNTED = /^(?:settings?|ratings?|defaults?|limits?|range|quantity|qty\.?|figures?|values?.*|nominal|amount)$/i;
const SHORT_FIGURE =
  /^(?:(?:up to|max\.?|min\.?|at (?:most|least)|below|above|over|under|about|approx\.?|from|(?:less|more) than) )?[-+±<>≤≥~]?\s?\d.{0,24}$/i;
// What parts two figures holds nothing that a figure may: else a long list of them would never be done.
const FIGURE = /^[-+±<>≤≥]?\s?[\d.,]+(?:(?:\s?(?:to|[-–±…×x/])\s?|(?<=,)\s|\s(?=,))[\d.,]+)*$/;
const isGeneric = (column: string): boolean =>
  column === '' || /^(?:value|column|description|meaning|data|\d+)$/i.test(column);

/** A heading that tells something rather than names or asks it. */
const ASSERTS =
  /^(?!(?:how|why|what|where|when|which|who|can|do|does|is|are|will)\b)(?=.*\b(?:must|shall|only|never|not|always|may)\b)[^?]*$/i;

/** Rows of more words than this are taken apart like prose: nobody reads a paragraph for a figure. */
const LONG_ROW = 45;
const LEANS =
  /^(?:it|its|this|these|they|their|those|such|otherwise|then|also|in this case|if so|if not|doing so|should (?:read|be)|(?:the )?reading)\b/i;
const DIGITS =
  /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|fifty|sixty|ninety)\b|[½¼¾]/i;
const EMPTY = new Bag('');
const REFERENCES =
  /^\W*\d{1,2}[.)]\s|^\W*\d{2,5}: |\(\s*\d{1,3}[a-z]?(?:\s*(?:,|and|&|thru|through|-)\s*(?:\d{1,3}|fig(?:ure)?s?\.?\s*\d+))*\s*\)|\b(?:fig(?:ure)?s?|table|page|section|chapter|para(?:graph)?|step|item|note|see|no)\.?\s*(?:\([a-z\d]+\)|\d+(?:[-.]\d+)*)/gi;

/** A passage taken apart; `table`: for a row, the words of the section around its table. Rows stay whole unless they are long. */
export function candidatesOf(passage: Passage, rank: number, table?: Bag): Candidate[] {
  const path = passage.section.split(' > ');
  const leaf = path.at(-1) ?? '';
  const columns = (passage.columns ?? []).join(' ');
  const text = clean(passage.text);
  const far = new Bag(
    `${path.slice(0, -1).join(' ')} ${passage.document.replace(/\.\w+$/, '').replace(/[_-]+/g, ' ')} ${text}`,
  );
  const place = { passage, rank, far, table };
  if (passage.kind === 'row') {
    const row = rowText(passage);
    const label = new Bag(`${leaf} ${columns}`);
    const whole = candidate(row, { ...place, kind: 'row', label });
    const specs = specifications(passage);
    if (specs.length > 0) return specs.map((text) => candidate(text, { ...place, kind: 'row', label }));
    if (whole.words <= LONG_ROW) return [whole];
    const head = oneLine(passage.cells?.[0] ?? '').slice(0, 160);
    const parts = sentencesOf(row, { ...place, label: new Bag(`${leaf} ${columns} ${head}`) });
    return whole.words <= 2 * LONG_ROW ? [whole, ...parts] : parts;
  }
  return sentencesOf(text, { ...place, label: new Bag(leaf) });
}

/**
 * For a passage that opens its section: the heading itself where it says something ("Only qualified persons may …"), and the
 * section's opening, which answers a question that the heading asks.
 */
export function openingOf(passage: Passage, rank: number, words: number): Candidate[] {
  const leaf = oneLine(passage.section.split(' > ').at(-1) ?? '');
  const text = clean(passage.text);
  const place = { passage, rank, far: new Bag(text), table: undefined, label: new Bag(leaf) };
  const heading =
    leaf.split(' ').length >= 5 && ASSERTS.test(leaf) ? [candidate(leaf, { ...place, kind: 'heading' })] : [];
  if (passage.kind === 'row') return heading;
  const parts = pieces(text);
  let taken = 0;
  let count = 0;
  // what a colon announces is shown as a list, not run on
  const announced = (): boolean => /:$/.test(parts[count - 1]?.text ?? '');
  while (count < parts.length && (count === 0 || (taken < words && !announced()))) {
    taken += (parts[count]?.text ?? '').split(' ').length;
    count++;
  }
  const opening = parts.slice(0, count).map((piece) => piece.text);
  const lead = candidate(opening.join(' '), { ...place, kind: 'lead', following: parts.slice(count) });
  const own = new Bag(`${leaf} ${lead.text}`);
  return [...heading, { ...lead, leans: false, bags: { ...lead.bags, own } }];
}

/** Two columns of a data sheet side by side: each cell is a line of its own ("Rated flow: 105 m³/h"). */
function specifications(passage: Passage): string[] {
  if (passage.columns?.some((column) => column !== '')) return [];
  const cells = (passage.cells ?? []).map(oneLine).filter((cell) => cell !== '');
  const lines = cells.filter((cell) => /^[^:]{3,60}: \S/.test(cell) || /\.$/.test(cell));
  return cells.length >= 2 && lines.length === cells.length ? cells : [];
}

interface PlaceOf {
  readonly table: Bag | undefined;
  readonly passage: Passage;
  readonly rank: number;
  readonly far: Bag;
  readonly label: Bag;
  readonly kind?: Candidate['kind'];
  readonly before?: string;
  readonly following?: readonly Piece[];
  readonly under?: readonly Piece[];
}

function sentencesOf(text: string, place: PlaceOf): Candidate[] {
  const parts = pieces(text);
  const made = parts.map((piece, i) =>
    candidate(piece.text, {
      ...place,
      before: parts[i - 1]?.text ?? '',
      following: parts.slice(i + 1, i + 12),
      under: underTitle(parts, i),
    }),
  );
  // the words beside a sentence are those of its neighbours: nothing is read twice
  return made.map((one, i) => {
    const beside = [made[i - 1]?.bags.own, made[i + 1]?.bags.own].filter((bag) => bag !== undefined);
    const near = { has: (term: Term): number => Math.max(0, ...beside.map((bag) => bag.has(term))) };
    return { ...one, bags: { ...one.bags, near } };
  });
}

/** A temperature told without a figure. */
const SURROUNDINGS = /\b(?:at|to) (?:room|ambient) temperature\b/i;

/** "3.5 bar at 20 °C" says a pressure, and a temperature only as its condition. */
const quantitiesOf = (text: string): Quantity[] =>
  quantitiesIn(text).filter(({ start }, i) => i === 0 || !/(?<!\b(?:and|or) )\bat\s*$/i.test(text.slice(0, start)));

/** The dimensions of units in brackets, which the figures after them are in: "Torque (N·m): 70". */
const bracketed = (text: string): string[] =>
  [...text.matchAll(/[([][^()[\]]{1,14}[)\]]/g)].flatMap(([unit]) => unitOfLabel(unit)?.dimension ?? []);

function candidate(
  text: string,
  { passage, rank, far, table, label, kind, before = '', following = [], under = [] }: PlaceOf,
): Candidate {
  const plain = text.replace(REFERENCES, ' ');
  const quantities = DIGITS.test(text) ? quantitiesOf(plain) : [];
  const numbers = bareNumbers(quantities, plain).length > 0;
  const own = new Bag(text);
  const after = following[0]?.text ?? '';
  return {
    passage,
    rank,
    text,
    kind: kind ?? 'sentence',
    before,
    after,
    following,
    under,
    leans: LEANS.test(text.replace(/^\W*\d{1,2}[.)]\s+/, '')),
    dimensions: new Set([
      ...quantities.flatMap(({ dimension }) => dimension ?? []),
      ...(numbers ? bracketed(text) : []),
      ...(SURROUNDINGS.test(text) ? ['temperature'] : []),
    ]),
    numbers,
    words: own.size,
    bags: { own, near: EMPTY, label, far, table },
  };
}
