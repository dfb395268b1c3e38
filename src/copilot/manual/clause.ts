/** What a question asks apart from what it tells first: "The fan was at 9 mm/s, when may I let it run again?" Pure. */

const FROM = '(?:(?:after|within|below|above|from|to|until|for|at|with|by|in|on) )?';
const WH = `${FROM}(?:what|which|how|when|where|whom?|why)\\b`;
const DOES =
  '(?:can|may|could|should|must|shall|do|does|will|is|are|am) (?:i|we|it|they|he|she|you|one|that|this|there|some(?:one|body)|any(?:one|body))\\b';
const ASKS = `(?:${WH}|${DOES})`;
/** What asks itself was not told: "How hot is it, and what is the limit?" */
const ASKED = `(?:${FROM}(?:what|which|how)|where|whom?|why|is|are|can|may|could|should|must|do|does|did|will|was|were|has|have)\\b`;
const TOLD = new RegExp(
  `^.{6,}? (?=how (?:long|many|much) )|^(?!${ASKED}).{6,}?[.,;:!–-] (?:(?:and|so|but|now) )?(?=${ASKS})`,
  'i',
);

/** The question itself, without what was told before it. */
export const clauseOf = (question: string): string => question.replace(TOLD, '');

/** What was told without which the question is not understood: "…, how long may it go on?" */
const LEANS = /\b(?:it|its|that|this|these|those|they|them|then|one|there)\b/i;

/** The question after what is told where that only stands beside it: it speaks of nothing named before. */
export function ownClause(question: string): string {
  const clause = clauseOf(question);
  return LEANS.test(clause) ? question : clause;
}
