/**
 * Slots: tokens such as "<1v>" (the value of item 1) that the model writes in place of values, names and quotations.
 * Code fills them from the evidence and remembers which characters came from which item.
 */
import type { Statement } from '../contract.ts';
import { fieldsIn, type Item, LETTERS, type Letter, MOST_ITEMS } from './serialise.ts';

/** Every slot there is, in a fixed order: the tokenizer's own tokens. */
export const SLOTS: readonly string[] = Array.from({ length: MOST_ITEMS }, (_, index) => index + 1).flatMap((number) =>
  Object.keys(LETTERS).map((letter) => `<${number}${letter}>`),
);
/** Citation marks of the items, single tokens too. */
export const MARKS: readonly string[] = Array.from({ length: MOST_ITEMS }, (_, index) => `[${index + 1}]`);

const SLOT = /<([1-9])([a-z]\d?)>|\[([1-9])\]/g;

/** The slots and marks that these items hold; all others are masked while the model writes. */
export function allowedSlots(items: readonly Item[]): readonly string[] {
  return items.flatMap((item) => [
    `[${item.number}]`,
    ...fieldsIn(item.head)
      .filter((letter) => item.texts[letter] !== undefined)
      .map((l) => `<${item.number}${l}>`),
  ]);
}

type Link = NonNullable<Statement['links']>[number];

/**
 * A filled sentence without its marks (a statement names its evidence instead). `evidence`: ids in the order of first
 * use or mark; `slots` as written and `marks`, the ids it cites, for checks.
 */
export interface Filled {
  readonly text: string;
  readonly evidence: readonly string[];
  readonly links: readonly Link[];
  readonly slots: readonly string[];
  readonly marks: readonly string[];
}

/** Puts the evidence into a slotted sentence. Undefined when a slot or mark names something that is not there. */
export function fill(slotted: string, items: readonly Item[]): Filled | undefined {
  const links: Link[] = [];
  const evidence: string[] = [];
  const slots: string[] = [];
  const marks: string[] = [];
  let text = '';
  let from = 0;
  for (const match of slotted.matchAll(SLOT)) {
    text += slotted.slice(from, match.index);
    from = match.index + match[0].length;
    const item = items.find((candidate) => String(candidate.number) === (match[1] ?? match[3]));
    if (item === undefined) return undefined;
    if (match[2] === undefined) {
      if (!marks.includes(item.evidence.id)) marks.push(item.evidence.id);
      if (!evidence.includes(item.evidence.id)) evidence.push(item.evidence.id);
      continue;
    }
    const piece = item.texts[match[2] as Letter];
    if (piece === undefined) return undefined;
    slots.push(match[0]);
    const shown = text.trim() === '' || /[.!?]\s$/.test(text) ? capital(piece) : piece;
    if (match[2] === 'y') {
      text += piece; // the verdict rests on all that the sentence cites
      continue;
    }
    links.push({ start: text.length, end: text.length + shown.length, evidence: item.evidence.id });
    if (!evidence.includes(item.evidence.id)) evidence.push(item.evidence.id);
    text += shown;
  }
  text += slotted.slice(from);
  return { text: capital(text), evidence, links, slots, marks };
}

/** First letter upper-case, unless the word is an identifier such as "pH" or "mV". */
function capital(text: string): string {
  return /^[a-z]{2,}(?=[\s,.-]|$)/.test(text) ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}
