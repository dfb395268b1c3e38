/** A figure of a manual in the unit that was asked for, beside the manual's own: "9,800 kg", which is 9.8 t. */

import { comparable, convert } from '../../plant/unit.ts';
import { link, say } from '../compose.ts';
import { quantityText } from '../figures.ts';
import { measuresIn } from '../quantity.ts';
import type { Findings } from '../stages.ts';

/** Measures of one sentence that are given in the other unit too. */
const MOST = 3;

/** The findings with a sentence more where the first one holds figures that can be given in the unit, a UCUM code. */
export function inUnit(found: Findings, unit: string | undefined): Findings {
  const [first] = found.statements;
  const id = first?.evidence[0];
  const item = found.evidence.find((one) => one.id === id);
  if (!unit || found.refused || !first || id === undefined || item?.kind !== 'passage') return found;
  const derived = measuresIn(first.text).flatMap(({ lower, upper, unit: own }) => {
    if (own === undefined || own === unit || !comparable(own, unit)) return [];
    return [
      [...new Set([lower, upper])].flatMap((value) => {
        const result = convert(value, own, unit);
        return result.kind === 'converted' ? [{ value: result.value, unit }] : [];
      }),
    ];
  });
  const shown = derived.slice(0, MOST);
  if (shown.length === 0) return found;
  const words = shown.map((range) =>
    range.map(({ value }, i) => quantityText(value, i === range.length - 1 ? unit : undefined)).join(' to '),
  );
  const statement = say('That is ', link(words.join(', '), id), '.');
  return {
    ...found,
    evidence: found.evidence.map((one) => (one === item ? { ...item, derived: shown.flat() } : one)),
    statements: [first, statement, ...found.statements.slice(1)],
  };
}
