import { isStop } from './terms.ts';

/**
 * Codes as people write them: F07, E-4304, P2.12, 0x0000001A, -35. Spelling variants of one code share their keys, and
 * keys are plain letters and digits, so that the full-text index takes each as one word.
 */
const CODE =
  /(?<![\p{L}\d])(0x[0-9a-f]+|[a-z]{1,6}[-_ .]?\d{1,6}(?:[.-]\d{1,4})*[a-z]?|-\d+(?:\.\d+)?|\d+(?:[.-]\d+)+)(?![\p{L}\d])/giu;
/** Words before a number that make no code: "page 3" is no P3, "at 30" no AT30. */
const PLAIN_WORDS = new Set(
  'a an and are as at be by chap figure fig for from has in is it least max min most need no of off on or page para pages per pin rev run set step steps table than that the then to up use was when with'.split(
    ' ',
  ),
);

/** Keys of all codes in a passage: also of those whose zero a scanner or a typist made an O ("FO7"). */
export function passageKeys(text: string): string[] {
  const misread = [...text.matchAll(/(?<![\p{L}\d])([A-Z]{1,2}[-_.]?)O(?=[\dO]*\d)([\dO]{1,5})(?![\p{L}\d])/gu)];
  const keys = misread.map(([, letters = '', digits = '']) =>
    `${letters}0${digits}`.replaceAll('O', '0').replace(/[-_.]/g, ''),
  );
  return [...new Set([...codeKeys(text), ...keys.map((key) => key.toLowerCase())])];
}

/** With the minus sign as people type it. */
const hyphened = (text: string): string => text.replaceAll('\u2212', '-');

/** Keys of all codes in a text. */
export function codeKeys(text: string): string[] {
  const keys = new Set<string>();
  for (const [code] of hyphened(text).matchAll(CODE)) for (const key of keysOfCode(code)) keys.add(key);
  return [...keys];
}

function keysOfCode(code: string): string[] {
  const lower = code.toLowerCase();
  if (lower.startsWith('0x')) return [`0x${lower.slice(2).replace(/^0+(?=.)/, '')}`];
  if (lower.startsWith('-')) return [`neg${flat(lower.slice(1))}`];
  const match = /^([a-z]+)([-_ .]?)(\d.*)$/.exec(lower);
  if (!match) return [`num${flat(lower)}`];
  const [, letters = '', separator, digits = ''] = match;
  if (PLAIN_WORDS.has(letters) || (separator === ' ' && letters.length > 3)) return [];
  const numbers = flat(digits);
  return [...new Set([`${letters}${numbers}`, `${letters}${numbers.replace(/^0+(?=\d)/, '')}`])];
}

const flat = (digits: string): string => digits.replace(/[.-]/g, 'd');

/** Whether a table cell or a list label is a code or number that a row is looked up by. */
export function isCodeLike(cell: string): boolean {
  return /^(?:0x[0-9a-f]+|[A-Za-z]{0,6}[-_. ]?\d{1,7}(?:[.:-]\d{1,4})*[A-Za-z]?|-\d+|[A-Z][A-Z0-9_]{2,40}|\$\d+)$/.test(
    cell.trim(),
  );
}

/** Keys that bind a row's number to the nouns it stands under: "alarm" + "9" → "alarm9". */
export function boundKeys(nouns: string, cell: string): string[] {
  const value = hyphened(cell).trim().toLowerCase();
  if (!/^[$#]?-?[a-z]{0,3}\d{1,7}$/.test(value)) return [];
  const digits = value.replace(/^[$#]/, '').replace('-', 'neg');
  const words = [...new Set(nouns.toLowerCase().match(/[a-z]{3,}/g) ?? [])].slice(0, 16);
  return words.map((word) => `${singular(word)}${digits.replace(/^0+(?=\d)/, '')}`);
}

export const singular = (word: string): string => (/[^su]s$/.test(word) && word.length > 3 ? word.slice(0, -1) : word);

/** The same for a question: "alarm 9", "error code 31"; "servo error 15" is about servos as well as about errors. */
export function boundQueryKeys(query: string): string[] {
  const keys: string[] = [];
  const words =
    hyphened(query)
      .toLowerCase()
      .match(/[a-z]{3,}|[$#]?-?\d[\w.]*/g) ?? [];
  for (const [i, word] of words.entries()) {
    if (!/^[$#]?-?\d{1,7}$/.test(word)) continue;
    const digits = word
      .replace(/^[$#]/, '')
      .replace('-', 'neg')
      .replace(/^0+(?=\d)/, '');
    const before = words.slice(Math.max(0, i - 3), i).reverse();
    const until = before.findIndex((one) => /\d/.test(one) || isStop(one) || PLAIN_WORDS.has(one));
    const nouns = (until === -1 ? before : before.slice(0, until)).filter((one) => !/^(?:code|number|nr)s?$/.test(one));
    keys.push(...nouns.map((noun) => `${singular(noun)}${digits}`));
  }
  return [...new Set(keys)];
}
