/** May a figure of the question stand in an answer? "It is not over 95 °C" says it back; "it is 95 °C" makes it a reading. */
import { convert } from '../plant/unit.ts';
import { dimensionOf } from './units-in-text.ts';
import type { Quantity, Said } from './verify.ts';

const SUPPOSED = /\b(?:would|were|if|suppos\w*|asked?|question)\b/i;
const DENIED = /\b(?:not|never|no|nor)\b|n['’]t\b/i;
const MORE = /\b(?:above|over|beyond|exceed\w*|(?:more|higher|hotter|greater|faster) than)\s+(?:the |your |about )?$/i;
const LESS = /\b(?:below|under|(?:less|lower|colder|slower|fewer) than)\s+(?:the |your |about )?$/i;
const BETWEEN = /\bbetween\b[^,;]*$/i;

/** True where the sentence says the figure back as one: supposed, denied, or compared rightly with what was measured. */
export function saidBack(text: string, said: Said, values: readonly Quantity[]): boolean {
  if (said.unit === undefined || dimensionOf(said.unit) === 'time') return true;
  if (quotedAt(text, said.at)) return true;
  const from = Math.max(0, ...[...text.slice(0, said.at).matchAll(/[,;:.!?](?=\s)/g)].map(({ index }) => index + 1));
  const before = text.slice(from, said.at);
  const clause = before + (/^.*?(?=[,;:.!?](?:\s|$)|$)/s.exec(text.slice(said.at))?.[0] ?? '');
  if (SUPPOSED.test(clause) || DENIED.test(clause) || BETWEEN.test(before)) return true;
  const side = MORE.test(before) ? 1 : LESS.test(before) ? -1 : 0;
  const measured = values.flatMap(({ value, unit }) => {
    const own = unit === undefined ? undefined : convert(value, unit, said.unit ?? '');
    return own?.kind === 'converted' ? [own.value] : [];
  });
  return side !== 0 && measured.every((value) => (value - said.value) * side > 0);
}

/** Within the question's own words, three at least: 'I did not do this: "raise the load by 10 %"'. */
const quotedAt = (text: string, at: number): boolean =>
  [...text.matchAll(/[“"][^”"]*[”"]/g)].some(
    ({ index, 0: quoted }) => index < at && at < index + quoted.length && quoted.trim().split(/\s+/).length >= 3,
  );
