/** Does a sentence give a verdict or a direction other than the one computed, or one that nothing gives? */
import type { Evidence } from '../contract.ts';

const OUTSIDE =
  /\b(?:exceeds?|exceeded|outside|too (?:high|low|hot|cold)|out of (?:range|limits)|not within|over the limit|under the limit)\b/i;
const WITHIN = /(?<!\bnot )\b(?:within (?:its|the|their)? ?(?:\w+ )?(?:limits?|range|band)|normal range|in range)\b/i;
const RISING = /\b(?:rose|rising|rises|increas\w+|climb\w+|went up|going up)\b/i;
const FALLING = /\b(?:fell|falling|falls|decreas\w+|dropp\w+|went down|going down)\b/i;

/** What is wrong with it, for a log; undefined where the verdict, side and direction said are those computed. */
export function wrongDirection(text: string, items: readonly Evidence[]): string | undefined {
  return ungrounded(text, items) ?? wrongVerdict(text, items) ?? wrongTrend(text, items);
}

/** A bare value says neither whether it is in order nor which way it goes. */
function ungrounded(text: string, items: readonly Evidence[]): string | undefined {
  if (!items.length || !items.every(({ kind }) => kind === 'reading')) return undefined;
  const held = JSON.stringify(items);
  const only = (pattern: RegExp): boolean => pattern.test(text) && !pattern.test(held);
  if (only(OUTSIDE) || only(WITHIN)) return 'gives a verdict that the evidence does not hold';
  return only(RISING) || only(FALLING) ? 'says which way it goes, which the evidence does not hold' : undefined;
}

function wrongVerdict(text: string, items: readonly Evidence[]): string | undefined {
  const verdicts = new Set(
    items.flatMap((item) => (item.kind === 'comparison' && item.limit !== null ? [item.verdict] : [])),
  );
  if (verdicts.size !== 1) return undefined;
  if (OUTSIDE.test(text) && !WITHIN.test(text) && verdicts.has('within') && !/trip/i.test(text))
    return 'says outside, but the value is within its limit';
  if (WITHIN.test(text) && !OUTSIDE.test(text) && verdicts.has('exceeds'))
    return 'says within, but the value is outside its limit';
  return undefined;
}

function wrongTrend(text: string, items: readonly Evidence[]): string | undefined {
  const trends = new Set(items.flatMap((item) => (item.kind === 'trend' ? [item.direction] : [])));
  if (trends.size !== 1) return undefined;
  if (RISING.test(text) && trends.has('falling')) return 'says rising, but it is falling';
  if (FALLING.test(text) && trends.has('rising')) return 'says falling, but it is rising';
  return undefined;
}
