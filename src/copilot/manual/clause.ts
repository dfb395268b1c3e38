/** What a question asks apart from what it tells first: "The fan was at 9 mm/s, when may I let it run again?" Pure. */
import { termsOf } from './terms.ts';

const FROM = '(?:(?:after|within|below|above|from|to|until|for|at|with|by|in|on) )?';
const WH = `${FROM}(?:what|which|how|when|where|whom?|why)\\b`;
const DOES =
  '(?:can|may|could|should|must|shall|do|does|will|is|are|am) (?:i|we|it|they|he|she|you|one|that|this|there|some(?:one|body)|any(?:one|body))\\b';
const ASKS = `(?:${WH}|${DOES})`;
/** What asks itself was not told: "How hot is it, and what is the limit?" */
const ASKED = `(?:${FROM}(?:what|which|how)|where|whom?|why|is|are|can|may|could|should|must|do|does|did|will|was|were|has|have)\\b`;
const TOLD = new RegExp(
  `^(?!${ASKED}).{6,}?(?: (?=how (?:long|many|much|old|hot|warm|high|far|often|heavy|wide|thick|deep) )|[.,;:!–-] (?:(?:and|so|but|now) )?(?=${ASKS}))`,
  'i',
);

/** The question itself, without what was told before it. */
export const clauseOf = (question: string): string => question.replace(TOLD, '');

/** What was told without which the question is not understood: "…, how long may it go on?" */
const LEANS = /\b(?:it|its|that|this|these|those|they|them|then|one|there)\b/i;

/** All that was told is where the machine stands, whose name was taken out: "That behind the cupboard, how loud is it?" */
const PLACED =
  /^(?:(?:that|this|the|our|my|for|about) )*(?:behind|in|on|at|by|near|next to|under|over|beside|from|with|between|opposite) [^,]*, $/i;

/** What is told after the question: "How fine is the screen, I see sand in the water". */
const AFTER = new RegExp(
  `^(${ASKED}.{8,}?)[,;.?–-]+ (?:because )?(?:i|we|he|she|they|it|there|my \\w+|our \\w+)(?:['’]\\w+)? (?!${ASKS})\\w+[^?]*$`,
  'i',
);

/** The question without what is told before it and after it where that only stands beside it: it speaks of nothing named there. */
export function ownClause(question: string): string {
  const clause = clauseOf(question);
  const told = question.slice(0, question.length - clause.length);
  // "how old may the paint get before it goes off": what "it" stands for is named in the clause
  const bare = clause.replace(TAKEN_UP, (part, before: string) => (names(before) ? before : part));
  const own = LEANS.test(bare) && !PLACED.test(told) ? question : clause;
  return AFTER.exec(own)?.[1] ?? own;
}
const TAKEN_UP = /^(.*) (?:before|until|till|after|when|if|because|once|while|as) (?:it|they)\b/i;
const names = (text: string): boolean => termsOf(text).some(({ weight, act }) => weight === 1 && !act);

/** A question without the condition told after it: "By how much must the load drop, when the frequency is raised to 12 kHz?" */
export function mainClause(question: string): string {
  const main = question.replace(/^(.{8,}?),? (?:when|if|while|once|because|so that) .*$/i, '$1');
  return /\b(?:how|what|which)\b/i.test(main) ? main : question;
}
