/** The words of a candidate as they are shown: with the sentence it leans on, and with what it announces by a colon. */
import type { Library } from '../../library/library.ts';
import type { Passage } from '../../store/store.ts';
import type { AnswerKind } from './answer-kind.ts';
import type { Asked } from './asked.ts';
import { type Candidate, rowText } from './candidate.ts';
import { instructs } from './fit.ts';
import { inContext, shown } from './quote.ts';
import { clean, type Piece, pieces } from './text.ts';

export interface Shown {
  readonly passage: Passage;
  readonly text: string;
}

/** Words of a list that is shown after its introduction, and of a longer opening. */
const LIST_WORDS = 90;

/** What is shown of a candidate, passage by passage. */
export function continued(candidate: Candidate, asked: Asked, library: Library): Shown[] {
  const { passage, following, after } = candidate;
  const text = inContext(candidate);
  if (/:$/.test(text.trim()) && candidate.kind !== 'row') {
    const items = listed(following.map((piece) => piece.text));
    if (items.length > 0) return [{ passage, text: `${shown(text)} ${items.map(shown).join('; ')}` }];
    return [{ passage, text }, ...nextOf(passage, library)];
  }
  const explains =
    (asked.kind === 'reason' || asked.kind === 'meaning') &&
    /^(?:this|it|that|otherwise|these|they)\b/i.test(after) &&
    after.length < 200;
  const titles = candidate.under.length > 0 && OF_TITLES.has(asked.kind);
  const more =
    asked.kind === 'steps'
      ? toDo(following)
      : titles
        ? candidate.under.map((piece) => piece.text)
        : explains
          ? [after]
          : [];
  return [{ passage, text: [text, ...more].map(shown).join(' ') }];
}

/** Questions that a trouble's or a thing's name does not answer. */
const OF_TITLES: ReadonlySet<AnswerKind> = new Set(['text', 'reason', 'meaning', 'code']);

/** Words of the instructions that follow a sentence. */
const TO_DO_WORDS = 60;

/** How something is done is often told in prose: what follows the sentence, up to the last instruction nearby. */
function toDo(following: readonly Piece[]): string[] {
  const near: string[] = [];
  let words = 0;
  for (const { text } of following) {
    words += text.split(' ').length;
    if (words > TO_DO_WORDS) break;
    near.push(text);
  }
  return near.slice(0, near.findLastIndex(instructs) + 1);
}

/** The items after a colon, up to a bound; they end where the text goes on in whole sentences. */
function listed(texts: readonly string[]): string[] {
  const items: string[] = [];
  let words = 0;
  for (const text of texts) {
    words += text.split(' ').length;
    const marked = /^(?:[•●▪◦‣∙*–—#-]|\(?\d{1,2}[.)]|\(?[a-z][.)])/.test(text);
    if (words > LIST_WORDS || (items.length > 0 && !marked && /[.!?]$/.test(text) && text.split(' ').length > 8)) break;
    items.push(text);
  }
  return items;
}

/** What follows a passage that ends in a colon: its code, list or table, as far as an operator reads. */
function nextOf(passage: Passage, library: Library): Shown[] {
  const next = library
    .neighbours(passage, 0, 9)
    .filter((one) => one.ordinal > passage.ordinal && one.section === passage.section);
  const [first] = next.sort((a, b) => a.ordinal - b.ordinal);
  if (!first) return [];
  if (first.kind !== 'row')
    return [{ passage: first, text: listed(pieces(clean(first.text)).map((piece) => piece.text)).join('; ') }];
  const rows = next.filter((_, i) => next.slice(0, i + 1).every(({ kind }) => kind === 'row'));
  return rows.slice(0, 8).map((row) => ({ passage: row, text: rowText(row) }));
}
