/** The code that a question asks about: "error 15", "F07", "the panel shows 31". Pure. */
import { type Term, termsOf } from './terms.ts';

/** A code as it stands in the question; `family` are the words beside it ("servo error" of "servo error 15"). */
export interface Code {
  readonly code: string;
  readonly family: readonly Term[];
}

const FAMILY = `alarm|error|fault|warning|warn|code|event|trip|status|message|parameter|setting|failure|exception|diagnostic|dtc|spn|fmi`;
/** Words by which the meaning of a code is asked for. */
export const MEANT = new RegExp(`\\b(?:${FAMILY}|means?|meaning)s?\\b`, 'i');
/** A code comes next: "error …", "fault code …". */
export const CODE_BEFORE = new RegExp(String.raw`\b(?:${FAMILY})s?\s*(?:codes?|numbers?|no\.?|#|:)?\s*$`, 'i');
const CODE_PATTERNS: readonly RegExp[] = [
  /(?<![\w.])(0x[0-9a-f]{2,})(?![\w])/i,
  new RegExp(
    String.raw`\b(?:${FAMILY})s?\s*(?:codes?|numbers?|no\.?|ids?|#|:|"|“|')*\s*((?:[$#]\s?)?-?\d{1,6}(?:[.-]\d{1,4})*)(?![\w°%]|\s?(?:[a-z]*volt|amp|psi|bar|hours|seconds|minutes|degrees|mm|rpm))`,
    'i',
  ),
  new RegExp(
    String.raw`\b(?:${FAMILY})s?\s*(?:codes?|no\.?|#|:|"|“|')*\s*([A-Z]{1,4}[-_. ]?\d{1,5}(?:[.-]\d{1,4})*[A-Z]?)\b`,
    'i',
  ),
  /(?<![\w-])([A-Z]{1,3}[-.]?\d{1,5}(?:[.-]\d{1,4})*)(?![\w-])/,
  // "the call returns -9", "the panel shows 31"
  /\b(?:returns?|returned|shows?|showed|displays?|reports?|reported|throws?|threw)\s+(-?\d{1,6})(?=\s*(?:[?.!,;]|$|\b(?:and|what|why|when)\b))/i,
  /(?<![\w$])(\$\d{1,3}(?:\.\d+)?)(?!\w)/,
  /\b([A-Z][A-Z0-9]*_[A-Z0-9_]{2,})\b/,
  new RegExp(String.raw`(?<![\w.])(?<![A-Z]{1,4}[ -]?)(-?\d{1,6})\s+(?:${FAMILY})s?\b`),
];

/** Whole words at the end of a text, of at most 40 characters. */
const lastWords = (text: string): string => (text.length > 40 ? text.slice(-40).replace(/^\S*/, '') : text);
/** Whole words at the beginning of a text, of at most 20 characters. */
const firstWords = (text: string): string => (text.length > 20 ? text.slice(0, 20).replace(/\S*$/, '') : text);

/** The code asked about, if the question names one. */
export function codeOf(question: string): Code | undefined {
  for (const pattern of CODE_PATTERNS) {
    const match = pattern.exec(question);
    if (
      !match?.[1] ||
      (/^(?:(?:PT|IP|M|DN|PN|ISO|EN|DIN|RS|IEC)[- ]?\d|(?:CO|H2O|SO2|NO2|NH3|CH4|O3)2?$)/i.test(match[1]) &&
        !new RegExp(FAMILY, 'i').test(question))
    )
      continue;
    const at = match.index + match[0].indexOf(match[1]);
    const around = `${lastWords(question.slice(0, at))} ${firstWords(question.slice(at + match[1].length))}`;
    const clause = around.split(/[?.,;:]|\b(?:what|does|is|mean|means|should|and|the|an?)\b/i).join(' ');
    return { code: match[1].replace(/^[#]\s?/, '').trim(), family: termsOf(clause) };
  }
  return undefined;
}
