/** The pieces of passages that could be an answer: sentences, rows, list items, each with what stands around it. */
import type { Passage } from '../../store/store.ts';
import { Bag } from './terms.ts';
import { clean, oneLine, pieces } from './text.ts';

export interface Candidate {
  readonly passage: Passage;
  /** Rank of the passage in the search, from 1. */
  readonly rank: number;
  /** What would be quoted. */
  readonly text: string;
  readonly kind: 'sentence' | 'row';
  /** The sentence before, shown too where this one starts with "It", "This" …; empty at the start. */
  readonly before: string;
  readonly after: string;
  readonly bags: {
    readonly own: Bag;
    /** The sentences beside it. */
    readonly near: Bag;
    /** The innermost heading, column names. */
    readonly label: Bag;
    /** The other headings, the document's name, and the whole passage. */
    readonly far: Bag;
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
  const unitCell = unit > 0 ? parts.splice(unit, 1)[0]?.cell : undefined;
  const words = parts.map(({ cell, column }, i) => {
    const value =
      unitCell && /^[-+±]?[\d.,]+(?:\s?(?:to|[-–±…])\s?[\d.,]+)?$/.test(cell) ? `${cell} ${unitCell}` : cell;
    return i === 0 || isGeneric(column) ? value : `${column}: ${value}`;
  });
  const joined = words.reduce((text, word) => (text === '' ? word : `${text.replace(/[.;:\s]+$/, '')}. ${word}`), '');
  return label === '' ? joined : `${label}: ${joined}`;
}

const isGeneric = (column: string): boolean =>
  column === '' || /^(?:value|column|description|meaning|data|\d+)$/i.test(column);

/** A passage taken apart. Rows stay whole. */
export function candidatesOf(passage: Passage, rank: number): Candidate[] {
  const path = passage.section.split(' > ');
  const leaf = path.at(-1) ?? '';
  const label = new Bag(`${leaf} ${(passage.columns ?? []).join(' ')}`);
  const text = clean(passage.text);
  const far = new Bag(
    `${path.slice(0, -1).join(' ')} ${passage.document.replace(/\.\w+$/, '').replace(/[_-]+/g, ' ')} ${text}`,
  );
  if (passage.kind === 'row') {
    const row = rowText(passage);
    const own = new Bag(`${(passage.columns ?? []).join(' ')} ${row}`);
    return [{ passage, rank, text: row, kind: 'row', before: '', after: '', bags: { own, near: EMPTY, label, far } }];
  }
  const parts = pieces(text);
  return parts.map((piece, i) => {
    const before = parts[i - 1]?.text ?? '';
    const after = parts[i + 1]?.text ?? '';
    return {
      passage,
      rank,
      text: piece.text,
      kind: 'sentence',
      before,
      after,
      bags: { own: new Bag(piece.text), near: new Bag(`${before} ${after}`), label, far },
    };
  });
}

const EMPTY = new Bag('');
