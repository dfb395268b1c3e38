/**
 * Codes and figures that are spoken digit by digit or count a unit, "pee zero two", "two minutes", as the documents write them. What is a
 * number wherever it stands, "under six and a half bar", is in figures already (`understand/figures-said.ts`). Pure.
 */
import { digitsOf, isNumber, numberEnd } from '../../language/number-words.ts';
import { letterOf } from '../understand/digits.ts';
import { unitAt } from '../units-in-text.ts';
import { CODE_BEFORE } from './code-in-question.ts';
import type { Lexicon } from './lexicon.ts';

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Fewer spoken words than this make no figure that would not be said as a word too: "the two pumps", "this one". */
const SURE_LENGTH = 2;
/** Units that are other words as well: "two in the cabinet". */
const NO_UNIT = /^(?:in|at|as|am|pm|a|an|second)\b/i;

/** The question with its spoken codes and figures written out, where the documents have them or a code is said. */
export function asDocumented(question: string, lexicon: Pick<Lexicon, 'passagesWith'>): string {
  const words = [...question.matchAll(/[A-Za-z]+(?:['’][a-z]+)?|\d+/g)].map(
    ({ 0: text, index }): Word => ({ text: text.toLowerCase(), start: index, end: index + text.length }),
  );
  const texts = words.map(({ text }) => text);
  let written = '';
  let end = 0;
  for (let i = 0; i < words.length; i++) {
    const found = codeAt(texts, i) ?? figureAt(texts, i);
    const [first, last] = [words[i], found && words[found.to - 1]];
    if (!found || !first || !last) continue;
    const [before, after] = [question.slice(0, first.start), question.slice(last.end)];
    const plain = found.sure || Number(found.text) >= 10 || (found.counts && isUnit(after));
    const known = plain && lexicon.passagesWith(found.text).length > 0;
    if (!known && !CODE_BEFORE.test(before)) {
      // the digits of a tag that nothing bears are no figure
      if (/^[A-Z]/.test(found.text)) i = found.to - 1;
      continue;
    }
    written += question.slice(end, first.start) + found.text;
    end = last.end;
    i = found.to - 1;
  }
  return written + question.slice(end);
}

interface Found {
  readonly to: number;
  readonly text: string;
  /** So many words mean nothing else. */
  readonly sure: boolean;
  /** It may count a unit. */
  readonly counts: boolean;
}

/** "p zero two", "see four": letters, then digits. "A two" is an article more often. */
function codeAt(words: readonly string[], from: number): Found | undefined {
  let to = from;
  let letters = '';
  for (let letter = letterOf(words[to]); letter && to < from + 3; letter = letterOf(words[++to])) letters += letter;
  const end = numberEnd(words, to);
  if (to === from || end === to || (letters === 'a' && end - to < 2)) return undefined;
  return { to: end, text: `${letters.toUpperCase()}${digitsOf(words.slice(to, end))}`, sure: true, counts: false };
}

/** "one oh one", "two" of "two minutes". */
function figureAt(words: readonly string[], from: number): Found | undefined {
  const end = numberEnd(words, from);
  const alone = end - from < SURE_LENGTH;
  const exclaims = words[from] === 'oh';
  if (end === from || (exclaims && alone)) return undefined;
  const text = digitsOf(words.slice(from, end));
  return { to: end, text, sure: !alone && !exclaims, counts: !(alone && words[from] === 'one') };
}

const isUnit = (after: string): boolean => {
  const next = after.trimStart();
  return !NO_UNIT.test(next) && !isNumber(/^[a-z]*/i.exec(next)?.[0].toLowerCase()) && unitAt(next, 0) !== undefined;
};
