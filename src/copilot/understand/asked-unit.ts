/** The unit that an answer is wanted in: "in Fahrenheit", "how many psi", "mains V". */
import { unitFromWords } from '../../plant/unit.ts';
import { FUNCTION_WORDS } from './lexicon.ts';
import { isTalk } from './talk.ts';

/** A unit of the question, as UCUM code, and the characters that say it. */
export interface AskedUnit {
  readonly unit: string;
  readonly start: number;
  readonly end: number;
}

/** The unit the answer is wanted in ("in Fahrenheit", "convert to bar"). */
export function askedUnit(question: string): AskedUnit | undefined {
  const pattern =
    /\b(?:in|to|into|as)\s+((?:degrees?|deg\.?|cubic|square|us)?\s*[°\p{L}%/³²][°\p{L}\d%/³²]*(?:\s+(?:per|an?)\s+\p{L}+)?)/giu;
  for (const match of question.matchAll(pattern)) {
    const end = endOfUnit(match[1] ?? '', match.index + match[0].length, question);
    const words = question.slice(match.index + match[0].length - (match[1]?.length ?? 0), end).trim();
    const unit = words.length > 1 || /^[CFKVAW]$/.test(words) ? unitFromWords(words) : undefined;
    const last = /^\s*(?:please|pls)?\s*[?.!]*$/i.test(question.slice(end));
    const spelt = last && /^(?:seconds|minutes|hours|days)$/i.test(words);
    if (unit && (spelt || !/^(?:s|min|h|d|wk|mo|a|deg)$/.test(unit))) return { unit, start: match.index, end };
  }
  return undefined;
}

/** "in ft lb": where the next word makes another unit of the one before, the unit ends behind it. */
function endOfUnit(first: string, end: number, question: string): number {
  const [more = ''] = /^[\s·-]+\p{L}+/u.exec(question.slice(end)) ?? [];
  return more && unitFromWords(first + more) !== undefined ? end + more.length : end;
}

/** "Mains V", "gripper kPa?": a unit as the last word of a few. */
export function trailingUnit(question: string): AskedUnit | undefined {
  const match = /(?<=[\p{L}\d]\s)([°\p{L}%/³²]{1,6}\d?)\s*\??$/u.exec(question);
  const unit = match?.[1] && question.split(/\s+/).length <= 5 ? unitFromWords(match[1]) : undefined;
  // "Conveyor C6" ends with a code, not with a power of coulombs.
  if (
    !match ||
    !unit ||
    /^(?:s|min|h|d|wk|mo|a|deg|t|m|[A-Z]+\d)$/.test(unit) ||
    FUNCTION_WORDS.has(match[1] ?? '') ||
    isTalk(match[1] ?? '')
  )
    return undefined;
  return { unit, start: match.index, end: match.index + (match[1]?.length ?? 0) };
}

/** "How many psi …": the unit counted in, where it is one; times and plain numbers are none. */
export function countedUnit(question: string): AskedUnit | undefined {
  const match =
    /(?<=\bhow (?:many|much)\s+)((?:cubic\s+|square\s+|us\s+)?[\p{L}/%°]+(?:\s+(?:per|an?)\s+\p{L}+)?)/iu.exec(
      question,
    );
  const [words = ''] = match ?? [];
  const unit = words.length > 1 ? unitFromWords(words) : undefined;
  if (!match || unit === undefined || /^(?:s|min|h|d|wk|mo|a|deg|t|%)$/.test(unit)) return undefined;
  return { unit, start: match.index, end: match.index + words.length };
}
