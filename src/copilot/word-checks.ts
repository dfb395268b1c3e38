/** What must hold of a model's words beyond each sentence being true: that nothing essential is left out. */
import type { Statement } from '../contract.ts';
import type { Item } from './serialise.ts';
import type { Filled } from './slots.ts';
import type { Findings, Understanding } from './stages.ts';

/** Why a slotted sentence may not stand; undefined when it may. The model itself writes no figure and cites all it uses. */
export function unsound(slotted: string, filled: Filled): string | undefined {
  if (/\d/.test(slotted.replace(/<[1-9][a-z]\d?>|\[\d\]/g, ''))) return 'holds a figure that no slot stands for';
  if (filled.marks.length === 0) return 'cites nothing';
  const uncited = filled.evidence.filter((id) => !filled.marks.includes(id));
  return uncited.length > 0 ? `uses ${uncited.join(', ')} without citing it` : undefined;
}

const DOUBTFUL = /stale|bad|missing|uncertain/;
const SAYS_DOUBT = /no (?:current|value)|out of date|last (?:known|good)|quality|uncertain|stale|missing/i;

/** What the statements together leave out; undefined when they say what the composed ones say. */
export function uncovered(
  statements: readonly Statement[],
  items: readonly Item[],
  asked: { readonly understanding: Understanding; readonly findings: Findings },
): string | undefined {
  if (statements.length === 0) return 'no sentence held';
  const cited = new Set(statements.flatMap((statement) => statement.evidence));
  const text = statements.map((statement) => statement.text).join(' ');
  const wanted = new Set(asked.findings.statements.flatMap((s) => s.links?.map((link) => link.evidence) ?? s.evidence));
  const missing = [...wanted].filter((id) => !cited.has(id));
  if (missing.length > 0) return `leaves out ${missing.join(', ')}`;
  if (items.some((item) => DOUBTFUL.test(item.head)) && !SAYS_DOUBT.test(text))
    return 'does not say that a value is not live';
  const verdict = items.find((item) => item.texts.r !== undefined);
  if (asked.understanding.intent === 'limit' && verdict?.texts.r && !text.includes(verdict.texts.r)) {
    return /(?:above|below) the limit/i.test(text) && verdict.head === 'within' && verdict.texts.d
      ? undefined
      : 'gives no verdict';
  }
  const opening = items[0]?.texts.y;
  return opening && !text.startsWith(opening) ? 'leaves out the yes or no' : undefined;
}
